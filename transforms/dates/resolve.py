"""From what the words say and when they were written to a stretch of time."""

from dataclasses import replace
from datetime import datetime

from schemas.vocabulary import DateBasis
from transforms.dates import forms as f
from transforms.dates import holidays, hours
from transforms.dates.numbered import nth_inside
from transforms.dates.periods import (
    DAY,
    Context,
    Period,
    add_months,
    around,
    at,
    move,
    of_day,
    of_year,
    portion_of,
    valid,
)
from transforms.dates.years import in_some_year, of_calendar

WEAKNESS: dict[DateBasis, int] = {"stated": 0, "weekday": 1, "published": 2, "related": 3, "unknown": 4}
SMALL = frozenset({"second", "minute", "hour"})


def weakest(*bases: DateBasis) -> DateBasis:
    return max(bases, key=WEAKNESS.__getitem__)


def resolve(form: f.Form, context: Context) -> Period | None:
    """The period that a form stands for; `None` where the context does not say or there is no such day.

    Where only the year is open, the period lies in `ANY_YEAR` and says so in `missing`.
    """
    try:
        return _resolve(form, context)
    except (OverflowError, ValueError):
        return None


def _resolve(form: f.Form, context: Context) -> Period | None:
    match form:
        case f.Calendar():
            return of_calendar(form, context)
        case f.Around(unit, shift):
            return _around(unit, shift, context)
        case f.Nth():
            return _nth(form, context)
        case f.Decade(year):
            return _decade(year)
        case f.Century(number):
            return Period(datetime(number * 100 - 99, 1, 1), datetime(number * 100 + 1, 1, 1), "century")
        case f.Holiday(rule, year, which):
            return in_some_year(lambda y: _holiday(rule, y), context, year=year, which=which)
        case f.Inside(inner, outer):
            return _inside(inner, outer, context)
        case f.Holding(unit, day):
            held = resolve(day, context)
            if held is None or held.start is None or _in_no_year(unit, held):
                return None
            return replace(around(unit, 0, held.start), basis=held.basis, missing=held.missing)
        case f.PortionOf(portion, whole):
            anchored = whole == f.Around("day") and context.anchor is not None and not context.chat
            period = context.anchor if anchored else resolve(whole, context)
            if anchored and period and period.start:
                period = replace(of_day(period.start), basis="related", missing=period.missing)
            return portion_of(portion, period, context.reference) if period else None
        case f.Now():
            now = context.reference
            return Period(now, now, "time", basis="published") if now else None
        case f.Duration() | f.Repeat():
            return None
        case f.Stretch() | f.Shift() | f.Lasting():
            return _measured(form, context)
        case f.PartOfDay() | f.Clock() | f.ClockRange():
            return _timed(form, context)
        case f.Range():
            return _range(form, context)
        case f.Bound(kind, of):
            return _bound(kind, of, context)


def _around(unit: str, shift: int, context: Context) -> Period | None:
    reference = context.reference
    if reference is None:
        return None
    if unit == "weekend" and shift == 0 and context.prefer != "future" and reference.isoweekday() < 6:
        shift = -1
    return replace(around(unit, shift, reference), basis="published")


def _holiday(rule: str, year: int) -> Period | None:
    day = holidays.on(rule, year)
    return of_day(at(day)) if day else None


def _decade(year: int) -> Period | None:
    """Two digits stand for the 20th century, the tens for the 21st."""
    full = year if year >= 100 else (2000 if year <= 10 else 1900) + year
    return Period(datetime(full, 1, 1), datetime(full + 10, 1, 1), "decade")


def _nth(form: f.Nth, context: Context) -> Period | None:
    if form.within is not None:
        outer = resolve(form.within, context)
        found = nth_inside(form.number, form.unit, outer) if outer and not _in_no_year(form.unit, outer) else None
        return replace(found, basis=outer.basis, missing=outer.missing) if found and outer else None
    if form.unit.startswith("weekday"):
        month = _around("month", 0, context)
        found = nth_inside(form.number, form.unit, month) if month else None
        return replace(found, basis=month.basis) if found and month else None
    which = 0 if form.unit == "week" else form.which
    return in_some_year(lambda y: nth_inside(form.number, form.unit, of_year(y)), context, which=which)


