"""gzip, bzip2, xz and zstd as streams that cannot run away: output in small steps, bounded in bytes and ratio."""

import bz2
import lzma
import zlib
from collections.abc import Callable, Generator, Iterator
from typing import Any, Literal

import zstandard

from flows.errors import SourceError
from flows.sources.records import Limits
from flows.sources.stream import CHUNK, Stream, describe

Compression = Literal["gz", "bz2", "xz", "zst"]

MAGIC: dict[Compression, bytes] = {
    "gz": b"\x1f\x8b\x08",
    "bz2": b"BZh",
    "xz": b"\xfd7zXZ\x00",
    "zst": b"\x28\xb5\x2f\xfd",
}
STEP = 1 << 18
"""Bytes that one step may put out."""
ZSTD_STEP = 1 << 10
"""Bytes of zstd taken at a time: its reader cannot bound its output, and four bytes may stand for 128 kB."""
XZ_MEMORY = 1 << 28
"""Enough for the largest preset of xz (65 MB), and a wall for a header that asks for 4 GB."""

# The decompressors of the standard library share their methods but no type.
ENGINES: dict[Compression, Callable[[], Any]] = {
    "gz": lambda: zlib.decompressobj(31),
    "bz2": bz2.BZ2Decompressor,
    "xz": lambda: lzma.LZMADecompressor(memlimit=XZ_MEMORY),
    "zst": lambda: zstandard.ZstdDecompressor().decompressobj(),
}


def of(head: bytes) -> Compression | None:
    """The compression whose signature the bytes start with."""
    return next((name for name, magic in MAGIC.items() if head.startswith(magic)), None)


def decompressed(stream: Stream, compression: Compression, limits: Limits) -> Stream:
    """The stream's content. Reading it raises SourceError: truncated, corrupt, bomb or too large."""
    return Stream(bounded(_content(stream, compression), lambda: stream.taken, limits.max_file_bytes, limits))


def bounded(chunks: Iterator[bytes], spent: Callable[[], int], most: int, limits: Limits) -> Iterator[bytes]:
    """The chunks, until they are more than `most` bytes or too many for the compressed bytes that were spent."""
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > most:
            raise SourceError(f"more than {most:,} bytes when decompressed", reason="too large")
        if size > limits.ratio_from_bytes and size > limits.max_ratio * max(1, spent()):
            raise SourceError(
                f"decompresses to more than {limits.max_ratio} times its size", reason="bomb", hint="raise max_ratio"
            )
        yield chunk


def _content(stream: Stream, compression: Compression) -> Iterator[bytes]:
    try:
        yield from _frames(stream, compression)
    except (zlib.error, lzma.LZMAError, zstandard.ZstdError, OSError, EOFError, ValueError) as error:
        raise SourceError(f"damaged {compression} stream: {describe(error)}", reason="corrupt") from error


def _frames(stream: Stream, compression: Compression) -> Iterator[bytes]:
    """Frame after frame. What follows the last frame and is none is padding, and left out as gzip does."""
    magic, waiting = MAGIC[compression], stream.read(_step(compression))
    while waiting:
        waiting = yield from _frame(ENGINES[compression](), waiting, stream, compression)
        waiting = waiting.lstrip(b"\0")
        if len(waiting) < len(magic):
            waiting += stream.read(_step(compression))
        if not waiting.startswith(magic):
            return


def _frame(engine: Any, waiting: bytes, stream: Stream, compression: Compression) -> Generator[bytes, None, bytes]:
    """Yields the content of one frame and returns the bytes behind it."""
    while not engine.eof:
        if compression == "zst":
            found = engine.decompress(waiting)
            waiting = b""
        else:
            found = engine.decompress(waiting, STEP)
            waiting = getattr(engine, "unconsumed_tail", b"")
        if found:
            yield found
        elif not waiting and not engine.eof:
            waiting = stream.read(_step(compression))
            if not waiting:
                raise SourceError(f"the {compression} stream ends too early", reason="truncated")
    return bytes(engine.unused_data)


def _step(compression: Compression) -> int:
    return ZSTD_STEP if compression == "zst" else CHUNK
