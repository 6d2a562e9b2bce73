"""Opening what the listing found: local files by hand, stores through fsspec."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import fsspec

from flows.addresses import is_url
from flows.errors import SourceError
from flows.sources.stream import describe

STORE_ERRORS = (OSError, ValueError, ImportError, RuntimeError)
"""What stores raise when they cannot be reached, beside errors of their own that derive from these."""


@contextmanager
def opened(uri: str) -> Iterator[IO[bytes]]:
    """The file, open for reading. Raises SourceError: unreadable, not a file."""
    try:
        file = _store(uri) if is_url(uri) else _local(uri)
    except STORE_ERRORS as error:
        raise SourceError(f"cannot be opened: {describe(error)}", reason="unreadable") from error
    with file:
        yield file


def _local(path: str) -> IO[bytes]:
    """Without waiting: a FIFO that took the file's place since the listing would hold the reader for good."""
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise SourceError("it is a device, a FIFO or a folder", reason="not a file")
    return os.fdopen(number, "rb")


def _store(uri: str) -> IO[bytes]:
    store, path = fsspec.core.url_to_fs(uri)
    file: IO[bytes] = store.open(path, "rb")
    return file
