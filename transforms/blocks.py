"""Raw text to layout blocks.

Three layouts are met: one line a block (text taken from HTML), paragraphs between blank lines, and hard-wrapped
lines. A line is a block, unless the text is hard-wrapped and the line was broken because the next word did not fit.
Bullets and rows of a table always start a block of their own.

Law: a block's text is the slice of its span, and between the spans there is nothing but white space.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, compress
from operator import add, sub
from typing import NamedTuple

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


@dataclass(frozen=True, slots=True)
class Cut:
    """A text cut into blocks that nothing is known of yet. Columns, as records are made when the labels are known."""

    starts: Sequence[int]
    ends: Sequence[int]
    texts: Sequence[str]


class Lines(NamedTuple):
    """The lines that are not blank, one entry a line."""

    starts: list[int]
    """First character that is not white space."""
    ends: list[int]
    indents: list[int]
    """White space before it."""
    follows: list[bool]
    """No blank line stands before it."""
    texts: list[str]
    """Without the white space around it."""


def segment(raw: str) -> Cut:
    """The blocks of any text, in order. Linear in the length of the text."""
    lines = _lines(raw)
    width = _width(raw, lines)
    starts, ends, texts = lines.starts, lines.ends, lines.texts
    if width is not None:
        heads = [i for i in range(len(ends)) if not (i and _goes_on(raw, lines, i, width=width))]
        starts = [starts[i] for i in heads]
        ends = [ends[i - 1] for i in heads[1:]] + ends[-1:]
        texts = [raw[start:end] for start, end in zip(starts, ends, strict=True)]
    return Cut(starts, ends, texts)


def _lines(raw: str) -> Lines:
    lines = raw.splitlines(keepends=True)
    lengths = list(map(len, lines))
    rests = list(map(str.lstrip, lines))
    indents = list(map(sub, lengths, map(len, rests)))
    starts = list(map(add, accumulate(lengths, initial=0), indents))
    texts = list(map(str.rstrip, rests))
    ends = list(map(add, starts, map(len, texts)))
    filled = list(map(bool, texts))
    follows = [False, *filled]
    return Lines(*(list(compress(column, filled)) for column in (starts, ends, indents, follows, texts)))


def _width(raw: str, lines: Lines) -> int | None:
    """The width that the text was wrapped at, or None where it was not."""
    n = len(lines.ends)
    if n < 2:
        return None
    lengths = sorted(map(sub, map(add, lines.ends, lines.indents), lines.starts))
    width = lengths[int((1 - OUTLIERS) * (n - 1))]
    if not NARROWEST <= width <= WIDEST:
        return None
    broken = [i for i in range(1, n) if _goes_on(raw, lines, i, width=width)]
    lower = sum(raw[lines.starts[i]].islower() for i in broken)
    return width if broken and lower >= LOWER_STARTS * len(broken) else None


def _goes_on(raw: str, lines: Lines, i: int, *, width: int) -> bool:
    """Was the line before the i-th broken off because the next word did not fit?"""
    start, end, above, edge = lines.starts[i], lines.ends[i], lines.starts[i - 1], lines.ends[i - 1]
    filled = lines.indents[i - 1] + edge - above + 1
    if not lines.follows[i] or filled + (end - start) <= RAGGED * width:
        return False
    head = raw[start : min(end, start + width)]
    if STARTS_BLOCK.match(head) or ROW.search(raw, above, min(edge, above + width)):
        return False
    if lines.indents[i] > lines.indents[i - 1] and not STARTS_BLOCK.match(raw, above, edge):
        return False
    return filled + len(head.split(maxsplit=1)[0]) > RAGGED * width
