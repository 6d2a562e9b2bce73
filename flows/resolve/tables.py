"""Writing the resolved tables: sorted, zstd, explicit schemas with descriptions, page index."""

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from schemas.tables import TABLES

ROW_GROUP = 100_000
"""Rows of a row group: large enough for zstd and scans, small enough to skip by the sorted columns."""
SORTED_BY = {
    "documents": "document_id", "blocks": "document_id, position", "sentences": "document_id, position",
    "mentions": "document_id, start, mention_id", "figures": "document_id, start, figure_id",
    "dates": "document_id, start, date_id",
    "quotes": "document_id, start, quote_id", "claims": "document_id, start, claim_id",
    "attributions": "claim_id, position", "entities": "entity_id", "topics": "topic_id", "repeats": "repeat_id",
    "revisions": "article_id, revision, kind, revision_id",
}  # fmt: skip
FROM = {
    "blocks": "found_blocks", "sentences": "found_sentences", "dates": "found_dates", "entities": "located_entities"
}  # fmt: skip


def write(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Write every resolved table to `folder/TABLE/part-0.parquet`, out of core."""
    connection.execute("SET preserve_insertion_order = true")
    for name, order in SORTED_BY.items():
        schema = TABLES[name]
        columns = ", ".join(f'"{column}"' for column in schema.names)
        query = f"SELECT {columns} FROM {FROM.get(name, name)} ORDER BY {order}"  # noqa: S608
        write_batches(connection.sql(query).to_arrow_reader(ROW_GROUP), schema, folder / name)


def write_batches(batches: pa.RecordBatchReader, schema: pa.Schema, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with writer(folder / "part-0.parquet", schema) as sink:
        for batch in batches:
            sink.write_table(pa.Table.from_batches([batch]).cast(schema), row_group_size=ROW_GROUP)


def writer(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    return pq.ParquetWriter(path, schema, compression="zstd", write_page_index=True)


def write_table(table: pa.Table, folder: Path) -> None:
    """Write a small table that is already in memory."""
    write_batches(table.to_reader(), table.schema, folder)
