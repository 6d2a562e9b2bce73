"""From what the words say and when they were written to a stretch of time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from schemas.vocabulary import DateBasis
from transforms.dates import forms as f
from transforms.dates import holidays
from transforms.dates.periods import (
    ANY_YEAR,
    DAY,
    Context,
    Period,
    add_months,
    around,
    at,
    iso_week,
    move,
    of_day,
    of_month,
    of_season,
    of_week,
    of_year,
    portion_of,
    valid,
)
from transforms.vocab.calendar import PARTS

WEAKNESS: dict[DateBasis, int] = {"stated": 0, "weekday": 1, "published": 2, "related": 3, "unknown": 4}
RECENT_YEARS = 5
"""A weekday and day agree again after 5, 6 or 11 years: in so many years at most one agrees."""


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
            return _calendar(form, context)
        case f.Around(unit, shift):
            reference = context.reference
            return replace(around(unit, shift, reference), basis="published") if reference else None
        case f.Nth():
            return _nth(form, context)
        case f.Decade(year):
            return _decade(year)
        case f.Century(number):
            return Period(datetime(number * 100 - 99, 1, 1), datetime(number * 100 + 1, 1, 1), "century")
        case f.Holiday(rule, year, which):
            return _in_some_year(lambda y: _holiday(rule, y), context, year=year, which=which)
        case f.Inside(inner, outer):
            return _inside(inner, outer, context)
        case f.Stretch():
            return _stretch(form, context)
        case f.Shift():
            return _shift(form, context)
        case f.PortionOf(portion, whole):
            period = resolve(whole, context)
            return portion_of(portion, period, context.reference) if period else None
        case f.PartOfDay():
            return _part_of_day(form, context)
        case f.Clock():
            return _clock(form, context)
        case f.ClockRange():
            return _clock_range(form, context)
        case f.Range():
            return _range(form, context)
        case f.Bound(kind, of):
            return _bound(kind, of, context)
        case f.Now():
            now = context.reference
            return Period(now, now, "time", basis="published") if now else None
        case f.Duration() | f.Repeat():
            return None


def _holiday(rule: str, year: int) -> Period | None:
    day = holidays.on(rule, year)
    return of_day(at(day)) if day else None


def _in_some_year(
    make: Callable[[int], Period | None],
    context: Context,
    *,
    year: int | None = None,
    which: int | None = None,
    weekday: int | None = None,
) -> Period | None:
    """A period whose year may have to be found: from the words, the text around, or the day of publication."""
    if year:
        return make(year)
    reference = context.reference
    if reference is None:
        return _without_reference(make, context, weekday)
    candidates = [p for y in range(reference.year - 8, reference.year + 9) if (p := make(y)) and p.start and p.end]
    if weekday:
        near = [p for p in candidates if p.start and abs(p.start.year - reference.year) <= 2]
        agreeing = [p for p in near if p.start and p.start.isoweekday() == weekday]
        candidates = agreeing or candidates
    chosen = _choose(candidates, reference, context, which)
    return replace(chosen, basis="published") if chosen else None


def _choose(candidates: list[Period], reference: datetime, context: Context, which: int | None) -> Period | None:
    """The candidate before, around or after the reference that the words and the context ask for."""
    today = at(reference.date())
    past = [p for p in candidates if p.start and p.start <= today]
    future = [p for p in candidates if p.end and p.end > today]
    if which == 0:
        same = [p for p in candidates if p.start and p.start.year == reference.year]
        return same[0] if same else None
    if which == -1:
        over = [p for p in candidates if p.end and p.end <= today]
        return over[-1] if over else None
    if which == 1:
        ahead = [p for p in candidates if p.start and p.start > today]
        return ahead[0] if ahead else None
    if context.prefer == "future" and future:
        return future[0]
    if context.prefer == "near":
        ahead = [p for p in candidates if p.start and today < p.start <= today + NEAR]
        if ahead and not (past and past[-1].start and today - past[-1].start < ahead[0].start - today):  # type: ignore[operator]
            return ahead[0]
    return past[-1] if past else (future[0] if future else None)


NEAR = timedelta(days=92)
"""How far ahead a day without a year may lie when no tense tells: news dates what is farther away by its year."""


def _without_reference(make: Callable[[int], Period | None], context: Context, weekday: int | None) -> Period | None:
    if context.year:
        period = make(context.year)
        return replace(period, basis="related") if period else None
    if weekday and context.latest:
        years = range(context.latest - RECENT_YEARS + 1, context.latest + 1)
        agreeing = [p for y in years if (p := make(y)) and p.start and p.start.isoweekday() == weekday]
        if len(agreeing) == 1:
            return replace(agreeing[0], basis="weekday")
    period = make(ANY_YEAR)
    return replace(period, missing="year", basis="unknown") if period else None


def _calendar(form: f.Calendar, context: Context) -> Period | None:
    year, month, day, weekday = form.year, form.month, form.day, form.weekday
    if month and day:
        return _in_some_year(
            lambda y: of_day(datetime(y, month, day)) if valid(y, month, day) else None,
            context,
            year=year,
            which=form.which if weekday is None else None,
            weekday=weekday,
        )
    if month:
        return _in_some_year(lambda y: of_month(y, month), context, year=year, which=form.which)
    if year:
        return of_year(year)
    if day:
        return _day_of_month(day, weekday, context)
    return _weekday(weekday, form, context) if weekday else None


def _day_of_month(day: int, weekday: int | None, context: Context) -> Period | None:
    """`the 25th`, `Friday the 15th`: the month is the one around the day of publication."""
    reference = context.reference
    if reference is None:
        if context.anchor and not weekday and valid(context.anchor.year, context.anchor.month, day):
            return replace(of_day(datetime(context.anchor.year, context.anchor.month, day)), basis="related")
        if weekday:
            return None
        return Period(datetime(ANY_YEAR, 1, day), datetime(ANY_YEAR, 1, day) + DAY, "day", "month", "unknown")
    months = [add_months(datetime(reference.year, reference.month, 1), k) for k in range(-14, 15)]
    days = [of_day(m.replace(day=day)) for m in months if valid(m.year, m.month, day)]
    if weekday:
        days = [p for p in days if p.start and p.start.isoweekday() == weekday]
    chosen = _choose(days, reference, context, None)
    return replace(chosen, basis="published") if chosen else None


def _weekday(weekday: int, form: f.Calendar, context: Context) -> Period | None:
    if context.reference is None:
        return None
    today = at(context.reference.date())
    back, ahead = (today.isoweekday() - weekday) % 7, (weekday - today.isoweekday()) % 7
    if form.strict and form.which == -1:
        day = today - (back or 7) * DAY
    elif form.strict and form.which == 1:
        day = today + (ahead or 7) * DAY
    elif form.which is not None:
        monday = of_week(today).start
        assert monday is not None
        day = monday + (weekday - 1 + 7 * form.which) * DAY
    else:
        day = today + ahead * DAY if context.prefer == "future" else today - back * DAY
    return replace(of_day(day), basis="published")


def _decade(year: int) -> Period | None:
    """Two digits stand for the 20th century, the tens for the 21st."""
    full = year if year >= 100 else (2000 if year <= 10 else 1900) + year
    return Period(datetime(full, 1, 1), datetime(full + 10, 1, 1), "decade")


def _nth(form: f.Nth, context: Context) -> Period | None:
    if form.within is not None:
        outer = resolve(form.within, context)
        found = _nth_inside(form.number, form.unit, outer) if outer else None
        return replace(found, basis=outer.basis, missing=outer.missing) if found and outer else None
    if form.unit.startswith("weekday"):
        month = around("month", 0, context.reference) if context.reference else None
        return _nth_inside(form.number, form.unit, month) if month else None
    return _in_some_year(lambda y: _nth_inside(form.number, form.unit, of_year(y)), context, which=form.which)


def _nth_inside(number: int, unit: str, outer: Period) -> Period | None:
    start, end = outer.start, outer.end
    if start is None or end is None:
        return None
    if unit == "season":
        return of_season(start.year, number)
    if unit in ("quarter", "half", "month"):
        size = {"quarter": 3, "half": 6, "month": 1}[unit]
        first = add_months(start, size * (number - 1)) if number > 0 else add_months(end, -size)
        period = Period(first, add_months(first, size), unit)  # type: ignore[arg-type]
        return period if period.end and period.end <= end else None
    if unit == "week":
        return _nth_week(number, outer, start, end)
    if unit in ("day", "night"):
        day = start + (number - 1) * DAY if number > 0 else end - DAY
        return of_day(day) if start <= day < end else None
    if unit.startswith("weekday") and outer.grain in ("month", "year"):
        target = int(unit.split()[1])
        day = start + ((target - start.isoweekday()) % 7 + 7 * (number - 1)) * DAY
        if number < 0:
            day = end - DAY - ((end - DAY).isoweekday() - target) % 7 * DAY
        return of_day(day) if start <= day < end else None
    return None


def _nth_week(number: int, outer: Period, start: datetime, end: datetime) -> Period | None:
    """Weeks by ISO 8601: a week belongs to the month or year that holds its Thursday."""
    if outer.grain == "year" and number > 0:
        return iso_week(start.year, number)
    first_thursday = start + ((4 - start.isoweekday()) % 7) * DAY
    last_thursday = end - DAY - ((end - DAY).isoweekday() - 4) % 7 * DAY
    thursday = first_thursday + 7 * (number - 1) * DAY if number > 0 else last_thursday
    return of_week(thursday) if start <= thursday < end else None


def _inside(inner: f.Form, outer: f.Form, context: Context) -> Period | None:
    frame = resolve(outer, context)
    if frame is None or frame.start is None:
        return None
    match inner:
        case f.Calendar(weekday=int(weekday), day=None) if frame.grain == "week":
            found = of_day(frame.start + (weekday - 1) * DAY)
        case f.Calendar(month=None, year=None, day=int(day)) if frame.grain == "month":
            if not valid(frame.start.year, frame.start.month, day):
                return None
            found = of_day(frame.start.replace(day=day))
        case f.Calendar(month=int()) if frame.grain == "year":
            calendar = resolve(replace(inner, year=frame.start.year), context)
            return replace(calendar, basis=frame.basis) if calendar else None
        case f.Holiday(rule):
            return resolve(f.Holiday(rule, frame.start.year), context)
        case f.Nth(number, unit):
            nth = _nth_inside(number, unit, frame)
            return replace(nth, basis=frame.basis) if nth else None
        case f.Range(low, high):
            ends = _inside(low, outer, context), _inside(high, outer, context)
            return _between(*ends) if ends[0] and ends[1] else None  # type: ignore[arg-type]
        case _:
            return resolve(inner, context)
    return replace(found, basis=frame.basis)


def _stretch(form: f.Stretch, context: Context) -> Period | None:
    reference = context.reference
    if reference is None:
        return None
    small = any(unit in ("second", "minute", "hour") for _, unit in form.amounts)
    if len(form.amounts) == 1 and form.amounts[0][1] in ("quarter", "decade", "century"):
        return _whole_units(int(form.amounts[0][0]), form.amounts[0][1], form.direction, reference)
    base = reference if small else at(reference.date())
    if form.direction == "future" and form.whole and not small:
        base += DAY
    other = move(base, form.amounts, -1 if form.direction == "past" else 1)
    start, end = min(base, other), max(base, other)
    return Period(start, end, "time" if small else "range", basis="published")


def _whole_units(count: int, unit: str, direction: f.Direction, reference: datetime) -> Period | None:
    near, far = (-1, -count) if direction == "past" else (1, count)
    ends = around(unit, near, reference), around(unit, far, reference)
    starts, stops = [p.start for p in ends if p.start], [p.end for p in ends if p.end]
    grain = ends[0].grain if count == 1 else "range"
    return Period(min(starts), max(stops), grain, basis="published")


def _shift(form: f.Shift, context: Context) -> Period | None:
    basis: DateBasis = "published"
    if form.base == "text" and context.anchor is not None:
        origin, basis = at(context.anchor), "related"
    elif isinstance(form.base, str):
        if context.reference is None:
            return None
        origin = context.reference
    else:
        period = resolve(form.base, context)
        if period is None or period.start is None or period.missing == "all":
            return None
        origin, basis = period.start, period.basis
        moved = move(origin, form.amounts, -1 if form.direction == "past" else 1)
        return replace(of_day(moved), basis=basis, missing=period.missing)
    moved = move(origin, form.amounts, -1 if form.direction == "past" else 1)
    if any(unit in ("second", "minute", "hour") for _, unit in form.amounts):
        return Period(moved, moved, "time", basis=basis, clock=moved.strftime("%H:%M"))
    return replace(_blurred(moved, form), basis=basis)


def _blurred(moved: datetime, form: f.Shift) -> Period:
    """As exact as the unit: three years ago is a year, two days ago is a day."""
    return of_day(moved)


def _part_of_day(form: f.PartOfDay, context: Context) -> Period | None:
    day = resolve(form.day, context) if form.day else None
    low, high = PARTS[form.part]
    if day is None or day.start is None:
        return None if form.day else Period(None, None, "part of day", "all", "unknown", clock=f"{low:02d}:00")
    if day.grain != "day":
        return None
    start, end = day.start + timedelta(hours=low), day.start + timedelta(hours=high)
    middle = start + (end - start) / 2
    start, end = {"early": (start, middle), "late": (middle, end), "later": (middle, end)}.get(
        form.portion or "", (start, end)
    )
    return Period(start, end, "part of day", day.missing, day.basis)


def _clock(form: f.Clock, context: Context) -> Period | None:
    clock = f"{form.hour:02d}:{form.minute:02d}" + (f":{form.second:02d}" if form.second else "")
    day = resolve(form.day, context) if form.day else None
    if form.day and (day is None or day.start is None):
        return None
    base = day.start if day and day.start else datetime(ANY_YEAR, 1, 1)
    moment = base.replace(hour=form.hour, minute=form.minute, second=form.second)
    missing, basis = (day.missing, day.basis) if day else ("all", "unknown")
    return Period(moment, moment, "time", missing, basis, clock=clock, sure=form.sure)  # type: ignore[arg-type]


def _clock_range(form: f.ClockRange, context: Context) -> Period | None:
    low = _clock(replace(form.low, day=form.day), context)
    high = _clock(replace(form.high, day=form.day), context)
    if low is None or high is None or low.start is None or high.start is None:
        return None
    end = high.start if high.start >= low.start else high.start + DAY
    return Period(
        low.start, end, "time", low.missing, low.basis, low, replace(high, start=end), clock=low.clock, sure=low.sure
    )


def _range(form: f.Range, context: Context) -> Period | None:
    low, high = resolve(form.low, context), resolve(form.high, context)
    if low is None or high is None:
        return None
    floating = isinstance(form.high, f.Calendar) and not form.high.year
    if floating and low.start and high.start and high.start < low.start:
        later = _later(form.high, low.start, context)
        high = later or high
    elif isinstance(form.low, f.Calendar) and not form.low.year and low.start and high.start and low.start > high.start:
        low = _later(form.low, add_months(high.start, -12), context) or low
    return _between(low, high)


def _later(form: f.Form, start: datetime, context: Context) -> Period | None:
    """The first occurrence of a form from a moment on."""
    moved = resolve(form, replace(context, reference=start, prefer="future", year=None))
    if moved is None or context.reference is not None or context.year:
        return replace(moved, basis="published" if context.reference else "related") if moved else None
    return replace(moved, missing="year", basis="unknown")


def _between(low: Period, high: Period) -> Period | None:
    if low.start and high.end and low.start > high.end:
        return None
    missing = low.missing or high.missing
    return Period(low.start, high.end, "range", missing, weakest(low.basis, high.basis), low, high)


def _bound(kind: f.Bounding, of: f.Form, context: Context) -> Period | None:
    if kind == "since" and isinstance(of, f.Range):
        return resolve(of, context)
    if isinstance(of, f.Calendar) and not of.year and kind in ("by", "until") and context.prefer != "past":
        context = replace(context, prefer="future")
    period = resolve(of, context)
    if period is None:
        return None
    ends = {
        "since": (period.start, None),
        "after": (period.end, None),
        "before": (None, period.start),
        "until": (None, period.end),
        "by": (None, period.end),
    }[kind]
    return Period(*ends, "range", period.missing, period.basis, period, None, kind, period.clock, period.sure)
