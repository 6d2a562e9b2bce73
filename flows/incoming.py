"""Bringing what Python has computed into DuckDB, and how much is there."""

from collections.abc import Iterable

import duckdb
import pyarrow as pa

from flows.memory import LONGEST


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


def size(connection: duckdb.DuckDBPyConnection, name: str, column: str = "raw_text") -> int:
    """Bytes of the texts of a table or view, as a budget of memory counts them."""
    query = f"SELECT sum(strlen({column})) + {LONGEST} * max(strlen({column})) FROM {name}"  # noqa: S608
    (found,) = connection.execute(query).fetchall()[0]
    return int(found or 0)


def hashed(query: str, name: str) -> str:
    """A query for `document_id` and `seen`, a hash of a name and of all rows that a query gives of the document.

    A row's hash is hashed once more: DuckDB's ends with the last column's alone, and where two rows have the same
    there, a change of both would cancel itself.
    """
    return f"SELECT document_id, bit_xor(hash(hash('{name}', t))) AS seen FROM ({query}) t GROUP BY document_id"  # noqa: S608
