"""Tables as Parquet: zstd, explicit schemas with descriptions, page index."""

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.batches import ahead

ROW_GROUP = 100_000
"""Rows of a row group: large enough for zstd and scans, small enough to skip by the sorted columns."""


def write_batches(
    batches: Iterable[pa.RecordBatch], schema: pa.Schema, folder: Path, size: int = ROW_GROUP, *, name: str = "part-0"
) -> None:
    """Write one file, `folder/NAME.parquet`."""
    folder.mkdir(parents=True, exist_ok=True)
    with writer(folder / f"{name}.parquet", schema) as sink:
        for batch in ahead(batches):
            sink.write_table(pa.Table.from_batches([batch]).cast(schema), row_group_size=size)


def writer(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    return pq.ParquetWriter(path, schema, compression="zstd", write_page_index=True)


def write_table(table: pa.Table, folder: Path) -> None:
    """Write a small table that is already in memory."""
    write_batches(table.to_batches(), table.schema, folder)


def n_rows(folder: Path) -> int:
    """The rows of a table, as its files' footers have them."""
    return sum(pq.read_metadata(path).num_rows for path in folder.glob("*.parquet"))
