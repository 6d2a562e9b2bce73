"""The staged tables as DuckDB sees them, and what is true of each as a whole."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import filterfalse, pairwise
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows.incoming import count
from flows.memory import WHATEVER, Budget
from schemas.suites import SUITES, Expectation
from schemas.tables import EXTRACTED, KEYS, TABLES

CHUNK_ROWS = 100_000
"""Rows that Great Expectations sees at a time: a chunk of the widest suite takes about 75 MB of pandas columns."""
PART = 1_000
"""Documents whose rows are looked at together, which bounds what the checks hold in memory: some 15 MB of text."""
IN_PART = "document_id >= getvariable('first') AND (getvariable('after') IS NULL OR document_id < getvariable('after'))"
TEXTS = "document_texts"
MEASURED = f"""
SELECT document_id, clean_text, raw_text, length(clean_text) AS clean_length, length(raw_text) AS raw_length
FROM main.documents WHERE {IN_PART}
"""  # noqa: S608
"""Texts with their lengths, counted once a document instead of once a span."""
Suites = Mapping[str, tuple[Expectation, ...]]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of a staged table as a whole."""

    table: str
    is_there: bool
    schema_matches: bool
    n_rows: int
    n_duplicate_keys: int


def files(staged: Path, table: str) -> tuple[Path, ...]:
    """The Parquet files of a table: `<table>/*.parquet` or `<table>.parquet`."""
    folder, single = staged / table, staged / f"{table}.parquet"
    return tuple(sorted(folder.glob("*.parquet"))) if folder.is_dir() else ((single,) if single.is_file() else ())


def connect(staged: Path, scratch: Path, budget: Budget = WHATEVER) -> duckdb.DuckDBPyConnection:
    """A DuckDB with every staged table as a view; what does not fit in memory goes to `scratch`.

    Its schema `part` has those of the rows of some documents, between the variables `first` and `after`, under the
    same names.
    """
    connection = duckdb.connect(":memory:", config={"temp_directory": str(scratch)})
    connection.execute("SET preserve_insertion_order = true")
    connection.execute("CREATE SCHEMA part")
    for table in SUITES:
        paths = files(staged, table)
        if paths:
            listed = ", ".join(_quoted(path) for path in paths)
            connection.execute(f'CREATE VIEW "{table}" AS SELECT * FROM read_parquet([{listed}])')  # noqa: S608
            if table in EXTRACTED and table != "documents":
                connection.execute(f'CREATE VIEW part."{table}" AS SELECT * FROM main."{table}" WHERE {IN_PART}')  # noqa: S608
    if files(staged, "documents"):
        budget.bound(connection, count(connection, "documents"))
    return connection


def facts(connection: duckdb.DuckDBPyConnection, staged: Path, table: str) -> Facts:
    paths = files(staged, table)
    if not all(_same_schema(pq.read_schema(path), TABLES[table]) for path in paths):
        return Facts(table, bool(paths), schema_matches=False, n_rows=0, n_duplicate_keys=0)
    if not paths:
        return Facts(table, is_there=False, schema_matches=True, n_rows=0, n_duplicate_keys=0)
    key = KEYS[table][0]
    counts = f'SELECT count(*), count(*) - count(DISTINCT "{key}") FROM "{table}"'  # noqa: S608 - constants of ours
    n_rows, n_duplicates = connection.execute(counts).fetchall()[0]
    return Facts(table, is_there=True, schema_matches=True, n_rows=n_rows, n_duplicate_keys=n_duplicates)


def prepare(connection: duckdb.DuckDBPyConnection, vocabularies: Mapping[str, Collection[str]]) -> None:
    """A table for each vocabulary."""
    for name, words in vocabularies.items():
        connection.execute(f"CREATE TEMP TABLE vocabulary_{name} (word VARCHAR)")
        connection.execute(f"INSERT INTO vocabulary_{name} SELECT unnest(?)", [sorted(words)])


