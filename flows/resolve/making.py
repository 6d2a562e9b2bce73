"""Rows that Python makes of DuckDB's: batch by batch, in processes of their own where there are many."""

from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from flows.batches import whole, worked
from flows.incoming import append_table, hashed, register_table
from flows.resolve import remembered

FEW = 2
"""Batches that are done here: a process needs a second to start."""

LEFT = "SELECT * FROM ({0}) ANTI JOIN known USING (document_id)"
Work = Callable[[pa.Table], pa.Table]


@dataclass(frozen=True, slots=True)
class Means:
    """What rows are made with: processes, where there are many, and the folder of what earlier builds have made."""

    processes: Executor | None = None
    remembered: Path | None = None


HERE = Means()
"""All of it, and in this process."""


def fill(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    schema: pa.Schema,
    query: str,
    work: Work,
    *,
    batch: int,
    order: str | None = None,
    seen: str | None = None,
    first: Callable[[duckdb.DuckDBPyConnection], None] | None = None,
    means: Means = HERE,
) -> None:
    """Make a table of what `work` makes of the rows of a query, some `batch` rows at a time, in order if one is stated.

    An order begins with `document_id`: the rows of a document come in one batch then. `work` is a function of a
    module, and of nothing but the rows of a document; what it makes of them has their `document_id` as well.
    `seen` is a query for a hash of what the rows of each document are made of, by default of the rows themselves;
    `first` makes what the query asks for, of documents that are not in the table `known`.
    """
    register_table(connection, table, schema.empty_table())
    connection.execute("CREATE OR REPLACE TABLE known (document_id VARCHAR)")
    if means.remembered is not None:
        remembered.take(connection, table, schema, seen or hashed(query, table), means.remembered)
    if first is not None:
        first(connection)
    asked = query if means.remembered is None else LEFT.format(query)
    reader = connection.cursor()
    rows = reader.sql(f"{asked} ORDER BY {order}" if order else asked).to_arrow_reader(batch)
    found: Iterable[pa.Table] = map(pa.Table.from_batches, ([one] for one in rows))
    for made in worked(whole(found, "document_id") if order else found, work, means.processes, few=FEW):
        append_table(connection, table, made)
    reader.close()
    if means.remembered is not None:
        remembered.keep(connection, table, means.remembered)
