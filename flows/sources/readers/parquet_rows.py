"""Parquet: only the columns that are used, in small batches. Rows are numbered from 1."""

from collections.abc import Iterator
from contextlib import closing

import pyarrow as pa
from pyarrow import parquet

from flows.errors import SourceError
from flows.sources import outcome, usual
from flows.sources.readers import fields
from flows.sources.records import Columns, Place, Reject, SourceDocument
from flows.sources.stream import Stream, describe, seekable

BATCH = 64
"""Rows at a time: news articles are 2 to 10 kB, and one batch should stay small beside one document's limit."""
TEXTS = (pa.types.is_string, pa.types.is_large_string, pa.types.is_binary, pa.types.is_large_binary)


def documents(stream: Stream, place: Place) -> Iterator[SourceDocument | Reject]:
    file = seekable(stream, place.limits.max_member_bytes)
    try:
        with closing(_opened(file, place)) as table:
            yield from _rows(table, place)
    except (pa.ArrowException, OSError, OverflowError) as error:
        raise SourceError(f"damaged Parquet: {describe(error)}", reason="corrupt") from error
    finally:
        if file is not stream.file:
            file.close()


def _opened(file: object, place: Place) -> parquet.ParquetFile:
    table = parquet.ParquetFile(file, pre_buffer=False, buffer_size=1 << 20)
    most = place.limits.max_member_bytes
    groups = [table.metadata.row_group(number).total_byte_size for number in range(table.num_row_groups)]
    if max(groups, default=0) > most:
        raise SourceError(f"a row group of more than {most:,} bytes", reason="too large")
    return table


def _rows(table: parquet.ParquetFile, place: Place) -> Iterator[SourceDocument | Reject]:
    schema = table.schema_arrow
    texts = fields.text_columns(schema.names, place.columns)
    if not texts:
        yield outcome.because(place, "no text column", fields.missing(schema.names, place.columns))
        return
    readable = [name for name in texts if any(holds(_plain(schema.field(name).type)) for holds in TEXTS)]
    if not readable:
        detail = f"column {texts[0]!r} holds {schema.field(texts[0]).type}, not text"
        yield outcome.because(place, "wrong type", detail)
        return
    number = 0
    for batch in table.iter_batches(batch_size=BATCH, columns=_used(schema.names, readable, place.columns)):
        for record in _records(batch):
            number += 1
            yield from fields.documents(record, place, "parquet", str(number))
    if not number:
        yield outcome.because(place, "empty", "no rows")


def _records(batch: pa.RecordBatch) -> list[dict[str, object]]:
    try:
        return batch.to_pylist()  # type: ignore[no-any-return]
    except (UnicodeDecodeError, ValueError, OverflowError) as error:
        raise SourceError(f"values that cannot be read: {describe(error)}", reason="corrupt") from error


def _plain(kind: pa.DataType) -> pa.DataType:
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def _used(names: list[str], texts: list[str], columns: Columns) -> list[str]:
    """Text and metadata columns only: a table may well carry embeddings."""
    given = {columns.url, columns.outlet, columns.title, columns.authors, columns.published, columns.language}
    return [name for name in names if name in texts or name in given or usual.key(name) in usual.METADATA]