def _in_no_year(unit: str, period: Period) -> bool:
    """Weeks, weekends and weekdays lie elsewhere in every year: nothing is known of them where the year is open."""
    return bool(period.missing) and unit.startswith("week")


def _inside(inner: f.Form, outer: f.Form, context: Context) -> Period | None:
    frame = resolve(outer, context)
    if frame is None or frame.start is None:
        return None
    start = frame.start
    found: Period | None
    match inner:
        case f.Calendar(weekday=int(weekday), day=None) if frame.grain == "week":
            found = of_day(start + (weekday - 1) * DAY)
        case f.Calendar(month=None, year=None, day=int(day)) if frame.grain == "month":
            found = of_day(start.replace(day=day)) if valid(start.year, start.month, day) else None
        case f.Calendar(month=int()) if frame.grain == "year":
            found = resolve(replace(inner, year=start.year), context)
        case f.Holiday(rule):
            found = resolve(f.Holiday(rule, start.year), context)
        case f.Nth(number, unit):
            found = nth_inside(number, unit, frame)
        case f.Range(low, high):
            ends = _inside(low, outer, context), _inside(high, outer, context)
            found = _between(ends[0], ends[1]) if ends[0] and ends[1] else None
        case _:
            found = None
    return replace(found, basis=frame.basis) if found else None


def _measured(form: f.Stretch | f.Shift | f.Lasting, context: Context) -> Period | None:
    match form:
        case f.Stretch():
            return _stretch(form, context)
        case f.Shift():
            return _shift(form, context)
        case f.Lasting(amounts, first):
            period = resolve(first, context)
            if period is None or period.start is None:
                return None
            end = move(period.start, amounts, 1)
            small = any(unit in SMALL for _, unit in amounts) or period.grain == "time"
            return Period(period.start, end, "time" if small else "range", period.missing, period.basis)


def _stretch(form: f.Stretch, context: Context) -> Period | None:
    reference = context.reference
    if reference is None:
        return None
    small = any(unit in SMALL for _, unit in form.amounts)
    if len(form.amounts) == 1 and form.amounts[0][1] in ("quarter", "decade", "century"):
        return _whole_units(int(form.amounts[0][0]), form.amounts[0][1], form.direction, reference)
    base = reference if small else at(reference.date())
    if form.direction == "future" and form.whole and not small:
        base += DAY
    other = move(base, form.amounts, -1 if form.direction == "past" else 1)
    return Period(min(base, other), max(base, other), "time" if small else "range", basis="published")


def _whole_units(count: int, unit: str, direction: f.Direction, reference: datetime) -> Period | None:
    near, far = (-1, -count) if direction == "past" else (1, count)
    ends = around(unit, near, reference), around(unit, far, reference)
    starts, stops = [p.start for p in ends if p.start], [p.end for p in ends if p.end]
    return Period(min(starts), max(stops), ends[0].grain if count == 1 else "range", basis="published")


def _shift(form: f.Shift, context: Context) -> Period | None:
    """So long before or after a point; as exact as the unit where the point is the day of publication or vaguer."""
    sign = -1 if form.direction == "past" else 1
    if not isinstance(form.base, str):
        period = resolve(form.base, context)
        if period is None or period.start is None or period.missing == "all":
            return None
        return replace(of_day(move(period.start, form.amounts, sign)), basis=period.basis, missing=period.missing)
    unit = _coarsest(form)
    anchor = None
    if form.base == "text":
        anchor = context.coarse if unit in ("month", "year", "decade") else context.anchor
    counts = form.base == "now" or context.chat
    origin = anchor.start if anchor and anchor.start else context.reference if counts else None
    if origin is None:
        return None
    basis: DateBasis = "related" if anchor and anchor.start else "published"
    missing = anchor.missing if anchor else ""
    moved = move(origin, form.amounts, sign)
    if any(unit in SMALL for _, unit in form.amounts):
        return Period(moved, moved, "time", missing, basis)
    unit = anchor.grain if anchor and anchor.grain in ("month", "year") else unit
    if anchor and _in_no_year(unit, anchor):
        return None
    return replace(around(unit, 0, moved), basis=basis, missing=missing, edge=at(moved.date()))


