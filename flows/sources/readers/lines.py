"""A stream as lines of bounded length, in UTF-8 whatever Unicode encoding it came in."""

import codecs
from collections.abc import Iterator

from flows.sources import decode
from flows.sources.stream import Stream


def utf8(stream: Stream) -> Stream:
    """The stream in UTF-8 without a mark. Bytes that are not UTF-8 stay as they are: each record is decoded alone."""
    mark = decode.marked(stream.peek(4))
    if mark is None:
        return stream
    encoding, length = mark
    stream.read(length)
    return stream if encoding == "utf-8" else Stream(_recoded(stream, encoding))


def _recoded(stream: Stream, encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    while part := stream.read():
        yield decoder.decode(part).encode("utf-8", "replace") or b""
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def lines(stream: Stream, limit: int) -> Iterator[tuple[bytes, bool]]:
    """(line with its line feed, whole). Of a line longer than `limit` bytes only the start, which is not whole."""
    waiting = bytearray()
    over = False
    while part := stream.read():
        start = 0
        while (end := part.find(b"\n", start)) >= 0:
            if not over:
                waiting += part[start : end + 1]
            yield _line(waiting, limit, over)
            waiting, over, start = bytearray(), False, end + 1
        if not over:
            waiting += part[start:]
            over = len(waiting) > limit
    if waiting:
        yield _line(waiting, limit, over)


def _line(waiting: bytearray, limit: int, over: bool) -> tuple[bytes, bool]:
    return bytes(waiting[:limit]), not over and len(waiting) <= limit
