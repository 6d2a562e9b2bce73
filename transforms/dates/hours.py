"""Parts of the day and clock times on a day that is known, or on none."""

from dataclasses import replace
from datetime import datetime, timedelta

from transforms.dates import forms as f
from transforms.dates.periods import ANY_YEAR, DAY, Period
from transforms.vocab.calendar import PARTS


def part_of_day(form: f.PartOfDay, day: Period | None) -> Period | None:
    """The hours of a part of the day; the early and the late part are its halves."""
    if day is not None and day.grain != "day":
        return None
    base = day.start if day and day.start else datetime(ANY_YEAR, 1, 1)
    low, high = PARTS[form.part]
    start, end = base + timedelta(hours=low), base + timedelta(hours=high)
    middle = start + (end - start) / 2
    if form.portion in ("early", "start"):
        end = middle
    elif form.portion in ("late", "later", "end"):
        start = middle
    if day is None:
        return Period(start, end, "part of day", "all", "unknown")
    return Period(start, end, "part of day", day.missing, day.basis)


def clock(form: f.Clock, day: Period | None) -> Period:
    """A moment; without a day everything but the time is missing."""
    time = f"{form.hour:02d}:{form.minute:02d}" + (f":{form.second:02d}" if form.second else "")
    base = day.start if day and day.start else datetime(ANY_YEAR, 1, 1)
    moment = base.replace(hour=form.hour, minute=form.minute, second=form.second)
    if day is None:
        return Period(moment, moment, "time", "all", "unknown", clock=time, sure=form.sure)
    return Period(moment, moment, "time", day.missing, day.basis, clock=time, sure=form.sure)


def clock_range(form: f.ClockRange, day: Period | None) -> Period | None:
    """From one clock time to another, which may lie on the next day."""
    low, high = clock(form.low, day), clock(form.high, day)
    if low.start is None or high.start is None:
        return None
    end = high.start if high.start >= low.start else high.start + DAY
    high = replace(high, start=end, end=end)
    return Period(low.start, end, "time", low.missing, low.basis, low, high, clock=low.clock, sure=low.sure)