def _coarsest(form: f.Shift) -> str:
    """The unit that a shift is as exact as: three years ago is a year, two days ago is a day."""
    units = {unit for _, unit in form.amounts}
    if len(form.amounts) > 1 or any(number < 1 for number, _ in form.amounts):
        return "day"
    return next((unit for unit in ("year", "decade", "century", "quarter", "month", "week") if unit in units), "day")


def _timed(form: f.PartOfDay | f.Clock | f.ClockRange, context: Context) -> Period | None:
    day = resolve(form.day, context) if form.day else None
    if form.day and (day is None or day.start is None):
        return None
    match form:
        case f.PartOfDay():
            return hours.part_of_day(form, day)
        case f.Clock():
            return hours.clock(form, day)
        case f.ClockRange():
            return hours.clock_range(form, day)


def _range(form: f.Range, context: Context) -> Period | None:
    """From the first to the last end. What has no year lies next to the other: a winter runs from November to March."""
    low, high = resolve(form.low, context), resolve(form.high, context)
    if low is None or high is None:
        return None
    if _floats(form.low) and _floats(form.high) and context.reference and low.start and high.start:
        early = resolve(form.low, replace(context, reference=high.start, prefer="past"))
        low = replace(early, basis=low.basis) if early else low
    elif _weekday_only(form.low) and _weekday_only(form.high) and low.start and high.start:
        low = replace(of_day(high.start - (high.start - low.start).days % 7 * DAY), basis=low.basis)
    elif _floats(form.high) and low.start and high.start and high.start < low.start:
        high = _from(form.high, low, context) or high
    elif _floats(form.low) and low.start and high.start and low.start > high.start:
        low = _from(form.low, replace(high, start=add_months(high.start, -12)), context) or low
    if isinstance(form.low, f.Now) and high.grain != "time" and low.start:
        low = replace(of_day(low.start), basis=low.basis)
    if isinstance(form.high, f.Now) and low.grain != "time" and high.start:
        high = replace(of_day(high.start), basis=high.basis)
    return _between(low, high)


def _floats(form: f.Form) -> bool:
    return isinstance(form, f.Calendar) and not form.year and form.which is None and form.month is not None


def _weekday_only(form: f.Form) -> bool:
    return isinstance(form, f.Calendar) and form == f.Calendar(weekday=form.weekday)


def _from(form: f.Form, other: Period, context: Context) -> Period | None:
    """The first occurrence of a form from the start of another period on."""
    moved = resolve(form, replace(context, reference=other.start, prefer="future", year=None))
    return replace(moved, missing=other.missing, basis=other.basis) if moved else None


def _between(low: Period, high: Period) -> Period | None:
    if low.start and high.end and low.start > high.end:
        return None
    return Period(
        low.start, high.end, "range", low.missing or high.missing, weakest(low.basis, high.basis), low, high,
        clock=low.clock,
    )  # fmt: skip


def _bound(kind: f.Bounding, of: f.Form, context: Context) -> Period | None:
    if kind == "since" and isinstance(of, f.Range):
        return resolve(of, context)
    period = resolve(of, context)
    if period is None:
        return None
    ends = {
        "since": (period.start, None),
        "after": (period.end, None),
        "before": (None, period.end if isinstance(of, f.PortionOf) and of.portion == "end" else period.start),
        "until": (None, period.end),
        "by": (None, period.end),
    }[kind]
    start, end = ends
    return Period(
        start, end, "range", period.missing, period.basis, period, bounding=kind, clock=period.clock, sure=period.sure
    )
