"""Why a file, a member or a record was set aside while reading: fixed words, one meaning each (docs/rejects.md)."""

from typing import Literal, get_args

Reason = Literal[
    "bad encoding",
    "bad metadata",
    "bad name",
    "binary",
    "bomb",
    "broken link",
    "broken record",
    "corrupt",
    "duplicate member",
    "empty",
    "encrypted",
    "forgotten",
    "link outside",
    "no text column",
    "not a file",
    "orphan sidecar",
    "symlink loop",
    "too large",
    "too many members",
    "too nested",
    "truncated",
    "unreadable",
    "unsafe path",
    "unsupported format",
    "wrong type",
]

REASONS: tuple[Reason, ...] = get_args(Reason)
