"""Tables as Parquet: zstd, explicit schemas with descriptions, page index; one file a table or one a month."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from flows.batches import ahead

ROW_GROUP = 100_000
"""Rows of a row group: large enough for zstd and scans, small enough to skip by the sorted columns."""


def write_batches(batches: Iterable[pa.RecordBatch], schema: pa.Schema, folder: Path, size: int = ROW_GROUP) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with writer(folder / "part-0.parquet", schema) as sink:
        for batch in ahead(batches):
            sink.write_table(pa.Table.from_batches([batch]).cast(schema), row_group_size=size)


def write_months(batches: Iterable[pa.RecordBatch], schema: pa.Schema, folder: Path, size: int = ROW_GROUP) -> None:
    """Write one file a month from batches that are sorted by a last column `month`."""
    folder.mkdir(parents=True, exist_ok=True)
    current, sink = "", None
    for month, rows in _by_month(ahead(batches)):
        if sink is None or month != current:
            if sink is not None:
                sink.close()
            current, sink = month, writer(folder / f"{month}.parquet", schema)
        sink.write_table(rows.cast(schema), row_group_size=size)
    if sink is not None:
        sink.close()


def _by_month(batches: Iterable[pa.RecordBatch]) -> Iterator[tuple[str, pa.Table]]:
    for batch in batches:
        table = pa.Table.from_batches([batch])
        runs = pc.run_end_encode(table["month"].combine_chunks())
        start = 0
        for month, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
            yield month, table.slice(start, end - start).drop_columns("month")
            start = end


def writer(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    return pq.ParquetWriter(path, schema, compression="zstd", write_page_index=True)


def write_table(table: pa.Table, folder: Path) -> None:
    """Write a small table that is already in memory."""
    write_batches(table.to_batches(), table.schema, folder)


def n_rows(folder: Path) -> int:
    """The rows of a table, as its files' footers have them."""
    return sum(pq.read_metadata(path).num_rows for path in folder.glob("*.parquet"))
