"""EDTF (ISO 8601-2), as far as news needs it: dates with unknown digits, seasons, quarters, halves, intervals.

`2024-10-25` · `2024-10` · `2024` · `199X` · `19XX` · `XXXX-10-25` · `2024-22` (summer) · `2024-34` (second quarter) ·
`2024-41` (second half) · `2024-10-08/2024-10-13` · `2024-06/..` · `../2024-12`.
Specification: https://www.loc.gov/standards/datetime/
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

SPRING, QUARTER, HALF = 21, 33, 40
"""The months that stand for the first season, quarter and half."""
POINT = re.compile(r"(\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T[\d:]{5,8}Z?)?[?~%]?\Z")


@dataclass(frozen=True, slots=True)
class Point:
    """A date whose digits may be unknown (`X`). A month above 20 is a season, quarter or half."""

    year: str
    month: str | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another; `None` is an open end."""

    start: Point | None
    end: Point | None


def parse(text: str) -> Point | Interval:
    """Read EDTF. Raises `ValueError` on what is not EDTF of the kinds above or no date of the calendar."""
    ends = text.split("/")
    if len(ends) == 1:
        return _point(text)
    if len(ends) != 2 or ends == ["..", ".."]:
        raise ValueError(f"not an EDTF interval: {text!r}")
    return Interval(*(None if end == ".." else _point(end) for end in ends))


def _point(text: str) -> Point:
    found = POINT.match(text)
    if not found:
        raise ValueError(f"not an EDTF date: {text!r}")
    point = Point(*found.groups())
    month = int(point.month) if point.month and point.month.isdigit() else None
    if month is not None and not (1 <= month <= 12 or 21 <= month <= 24 or 33 <= month <= 36 or 40 <= month <= 41):
        raise ValueError(f"no such month, season, quarter or half: {text!r}")
    if point.day and point.day.isdigit():
        year = int(point.year) if point.year.isdigit() else 2000
        longest = calendar.monthrange(max(year, 1), month)[1] if month and month <= 12 else 31
        if not 1 <= int(point.day) <= longest or (month and month > 12):
            raise ValueError(f"no such day: {text!r}")
    return point


def render(value: Point | Interval) -> str:
    """Write EDTF; `parse(render(value)) == value`."""
    if isinstance(value, Interval):
        return "/".join(".." if end is None else render(end) for end in (value.start, value.end))
    return "-".join(part for part in (value.year, value.month, value.day) if part is not None)


def from_date(day: date, *, precision: Literal["day", "month", "year"] = "day") -> str:
    """EDTF of a day, or of the month or year that holds it."""
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[precision]]


def bounds(edtf: str | None) -> tuple[date | None, date | None]:
    """First and last day (inclusive) that EDTF allows; `None` where it is open or not known.

    An interval with an unknown year on either end has no bounds there. Raises `ValueError` on what is not EDTF.
    """
    if not edtf:
        return None, None
    value = parse(edtf)
    if isinstance(value, Interval):
        start = _bounds(value.start)[0] if value.start else None
        end = _bounds(value.end)[1] if value.end else None
        return start, end
    return _bounds(value)


def _bounds(point: Point) -> tuple[date | None, date | None]:
    first_year, last_year = int(point.year.replace("X", "0")), int(point.year.replace("X", "9"))
    if point.year == "XXXX" or first_year == 0:
        return None, None
    if point.month is None:
        return date(first_year, 1, 1), date(last_year, 12, 31)
    if not point.year.isdigit():
        return None, None
    year = first_year
    if point.month == "XX":
        return date(year, 1, 1), date(year, 12, 31)
    month = int(point.month)
    if point.day and point.day.isdigit():
        day = date(year, month, int(point.day))
        return day, day
    if month <= 12:
        return _months(year, month, 1)
    if month >= HALF:
        return _months(year, (month - HALF) * 6 + 1, 6)
    if month >= QUARTER:
        return _months(year, (month - QUARTER) * 3 + 1, 3)
    return _months(year, (month - SPRING) * 3 + 3, 3)


def _months(year: int, month: int, count: int) -> tuple[date | None, date | None]:
    """So many months from one on; a winter runs into the next year."""
    last = year * 12 + month - 1 + count - 1
    if last // 12 > 9999:
        return date(year, month, 1), None
    end = date(last // 12, last % 12 + 1, calendar.monthrange(last // 12, last % 12 + 1)[1])
    return date(year, month, 1), end


def interval(start: date | None, end: date | None) -> str:
    """EDTF from a first to a last day, either of which may be open; a single day where they are the same."""
    if start is not None and start == end:
        return from_date(start)
    return "/".join(".." if day is None else from_date(day) for day in (start, end))
