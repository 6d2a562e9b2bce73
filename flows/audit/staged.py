"""The staged tables as DuckDB sees them, and what is true of each as a whole."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows.memory import WHATEVER, Budget
from schemas.suites import SUITES, Expectation
from schemas.tables import KEYS, TABLES

CHUNK_ROWS = 200_000
"""Rows that Great Expectations sees at a time: a chunk of the widest suite takes about 150 MB of pandas columns."""
TEXTS = "document_texts"


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
    """A DuckDB with every staged table as a view; what does not fit in memory goes to `scratch`."""
    connection = duckdb.connect(":memory:", config={"temp_directory": str(scratch), **budget.duckdb})
    connection.execute("SET preserve_insertion_order = true")
    for table in SUITES:
        paths = files(staged, table)
        if paths:
            listed = ", ".join(_quoted(path) for path in paths)
            connection.execute(f'CREATE VIEW "{table}" AS SELECT * FROM read_parquet([{listed}])')  # noqa: S608
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
    """Texts with their lengths, counted once a document instead of once a span, and a table a vocabulary."""
    connection.execute(
        f"CREATE TEMP TABLE {TEXTS} AS SELECT document_id, clean_text, raw_text,"  # noqa: S608 - constants of ours
        " length(clean_text) AS clean_length, length(raw_text) AS raw_length FROM documents"
    )
    for name, words in vocabularies.items():
        connection.execute(f"CREATE TEMP TABLE vocabulary_{name} (word VARCHAR)")
        connection.execute(f"INSERT INTO vocabulary_{name} SELECT unnest(?)", [sorted(words)])


def chunks(
    connection: duckdb.DuckDBPyConnection, table: str, suite: tuple[Expectation, ...], *, rows: int = CHUNK_ROWS
) -> Iterator[pa.Table]:
    """The audit view of a table, a chunk at a time: key, the columns that the suite looks at, its truth values.

    Conditions are worked out here, so that texts never leave DuckDB. An empty table gives one empty chunk.
    """
    reader: pa.RecordBatchReader = connection.sql(_view(table, suite)).to_arrow_reader(rows)
    waiting: list[pa.RecordBatch] = []
    n_waiting, empty = 0, True
    # A plain scan gives a batch a row group, however small: they are gathered, for a chunk costs what its suite costs.
    for batch in reader:
        if waiting and n_waiting + batch.num_rows > rows:
            empty = False
            yield pa.Table.from_batches(waiting)
            waiting, n_waiting = [], 0
        if batch.num_rows:
            waiting.append(batch)
            n_waiting += batch.num_rows
    if waiting or empty:
        yield pa.Table.from_batches(waiting, schema=reader.schema)


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
    return f'SELECT {columns} FROM "{table}" t{joins}'  # noqa: S608 - constants of ours


def _same_schema(found: pa.Schema, wanted: pa.Schema) -> bool:
    return [(field.name, field.type) for field in found] == [(field.name, field.type) for field in wanted]


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
