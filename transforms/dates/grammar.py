"""Grammar of whole expressions: a day with its part and its clock time, ranges, bounds.

`expression` reads the longest expression that starts at a position.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from transforms.dates import grammar_days as days
from transforms.dates import grammar_periods as periods
from transforms.dates import grammar_relative as relative
from transforms.dates import numbers
from transforms.dates.forms import (
    Around,
    Calendar,
    Holding,
    Holiday,
    Nth,
    PartOfDay,
    PortionOf,
    Shift,
)
from transforms.dates.grammar_days import Found, skip
from transforms.dates.numbers import Lexemes
from transforms.vocab import calendar as words

HOLIDAYS = re.compile("|".join(f"({pattern})" for pattern, _ in words.HOLIDAYS))
"""One group a rule, in the order of the table."""
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
    if not rule or (j > i and shift is None):
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
        if found := HOLIDAYS.fullmatch(text):
            best = (k + 1, words.HOLIDAYS[(found.lastindex or 1) - 1][1])
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
    outer = relative.which(lexemes, i) or periods.bare_year(lexemes, i)
    if not outer or lexemes[outer[1]].kind != "poss" or (outer[0] not in YEARS and not isinstance(outer[0], Calendar)):
        return None
    part = periods.numbered(lexemes, outer[1] + 1)
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
        days.day_first, days.year_first, days.numeric, relative.which, relative.told_from_now, periods.numbered,
        periods.bare_year, days.bare_day, quarter_of,
    ),
    "ordinal": (days.day_first, nth, periods.numbered, periods.decade, days.ordinal_day, days.day_of_that_month),
    "numword": (days.day_first, relative.which, relative.told_from_now, periods.decade, periods.bare_year),
    "date": (days.numeric,),
    "slash": (days.numeric,),
    "stamp": (days.numeric,),
    "dayword": (relative.day_word,),
    "which": (holiday, nth, relative.which, quarter_of),
    "unit": (relative.day_word, relative.after_next, periods.numbered, periods.bare_year, holding),
    "season": (periods.numbered,),
    "quarter": (periods.numbered,),
    "half": (periods.numbered, relative.told_from_now),
    "decade": (periods.decade,),
    "tens": (periods.decade,),
    "portion": (portion,),
    "holiday": (holiday,),
    "the": (
        holiday, days.day_first, relative.day_word, relative.after_next, nth, relative.anchored, relative.which,
        portion, periods.numbered, periods.decade, periods.bare_year, days.ordinal_day, days.bare_day,
        days.day_of_that_month, holding,
    ),
    "in": AMOUNTS, "a": AMOUNTS, "an": AMOUNTS, "few": AMOUNTS, "several": AMOUNTS, "some": AMOUNTS,
    "couple": AMOUNTS, "dozen": AMOUNTS,
    "within": (relative.within,),
    "my": (relative.which,), "his": (relative.which,), "her": (relative.which,), "its": (relative.which,),
    "our": (relative.which,), "their": (relative.which,), "these": (relative.which,),
    "calendar": (periods.bare_year,),
    "cy": (periods.bare_year,),
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
