"""Parquet: only the columns that are used, in small batches. Rows are numbered from 1."""

from collections.abc import Iterator
from contextlib import contextmanager

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


DAMAGE = (pa.ArrowException, OSError, OverflowError, UnicodeDecodeError)
"""What pyarrow raises on damaged files, names of columns that are not UTF-8 among it."""


def documents(stream: Stream, place: Place) -> Iterator[SourceDocument | Reject]:
    file = seekable(stream, place.limits.max_member_bytes)
    try:
        yield from _rows(_opened(file, place), place)
    finally:
        if file is not stream.file:
            file.close()


def _opened(file: object, place: Place) -> parquet.ParquetFile:
    with _damage():
        table = parquet.ParquetFile(file, pre_buffer=False, buffer_size=1 << 20)
        groups = [table.metadata.row_group(number).total_byte_size for number in range(table.num_row_groups)]
    most = place.limits.max_member_bytes
    if max(groups, default=0) > most:
        raise SourceError(f"a row group of more than {most:,} bytes", reason="too large")
    return table


def _rows(table: parquet.ParquetFile, place: Place) -> Iterator[SourceDocument | Reject]:
    with _damage():
        schema = table.schema_arrow
        names = schema.names
    texts = fields.text_columns(names, place.columns)
    if not texts:
        yield outcome.because(place, "no text column", fields.missing(names, place.columns))
        return
    readable = [name for name in texts if _is_text(schema, name)]
    if not readable:
        detail = f"column {texts[0]!r} holds {schema.types[names.index(texts[0])]}, not text"
        yield outcome.because(place, "wrong type", detail)
        return
    number = 0
    for record in _records(table, _used(names, readable, place.columns)):
        number += 1
        yield from fields.documents(record, place, "parquet", str(number))
    if not number:
        yield outcome.because(place, "empty", "no rows")


def _records(table: parquet.ParquetFile, columns: list[str]) -> Iterator[dict[str, object]]:
    batches = table.iter_batches(batch_size=BATCH, columns=columns)
    while True:
        with _damage():
            batch = next(batches, None)
            records = batch.to_pylist() if batch is not None else []
        if batch is None:
            return
        yield from records


@contextmanager
def _damage() -> Iterator[None]:
    try:
        yield
    except DAMAGE as error:
        raise SourceError(f"damaged Parquet: {describe(error)}", reason="corrupt") from error


def _is_text(schema: pa.Schema, name: str) -> bool:
    """Of two columns of one name the first counts."""
    kind = _plain(schema.types[schema.names.index(name)])
    return any(holds(kind) for holds in TEXTS)


def _plain(kind: pa.DataType) -> pa.DataType:
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def _used(names: list[str], texts: list[str], columns: Columns) -> list[str]:
    """Text and metadata columns only: a table may well carry embeddings."""
    given = {columns.url, columns.outlet, columns.title, columns.authors, columns.published, columns.language}
    return [name for name in names if name in texts or name in given or usual.key(name) in usual.METADATA]
