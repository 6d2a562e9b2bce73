"""Bringing what Python has computed into DuckDB, and counting what is there."""

from collections.abc import Iterable

import duckdb
import pyarrow as pa


def register(connection: duckdb.DuckDBPyConnection, name: str, /, **columns: Iterable[str | None]) -> None:
    """Make or replace a table of strings from its columns."""
    register_table(connection, name, pa.table({c: pa.array(list(v), pa.string()) for c, v in columns.items()}))


def register_table(connection: duckdb.DuckDBPyConnection, name: str, table: pa.Table) -> None:
    """Make or replace a table."""
    connection.register("incoming", table)
    connection.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM incoming")  # noqa: S608
    connection.unregister("incoming")


def append_table(connection: duckdb.DuckDBPyConnection, name: str, table: pa.Table) -> None:
    """Add rows to a table that is there."""
    connection.register("incoming", table)
    connection.execute(f"INSERT INTO {name} SELECT * FROM incoming")  # noqa: S608
    connection.unregister("incoming")


def count(connection: duckdb.DuckDBPyConnection, name: str) -> int:
    """The rows of a table or view."""
    (found,) = connection.execute(f"SELECT count(*) FROM {name}").fetchall()[0]  # noqa: S608
    return int(found)
