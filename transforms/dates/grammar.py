"""Grammar of whole expressions: a day with its part and its clock time, ranges, bounds.

`expression` reads the longest expression that starts at a position.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from transforms.dates import grammar_clock as clocks
from transforms.dates import grammar_days as days
from transforms.dates import grammar_relative as relative
from transforms.dates import numbers
from transforms.dates.forms import (
    Around,
    Calendar,
    Clock,
    ClockRange,
    Form,
    Holding,
    Holiday,
    Inside,
    Now,
    Nth,
    PartOfDay,
    PortionOf,
    Shift,
)
from transforms.dates.grammar_days import Found, skip
from transforms.dates.numbers import Lexemes
from transforms.vocab import calendar as words

HOLIDAYS = tuple((re.compile(rf"(?:{pattern})\Z"), rule) for pattern, rule in words.HOLIDAYS)
LONGEST_HOLIDAY = 7
"""Lexemes of the longest name of a day: `international women ' s day`."""


def holiday(lexemes: Lexemes, i: int) -> Found:
    """`Christmas Day`, `Thanksgiving 2023`, `the previous Easter`, `New Year's Day of next year`."""
    j = skip(lexemes, i, "the")
    shift = None
    if lexemes[j].kind == "which" and lexemes[j + 1].text in words.HOLIDAY_STARTS:
        shift, j = words.WHICH[lexemes[j].text], j + 1
    if lexemes[j].text not in words.HOLIDAY_STARTS:
        return None
    end, rule = _named_day(lexemes, j)
    if not rule:
        return None
    k = skip(lexemes, end, ",", "of", "in")
    if year := numbers.year(lexemes, k):
        return Holiday(rule, year[0]), year[1]
    return Holiday(rule, None, shift), end


def _named_day(lexemes: Lexemes, i: int) -> tuple[int, str]:
    """Where the longest name of a day that starts here ends, and its rule."""
    text, best = "", (i, "")
    for k in range(i, min(i + LONGEST_HOLIDAY, len(lexemes) - 1)):
        if k > i and lexemes[k].start > lexemes[k - 1].end:
            text += " "
        text += lexemes[k].text
        if lexemes[k].kind == "end":
            break
        for pattern, rule in HOLIDAYS:
            if pattern.match(text):
                best = (k + 1, rule)
    return best


def nth(lexemes: Lexemes, i: int) -> Found:
    """`the last week of July`, `first Monday of next month`, `the 15th day of June`, `the 9th month of next year`."""
    j = skip(lexemes, i, "the")
    if lexemes[j].text == "last":
        number = (-1, j + 1)
    elif found := numbers.ordinal(lexemes, j):
        number = found
    else:
        return None
    k = number[1]
    kind, text, value = lexemes[k][:3]
    if kind == "unit" and not text.endswith("s"):
        unit = str(value)
    elif kind == "weekday":
        unit = f"weekday {value}"
    else:
        return None
    if lexemes[k + 1].text in ("of", "in") and (outer := base(lexemes, k + 2, definite=True)):
        return Nth(number[0], unit, outer[0]), outer[1]
    return (Nth(number[0], unit), k + 1) if kind == "weekday" and number[0] > 0 else None


def around_now(lexemes: Lexemes, i: int) -> Found:
    """`the week`, `the year`, `my weekend`: the one around the reference."""
    j = skip(lexemes, i, "the", "my", "current")
    if lexemes[j].kind == "unit" and lexemes[j].text in (
        "day",
        "week",
        "weekend",
        "month",
        "quarter",
        "year",
        "decade",
    ):
        return Around(lexemes[j].value), j + 1
    return None


def portion(lexemes: Lexemes, i: int) -> Found:
    """`early October`, `mid-November`, `the end of the month`, `earlier this week`, `later in the year`."""
    j = skip(lexemes, i, "the")
    if lexemes[j].kind != "portion":
        return None
    word, k = words.PORTIONS[lexemes[j].text], j + 1
    if word in ("start", "end", "rest") and lexemes[k].text not in ("of", "the"):
        return None
    k = skip(lexemes, k, "-", "of", "in", "on")
    k = skip(lexemes, k, "the") if lexemes[k + 1].kind == "weekday" else k
    if outer := base(lexemes, k, definite=True):
        if isinstance(outer[0], PortionOf | PartOfDay) or (isinstance(outer[0], Shift) and outer[0].base == "text"):
            return None
        return PortionOf(word, outer[0]), outer[1]
    return None


def holding(lexemes: Lexemes, i: int) -> Found:
    """`the week of October 7`, `the weekend of Halloween`, `the week starting February 4`."""
    j = skip(lexemes, i, "the")
    unit = lexemes[j].text
    if unit not in ("week", "weekend", "month"):
        return None
    if lexemes[j + 1].text not in ("of", "commencing", "starting", "beginning"):
        return None
    k = skip(lexemes, j + 2, "on")
    for reader in (holiday, days.month_first, days.day_first, days.numeric, days.ordinal_day):
        found = reader(lexemes, k)
        if found and (isinstance(found[0], Holiday) or (isinstance(found[0], Calendar) and found[0].day)):
            return Holding(unit, found[0]), found[1]
    return None


def quarter_of(lexemes: Lexemes, i: int) -> Found:
    """`last year's fourth quarter`, `2016's second half`."""
    outer = relative.which(lexemes, i) or days.bare_year(lexemes, i)
    if not outer or lexemes[outer[1]].kind != "poss" or (outer[0] not in YEARS and not isinstance(outer[0], Calendar)):
        return None
    part = days.numbered(lexemes, outer[1] + 1)
    if part and isinstance(part[0], Nth) and part[0].within is None:
        return replace(part[0], within=outer[0]), part[1]
    return None


YEARS = (Around("year", -1), Around("year", 0), Around("year", 1))
Reader = Callable[[Lexemes, int], Found]
AMOUNTS: tuple[Reader, ...] = (relative.told_from_now,)
READERS: dict[str, tuple[Reader, ...]] = {
    "month": (holiday, days.month_first),
    "weekday": (days.weekday_first,),
    "number": (
        days.day_first, days.year_first, days.numeric, relative.which, relative.told_from_now, days.numbered,
        days.bare_year, days.bare_day, quarter_of,
    ),
    "ordinal": (days.day_first, nth, days.numbered, days.decade, days.ordinal_day, days.day_of_that_month),
    "numword": (days.day_first, relative.which, relative.told_from_now, days.decade, days.bare_year),
    "date": (days.numeric,),
    "slash": (days.numeric,),
    "stamp": (days.numeric,),
    "dayword": (relative.day_word,),
    "which": (holiday, nth, relative.which, quarter_of),
    "unit": (relative.day_word, relative.after_next, days.numbered, days.bare_year, holding),
    "season": (days.numbered,),
    "quarter": (days.numbered,),
    "half": (days.numbered, relative.told_from_now),
    "decade": (days.decade,),
    "tens": (days.decade,),
    "portion": (portion,),
    "holiday": (holiday,),
    "the": (
        holiday, days.day_first, relative.day_word, relative.after_next, nth, relative.anchored, relative.which,
        portion, days.numbered, days.decade, days.bare_year, days.ordinal_day, days.bare_day,
        days.day_of_that_month, holding,
    ),
    "in": AMOUNTS, "a": AMOUNTS, "an": AMOUNTS, "few": AMOUNTS, "several": AMOUNTS, "some": AMOUNTS,
    "couple": AMOUNTS, "dozen": AMOUNTS,
    "within": (relative.within,),
    "my": (relative.which,), "his": (relative.which,), "her": (relative.which,), "its": (relative.which,),
    "our": (relative.which,), "their": (relative.which,), "these": (relative.which,),
    "calendar": (days.bare_year,),
    "cy": (days.bare_year,),
    "all": (holiday,),
}  # fmt: skip
"""What can start with a kind of lexeme, or with a function word."""


def base(lexemes: Lexemes, i: int, *, definite: bool = False) -> Found:
    """The longest period that starts here: a day, week, month … by name, by number or told from another time."""
    kind, text = lexemes[i].kind, lexemes[i].text
    best: Found = None
    for reader in READERS.get(text if kind == "function" else kind, ()):
        found = reader(lexemes, i)
        if found and (best is None or found[1] > best[1]):
            best = found
    if best is None and definite:
        best = around_now(lexemes, i)
    if best is None:
        return None
    best = relative.in_week(lexemes, best) or best
    if isinstance(best[0], Calendar | Holiday | Nth):
        best = days.month_of_year(lexemes, best[0], best[1]) or best
    return best


def shifted(lexemes: Lexemes, i: int) -> Found:
    """`3 weeks from tomorrow`, `five days before Christmas`, `two weeks after January 12`, `the day after Easter`."""
    j = skip(lexemes, i, "in")
    j = skip(lexemes, j, "the")
    found = relative.amounts(lexemes, j)
    if not found and j > i and lexemes[j].kind == "unit" and not lexemes[j].text.endswith("s"):
        found = ((1, lexemes[j].value),), j + 1
    if not found or lexemes[found[1]].text not in ("from", "before", "after", "since", "following"):
        return None
    k = skip(lexemes, found[1] + 1, "the") if lexemes[found[1] + 2].text == "year" else found[1] + 1
    anchor = base(lexemes, k)
    if not anchor or not isinstance(anchor[0], Calendar | Around | Holiday | Inside | Nth):
        return None
    if any(unit in ("minute", "hour", "second") for _, unit in found[0]):
        return None
    return Shift(found[0], "past" if lexemes[found[1]].text == "before" else "future", anchor[0]), anchor[1]


def _connect(lexemes: Lexemes, j: int) -> int:
    """Behind what may stand between a day, a part of the day and a clock time."""
    k = skip(lexemes, j, ",")
    k = skip(lexemes, k, "at", "on", "of", "around", "about", "by")
    return skip(lexemes, k, "around", "about")


@dataclass
class Pieces:
    """What a point in time has been read to say so far."""

    day: Form | None = None
    part: PartOfDay | None = None
    clock: Clock | None = None
    span: tuple[Clock, Clock] | None = None

    @property
    def timed(self) -> bool:
        return self.clock is not None or self.span is not None


def point(lexemes: Lexemes, i: int) -> Found:
    """A day, a part of the day and a clock time, in any order, each at most once."""
    pieces, j, end = Pieces(), skip(lexemes, i, "at", "around", "about"), i
    opened = j > i
    if spoken := _hours_before_day(lexemes, j):
        pieces.span, end = spoken
        j = _connect(lexemes, end)
    while (found := _piece(lexemes, j, pieces, first=end == i)) is not None:
        end = found
        j = _connect(lexemes, end)
    if end == i or (opened and not pieces.timed):
        return None
    return _finished(lexemes, pieces, end)


def _piece(lexemes: Lexemes, j: int, pieces: Pieces, *, first: bool) -> int | None:
    """Read one more piece into `pieces` and give the position behind it."""
    dated = pieces.day is not None or pieces.part is not None
    if not pieces.timed and (pieces.day is None or is_day(pieces.day)):
        if span := clocks.clock_range(lexemes, j, loose=dated):
            pieces.span = span[0]
            return span[1]
        if clock := clocks.at_clock(lexemes, j, loose=dated and lexemes[j - 1].text in ("at", "around")):
            pieces.clock = clock[0]
            return clock[1]
    if pieces.part is None and (pieces.day is None or is_day(pieces.day)):
        part = clocks.part_of_day(lexemes, j)
        if part and not (first and lexemes[j].text == "the" and lexemes[part[1]].text != "of"):
            pieces.part = part[0]
            pieces.day = pieces.day or part[0].day
            return part[1]
    if pieces.day is None:
        day = shifted(lexemes, j) or base(lexemes, j)
        if day and (first or is_day(day[0])):
            pieces.day = day[0]
            return day[1]
    return None


def _hours_before_day(lexemes: Lexemes, i: int) -> tuple[tuple[Clock, Clock], int] | None:
    """`between 3 and 8 yesterday`, `6-8 next Monday`: bare numbers that a day behind them makes hours."""
    span = clocks.clock_range(lexemes, i, loose=True)
    if not span:
        return None
    j = _connect(lexemes, span[1])
    if lexemes[span[1]].text == "of" and lexemes[j + 1].kind not in ("number", "ordinal"):
        return None
    if clocks.part_of_day(lexemes, j):
        return span
    day = base(lexemes, j)
    return span if day and is_day(day[0]) else None


def _finished(lexemes: Lexemes, pieces: Pieces, end: int) -> tuple[Form, int]:
    """The form of the pieces, with what stands behind them and narrows the day: a week, a month, a year."""
    if pieces.day is not None and (pieces.timed or pieces.part):
        if narrowed := days.month_of_year(lexemes, pieces.day, end):
            pieces.day, end = narrowed
        elif isinstance(pieces.day, Calendar) and pieces.day.month and not pieces.day.year:
            year = numbers.year(lexemes, end)
            if year and pieces.clock and lexemes[end].kind == "number":
                pieces.day, end = replace(pieces.day, year=year[0]), year[1]
    return _whole(pieces.day, pieces.part, pieces.clock, pieces.span), end


def is_day(form: Form) -> bool:
    """The form is a day, so that a part of the day or a clock time can stand with it."""
    match form:
        case Calendar():
            return form.day is not None or form.weekday is not None
        case Around(unit):
            return unit == "day"
        case Nth(_, unit):
            return unit == "day" or unit.startswith("weekday")
        case Inside(inner, _):
            return is_day(inner)
        case PortionOf(_, whole):
            return is_day(whole)
        case Holiday() | Shift():
            return True
        case _:
            return False


def _whole(day: Form | None, part: PartOfDay | None, clock: Clock | None, span: tuple[Clock, Clock] | None) -> Form:
    portion = day.portion if isinstance(day, PortionOf) else None
    if isinstance(day, PortionOf) and (span or clock or part):
        day = day.whole
    if span:
        low, high = span
        if part:
            low, high = (clocks.in_part(c, part.part) for c in (low, high))
        return ClockRange(low, high, day)
    if clock:
        return replace(clocks.in_part(clock, part.part) if part else clock, day=day)
    if part:
        return replace(part, day=day, portion=part.portion or portion)
    assert day is not None
    return day


def now(lexemes: Lexemes, i: int) -> Found:
    """`now`, `right now`, `at present`, `at the present time`."""
    if lexemes[i].kind == "now":
        return Now(), i + 1
    if lexemes[i].text == "right" and lexemes[i + 1].kind == "now":
        return Now(), i + 2
    j = skip(lexemes, skip(lexemes, i, "at"), "the")
    if lexemes[i].text == "at" and lexemes[j].text == "present":
        return Now(), skip(lexemes, j + 1, "time")
    return None
