"""What an earlier build made of the same rows of a document, so that Python need not make it again.

Few documents of a corpus are new to a build, and of the rows of the others it makes the same again. They are known by a
hash of those rows; a folder that is missing, damaged or another release's costs no more than the time of making them.
"""

from pathlib import Path

import duckdb
import pyarrow as pa

from flows.warehouse.storage import move_folder, remove_folder

SEEN, ROWS = "seen.parquet", "rows.parquet"
"""The hash of every document's rows, and the rows that were made of them, with their document."""


def of_release(folder: Path, release: str) -> Path:
    """Where a release remembers; what others have left there is removed."""
    for other in folder.iterdir() if folder.exists() else ():
        if other.name != release:
            remove_folder(other)
    return folder / release


def take(connection: duckdb.DuckDBPyConnection, table: str, schema: pa.Schema, seen: str, folder: Path) -> None:
    """Fill a table with what is remembered of documents, by a query for `document_id` and the hash `seen`.

    They are added to the table `known`. Makes the table `seen` for `keep`.
    """
    connection.execute(f"CREATE OR REPLACE TABLE seen AS {seen}")
    connection.begin()
    try:
        connection.execute(
            "INSERT INTO known SELECT document_id FROM seen JOIN read_parquet($file) USING (document_id, seen)",
            {"file": str(folder / table / SEEN)},
        )
        connection.execute(
            f"INSERT INTO {table} SELECT {', '.join(schema.names)} FROM read_parquet($file) "  # noqa: S608
            "SEMI JOIN known USING (document_id)",
            {"file": str(folder / table / ROWS)},
        )
        connection.commit()
    except duckdb.Error:
        connection.rollback()


def keep(connection: duckdb.DuckDBPyConnection, table: str, folder: Path) -> None:
    """Leave a table that is filled, and `seen`, for the next build."""
    made = folder / f".{table}"
    remove_folder(made)
    made.mkdir(parents=True)
    for name, file in (("seen", SEEN), (table, ROWS)):
        connection.execute(f"COPY {name} TO $file (COMPRESSION zstd)", {"file": str(made / file)})
    remove_folder(folder / table)
    move_folder(made, folder / table)
