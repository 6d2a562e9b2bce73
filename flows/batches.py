"""Rows in batches: where they part, such that belong together in one, and several on their way in processes."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from itertools import pairwise
from typing import Any, TypeVar

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from flows.aside import begun
from flows.incoming import count

AHEAD = 8
"""Batches on their way, which bounds the memory that they take."""
S = TypeVar("S")
T = TypeVar("T")


def worked(
    batches: Iterable[S], work: Callable[[S], T], processes: Executor | None = None, *, few: int = 0
) -> Iterator[T]:
    """What `work`, a function of a module, makes of each, in their order.

    The first `few` are done here, for a process needs a second to start; where there are no processes, all are.
    """
    waiting = deque[Callable[[], T]]()
    for number, batch in enumerate(batches):
        waiting.append(begun(processes if number >= few else None, work, batch))
        if processes is None or len(waiting) > AHEAD:
            yield waiting.popleft()()
    while waiting:
        yield waiting.popleft()()


def ahead(batches: Iterable[T]) -> Iterator[T]:
    """The same; a thread makes the next while one is looked at, of use where that is no work for the interpreter."""
    coming = iter(batches)
    end: Any = object()
    with ThreadPoolExecutor(1) as thread:
        following = thread.submit(next, coming, end)
        while (one := following.result()) is not end:
            following = thread.submit(next, coming, end)
            yield one


def whole(batches: Iterable[pa.Table], column: str) -> Iterator[pa.Table]:
    """The same rows in batches that end where the value of a column does, by which they are ordered."""
    left: pa.Table | None = None
    for batch in batches:
        rows = pa.concat_tables([left, batch]) if left is not None else batch
        end = pc.index(rows[column], rows[column][-1]).as_py()
        left = rows.slice(end)
        if end:
            yield rows.slice(0, end)
    if left is not None:
        yield left


def bounds(connection: duckdb.DuckDBPyConnection, table: str, documents: int) -> list[str]:
    """The first document of each part of so many but the first, in the order of their keys."""
    numbered = f"SELECT document_id, row_number() OVER (ORDER BY document_id) - 1 AS place FROM {table}"  # noqa: S608
    query = f"SELECT document_id FROM ({numbered}) WHERE place > 0 AND place % $size = 0 ORDER BY 1"  # noqa: S608
    return [key for (key,) in connection.execute(query, {"size": documents}).fetchall()]


def parts(connection: duckdb.DuckDBPyConnection, table: str, documents: int) -> list[str]:
    """Conditions on `t.document_id` that part the documents of a table, so many in each, in the order of their keys."""
    return [
        " AND ".join([f"t.document_id {sign} '{key}'" for sign, key in ((">=", low), ("<", high)) if key] or ["true"])
        for low, high in pairwise([None, *bounds(connection, table, documents), None])
    ]


def in_order(connection: duckdb.DuckDBPyConnection, query: str, order: str, rows: int) -> list[duckdb.DuckDBPyRelation]:
    """The rows of a query in an order of its columns, so many at a time; at least one part.

    DuckDB cannot spill all of what it sorts of wide rows, so the rows are numbered in their order, and then fetched.
    They stand in the tables `unsorted` and `places` until the next call.
    """
    connection.execute(f"CREATE OR REPLACE TEMP TABLE unsorted AS {query}")
    places = f"SELECT rowid AS row, row_number() OVER (ORDER BY {order}) AS place FROM unsorted"  # noqa: S608
    connection.execute(f"CREATE OR REPLACE TEMP TABLE places AS {places}")
    fetched = "SELECT u.* FROM unsorted u JOIN places p ON p.row = u.rowid"
    return [
        connection.sql(f"{fetched} WHERE p.place > {start} AND p.place <= {start + rows} ORDER BY p.place")
        for start in range(0, max(1, count(connection, "unsorted")), rows)
    ]
