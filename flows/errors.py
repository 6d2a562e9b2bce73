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
└── ShardError            a shard of documents failed after its retries
"""

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


class ShardError(TallywireError):
    """A shard of documents failed after its retries."""
