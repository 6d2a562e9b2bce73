"""What looks like a figure and is none: years, days of a month, names, labels, addresses, pronouns."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from transforms.figures.readings import Reading
from transforms.figures.words import Words
from transforms.records import Mention, TimeExpression
from transforms.vocab.counting import LABELS, MONTH, STREETS, YEAR_LEADS

_MONTH_BEFORE = re.compile(rf"\b{MONTH}\s+(?:\d{{1,2}}\s?(?:[-–,]|to|and)\s?)?$", re.IGNORECASE)
_MONTH_BEHIND = re.compile(
    rf"\s*(?:[-–]\s?\d{{1,2}}\s+|to\s\d{{1,2}}\s+|and\s\d{{1,2}}\s+)?(?:of\s)?{MONTH}\b(?!\s+(?:not|be|have))",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"(?:^|\n)[ \t]*[•*·▪-]?[ \t]*\(?$")
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
    counts = _counts(words, reading)
    if 1900 <= value <= 2099:
        if counts and follows < len(words.lower) and words.lower[follows] not in _YEAR_NOUNS:
            return label == "DATE"
        return label in ("DATE", "TIME", "") or not counts
    if label == "DATE":
        return True
    before = words.lower[reading.first - 1] if reading.first else ""
    if reading.spread == "between" and not counts:
        return True
    return 1400 <= value and before in ("in", "since", "until", "year", "circa", "a.d.", "ad") and not counts


def _counts(words: Words, reading: Reading) -> bool:
    """Does a plural noun follow that the number stands before?"""
    for j in range(reading.last + 1, min(reading.last + 4, len(words.words))):
        if words.tags[j] == "NNS" and words.words[j].islower():
            return True
        if words.pos[j] not in ("ADJ", "NOUN", "PROPN"):
            return False
    return False


def named(words: Words, reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Is the number part of a name: A-10, iPhone 14, S&P 500, Group of Seven, Section 427, 9 E 71st St?"""
    for mention in mentions:
        if mention.span.start < reading.start and reading.end <= mention.span.end and reading.unit is None:
            return True
    if reading.unit is not None:
        letter = reading.unit.attached and reading.unit.end - reading.unit.start == 1
        return letter and reading.first > 0 and words.lower[reading.first - 1] in LABELS
    if reading.form == "digits" and _SHIRT.search(words.text[max(0, reading.start - 3) : reading.end + 1]):
        return True
    return _label(words, reading) or _capital(words, reading) or _address(words, reading) or _model(words, reading)


_SHIRT = re.compile(r"\w\s\(1?\d\)$")
"""A small number in brackets behind a word: the shirt of a player, a footnote."""


def _model(words: Words, reading: Reading) -> bool:
    """Bare digits before a name in the singular: `787 Dreamliner`, `11 Pro`."""
    if reading.form != "digits" or reading.scaled or reading.value is None or reading.value != int(reading.value):
        return False
    j = reading.last + 1
    if "," in words.text[reading.start : reading.end] or j > words.lasts[reading.last] or words.tags[j] != "NNP":
        return False
    end = j
    while end < words.lasts[j] and words.pos[end + 1] in ("PROPN", "NOUN") and words.lower[end + 1] != "%":
        end += 1
    return words.tags[end] == "NNP" and words.words[j][:1].isupper()


def _label(words: Words, reading: Reading) -> bool:
    """A noun before the number that it only labels, or a number sign."""
    first = reading.first
    if not first or words.firsts[first] == first:
        return False
    before, word = words.lower[first - 1], words.words[first - 1]
    if before in ("#", "№"):
        return True
    if before not in LABELS or words.ends[first - 1] < words.starts[first] - 1:
        return False
    # "the group 30 soldiers" does not occur; "a level 30 percent higher" has a unit, "week 3 of the trial" is a label.
    return word[0].isupper() or not _counts(words, reading) and words.pos[first - 1] in ("NOUN", "PROPN", "DET", "INTJ")


def _capital(words: Words, reading: Reading) -> bool:
    """A name before the number, or a number word that is itself written as a name."""
    first, last, text = reading.first, reading.last, words.text
    word = words.words[first]
    start = words.firsts[first]
    if reading.form != "digits":
        if not word[:1].isupper() or first == start or word.isupper():
            return False
        return words.words[first - 1][-1:] not in "\"“”'‘’:.!?—-*•\n(|" and not _titled(words, first)
    if reading.value is None or reading.scaled or first == start:
        return False
    before = words.words[first - 1]
    if (
        not any(letter.isupper() for letter in before)
        or words.pos[first - 1] not in ("PROPN", "NOUN", "X", "ADJ")
        or first - 1 == start
        and words.pos[first - 1] != "PROPN"
    ):
        return False
    if (
        words.ends[first - 1] + 1 < words.starts[first]
        or reading.value != int(reading.value)
        or "," in text[reading.start : reading.end]
    ):
        return False
    return not _counts(words, reading) and not _person_age(words, first)


def _titled(words: Words, i: int) -> bool:
    """Is the sentence a headline, most of its words capitalised?"""
    span = [w for w in words.words[words.firsts[i] : words.lasts[i] + 1] if w[:1].isalpha()]
    return sum(w[0].isupper() for w in span) > 0.6 * len(span)


def _person_age(words: Words, first: int) -> bool:
    return words.names[first - 1] == "PERSON" and words.names[first] in ("DATE", "CARDINAL")


def _address(words: Words, reading: Reading) -> bool:
    """`9 E 71st St`, `16-18 Industrial Avenue`, `90049 ZIP`."""
    j = reading.last + 1
    for k in range(j, min(j + 5, len(words.words))):
        lower = words.lower[k]
        if lower in STREETS and words.words[k][0].isupper() and (k > j or words.pos[k] == "PROPN"):
            return True
        if lower == "zip":
            return True
        if not (words.words[k][:1].isupper() or words.words[k][:1].isdigit()):
            return False
    return False


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
    if (
        words.text[reading.start : reading.end].lower() != "one"
        or reading.unit is not None
        and reading.unit.dimension != "time"
    ):
        return False
    i = reading.last
    behind = words.lower[i + 1] if i < words.lasts[i] else ""
    before = words.lower[i - 1] if i > words.firsts[i] else ""
    if reading.unit is not None:
        return behind == "day" and not before.isalpha()
    if behind == "of":
        return not partitives
    if behind in ("another", "-", "'s", "’s") or before in _PRONOUN_LEADS and before not in ("only", "another", "the"):
        return True
    head = words.heads[i]
    if words.pos[min(i + 1, len(words.pos) - 1)] == "NUM":
        return True
    return not (words.deps[i] in ("nummod", "amod", "compound", "quantmod") and head > i) and not _noun_next(words, i)


def _noun_next(words: Words, i: int) -> bool:
    for j in range(i + 1, min(i + 4, words.lasts[i] + 1)):
        if words.pos[j] in ("NOUN",):
            return True
        if words.pos[j] not in ("ADJ", "PROPN"):
            return False
    return False


def overlapping(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Does any of the sorted, disjoint spans overlap the stretch?"""
    i = bisect_right(spans, (end, 0)) - 1
    return i >= 0 and spans[i][1] > start
