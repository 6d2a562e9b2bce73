"""The views as Parquet, for those who read the warehouse without DuckDB."""

from pathlib import Path

import duckdb

from flows.incoming import count
from flows.resolve.tables import ROW_GROUP, write_batches
from flows.warehouse import reader
from schemas.views import JOINED, VIEWS

MOST_ROWS = 100_000
"""Rows of a view over the joined ones that is still written: some 20 MB. Larger ones are as quick to ask for."""
MOST_PAIRS = 100_000_000
"""Pairs of claims of one topic from which views are not counted either: seconds of work for a yes or no."""


def write(folder: Path) -> None:
    """Write `folder/VIEW/part-0.parquet` beside the tables of a snapshot in the making: first the views that join
    tables, then, of those over them, each that is small.

    A view that has more than `MOST_ROWS` rows has no folder; in `tallywire sql` it is there all the same.
    """
    with reader.connect(folder) as connection:
        for name in JOINED:
            _write(connection, folder, name)
    with reader.connect(folder) as connection:
        (pairs,) = connection.sql("SELECT coalesce(sum(n_claims * n_claims), 0) FROM topics").fetchall()[0]
        for name in (name for name in VIEWS if name not in JOINED and pairs <= MOST_PAIRS):
            # Counted whole: DuckDB 2.0 waits for itself for good when a LIMIT cuts a join of two large sides.
            if count(connection, name) <= MOST_ROWS:
                _write(connection, folder, name)


def _write(connection: duckdb.DuckDBPyConnection, folder: Path, name: str) -> None:
    batches = connection.sql(f"SELECT * FROM {name}").to_arrow_reader(ROW_GROUP)  # noqa: S608
    write_batches(batches, batches.schema, folder / name)
