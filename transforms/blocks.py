"""Raw text to layout blocks.

Three layouts are met: one line a block (text taken from HTML), paragraphs between blank lines, and hard-wrapped
lines. A line is a block, unless the text is hard-wrapped and the line was broken because the next word did not fit.
Bullets and rows of a table always start a block of their own.

Law: a block's text is the slice of its span, and between the spans there is nothing but white space.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from transforms.records import Block, Span

NARROWEST, WIDEST = 40, 120
"""Widths that people and programs wrap lines at, in characters. Longer lines are paragraphs of their own."""
OUTLIERS = 0.01
"""Share of lines that may be longer than the width: an address that could not be broken."""
RAGGED = 0.85
"""Lines of justified text (PDF) differ in characters; a line this full may have been broken."""
LOWER_STARTS = 0.4
"""Least share of broken lines after which the next goes on in lower case; rows of headlines never do."""

STARTS_BLOCK = re.compile(r"(?:[-*+•◦▪‣·–—>#|]|\(?\d{1,3}[.)]|[a-z][.)])\s|[•◦▪‣|]")
ROW = re.compile(r"\t|\S {3,}\S|\S ?\| ?\S")


class Line(NamedTuple):
    """A line that is not blank: its span without the white space around it."""

    start: int
    end: int
    indent: int
    follows: bool
    """No blank line stands before it."""


def segment(raw: str) -> tuple[Block, ...]:
    """The blocks of any text, in order, unlabelled. Linear in the length of the text."""
    lines = _lines(raw)
    width = _width(raw, lines)
    spans: list[Span] = []
    before: Line | None = None
    for line in lines:
        if before and width and _goes_on(raw, before, line, width=width):
            spans[-1] = Span(spans[-1].start, line.end)
        else:
            spans.append(Span(line.start, line.end))
        before = line
    return tuple(Block(span=span, text=raw[span.start : span.end]) for span in spans)


def _lines(raw: str) -> list[Line]:
    lines: list[Line] = []
    offset, follows = 0, False
    for line in raw.splitlines(keepends=True):
        text = line.strip()
        if text:
            indent = len(line) - len(line.lstrip())
            start = offset + indent
            lines.append(Line(start, start + len(text), indent, follows))
        follows = bool(text)
        offset += len(line)
    return lines


def _width(raw: str, lines: Sequence[Line]) -> int | None:
    """The width that the text was wrapped at, or None where it was not."""
    if len(lines) < 2:
        return None
    lengths = sorted(line.indent + line.end - line.start for line in lines)
    width = lengths[int((1 - OUTLIERS) * (len(lengths) - 1))]
    if not NARROWEST <= width <= WIDEST:
        return None
    broken = [b for a, b in pairwise(lines) if _goes_on(raw, a, b, width=width)]
    lower = sum(raw[line.start].islower() for line in broken)
    return width if broken and lower >= LOWER_STARTS * len(broken) else None


def _goes_on(raw: str, before: Line, line: Line, *, width: int) -> bool:
    """Was the line broken off because its next word did not fit?"""
    filled = before.indent + before.end - before.start + 1
    if not line.follows or filled + (line.end - line.start) <= RAGGED * width:
        return False
    head = raw[line.start : min(line.end, line.start + width)]
    if STARTS_BLOCK.match(head) or ROW.search(raw, before.start, min(before.end, before.start + width)):
        return False
    if line.indent > before.indent and not STARTS_BLOCK.match(raw, before.start, before.end):
        return False
    return filled + len(head.split(maxsplit=1)[0]) > RAGGED * width
