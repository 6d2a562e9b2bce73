"""The views as Parquet, for those who read the warehouse without DuckDB."""

from pathlib import Path

from flows.resolve.tables import ROW_GROUP, write_batches
from flows.warehouse import reader
from schemas.views import VIEWS

MOST_ROWS = 100_000
"""Rows of a view that is still written: some 20 MB. Larger ones are cheaper to ask for what is wanted of them."""


def write(folder: Path) -> None:
    """Write `folder/VIEW/part-0.parquet` beside the tables of a snapshot in the making, of each view that is small.

    A view that has more than `MOST_ROWS` rows has no folder; in `tallywire sql` it is there all the same.
    """
    with reader.connect(folder) as connection:
        for name in VIEWS:
            few = f"SELECT count(*) FROM (SELECT 1 FROM {name} LIMIT {MOST_ROWS + 1})"  # noqa: S608
            if connection.sql(few).fetchall()[0][0] <= MOST_ROWS:
                batches = connection.sql(f"SELECT * FROM {name}").to_arrow_reader(ROW_GROUP)  # noqa: S608
                write_batches(batches, batches.schema, folder / name)
