"""The views as Parquet, for those who read the warehouse without DuckDB."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from flows.batches import in_order
from flows.incoming import count
from flows.memory import WHATEVER, Budget, eased
from flows.parquet import write_batches
from flows.warehouse import reader
from flows.warehouse.storage import remove_folder
from schemas.views import JOINED, VIEWS

WIDE_ROWS = 25_000
"""Rows of a row group: those of a view that joins tables are wide, and 25 MB at once are enough."""
SORTED_ROWS = 100_000
"""Rows of a view that joins tables that are fetched in their order at once."""
MOST_ROWS = 100_000
"""Rows of a view over the joined ones that is still written: some 20 MB. Larger ones are as quick to ask for."""
SOME_PAIRS, SOME_TOPICS = 1_000_000, 100
"""Pairs of claims of the largest topics, whose rows tell at once that a view has too many, and how many topics."""
MOST_PAIRS = 100_000_000
"""Pairs of claims of one topic from which views are not counted either: seconds of work for a yes or no."""
LARGEST = f"""
SELECT topic_id FROM (
    SELECT topic_id, n_claims * n_claims AS n, sum(n) OVER (ORDER BY n DESC, topic_id) AS pairs FROM topics
) WHERE pairs - n < {SOME_PAIRS} ORDER BY n DESC, topic_id LIMIT {SOME_TOPICS}
"""  # noqa: S608 - constants of ours
"""The topics with the most pairs of claims, at least one."""


@eased
def write(folder: Path, *, budget: Budget = WHATEVER) -> None:
    """Write `folder/VIEW/part-0.parquet` beside the tables of a snapshot in the making: first the views that join
    tables, then, of those over them, each that is small.

    A view that has more than `MOST_ROWS` rows has no folder; in `tallywire sql` it is there all the same. `budget`
    bounds what is held in memory.
    """
    for name in VIEWS:
        remove_folder(folder / name)  # an earlier call may have been cut off, or its tables have changed
    with _connected(folder, budget) as connection:
        for name in JOINED:
            _write_joined(connection, folder, name)
    with _connected(folder, budget) as connection:
        (pairs,) = connection.sql("SELECT coalesce(sum(n_claims * n_claims), 0) FROM topics").fetchall()[0]
        # Their keys are stated, for DuckDB would join all claims before it asks a subquery for them.
        largest = ", ".join(f"'{key}'" for (key,) in connection.sql(LARGEST).fetchall()) or "NULL"
        for name in (name for name in VIEWS if name not in JOINED and pairs <= MOST_PAIRS):
            # Counted, for DuckDB 2.0 waits for itself for good when a LIMIT cuts a join of two large sides.
            some = f"(FROM {name} WHERE topic_id IN ({largest}))"
            if all(count(connection, rows) <= MOST_ROWS for rows in (some, name)):
                _write(connection, folder, name)


@contextmanager
def _connected(folder: Path, budget: Budget) -> Iterator[duckdb.DuckDBPyConnection]:
    with (
        TemporaryDirectory(prefix=".spill-", dir=folder.parent) as spill,  # a process that is killed leaves it there
        reader.connect(folder, spill=Path(spill), budget=budget) as connection,
    ):
        yield connection


def _write_joined(connection: duckdb.DuckDBPyConnection, folder: Path, name: str) -> None:
    """Write a view that joins tables."""
    query, _, order = VIEWS[name].rpartition("ORDER BY")
    parts = in_order(connection, query, order, SORTED_ROWS)
    batches = (batch for part in parts for batch in part.to_arrow_reader(WIDE_ROWS))
    write_batches(batches, parts[0].limit(0).to_arrow_table().schema, folder / name, WIDE_ROWS)


def _write(connection: duckdb.DuckDBPyConnection, folder: Path, name: str) -> None:
    batches = connection.sql(f"SELECT * FROM {name}").to_arrow_reader(WIDE_ROWS)  # noqa: S608
    write_batches(batches, batches.schema, folder / name, WIDE_ROWS)
