"""Reading a snapshot: DuckDB with every table as a view, which can neither write nor look elsewhere."""

from pathlib import Path

import duckdb

from flows.warehouse import older
from schemas.tables import TABLES
from schemas.views import VIEWS


def connect(snapshot: Path) -> duckdb.DuckDBPyConnection:
    """A connection whose views are the tables of one snapshot.

    The folder's link is resolved once, so that all queries of a connection see the same snapshot. DuckDB is then
    locked: it reads files below the snapshot only, and its settings cannot be changed back.
    """
    folder = snapshot.resolve()
    connection = duckdb.connect(":memory:")
    for name in TABLES:
        files = sorted((folder / name).glob("**/*.parquet"))
        connection.execute(f'CREATE VIEW "{name}" AS SELECT * FROM {older.source(connection, name, files)}')  # noqa: S608
    for name, query in VIEWS.items():
        connection.execute(f"CREATE VIEW {name} AS {query}")
    connection.execute(f"SET allowed_directories = [{_quoted(str(folder) + '/')}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
