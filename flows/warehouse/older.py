"""Tables of an earlier release, seen with the columns of today. The files stay as they were published."""

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from flows.incoming import register_table
from schemas.tables import TABLES

SINCE = {
    ("documents", "article_id"): "document_id",
    ("documents", "revision"): "1",
}
"""What stands in a column that may not be null, in tables of releases that did not have it. Others are null."""


def missing(table: str, files: Sequence[Path]) -> tuple[str, ...]:
    """Columns of today that a table's files do not have; all of them where there is no file."""
    present = pq.read_schema(files[0]).names if files else []
    return tuple(name for name in TABLES[table].names if name not in present)


def source(connection: duckdb.DuckDBPyConnection, table: str, files: Sequence[Path]) -> str:
    """What to select from so as to see a table with today's columns: a plain scan where the files have them all.

    A table that the release did not have is empty.
    """
    if files and not missing(table, files):
        return scan(files)
    register_table(connection, f"empty_{table}", TABLES[table].empty_table())
    if not files:
        return f"empty_{table}"
    filled = [
        f'coalesce("{column}", {value}) AS "{column}"' for (name, column), value in SINCE.items() if name == table
    ]
    replaced = f" REPLACE ({', '.join(filled)})" if filled else ""
    return f"(SELECT *{replaced} FROM (FROM empty_{table} UNION ALL BY NAME FROM {scan(files)}))"  # noqa: S608


def scan(files: Sequence[Path]) -> str:
    """What to select from so as to read files as they are."""
    return f"read_parquet([{', '.join(map(_quoted, files))}])"


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
