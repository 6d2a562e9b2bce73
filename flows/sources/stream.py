"""A readable stream over chunks of bytes, made for broken input.

The standard buffered readers lose what they have gathered when the stream below them raises: the good lines before
the cut in a truncated gzip file would be gone. This one hands out what came before the error first.
"""

from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import IO

from flows.errors import SourceError
from flows.sources.records import MEGABYTE

CHUNK = 1 << 16
HEAD = 1 << 15
"""Bytes that are looked at to tell what a stream is."""
SPOOL = 16 * MEGABYTE
"""Up to here, a member that must be seekable stays in memory."""


class Stream:
    """Bytes in order. `file` is the seekable file below it, where there is one."""

    def __init__(self, chunks: Iterator[bytes], *, file: IO[bytes] | None = None) -> None:
        self._chunks = chunks
        self._waiting = bytearray()
        self._error: SourceError | None = None
        self._ended = False
        self.file = file
        self.taken = 0
        """Bytes handed out so far, what was only peeked at left out."""

    def _fill(self, size: int) -> None:
        while len(self._waiting) < size and not self._ended:
            try:
                self._waiting += next(self._chunks)
            except StopIteration:
                self._ended = True
            except SourceError as error:
                self._error, self._ended = error, True

    def peek(self, size: int = HEAD) -> bytes:
        """The next bytes, without taking them; fewer at the end. Raises SourceError if there are none for an error."""
        self._fill(size)
        if not self._waiting and self._error is not None:
            raise self._error
        return bytes(self._waiting[:size])

    def read(self, size: int = CHUNK) -> bytes:
        """Up to `size` bytes, fewer only before the end or an error, none at the end. A negative size reads a chunk."""
        size = CHUNK if size < 0 else size
        found = self.peek(size)
        del self._waiting[: len(found)]
        self.taken += len(found)
        return found

    def rest(self, limit: int) -> bytes:
        """All that is left. Raises SourceError (too large) if it is more than `limit` bytes."""
        parts: list[bytes] = []
        size = 0
        while part := self.read(CHUNK):
            parts.append(part)
            size += len(part)
            if size > limit:
                raise SourceError(f"more than {limit:,} bytes", reason="too large", hint="raise max_document_bytes")
        return b"".join(parts)


def of(file: IO[bytes]) -> Stream:
    """A stream over an open file, which stays the caller's to close. Errors of the store become SourceErrors."""
    return Stream(_chunks(file), file=file)


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    while True:
        try:
            chunk = file.read(CHUNK)
        except OSError as error:
            raise SourceError(f"the store failed: {describe(error)}", reason="unreadable") from error
        if not chunk:
            return
        yield chunk


def seekable(stream: Stream, limit: int) -> IO[bytes]:
    """A seekable file with the stream's bytes: the file below it, or a spooled copy that is gone when closed."""
    if stream.file is not None:
        stream.file.seek(0)
        return stream.file
    spool = SpooledTemporaryFile(max_size=SPOOL)  # noqa: SIM115  (the caller closes it)
    size = 0
    while part := stream.read(CHUNK):
        spool.write(part)
        size += len(part)
        if size > limit:
            spool.close()
            raise SourceError(f"more than {limit:,} bytes", reason="too large", hint="raise max_member_bytes")
    spool.seek(0)
    return spool


def describe(error: BaseException) -> str:
    """An error of a library in one line, without the paths and addresses that an OSError carries."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(words.split())[:200] or type(error).__name__
