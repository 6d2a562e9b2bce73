"""Rows that Python makes of DuckDB's: batch by batch, in processes of their own where there are many."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from flows.aside import begun
from flows.incoming import append_table, register_table

FEW = 2
"""Batches that are done here: a process needs a second to start."""
AHEAD = 8
"""Batches on their way, which bounds the memory that they take."""

Work = Callable[[pa.Table], pa.Table]


def fill(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    schema: pa.Schema,
    query: str,
    work: Work,
    *,
    batch: int,
    processes: Executor | None,
    whole: str | None = None,
) -> None:
    """Make a table of what `work` makes of the rows of a query, `batch` rows at a time, in their order.

    Rows that are the same in the column `whole`, by which the query orders them, come in one batch. `work` is a
    function of a module; it is called in `processes` where there is much to do.
    """
    register_table(connection, table, schema.empty_table())
    reader = connection.cursor()
    found: Iterable[pa.Table] = map(pa.Table.from_batches, ([one] for one in reader.sql(query).to_arrow_reader(batch)))
    for made in _made(_whole(found, whole) if whole else found, work, processes):
        append_table(connection, table, made)
    reader.close()


def _made(batches: Iterable[pa.Table], work: Work, processes: Executor | None) -> Iterator[pa.Table]:
    waiting = deque[Callable[[], pa.Table]]()
    for number, batch in enumerate(batches):
        waiting.append(begun(processes if number >= FEW else None, work, batch))
        if len(waiting) > AHEAD:
            yield waiting.popleft()()
    while waiting:
        yield waiting.popleft()()


def _whole(batches: Iterable[pa.Table], column: str) -> Iterator[pa.Table]:
    """The same rows in batches that end where the value of a column does."""
    left: pa.Table | None = None
    for batch in batches:
        rows = pa.concat_tables([left, batch]) if left is not None else batch
        end = pc.index(rows[column], rows[column][-1]).as_py()
        left = rows.slice(end)
        if end:
            yield rows.slice(0, end)
    if left is not None:
        yield left
