"""Quote marks: which stretches of a text stand between them, whatever the marks and however badly they match.

Every paragraph is read on its own, so that a missing mark costs one paragraph at most.
"""

import re
from dataclasses import dataclass
from typing import Literal

MARK = re.compile(r"''|``|[\"“”„‟«»＂]")
SINGLE = re.compile(r"(?<![\w'’‘])['‘‛](?=[^\s'’‘])|(?<=[^\s'‘])['’](?![\w'’])")
"""A single mark opens where no word stands before it and closes where none follows; else it is an apostrophe."""
OPENERS = frozenset({"“", "„", "‟", "``", "«"})
CLOSERS = frozenset({"”", "»"})
LINE = re.compile(r"[^\n]+")
SHORTEST_SINGLE = 2
"""Words inside single marks from which they count as speech: 'em, '90s and the plural's apostrophe stay out."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text between quote marks; `start`/`end` leave the marks out, `open`/`close` take them in."""

    open: int
    start: int
    end: int
    close: int
    marked: Literal["both", "left", "right"] = "both"
    """Which marks are there: a paragraph inside a longer quote has no right one."""
    line: int = 0


def find(text: str) -> tuple[Run, ...]:
    """Runs in order, none inside another."""
    runs: list[Run] = []
    for number, line in enumerate(LINE.finditer(text)):
        found = _double(text, line.start(), line.end(), number)
        runs.extend(found)
        runs.extend(_single(text, line.start(), line.end(), number, found))
    return tuple(sorted((r for r in runs if text[r.start : r.end].strip()), key=lambda r: r.start))


def _opens(text: str, mark: re.Match[str], first: int, last: int, inside: bool) -> bool:
    """Does the mark open a quote? Curly marks say so themselves; straight ones by what stands beside them."""
    word = mark.group()
    before = text[mark.start() - 1] if mark.start() > first else " "
    after = text[mark.end()] if mark.end() < last else " "
    if word in OPENERS:
        return True
    if word in CLOSERS:
        return not inside and before.isspace() and not after.isspace()  # a wrong curl at the start of a word
    if before.isspace() and not after.isspace():
        return True
    if after.isspace() and not before.isspace():
        return False
    return not inside and (before in "([{—–-" or before.isspace())


def _double(text: str, first: int, last: int, number: int) -> list[Run]:
    runs: list[Run] = []
    opened: re.Match[str] | None = None
    left = first  # where a quote whose opening mark is missing may start
    depth = 0  # marks open inside the quote
    for mark in MARK.finditer(text, first, last):
        opens = _opens(text, mark, first, last, opened is not None)
        if opens and opened is None:
            opened = mark
        elif opens and opened is not None:
            if _nested(text, mark, last):
                depth += 1
                continue
            runs.append(Run(opened.start(), opened.end(), mark.start(), mark.start(), "left", number))
            opened = mark
        elif opened is not None and depth:
            depth -= 1
        elif opened is not None:
            runs.append(Run(opened.start(), opened.end(), mark.start(), mark.end(), "both", number))
            opened, left = None, mark.end()
        elif mark.start() == first or not text[mark.start() - 1].isdigit():  # no inches
            start = _sentence_start(text, left, mark.start())
            runs.append(Run(start, start, mark.start(), mark.end(), "right", number))
            left = mark.end()
    if opened is not None:
        runs.append(Run(opened.start(), opened.end(), last, last, "left", number))
    return runs


def _nested(text: str, mark: re.Match[str], last: int) -> bool:
    """A second opening mark is a quote in a quote where two closing marks follow it with no opening between."""
    depth = 1
    for later in MARK.finditer(text, mark.end(), last):
        depth += 1 if later.group() in OPENERS else -1
        if depth < 0:
            return True
    return False


def _sentence_start(text: str, left: int, right: int) -> int:
    start = left
    for end in re.finditer(r"[.!?:]\s+", text[left:right]):
        start = left + end.end()
    while start < right and text[start].isspace():
        start += 1
    return start


def _single(text: str, first: int, last: int, number: int, double: list[Run]) -> list[Run]:
    """Runs in single marks outside the double ones."""
    runs: list[Run] = []
    opened: re.Match[str] | None = None
    for mark in SINGLE.finditer(text, first, last):
        if any(r.open <= mark.start() < r.close for r in double):
            continue
        opens = mark.start() == first or text[mark.start() - 1].isspace() or text[mark.start() - 1] in "([—–"
        if opens:
            opened = mark
        elif opened is not None:
            if len(text[opened.end() : mark.start()].split()) >= SHORTEST_SINGLE:
                runs.append(Run(opened.start(), opened.end(), mark.start(), mark.end(), "both", number))
            opened = None
    return runs
