"""Text into lexemes: the words, numbers and marks that expressions of time are made of.

One pass of one expression over the text. A lexeme without kind (`""`) is any other word and ends an expression, so
the grammar only ever looks at runs of lexemes that have one.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from transforms.vocab import calendar as words


class Lexeme(NamedTuple):
    """A word, number or mark with its place in the text."""

    kind: str
    text: str
    """Lower case."""
    value: Any
    start: int
    end: int


MERIDIEM = r"(?:\s?[ap]\.\s?m\b\.?|\s?[ap]\s?m\b|[ap]\b(?!['’.]))"
PATTERN = re.compile(
    rf"""
    (?P<stamp>(?<![\d.])\d{{4}}-\d\d-\d\dt\d\d:\d\d(?::\d\d)?)
  | (?P<date>(?<![\d.,/])(?:\d{{4}}([/.-])\d{{1,2}}\3\d{{1,2}}
                          |\d{{1,2}}([/.-])\d{{1,2}}\4(?:\d{{4}}|\d\d))(?![\d/]|[.-]\d))
  | (?P<clock>(?<![\d.,:/$£€])(?:\d{{1,2}}:\d\d(?::\d\d)?(?:{MERIDIEM})?(?![\d:])
                               |(?:\d{{1,2}}(?:\.\d\d)?|\d{{3,4}}){MERIDIEM}))
  | (?P<slash>(?<![\d.,/:])\d{{1,2}}/\d{{1,2}}(?![\d/]|\.\d))
  | (?P<decade>(?<![\d.,$£€])(?:\d{{3}}0\s?['’]?s|['’]?[1-9]0['’]?s)\b)
  | (?P<ordinal>(?<![\d.,])\d{{1,3}}(?:st|nd|rd|th)\b)
  | (?P<part>(?:\b|(?<=\d\d\d\d))[qh][1-4]\b|\bw\d\d?\b)
  | (?P<number>[$£€]?\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|(?:[$£€#]\s?)?\d+(?:\.\d+)?)
  | (?P<oclock>o['’]clock\b)
  | (?P<word>[^\W\d_]+)
  | (?P<poss>['’]s\b|['’](?=\s))
  | (?P<line>\n)
  | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE | re.IGNORECASE,
)
CLOCK = re.compile(r"(\d{1,2}?)(?:[:.]?(\d\d))?(?::(\d\d))?\s?([ap])?[.\s]*m?\.?$", re.IGNORECASE)
LONGEST_NUMBER = 15
"""Characters of the longest number that an expression of time can hold."""
FUNCTION_WORDS = frozenset({
    "a", "an", "the", "my", "his", "her", "its", "our", "their", "of", "in", "on", "at", "by", "to", "from", "till",
    "til", "until", "through", "thru", "between", "and", "or", "since", "before", "after", "during", "within", "for",
    "ago", "hence", "now", "than", "no", "not", "as", "prior", "local", "around", "about", "circa", "over", "down",
    "with", "half", "quarter", "few", "several", "couple", "some", "another", "every", "each", "other", "all", "any",
    "full", "calendar", "fiscal", "financial", "school", "business", "working", "time", "date", "starting",
    "beginning", "ending", "commencing", "start", "starts", "effective", "ish", "tonight", "tonite", "present",
    "right", "hundred", "thousand", "dozen", "only", "just", "more", "less", "greater", "equal", "equals", "whole",
    "entire", "once", "twice", "years", "old", "mins", "point", "back", "most", "recent", "these", "those", "that",
    "many", "turn", "long", "but", "up", "nearly", "almost", "roughly", "approximately", "yet", "is", "onward",
    "onwards", "ad", "bc", "bce", "ce", "am", "pm", "cy", "sy", "fy", "p", "m",
})  # fmt: skip


def _vocabulary() -> dict[str, tuple[str, Any]]:
    table: dict[str, tuple[str, Any]] = {word: ("function", word) for word in FUNCTION_WORDS}
    table |= {word: ("holiday", word) for word in words.HOLIDAY_STARTS if word not in table}
    groups: tuple[tuple[str, dict[str, Any]], ...] = (
        ("zone", dict.fromkeys(words.ZONES, True)),
        ("repeat", words.REPEATS),
        ("numword", words.ONES | words.TENS | {"hundred": 100, "thousand": 1000}),
        ("ordinal", words.ORDINALS),
        ("tens", words.DECADES),
        ("portion", words.PORTIONS),
        ("which", words.WHICH),
        ("part", words.PARTS),
        ("dayword", words.DAY_WORDS),
        ("unit", words.UNITS),
        ("season", words.SEASONS),
        ("weekday", words.WEEKDAYS),
        ("month", words.MONTHS),
    )
    for kind, group in groups:
        table |= {word: (kind, value) for word, value in group.items()}
    plural = {f"{word}s": ("weekdays", value) for word, value in words.WEEKDAYS.items() if word.endswith("day")}
    named = {"thousands": ("thousands", 2000), "tonight": ("dayword", 0), "tonite": ("dayword", 0), "now": ("now", 0)}
    return table | plural | named | {"second": ("ordinal", 2)}


VOCABULARY = _vocabulary()


def _clock(text: str) -> tuple[str, Any]:
    found = CLOCK.match(text)
    assert found is not None, text
    hour, minute, second = (int(part or 0) for part in found.group(1, 2, 3))
    if hour > 24 or minute > 59 or second > 59:
        return "", None
    if half := (found.group(4) or "").lower():
        hour = hour % 12 + (12 if half == "p" else 0) if hour <= 12 else hour
    return "clock", (hour, minute, second, bool(half) or hour > 12 or text.startswith("0") or hour == 0)


def _date(text: str) -> tuple[str, Any]:
    parts = [int(part) for part in re.split(r"[/.-]", text)]
    if parts[0] >= 1000:
        return ("date", tuple(parts)) if parts[1] <= 12 and parts[2] <= 31 else ("", None)
    month, day, year = parts
    if year < 100:
        year += 1900 if year >= 40 else 2000
    if month > 12:
        month, day = day, month
    return ("date", (year, month, day)) if 1 <= month <= 12 and 1 <= day <= 31 else ("", None)


def _stamp(text: str) -> tuple[str, Any]:
    return "stamp", text


def _slash(text: str) -> tuple[str, Any]:
    first, second = (int(part) for part in text.split("/"))
    if first > 12:
        first, second = second, first
    return ("slash", (first, second)) if 1 <= first <= 12 and 1 <= second <= 31 else ("", None)


def _decade(text: str) -> tuple[str, Any]:
    return "decade", int("".join(c for c in text if c.isdigit()))


def _ordinal(text: str) -> tuple[str, Any]:
    return "ordinal", int(text[:-2])


def _part(text: str) -> tuple[str, Any]:
    number = int(text[1:])
    if text[0] == "q":
        return "quarter", number
    if text[0] == "h":
        return ("half", number) if number <= 2 else ("", None)
    return "", None


def _number(text: str) -> tuple[str, Any]:
    if not text[0].isdigit() or len(text) > LONGEST_NUMBER:
        return "", None
    value = float(text.replace(",", ""))
    return "number", int(value) if value == int(value) and "." not in text else value


READERS: dict[str, Callable[[str], tuple[str, Any]]] = {
    "clock": _clock,
    "date": _date,
    "stamp": _stamp,
    "slash": _slash,
    "decade": _decade,
    "ordinal": _ordinal,
    "part": _part,
    "number": _number,
    "oclock": lambda _: ("oclock", None),
    "poss": lambda _: ("poss", None),
    "line": lambda _: ("", None),
    "mark": lambda text: ("mark", None) if text in ",-–—./()" else ("", None),
}


def lexemes(text: str) -> Iterator[Lexeme]:
    """The lexemes of a text in order, with offsets in it."""
    for found in PATTERN.finditer(text):
        group = found.lastgroup or ""
        word = found.group().lower()
        if group == "word":
            kind, value = VOCABULARY.get(word, ("", None))
        else:
            kind, value = READERS[group](word)
        yield Lexeme(kind, word, value, found.start(), found.end())
