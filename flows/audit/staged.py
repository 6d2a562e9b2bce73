"""The staged tables as DuckDB sees them, and what is true of each as a whole."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows.incoming import size
from flows.memory import WHATEVER, Budget
from schemas.suites import SUITES
from schemas.tables import KEYS, TABLES


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
    connection = duckdb.connect(":memory:", config={"temp_directory": str(scratch)})
    connection.execute("SET preserve_insertion_order = true")
    # With its sides exchanged a join would leave the rows in another order, and hold each with all of its texts.
    connection.execute("SET disabled_optimizers = 'build_side_probe_side'")
    for table in SUITES:
        paths = files(staged, table)
        if paths:
            listed = ", ".join(_quoted(path) for path in paths)
            connection.execute(f'CREATE VIEW "{table}" AS SELECT * FROM read_parquet([{listed}])')  # noqa: S608
    if files(staged, "documents"):
        budget.bound(connection, size(connection, "documents"))
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


def _same_schema(found: pa.Schema, wanted: pa.Schema) -> bool:
    return [(field.name, field.type) for field in found] == [(field.name, field.type) for field in wanted]


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
