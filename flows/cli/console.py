"""Printing: one console for what was asked for, one for errors; text of articles never reaches the terminal raw."""

import json
import os
import sys
import unicodedata
from datetime import UTC, datetime

from rich.console import Console
from rich.text import Text

from flows.addresses import without_secrets

LOG = "TALLYWIRE_LOG"
"""Environment variable: `json` for records instead of lines."""
out = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
err = Console(stderr=True, highlight=False, soft_wrap=not sys.stderr.isatty())

CONTROLS = {"Cc", "Cf", "Cs", "Co"}
"""Unicode categories that could move the cursor, turn the direction of writing or hide text."""


def safe(text: object) -> str:
    """Text without control and format characters; line breaks and tabs become spaces."""
    written = str(text)
    if written.isascii() and written.isprintable():
        return written
    return "".join(" " if c in "\n\t\r" else "�" if unicodedata.category(c) in CONTROLS else c for c in written)


def as_records() -> bool:
    """Whether what is said on the way is written as JSON records."""
    return os.environ.get(LOG) == "json"


def record(event: str, **fields: object) -> None:
    """One JSON record on a line of its own: when, what, and the fields that are not null."""
    known = {name: value for name, value in fields.items() if value is not None}
    stamp = datetime.now(UTC).isoformat(timespec="milliseconds")
    err.print(json.dumps({"time": stamp, "event": event, **known}, default=str), markup=False, soft_wrap=True)


def complain(message: str, *, hint: str = "") -> None:
    """What went wrong, and what to do."""
    message, hint = without_secrets(message), without_secrets(hint)
    if as_records():
        record("error", message=message, hint=hint or None)
        return
    err.print(Text.assemble(("error: ", "bold red"), safe(message)))
    if hint:
        err.print(Text.assemble(("hint: ", "bold"), safe(hint)))
