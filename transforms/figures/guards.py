"""What looks like a figure and is none: years, days of a month, list marks, pronouns. Names stand in `names`."""

import re
from collections.abc import Sequence

from transforms.figures.phrases import counts
from transforms.figures.readings import Reading
from transforms.figures.words import Words
from transforms.records import TimeExpression
from transforms.vocab.counting import MONTH
from transforms.vocab.numbers import ORDINALS

_MONTH_BEFORE = re.compile(rf"\b{MONTH}\s+(?:\d{{1,2}}\s?(?:[-–,]|to|and)\s?)?$", re.IGNORECASE)
_MONTH_BEHIND = re.compile(
    rf"\s*(?:[-–]\s?\d{{1,2}}\s+|to\s\d{{1,2}}\s+|and\s\d{{1,2}}\s+)?(?:of\s)?{MONTH}\b(?!\s+(?:not|be|have))",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"(?:^|\n)[ \t]{0,12}[•*·▪-]?[ \t]{0,12}\(?$")
_YEAR_NOUNS = frozenset(
    {"election", "elections", "levels", "games", "olympics", "results", "season", "sales", "earnings", "pickups", "s"}
)


def calendar(words: Words, reading: Reading, dates: Sequence[TimeExpression]) -> bool:
    """Is the number part of a date? Amounts of time (`six weeks ago`) are figures even inside one."""
    for date in dates:
        if date.span.start < reading.end and reading.start < date.span.end:
            return not (date.quantity or (reading.unit is not None and reading.right > date.span.end))
    text, value = words.text, reading.value
    if reading.unit is not None and not reading.unit.attached and reading.unit.dimension != "time":
        return False
    if reading.form != "digits" or (reading.unit is not None and reading.unit.sign):
        return False
    low = value if value is not None else reading.low
    if low is None or low != int(low) or reading.scaled:
        return False
    if 1 <= low <= 31 and reading.unit is None and _day(text, reading):
        return True
    return reading.unit is None and _year(words, reading, low)


def _day(text: str, reading: Reading) -> bool:
    before = text[max(0, reading.start - 20) : reading.start]
    behind = _MONTH_BEHIND.match(text, reading.end)
    # "in May 30 people died" is rare; "October 25" is not. A month right behind must be a name: "2 may".
    month = behind is not None and behind[0].strip()[:1].isupper()
    return month or (_MONTH_BEFORE.search(before) is not None and before.strip()[-3:] != "may")


def _year(words: Words, reading: Reading, value: float) -> bool:
    """Four bare digits in the span of years, unless they plainly count something."""
    written = words.text[reading.start : reading.end]
    if not (1000 <= value < 2200) or not re.match(r"\d{4}(?!\d)", written):
        return False
    if reading.spread and not (reading.low and reading.high and reading.high < 2200):
        return False
    i, follows = reading.last, reading.last + 1
    label = words.names[i]
    counted = counts(words, reading.last)
    if 1900 <= value <= 2099:
        if counted and follows < len(words.lower) and words.lower[follows] not in _YEAR_NOUNS:
            return label == "DATE"
        return label in ("DATE", "TIME", "") or not counted
    if label == "DATE" and not counted:
        return True
    before = words.lower[reading.first - 1] if reading.first else ""
    if reading.spread == "between" and not counted:
        return True
    return value >= 1400 and before in ("in", "since", "until", "year", "circa", "a.d.", "ad") and not counted


def marks_list(words: Words, reading: Reading) -> bool:
    """`1.` or `(2)` at the start of a line."""
    text = words.text
    if (
        reading.unit is not None
        or reading.form != "digits"
        or not _LIST_MARK.search(text[max(0, reading.start - 12) : reading.start])
    ):
        return False
    return re.match(r"[.)]\s+\S|[ \t]*(?:\n|$)", text[reading.end :]) is not None


_ORDINAL_BEHIND = re.compile(rf"[-‐](?:{'|'.join(ORDINALS)})\b", re.IGNORECASE)
_PAGES = re.compile(r"\b(?:page|slide|part|photo|image)\s\d{1,3}\s(?:of|/)\s$", re.IGNORECASE)
_DIALLED = re.compile(r"(?<![\w.])(?:\+\d{1,3}|\(0\d{1,5}\)|0\d{2,4})(?:[ .-]\(?\d{2,8}\)?){2,5}(?!\w)")
"""A telephone number: a country's or a town's code and at least two groups of digits."""


def ordinal(words: Words, reading: Reading) -> bool:
    """`twenty` in `twenty-first`, and the last page in `page 3 of 12`."""
    if _ORDINAL_BEHIND.match(words.text, reading.end):
        return True
    return (
        reading.form == "digits" and _PAGES.search(words.text[max(0, reading.start - 16) : reading.start]) is not None
    )


def dialled(words: Words, reading: Reading) -> bool:
    """Is the number a part of a telephone number?"""
    if reading.form != "digits" or reading.scaled:
        return False
    first = max(0, reading.start - 20)
    near = words.text[first : reading.end + 20]
    if "+" not in near and "0" not in near:
        return False
    return any(m.start() + first <= reading.start < m.end() + first for m in _DIALLED.finditer(near))


_PRONOUN_LEADS = frozenset(
    {
        "no",
        "this",
        "that",
        "each",
        "every",
        "any",
        "some",
        "which",
        "the",
        "another",
        "other",
        "only",
        "such",
        "last",
        "next",
    }
)


def pronoun(words: Words, reading: Reading, *, partitives: bool) -> bool:
    """Is `one` a pronoun: `no one`, `this one`, `the one who`, `one must`, `one another`, `one day`?"""
    if words.text[reading.start : reading.end].lower() != "one" or (
        reading.unit is not None and reading.unit.dimension != "time"
    ):
        return False
    i = reading.last
    behind = words.lower[i + 1] if i < words.lasts[i] else ""
    before = words.lower[i - 1] if i > words.firsts[i] else ""
    if reading.unit is not None:
        return behind == "day" and not before.isalpha()
    if behind == "of":
        return not partitives
    if behind in ("another", "-", "'s", "’s") or (
        before in _PRONOUN_LEADS and before not in ("only", "another", "the")
    ):
        return True
    head = words.heads[i]
    if words.pos[min(i + 1, len(words.pos) - 1)] == "NUM":
        return True
    return not (words.deps[i] in ("nummod", "amod", "compound", "quantmod") and head > i) and not _noun_next(words, i)


def _noun_next(words: Words, i: int) -> bool:
    for j in range(i + 1, min(i + 4, words.lasts[i] + 1)):
        if words.pos[j] == "NOUN":
            return True
        if words.pos[j] not in ("ADJ", "PROPN"):
            return False
    return False
