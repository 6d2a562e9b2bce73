"""A period as EDTF and as first and last day."""

from datetime import date, timedelta

from transforms import edtf
from transforms.dates.periods import Period

MOMENT = timedelta(microseconds=1)


def last_day(period: Period) -> date | None:
    """The last day of a period, inclusive."""
    if period.end is None:
        return None
    if period.start is not None and period.end <= period.start:
        return period.start.date()
    return (period.end - MOMENT).date()


def as_edtf(period: Period) -> str | None:
    """EDTF of a period, with `X` for what is not known; `None` where nothing is."""
    if period.missing == "all" or (period.start is None and period.end is None):
        return None
    if period.bounding:
        start = _day(period.start.date(), period) if period.start else ".."
        end = last_day(period)
        if period.low and period.bounding in ("since", "until", "by"):
            named = as_edtf(period.low)
            if named and "/" not in named:
                return f"{named}/.." if period.bounding == "since" else f"../{named}"
        return f"{start}/{_day(end, period) if end else '..'}"
    if period.low and period.high and period.grain == "range":
        return _joined(period.low, period.high, period)
    return _single(period)


def _joined(low: Period, high: Period, whole: Period) -> str | None:
    ends = as_edtf(low), as_edtf(high)
    if ends[0] is None or ends[1] is None:
        return None
    if "/" in ends[0] or "/" in ends[1]:
        return _days(whole)
    return ends[0] if ends[0] == ends[1] else f"{ends[0]}/{ends[1]}"


def _days(period: Period) -> str:
    start, end = period.start, last_day(period)
    first = _day(start.date(), period) if start else ".."
    last = _day(end, period) if end else ".."
    return first if first == last else f"{first}/{last}"


def _day(day: date, period: Period) -> str:
    if period.missing == "month":
        return f"XXXX-XX-{day.day:02d}"
    return f"XXXX-{day.month:02d}-{day.day:02d}" if period.missing else edtf.from_date(day)


def _single(period: Period) -> str | None:
    start = period.start
    if start is None:
        return None
    year = "XXXX" if period.missing else f"{start.year:04d}"
    match period.grain:
        case "year":
            return year
        case "month":
            return f"{year}-{start.month:02d}"
        case "decade":
            return f"{start.year // 10:03d}X"
        case "century":
            return f"{(start.year - 1) // 100:02d}XX" if start.year % 100 else f"{start.year // 100:02d}XX"
        case "season":
            return f"{year}-{edtf.SPRING + {3: 0, 6: 1, 9: 2, 12: 3}[start.month]}"
        case "quarter":
            return f"{year}-{edtf.QUARTER + (start.month - 1) // 3}"
        case "half":
            return f"{year}-{edtf.HALF + (start.month - 1) // 6}"
        case "day" | "part of day" | "time" | "week" | "weekend" | "range":
            return _days(period)
