"""Reading one folder of tables for the pages, each table once, in the order of documents."""

from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import duckdb

from flows.warehouse import older
from schemas.tables import TABLES

Row = dict[str, Any]
BATCH = 4_096
"""Rows that are Python objects at once."""


def connect(tables: Path, before: Path | None = None) -> duckdb.DuckDBPyConnection:
    """DuckDB with every table as a view, and as `before.TABLE` those of the snapshot before.

    A table that is missing is empty: a run that checks have stopped has pages as well.
    """
    connection = duckdb.connect(":memory:")
    connection.execute("CREATE SCHEMA before")
    for name in TABLES:
        for view, folder in ((f'"{name}"', tables), (f'before."{name}"', before)):
            files = sorted((folder / name).glob("**/*.parquet")) if folder else []
            connection.execute(f"CREATE VIEW {view} AS FROM {older.source(connection, name, files)}")
    return connection


def rows(connection: duckdb.DuckDBPyConnection, query: str, **values: object) -> Iterator[Row]:
    """The rows of a query, without holding them all; several queries of one connection may run side by side."""
    cursor = connection.cursor()
    answer = cursor.sql(query, params=values) if values else cursor.sql(query)
    for batch in answer.to_arrow_reader(BATCH):
        yield from batch.to_pylist()


def in_turn(found: Iterator[Row], column: str) -> Callable[[str], list[Row]]:
    """A function that gives the rows with one key. The keys must be asked for in the order in which rows have them.

    Keys that have no rows may be asked for as well.
    """
    groups = groupby(found, key=itemgetter(column))
    waiting: tuple[str, list[Row]] | None = None

    def of(key: str) -> list[Row]:
        nonlocal waiting
        if waiting is None:
            ahead, group = next(groups, ("", iter(())))
            waiting = ahead, list(group)
        if waiting[0] != key:
            return []
        answer, waiting = waiting[1], None
        return answer

    return of
