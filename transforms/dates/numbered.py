"""The third quarter, the last week, the first Monday of a period."""

from dataclasses import replace
from datetime import datetime

from transforms.dates.periods import DAY, Period, add_months, iso_week, of_day, of_season, of_week

MONTHS_OF = {"quarter": 3, "half": 6, "month": 1}


def nth_inside(number: int, unit: str, outer: Period) -> Period | None:
    """The unit of that number (from 1; -1 is the last) inside a period; `None` where there is none."""
    start, end = outer.start, outer.end
    if start is None or end is None:
        return None
    if unit == "season":
        return of_season(start.year, number)
    if unit in MONTHS_OF:
        return _months(number, unit, start, end)
    if unit == "week":
        return _week(number, outer, start, end)
    if unit in ("day", "night"):
        day = start + (number - 1) * DAY if number > 0 else end - DAY
    elif unit.startswith("weekday") and outer.grain in ("month", "year"):
        target = int(unit.split()[1])
        day = start + ((target - start.isoweekday()) % 7 + 7 * (number - 1)) * DAY
        if number < 0:
            day = end - DAY - ((end - DAY).isoweekday() - target) % 7 * DAY
    else:
        return None
    return of_day(day) if start <= day < end else None


def _months(number: int, unit: str, start: datetime, end: datetime) -> Period | None:
    size = MONTHS_OF[unit]
    first = add_months(start, size * (number - 1)) if number > 0 else add_months(end, -size)
    period = Period(first, add_months(first, size), "month")
    if first < start or add_months(first, size) > end:
        return None
    return replace(period, grain="quarter" if unit == "quarter" else "half") if unit != "month" else period


def _week(number: int, outer: Period, start: datetime, end: datetime) -> Period | None:
    """Weeks by ISO 8601: a week belongs to the month or year that holds its Thursday."""
    if outer.grain == "year" and number > 0:
        return iso_week(start.year, number)
    first_thursday = start + ((4 - start.isoweekday()) % 7) * DAY
    last_thursday = end - DAY - ((end - DAY).isoweekday() - 4) % 7 * DAY
    thursday = first_thursday + 7 * (number - 1) * DAY if number > 0 else last_thursday
    return of_week(thursday) if start <= thursday < end else None
