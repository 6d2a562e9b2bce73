"""Errors travel between processes whole, and what the system refuses is said in words with advice."""

import errno
import os
import pickle

import duckdb
import pytest

from flows.errors import SourceError, TallywireError, UsageError, of_system


@pytest.mark.parametrize(
    "error", [TallywireError("a"), UsageError("b", hint="do c"), SourceError("d", reason="empty", hint="e")]
)
def test_an_error_survives_the_way_out_of_a_worker(error: TallywireError) -> None:
    back = pickle.loads(pickle.dumps(error))
    assert (type(back), str(back), back.__dict__) == (type(error), str(error), error.__dict__)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/w/x"), "/w/x: No space left on device"),
        (PermissionError(errno.EACCES, os.strerror(errno.EACCES), "/w"), "/w: Permission denied"),
        (OSError(errno.EROFS, os.strerror(errno.EROFS)), "Read-only file system"),
        (duckdb.IOException("Could not write file: No space left on device"), "No space left on device"),
        (duckdb.OutOfMemoryException("Out of Memory Error: could not allocate a block"), "Cannot allocate memory"),
        (RuntimeError("1 of 3 shards failed: OSError: [Errno 5] Input/output error"), "Input/output error"),
    ],
)
def test_what_the_system_refuses_comes_with_advice(error: Exception, said: str) -> None:
    told = of_system(error)
    assert told is not None
    assert told.message == said
    assert told.hint


@pytest.mark.parametrize("error", [ValueError("no"), FileNotFoundError(2, "No such file", "/x"), KeyError("space")])
def test_a_bug_is_not_blamed_on_the_system(error: Exception) -> None:
    assert of_system(error) is None
