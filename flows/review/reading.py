"""Reading one folder of tables for the pages, each table once, in the order of documents."""

from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq

from schemas.tables import TABLES

Row = dict[str, Any]
BATCH = 4_096
"""Rows that are Python objects at once."""


def connect(tables: Path, before: Path | None = None) -> duckdb.DuckDBPyConnection:
    """DuckDB with every table as a view, and as `before.TABLE` those of the snapshot before.

    A table that is missing is empty, and a column that is missing or of another type is null: a run that checks have
    stopped has pages as well, and so has a snapshot of an earlier release.
    """
    connection = duckdb.connect(":memory:")
    connection.execute("CREATE SCHEMA before")
    for name in TABLES:
        for view, folder in ((f'"{name}"', tables), (f'before."{name}"', before)):
            connection.execute(f"CREATE VIEW {view} AS {_query(connection, folder, name)}")
    return connection


def _query(connection: duckdb.DuckDBPyConnection, folder: Path | None, name: str) -> str:
    files = sorted((folder / name).glob("**/*.parquet")) if folder else []
    there = {field.name: field.type for field in pq.read_schema(files[0])} if files else {}
    if all(there.get(field.name) == field.type for field in TABLES[name]):
        return f"SELECT * FROM {_parquet(files)}"  # noqa: S608
    connection.register("empty", TABLES[name].empty_table())
    connection.execute(f"CREATE TABLE IF NOT EXISTS no_{name} AS SELECT * FROM empty")  # noqa: S608
    connection.unregister("empty")
    known = ", ".join(f'"{field.name}"' for field in TABLES[name] if there.get(field.name) == field.type)
    found = f" UNION ALL BY NAME SELECT {known} FROM {_parquet(files)}" if known else ""  # noqa: S608
    return f"SELECT * FROM no_{name}{found}"  # noqa: S608


def _parquet(files: list[Path]) -> str:
    return f"read_parquet([{', '.join(quoted(str(path)) for path in files)}])"


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


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