def chunks(
    connection: duckdb.DuckDBPyConnection, suites: Suites, *, rows: int = CHUNK_ROWS, documents: int = PART
) -> Iterator[tuple[str, pa.Table]]:
    """The audit views of the tables, chunk by chunk: key, the columns that the suite looks at, its truth values.

    Conditions are worked out here, so that texts never leave DuckDB; what stands in documents is looked at `documents`
    at a time. A table has one chunk at least; those of several tables take turns.
    """
    waiting: dict[str, list[pa.Table]] = {table: [] for table in suites}
    # They are gathered, for a chunk costs what its suite costs.
    for table, found in _batches(connection, suites, rows, documents):
        if sum(map(len, waiting[table])) + len(found) > rows and any(map(len, waiting[table])):
            yield table, pa.concat_tables(waiting[table])
            waiting[table].clear()
        waiting[table].append(found)
    for table, left in waiting.items():
        yield table, pa.concat_tables(left)


def _batches(
    connection: duckdb.DuckDBPyConnection, suites: Suites, rows: int, documents: int
) -> Iterator[tuple[str, pa.Table]]:
    """Rows of the audit views, and an empty batch at the end of each."""
    for first, after in pairwise(("", *_bounds(connection, documents), None)):
        connection.execute("SET VARIABLE first = ?", [first])
        connection.execute("SET VARIABLE after = ?", [after])
        connection.execute(f"CREATE OR REPLACE TEMP TABLE {TEXTS} AS {MEASURED}")
        connection.execute("SET search_path = 'part,main'")
        for table in filter(EXTRACTED.__contains__, suites):
            yield from ((table, found) for found in _read(connection, table, suites[table], rows))
        connection.execute("SET search_path = 'main'")
    for table in filterfalse(EXTRACTED.__contains__, suites):
        yield from ((table, found) for found in _read(connection, table, suites[table], rows))


def _bounds(connection: duckdb.DuckDBPyConnection, documents: int) -> list[str]:
    """The first document of each part but the first."""
    numbered = "SELECT document_id, row_number() OVER (ORDER BY document_id) AS place FROM documents"
    query = f"SELECT document_id FROM ({numbered}) WHERE place > 1 AND place % ? = 1 % ? ORDER BY 1"  # noqa: S608
    return [key for (key,) in connection.execute(query, [documents, documents]).fetchall()]


def _read(
    connection: duckdb.DuckDBPyConnection, table: str, suite: tuple[Expectation, ...], rows: int
) -> Iterator[pa.Table]:
    reader: pa.RecordBatchReader = connection.sql(_view(table, suite)).to_arrow_reader(rows)
    yield from (pa.Table.from_batches([batch]) for batch in reader)
    yield reader.schema.empty_table()


def _view(table: str, suite: tuple[Expectation, ...]) -> str:
    key = KEYS[table][0]
    plain = dict.fromkeys([key, *(e.view_column for e in suite if not e.condition)])
    truths = [f'coalesce({e.condition}, false) AS "{e.view_column}"' for e in suite if e.condition]
    joins = ""
    conditions = " ".join(e.condition for e in suite)
    if re.search(r"\bd\.", conditions):
        joins += f" LEFT JOIN {TEXTS} d ON d.document_id = t.document_id"
    if re.search(r"\bs\.", conditions):
        joins += " LEFT JOIN sentences s ON s.sentence_id = t.sentence_id"
    columns = ", ".join([*(f't."{name}"' for name in plain), *truths])
    source = f'(SELECT * FROM main."{table}" WHERE {IN_PART})' if table in EXTRACTED else f'"{table}"'  # noqa: S608
    return f"SELECT {columns} FROM {source} t{joins}"  # noqa: S608 - constants of ours


def _same_schema(found: pa.Schema, wanted: pa.Schema) -> bool:
    return [(field.name, field.type) for field in found] == [(field.name, field.type) for field in wanted]


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
