"""Stretches of time and the arithmetic of the calendar."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from schemas.vocabulary import DateBasis, Granularity
from transforms.dates.forms import Bounding
from transforms.vocab.calendar import SEASON_MONTHS

Prefer = Literal["past", "future", "near"]
"""Where a day without a year is looked for first."""
Missing = Literal["", "year", "month", "all"]
"""What the words and the context leave open: nothing, the year, year and month, or everything."""

ANY_YEAR = 2000
"""The year that stands in where none is known: a leap year, so that February 29 has its day."""
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, half-open; one of its ends may be open (`None`)."""

    start: datetime | None
    end: datetime | None
    grain: Granularity
    missing: Missing = ""
    basis: DateBasis = "stated"
    low: "Period | None" = None
    """The first end of a range, or what a bound hangs on."""
    high: "Period | None" = None
    bounding: Bounding | None = None
    edge: datetime | None = None
    """For "the start", "the end", "the middle" of a period: the moment meant where it ends a range."""
    clock: str | None = None
    sure: bool = True
    """Where it has a clock time: morning or afternoon is known."""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of when the words were written."""

    reference: datetime | None = None
    anchor: "Period | None" = None
    """The day that the text spoke of last."""
    coarse: "Period | None" = None
    """The period that the text spoke of last: a day, month or year."""
    chat: bool = False
    """What is told from the text (`two days later`) counts from the reference where the text has no date."""
    year: int | None = None
    """A year that the text itself fixes for the dates around."""
    weekdays: tuple[tuple[int, date], ...] = ()
    """Days that the text names by weekday and date: they place the same weekday where it stands alone."""
    latest: int | None = None
    """The last year that can be meant: of the run, given by the caller."""
    prefer: Prefer = "past"


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)


def valid(year: int, month: int, day: int) -> bool:
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def add_months(moment: datetime, months: int) -> datetime:
    """The same day so many months on, or the last day of that month."""
    total = moment.year * 12 + moment.month - 1 + months
    year, month = total // 12, total % 12 + 1
    if not 1 <= year <= 9998:
        raise OverflowError("date value out of range")
    return moment.replace(year=year, month=month, day=min(moment.day, calendar.monthrange(year, month)[1]))


def of_year(year: int) -> Period:
    return Period(datetime(year, 1, 1), datetime(year + 1, 1, 1), "year")


def of_month(year: int, month: int) -> Period:
    start = datetime(year, month, 1)
    return Period(start, add_months(start, 1), "month")


def of_day(day: datetime) -> Period:
    start = at(day.date())
    return Period(start, start + DAY, "day")


def of_week(day: datetime) -> Period:
    """The ISO week that holds a day."""
    start = at(day.date()) - timedelta(days=day.weekday())
    return Period(start, start + 7 * DAY, "week")


def of_season(year: int, season: int) -> Period:
    """A season by the northern hemisphere's months; winter starts in the year that names it."""
    first, last = SEASON_MONTHS[season]
    start = datetime(year, first, 1)
    return Period(start, add_months(datetime(year + (last < first), last, 1), 1), "season")


def iso_week(year: int, number: int) -> Period | None:
    try:
        return of_week(at(date.fromisocalendar(year, number, 1)))
    except ValueError:
        return None


UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "season": 3, "millennium": 12000}
UNIT_TIME = {
    "second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1), "day": DAY,
    "night": DAY, "week": 7 * DAY, "weekend": 7 * DAY, "fortnight": 14 * DAY,
}  # fmt: skip


def move(moment: datetime, amounts: tuple[tuple[float, str], ...], sign: int) -> datetime:
    """So many units before (-1) or after (1) a moment; a weekday as a unit counts its occurrences."""
    for number, unit in sorted(amounts, key=lambda pair: pair[1] not in UNIT_MONTHS):
        if unit in UNIT_MONTHS:
            months = number * UNIT_MONTHS[unit]
            moment = add_months(moment, sign * int(months))
            moment += sign * timedelta(days=round((months - int(months)) * 30))
        elif unit.startswith("weekday"):
            target = int(unit.split()[1])
            days = (target - moment.isoweekday()) % 7 if sign > 0 else -((moment.isoweekday() - target) % 7)
            days = days or 7 * sign
            moment = moment + timedelta(days=days) + sign * timedelta(days=7 * (int(number) - 1))
        elif unit in ("day", "night"):
            moment += sign * timedelta(days=int(number)) if number >= 1 else sign * number * DAY
        else:
            moment += sign * number * UNIT_TIME[unit]
    return moment


def around(unit: str, shift: int, moment: datetime) -> Period:
    """The unit that holds the moment, or so many units before or after it."""
    if unit in ("day", "night"):
        return of_day(moment + shift * DAY)
    if unit == "week":
        return of_week(moment + 7 * shift * DAY)
    if unit == "weekend":
        monday = of_week(moment + 7 * shift * DAY).start
        assert monday is not None
        return Period(monday + 5 * DAY, monday + 7 * DAY, "weekend")
    if unit == "month":
        moved = add_months(moment, shift)
        return of_month(moved.year, moved.month)
    if unit in ("quarter", "season"):
        first = add_months(moment.replace(month=(moment.month - 1) // 3 * 3 + 1, day=1), 3 * shift)
        return Period(at(first.date()), add_months(at(first.date()), 3), "quarter")
    if unit == "year":
        return of_year(moment.year + shift)
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        first_year = moment.year // size * size + shift * size
        grain: Granularity = "decade" if unit == "decade" else "century"
        return Period(datetime(first_year, 1, 1), datetime(first_year + size, 1, 1), grain)
    moved = move(moment, ((abs(shift), unit),), 1 if shift >= 0 else -1)
    return Period(min(moment, moved), max(moment, moved), "time")


def portion_of(portion: str, whole: Period, reference: datetime | None) -> Period:
    """`early`, `mid`, `late` as halves and middles: of a month the 1st to 15th, 10th to 20th and 16th to the end.

    `earlier`, `later` and `the rest` are told from the reference where it lies inside the period.
    """
    start, end = whole.start, whole.end
    if start is None or end is None:
        return whole
    half, middle = _halves(whole.grain, start, end)
    here = at(reference.date()) if reference and not whole.missing and start <= reference < end else None
    grain: Granularity = "part of day" if whole.grain == "day" else "range"
    low, high, edge = start, half, start
    if portion == "mid":
        low, high, edge = *middle, half
    elif portion in ("late", "end"):
        low, high, edge = half, end, end
    elif portion in ("later", "rest"):
        low, high, edge = max(here or half, start), end, end
        if whole.grain == "day":
            low = half if portion == "later" else (reference if here and reference else half)
    elif portion == "earlier" and here and whole.grain != "day":
        high = here + DAY
    return replace(whole, start=low, end=high, grain=grain, edge=edge)


def _halves(grain: Granularity, start: datetime, end: datetime) -> tuple[datetime, tuple[datetime, datetime]]:
    """Where the second half of a period starts, and its middle part."""
    match grain:
        case "year":
            return add_months(start, 6), (add_months(start, 4), add_months(start, 8))
        case "month":
            return start + 15 * DAY, (start + 9 * DAY, start + 20 * DAY)
        case "decade":
            return add_months(start, 60), (add_months(start, 36), add_months(start, 84))
        case "week":
            return start + 3 * DAY, (start + DAY, start + 5 * DAY)
        case "day":
            return start + DAY / 2, (start + timedelta(hours=10), start + timedelta(hours=14))
        case _:
            third = (end - start) / 3
            half = at((start + (end - start) / 2).date())
            return half, (at((start + third).date()), at((end - third).date()))
