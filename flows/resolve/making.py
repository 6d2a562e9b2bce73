"""Rows that Python makes of DuckDB's: batch by batch, in processes of their own where there are many."""

from collections.abc import Callable, Iterable
from concurrent.futures import Executor

import duckdb
import pyarrow as pa

from flows.batches import whole, worked
from flows.incoming import append_table, register_table

FEW = 2
"""Batches that are done here: a process needs a second to start."""

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
    together: str | None = None,
) -> None:
    """Make a table of what `work` makes of the rows of a query, `batch` rows at a time, in their order.

    Rows that are the same in the column `together`, by which the query orders them, come in one batch. `work` is a
    function of a module; it is called in `processes` where there is much to do.
    """
    register_table(connection, table, schema.empty_table())
    reader = connection.cursor()
    found: Iterable[pa.Table] = map(pa.Table.from_batches, ([one] for one in reader.sql(query).to_arrow_reader(batch)))
    for made in worked(whole(found, together) if together else found, work, processes, few=FEW):
        append_table(connection, table, made)
    reader.close()
