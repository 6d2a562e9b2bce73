"""Writing the resolved tables, each sorted.

A large table of what stands in documents is split by the month of publication: `claims/2024-10.parquet`,
`claims/undated.parquet`. `claims/*.parquet` is the whole table in either case.
"""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa

from flows.batches import parts
from flows.incoming import count
from flows.parquet import ROW_GROUP, write_batches
from schemas.tables import TABLES

LONG_ROWS = {"documents": 1_000, "blocks": 20_000, "sentences": 50_000, "claims": 50_000}
"""The same of tables with long texts: at most some 25 MB, which bounds what writing and reading them take."""
SPLIT_ROWS = 1_000_000
"""Rows from which a table is split by month: below, one file is read in less time than many are opened."""
SORTED_BY = {
    "documents": "document_id", "blocks": "document_id, position", "sentences": "document_id, position",
    "mentions": "document_id, start, mention_id", "figures": "document_id, start, figure_id",
    "dates": "document_id, start, date_id",
    "quotes": "document_id, start, quote_id", "claims": "document_id, start, claim_id",
    "attributions": "document_id, claim_id, position",
    "entities": "entity_id", "topics": "topic_id", "repeats": "repeat_id",
    "revisions": "article_id, revision, kind, revision_id",
}  # fmt: skip
FROM = {
    "blocks": "found_blocks", "sentences": "found_sentences", "dates": "found_dates", "entities": "located_entities"
}  # fmt: skip

OF_TOPICS = ("claims", "topics", "revisions")
"""Tables that are there last."""
PART = 1_000
"""Documents whose rows are sorted at once: DuckDB cannot spill all of what it sorts of wide rows."""
MONTH = "coalesce(strftime(d.published_start, '%Y-%m'), 'undated')"


def early(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Tables that can be written while topics are found: there by now, and not so large that both need all memory."""
    return [name for name in SORTED_BY if name not in OF_TOPICS and not _is_large(connection, name)]


def _is_large(connection: duckdb.DuckDBPyConnection, name: str) -> bool:
    return "document_id" in TABLES[name].names and count(connection, FROM.get(name, name)) > SPLIT_ROWS


def write(connection: duckdb.DuckDBPyConnection, folder: Path, names: Iterable[str]) -> None:
    """Write resolved tables to `folder/TABLE/*.parquet`, out of core."""
    by_document = parts(connection, "placed_documents", PART)
    for name in names:
        schema, order = TABLES[name], SORTED_BY[name]
        source, size = FROM.get(name, name), LONG_ROWS.get(name, ROW_GROUP)
        columns = ", ".join(f't."{column}"' for column in schema.names)
        if _is_large(connection, name):
            dated = f"SELECT {columns}, {MONTH} AS month FROM {source} t JOIN documents d USING (document_id)"  # noqa: S608
            _write_months(connection, dated, order, schema, folder / name, size)
        else:
            some = by_document if order.startswith("document_id") else ["true"]
            found = (f"SELECT {columns} FROM {source} t WHERE {part} ORDER BY {order}" for part in some)  # noqa: S608
            batches = (batch for query in found for batch in connection.sql(query).to_arrow_reader(size))
            write_batches(batches, schema, folder / name, size)


def _write_months(
    connection: duckdb.DuckDBPyConnection, dated: str, order: str, schema: pa.Schema, folder: Path, size: int
) -> None:
    """Write one file a month. The rows are parted first, so that no more than those of a month are sorted at once."""
    columns = ", ".join(f'"{column}"' for column in schema.names)
    with TemporaryDirectory(prefix="months-", dir=folder.parents[1]) as scratch:
        connection.execute(f"SET partitioned_write_flush_threshold = {5 * size}")  # rows of all months that wait
        connection.execute(f"COPY ({dated}) TO $folder (FORMAT parquet, PARTITION_BY (month))", {"folder": scratch})
        for month in sorted(Path(scratch).iterdir()):
            files = {"files": f"{month}/*.parquet"}
            rows = f"SELECT {columns} FROM read_parquet($files, hive_partitioning = false) ORDER BY {order}"  # noqa: S608
            found = connection.sql(rows, params=files).to_arrow_reader(size)
            write_batches(found, schema, folder, size, name=month.name.removeprefix("month="))
