"""Reading one snapshot for export: the tables and views that are there, in portions."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from flows.errors import UsageError
from flows.warehouse import reader
from schemas.tables import TABLES
from schemas.views import VIEWS

NAMES = (*TABLES, *VIEWS)
PORTION = 10_000
"""Rows that are Python objects at once."""


def chosen(names: Sequence[str]) -> tuple[str, ...]:
    """The tables and views asked for, by default all, in the order of the schema.

    Raises `UsageError` for a name that is none.
    """
    if unknown := set(names) - set(NAMES):
        raise UsageError(f"no such table: {', '.join(sorted(unknown))}", hint=f"one of: {', '.join(NAMES)}")
    return tuple(name for name in NAMES if name in names) if names else NAMES


def connect(snapshot: Path) -> duckdb.DuckDBPyConnection:
    """The snapshot, read-only."""
    return reader.connect(snapshot)


def columns(connection: duckdb.DuckDBPyConnection, name: str) -> pa.Schema:
    """Names and kinds of a table's or view's columns."""
    return connection.sql(f'SELECT * FROM "{name}" LIMIT 0').to_arrow_table().schema  # noqa: S608


def portions(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[list[dict[str, Any]]]:
    """The rows of a query, some at a time."""
    for batch in connection.sql(query).to_arrow_reader(PORTION):
        yield batch.to_pylist()


def rows(connection: duckdb.DuckDBPyConnection, name: str) -> Iterable[dict[str, Any]]:
    """The rows of a table or view."""
    for portion in portions(connection, f'SELECT * FROM "{name}"'):  # noqa: S608
        yield from portion
