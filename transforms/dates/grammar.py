"""Grammar of whole expressions: a day with its part and its clock time, ranges, bounds.

`expression` reads the longest expression that starts at a position.
"""

import re
from dataclasses import replace

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


def definite(lexemes: Lexemes, i: int) -> Found:
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
    word, k = lexemes[j].text, j + 1
    k = skip(lexemes, k, "-", "of", "in", "on")
    if outer := base(lexemes, k, definite=True):
        if isinstance(outer[0], PortionOf) or (isinstance(outer[0], Shift) and outer[0].base == "text"):
            return None
        return PortionOf(words.PORTIONS[word], outer[0]), outer[1]
    return None


READERS = (
    holiday, days.weekday_first, days.day_first, days.month_first, days.year_first, days.numeric, relative.day_word,
    relative.after_next, nth, relative.which, relative.within, relative.told_from_now, relative.anchored, portion,
    days.numbered, days.decade, days.bare_year, days.ordinal_day,
)  # fmt: skip


def base(lexemes: Lexemes, i: int, *, definite: bool = False) -> Found:
    """The longest period that starts here: a day, week, month … by name, by number or told from another time."""
    if not lexemes[i].kind:
        return None
    best: Found = None
    for reader in READERS:
        found = reader(lexemes, i)
        if found and (best is None or found[1] > best[1]):
            best = found
    if best is None and definite:
        best = _definite(lexemes, i)
    if best is None:
        return None
    best = relative.in_week(lexemes, best) or best
    if isinstance(best[0], Calendar | Holiday | Nth):
        best = days.month_of_year(lexemes, best[0], best[1]) or best
    return _told_from(lexemes, i, best)


_definite = definite


def _told_from(lexemes: Lexemes, i: int, best: tuple[Form, int]) -> tuple[Form, int]:
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


def point(lexemes: Lexemes, i: int) -> Found:
    """A day, a part of the day and a clock time, in any order, each at most once."""
    day: Form | None = None
    part: PartOfDay | None = None
    clock: Clock | None = None
    span: tuple[Clock, Clock] | None = None
    j = skip(lexemes, i, "at", "around", "about")
    end = i
    while True:
        at = lexemes[j - 1].text in ("at", "around") and j > i
        if (
            not clock
            and not span
            and (found_span := clocks.clock_range(lexemes, j, loose=day is not None or part is not None))
        ):
            span, end = found_span[0], found_span[1]
        elif (
            not clock
            and not span
            and (found_clock := _clock_here(lexemes, j, loose=at and (day is not None or part is not None)))
        ):
            clock, end = found_clock
        elif (
            not part
            and (found_part := clocks.part_of_day(lexemes, j))
            and (end > i or lexemes[i].text != "the" or _of_day(lexemes, found_part[1]))
        ):
            part, end = found_part
            day = day or part.day
        elif not day and (found_day := shifted(lexemes, j) or base(lexemes, j, definite=False)):
            if end > i and not _joins_day(found_day[0]):
                break
            day, end = found_day
        else:
            break
        j = _connect(lexemes, end)
    if end == i:
        return None
    return _whole(day, part, clock, span), end


def _of_day(lexemes: Lexemes, j: int) -> bool:
    return lexemes[j].text == "of"


def _clock_here(lexemes: Lexemes, j: int, *, loose: bool) -> tuple[Clock, int] | None:
    return clocks.at_clock(lexemes, j, loose=loose)


def _joins_day(form: Form) -> bool:
    """The form is a day, so that a part of the day or a clock time can stand with it."""
    if isinstance(form, Calendar):
        return form.day is not None or form.weekday is not None
    if isinstance(form, Around):
        return form.unit == "day"
    return isinstance(form, Holiday | Inside | Nth | Shift)


def _whole(day: Form | None, part: PartOfDay | None, clock: Clock | None, span: tuple[Clock, Clock] | None) -> Form:
    if span:
        low, high = span
        if part:
            low, high = (clocks.in_part(c, part.part) for c in (low, high))
        return ClockRange(low, high, day)
    if clock:
        return replace(clocks.in_part(clock, part.part) if part else clock, day=day)
    if part:
        return replace(part, day=day)
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
