"""What can go wrong, as one small tree.

TallywireError            exit 1: the run failed
├── UsageError            exit 2: the command or a setting is wrong
├── SourceError           a file, member or record cannot be read; becomes a reject at the document boundary
├── WarehouseError        the warehouse cannot be read or written
│   ├── WarehouseBusy     another build holds it
│   ├── SnapshotNotFound  no snapshot has that id
│   └── NewerSchema       a newer release made the snapshot
├── ModelError            the language model is missing or does not load
├── CheckError            exit 3: checks stopped the publish
├── CountError            what went in and what came out do not agree
└── ShardError            a shard of documents failed after its retries
    └── WorkerKilled      a call killed its worker, also one of its own
"""

import errno
import os
from typing import ClassVar

from flows.sources.reasons import Reason


class TallywireError(Exception):
    """Base of all errors that are ours: what went wrong, and a hint that says what to do about it."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        # Errors travel between processes of the pool; the default would lose the keyword-only hint's way in.
        return type(self).__new__, (type(self), self.message), self.__dict__ | {"args": self.args}

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class UsageError(TallywireError):
    """The command or a setting is wrong."""

    exit_code = 2


class SourceError(TallywireError):
    """A file, member or record cannot be read. `reason` is one of `flows.sources.reasons.REASONS`."""

    def __init__(self, message: str, *, reason: Reason, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.reason = reason


class WarehouseError(TallywireError):
    """The warehouse cannot be read or written."""


class WarehouseBusy(WarehouseError):  # noqa: N818  (the state is what the reader needs to know)
    """Another build holds the warehouse."""


class SnapshotNotFound(WarehouseError):  # noqa: N818
    """No snapshot has that id."""


class NewerSchema(WarehouseError):  # noqa: N818
    """A newer release made the snapshot."""


class ModelError(TallywireError):
    """The language model is missing or does not load."""


class CheckError(TallywireError):
    """Checks stopped the publish."""

    exit_code = 3


class CountError(TallywireError):
    """What went in and what came out do not agree."""


class ShardError(TallywireError):
    """A shard of documents failed after its retries."""


class WorkerKilled(ShardError):  # noqa: N818
    """A call killed its worker, also one of its own."""


GOES_ON = "then run it again: a build goes on where it stopped, and what was published stays as it was"
SYSTEM = {
    errno.ENOSPC: f"make room on the disk, or give --warehouse a folder on a larger one; {GOES_ON}",
    errno.EDQUOT: f"your quota is used up: make room, or give --warehouse a folder elsewhere; {GOES_ON}",
    errno.EACCES: f"look at the rights of that folder and its files; {GOES_ON}",
    errno.EPERM: f"look at the rights of that folder and its files; {GOES_ON}",
    errno.EROFS: f"the disk is mounted for reading only: mount it anew, or give --warehouse another folder; {GOES_ON}",
    errno.EIO: f"the disk does not answer as it should: look at the system's log; {GOES_ON}",
    errno.EMFILE: f"raise the limit of open files (ulimit -n); {GOES_ON}",
    errno.ENOMEM: f"free memory, or give fewer --workers or more --memory; {GOES_ON}",
}
"""What to do about the system's refusals."""


def of_system(error: BaseException) -> TallywireError | None:
    """What the operating system refused, in words; None where it was not the system."""
    code = error.errno if isinstance(error, OSError) and error.errno in SYSTEM else refused(str(error))
    if code is None:
        return None
    place = f"{error.filename}: " if isinstance(error, OSError) and error.filename else ""
    return TallywireError(f"{place}{os.strerror(code)}", hint=SYSTEM[code])


def refused(said: str) -> int | None:
    """The system's refusal that a message tells of: DuckDB, Arrow and Prefect hand such errors on as text."""
    words = {os.strerror(code): code for code in SYSTEM} | {"Out of Memory": errno.ENOMEM}  # the latter are DuckDB's
    return next((code for told, code in words.items() if told in said), None)
