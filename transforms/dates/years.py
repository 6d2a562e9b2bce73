"""Which year, month or day is meant where the words leave it open."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from transforms.dates.forms import Calendar
from transforms.dates.periods import (
    ANY_YEAR,
    DAY,
    Context,
    Period,
    add_months,
    at,
    of_day,
    of_month,
    of_week,
    of_year,
    valid,
)

RECENT_YEARS = 5
"""A weekday and day agree again after 5, 6 or 11 years: in so many years at most one agrees."""
NEAR = timedelta(days=92)
"""How far ahead a day without a year may lie when no tense tells: news dates what is farther away by its year."""


def in_some_year(
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
    if context.year and not which:
        period = make(context.year)
        return replace(period, basis="related") if period else None
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
        here = [p for p in candidates if p.start and p.end and p.start <= today < p.end]
        same = [p for p in candidates if p.start and p.start.year == reference.year]
        return next(iter(here or same), None)
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
        since = today - past[-1].start if past and past[-1].start else None
        if ahead and ahead[0].start and (since is None or ahead[0].start - today < since):
            return ahead[0]
    return past[-1] if past else (future[0] if future else None)


def _without_reference(make: Callable[[int], Period | None], context: Context, weekday: int | None) -> Period | None:
    if weekday and context.latest:
        years = range(context.latest - RECENT_YEARS + 1, context.latest + 1)
        agreeing = [p for y in years if (p := make(y)) and p.start and p.start.isoweekday() == weekday]
        if len(agreeing) == 1:
            return replace(agreeing[0], basis="weekday")
    period, other = make(ANY_YEAR), make(ANY_YEAR + 1)
    if period is None or (other is not None and _days(period) != _days(other)):
        return None  # Easter, and the first Monday of May, lie elsewhere in every year
    return replace(period, missing="year", basis="unknown")


def _days(period: Period) -> list[tuple[int, int]]:
    """Month and day of its ends."""
    return [(end.month, end.day) for end in (period.start, period.end) if end]


def of_calendar(form: Calendar, context: Context) -> Period | None:
    year, month, day, weekday = form.year, form.month, form.day, form.weekday
    if month and day:
        return in_some_year(
            lambda y: of_day(datetime(y, month, day)) if valid(y, month, day) else None,
            context,
            year=year,
            which=form.which if weekday is None else None,
            weekday=weekday,
        )
    if month:
        return in_some_year(lambda y: of_month(y, month), context, year=year, which=form.which)
    if year:
        return of_year(year)
    if day:
        return _day_of_month(day, weekday, context)
    return _weekday(weekday, form, context) if weekday else None


def _day_of_month(day: int, weekday: int | None, context: Context) -> Period | None:
    """`the 25th`, `Friday the 15th`: the month is the one around the day of publication."""
    reference = context.reference
    if reference is None:
        start = context.anchor.start if context.anchor and not context.anchor.missing else None
        if start and not weekday and valid(start.year, start.month, day):
            return replace(of_day(start.replace(day=day)), basis="related")
        if weekday:
            return None
        return Period(datetime(ANY_YEAR, 1, day), datetime(ANY_YEAR, 1, day) + DAY, "day", "month", "unknown")
    months = [add_months(datetime(reference.year, reference.month, 1), k) for k in range(-14, 15)]
    days = [of_day(m.replace(day=day)) for m in months if valid(m.year, m.month, day)]
    if weekday:
        days = [p for p in days if p.start and p.start.isoweekday() == weekday]
        this_month = [p for p in days if p.start and (p.start.year, p.start.month) == (reference.year, reference.month)]
        days = this_month or days
    chosen = _choose(days, reference, context, None)
    return replace(chosen, basis="published") if chosen else None


def _weekday(weekday: int, form: Calendar, context: Context) -> Period | None:
    if context.reference is None:
        named = [day for number, day in context.weekdays if number == weekday]
        alone = form.which is None and len(set(named)) == 1
        return replace(of_day(at(named[0])), basis="related") if alone else None
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
