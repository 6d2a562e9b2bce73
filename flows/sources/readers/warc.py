"""WARC: responses with status 200 that are HTML or plain text. What else a crawl keeps is passed over on purpose."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO, cast

from fastwarc.stream_io import BrotliReader, ChunkedReader
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from flows.errors import SourceError
from flows.sources import metadata, outcome, sniff
from flows.sources.records import Place, Reject, SourceDocument
from flows.sources.stream import Stream, describe
from transforms.metadata import merge
from transforms.records import Metadata

PAGES = {"text/html", "application/xhtml+xml"}
TEXTS = PAGES | {"text/plain"}
MAX_HEADER = 1 << 16
CHUNK_SIZE = re.compile(rb"[0-9a-fA-F]{1,8}\s{0,9}(?:;[^\r\n]{0,200})?\r\n")
PACKED = (b"\x1f\x8b", b"\x78\x01", b"\x78\x9c", b"\x78\xda")
"""How gzip and zlib begin."""
AUTOMATIC = 47
"""Window of zlib, and that it shall tell gzip from zlib by itself."""
CAPTURED = "%Y-%m-%dT%H:%M:%SZ"


class _File:
    """What FastWARC needs of a file. It ends where the stream fails, and the error waits to be raised."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self.error: SourceError | None = None

    def read(self, size: int = -1) -> bytes:
        if self.error is not None:
            return b""
        try:
            return self._stream.read(size)
        except SourceError as error:
            self.error = error
            return b""

    def tell(self) -> int:
        return self._stream.taken


def documents(stream: Stream, place: Place) -> Iterator[SourceDocument | Reject]:
    file, crawl = _File(stream), Metadata()
    found = False
    for record in _records(file):
        if record.record_type == WarcRecordType.warcinfo:
            crawl = _crawl(record, place)
            continue
        made = _record(record, file, place, crawl)
        if made is not None:
            found = True
            yield made
    if file.error is not None:
        raise file.error
    if not found:
        yield outcome.because(place, "empty", "no response with status 200 and text in it")


def _records(file: _File) -> Iterator[WarcRecord]:
    try:
        yield from ArchiveIterator(
            cast("BinaryIO", file),
            record_types=WarcRecordType.response | WarcRecordType.warcinfo,
            max_header_len=MAX_HEADER,
            auto_decode="none",
            stream_detect=False,
            quirks_mode=True,
            fsspec_args=False,
        )
    except (OSError, ValueError) as error:
        if file.error is None:
            raise SourceError(f"damaged WARC: {describe(error)}", reason="corrupt") from error


def _crawl(record: WarcRecord, place: Place) -> Metadata:
    """What a crawl says of all its pages: how it minded robots.txt, and under which terms it may be used."""
    lines = record.reader.read(MAX_HEADER).decode("utf-8", "replace").splitlines()
    stated, _ = metadata.of(dict(line.split(":", 1) for line in lines if ":" in line), place.columns)
    return Metadata(licence=stated.licence, robots=f"crawl: {stated.robots}" if stated.robots else None)


def _record(record: WarcRecord, file: _File, place: Place, crawl: Metadata) -> SourceDocument | Reject | None:
    kind = (record.http_content_type or "").lower()
    if record.http_headers is None or record.http_headers.status_code != 200 or kind not in TEXTS:
        return None
    most = place.limits.max_document_bytes
    name = str(record.record_id or record.stream_pos)
    announced = record.content_length
    body = record.reader.read(most + 1)
    if file.error is not None or len(body) < min(announced, most):
        return outcome.because(place, "truncated", "the record ends too early", record=name, excerpt=body)
    headers = {name.lower(): value for name, value in record.http_headers.asdict().items()}
    try:
        payload = _decoded(body, headers, most)
    except (OSError, ValueError, zlib.error) as error:
        return outcome.because(place, "broken record", f"damaged body: {describe(error)}", record=name)
    return outcome.document(
        place,
        payload,
        "warc",
        is_html=kind in PAGES or sniff.html(payload[:4096]),
        record=name,
        encoding=record.http_charset,
        given=merge(Metadata(url=record.headers.get("WARC-Target-URI"), robots=headers.get("x-robots-tag")), crawl),
        captured=record.record_date.strftime(CAPTURED) if record.record_date else None,
    )


def _decoded(body: bytes, headers: dict[str, str], most: int) -> bytes:
    """The body without its transfer and content encodings; many crawlers take them off and keep the headers.

    Done here and not by the iterator, which would give up the whole file for one damaged body.
    Raises OSError, ValueError or zlib.error if it is damaged.
    """
    if "chunked" in headers.get("transfer-encoding", "").lower() and CHUNK_SIZE.match(body):
        body = ChunkedReader(BytesIO(body)).read(most + 1)
    encoding = headers.get("content-encoding", "").lower()
    if "br" in encoding and not sniff.html(body[:4096]):
        return bytes(BrotliReader(BytesIO(body)).read(most + 1))
    if ("gzip" in encoding or "deflate" in encoding) and body.startswith(PACKED):
        return _inflated(body, most)
    return bytes(body)


def _inflated(body: bytes, most: int) -> bytes:
    engine = zlib.decompressobj(AUTOMATIC)
    payload = engine.decompress(body, most + 1)
    if not engine.eof and len(payload) <= most:
        raise ValueError("the compressed body ends too early")
    return payload
