"""What only the whole corpus knows: entities, repeats, topics, revisions. Out of core, by DuckDB over Parquet."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb

from flows.incoming import size
from flows.lookups import load
from flows.memory import JOINING, WHATEVER, Budget, eased
from flows.parquet import write_table
from flows.resolve import decided as listing
from flows.resolve import entities, lineage, repeats, revisions, tables, topics, views
from flows.resolve.making import HERE, Means
from transforms.entities.lookups import Lookups


@eased
def resolve(
    staging: Path,
    *,
    parent: Path | None,
    lookups: Lookups | None = None,
    budget: Budget = WHATEVER,
    means: Means = HERE,
) -> None:
    """Join the staged parts with what is carried over from the parent, and write all tables to `staging/tables`
    and the earlier revisions that were set aside to `staging/resolve_rejects`.

    Reads `staging/parts/*/TABLE.parquet` and `staging/carried.parquet` (the keys of the parent's documents that stay).
    `lookups` are what a human has decided, by default those of `seeds/lookups`; `budget`
    bounds what is held in memory, the rest goes to `staging/spill`; `means` say who does what Python
    has to do with each row, where there are many.
    """
    decided = load() if lookups is None else lookups
    scratch = staging / "resolve.duckdb"
    scratch.unlink(missing_ok=True)
    with duckdb.connect(str(scratch), config={"temp_directory": str(staging / "spill")}) as connection:
        connection.execute("SET preserve_insertion_order = false")
        views.gather(connection, staging, parent, decided)
        budget.bound(connection, size(connection, "found_documents"), JOINING)
        with ThreadPoolExecutor(1) as thread:  # neither needs the other, and of one Python does much, of one DuckDB
            repeated = thread.submit(repeats.resolve, connection.cursor(), means)
            entities.resolve(connection, decided)
            repeated.result()
        topics.prepare(connection, means)
        early = tables.early(connection)
        with ThreadPoolExecutor(1) as thread:
            written = thread.submit(tables.write, connection.cursor(), staging / "tables", early)
            topics.resolve(connection)
            revisions.compare(connection)
            written.result()
        tables.write(connection, staging / "tables", (name for name in tables.SORTED_BY if name not in early))
        write_table(listing.list_lookups(connection, decided), staging / "tables" / "lookups")
        write_table(lineage.rejects(connection), staging / "resolve_rejects")
    scratch.unlink(missing_ok=True)
