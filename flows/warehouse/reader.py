"""Reading a snapshot: DuckDB with every table as a view, which can neither write nor look elsewhere."""

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from flows.incoming import size
from flows.memory import Budget
from flows.warehouse import older
from schemas.tables import TABLES
from schemas.views import JOINED, VIEWS


def connect(snapshot: Path, *, spill: Path | None = None, budget: Budget | None = None) -> duckdb.DuckDBPyConnection:
    """A connection whose views are the tables of one snapshot.

    The folder's link is resolved once, so that all queries of a connection see the same snapshot. DuckDB is then
    locked: it reads files below the snapshot only, and its settings cannot be changed back. `budget` bounds what it
    holds; the rest goes to the folder `spill`, which has to be inside the snapshot.
    """
    folder = snapshot.resolve()
    connection = duckdb.connect(":memory:", config={"temp_directory": str(spill)} if spill else {})
    for name in TABLES:
        files = sorted((folder / name).glob("**/*.parquet"))
        connection.execute(f'CREATE VIEW "{name}" AS SELECT * FROM {older.source(connection, name, files)}')  # noqa: S608
    for name, query in VIEWS.items():
        connection.execute(f"CREATE VIEW {name} AS {query}")
        if name in JOINED and (files := sorted((folder / name).glob("*.parquet"))):
            _read_joined(connection, name, files)
    if budget is not None:
        budget.bound(connection, size(connection, "documents"))
    connection.execute(f"SET allowed_directories = [{_quoted(str(folder) + '/')}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _read_joined(connection: duckdb.DuckDBPyConnection, name: str, files: Sequence[Path]) -> None:
    """Let a view be what the snapshot holds of it, unless an earlier release wrote other columns."""
    if connection.sql(f"FROM {name}").columns == pq.read_schema(files[0]).names:
        connection.execute(f"CREATE OR REPLACE VIEW {name} AS FROM {older.scan(files)}")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
