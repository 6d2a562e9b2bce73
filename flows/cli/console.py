"""Printing: one console for what was asked for, one for errors; text of articles never reaches the terminal raw."""

import sys
import unicodedata

from rich.console import Console
from rich.text import Text

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


def complain(message: str, *, hint: str = "") -> None:
    """What went wrong, and what to do."""
    err.print(Text.assemble(("error: ", "bold red"), safe(message)))
    if hint:
        err.print(Text.assemble(("hint: ", "bold"), safe(hint)))
