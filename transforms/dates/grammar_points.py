"""Grammar of points in time: a day with its part and its clock time, in any order, each at most once.

Every reader takes the lexemes and a position and gives a form and the position behind it, or `None`.
"""

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
    Holiday,
    Inside,
    Now,
    Nth,
    PartOfDay,
    PortionOf,
    Shift,
)
from transforms.dates.grammar import base
from transforms.dates.grammar_days import Found, skip
from transforms.dates.numbers import Lexemes


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
