"""What the text itself says of the year and of the day that its expressions lie in."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from transforms.dates import forms as f
from transforms.dates.periods import Context
from transforms.dates.resolve import resolve
from transforms.dates.scan import Placed

NEARBY = 600
"""Characters within which a full date gives its year to one without, where no day of publication is known."""
AHEAD = 3
"""Months that a date without a year may lie behind the full dates around it and still be of their year."""
BEHIND = 160
"""Characters within which a year just stated holds on for the next day or month, whatever the day of publication."""


def calendars(form: f.Form | None) -> Iterator[f.Calendar]:
    """The calendar dates inside a form."""
    match form:
        case f.Calendar():
            yield form
        case f.Range(low, high):
            yield from calendars(low)
            yield from calendars(high)
        case f.Bound(_, inner) | f.PortionOf(_, inner) | f.PartOfDay(_, inner) | f.Holding(_, inner):
            yield from calendars(inner)
        case f.Clock() | f.ClockRange():
            yield from calendars(form.day)
        case _:
            return


def dated(found: list[Placed], latest: int | None) -> tuple[tuple[int, date], ...]:
    """Weekdays with their day, where the words give both and the year is stated or follows from the two."""
    days = []
    for one in found:
        for form in calendars(one.form):
            if form.weekday and form.month and form.day:
                period = resolve(form, Context(latest=latest))
                if period and period.start and not period.missing:
                    days.append((form.weekday, period.start.date()))
    return tuple(days)


def shared_year(one: Placed, found: list[Placed], days: tuple[tuple[int, date], ...]) -> int | None:
    """The year for a date without one when nothing is known of the publication.

    It is that of the full dates nearby or of the weekdays with a day, when all agree. A month that lies well behind
    theirs was that of the year before: in an article of January, November is past.
    """
    near = {
        (form.year, form.month)
        for other in found
        if other is not one and abs(other.start - one.start) <= NEARBY
        for form in calendars(other.form)
        if form.year and form.month
    }
    known = near or {(day.year, day.month) for _, day in days}
    if len({year for year, _ in known}) != 1:
        return None
    year, last = max(known)
    months = [form.month for form in calendars(one.form) if form.month]
    ahead = not isinstance(one.form, f.Bound) and bool(months) and min(months) > last + AHEAD
    return year - 1 if ahead else year


def stated_before(one: Placed, previous: Placed | None, text: str) -> int | None:
    """The year of a date just before in the same paragraph: `On March 1, 2022, … By March 9 …`."""
    if previous is None or one.start - previous.end > BEHIND or "\n" in text[previous.end : one.start]:
        return None
    last = None
    for form in calendars(previous.form):
        last = form
    for form in calendars(one.form):
        if last and last.year and last.month and last.day and form.month and not form.year:
            return last.year if (form.month, form.day or 31) >= (last.month, last.day or 1) else None
    return None


def beside(context: Context, one: Placed, found: list[Placed], previous: Placed | None, text: str) -> Context:
    """The context of one expression: with the year that the text around it gives, if it does."""
    year = stated_before(one, previous, text)
    if year is None and context.reference is None:
        year = shared_year(one, found, context.weekdays)
    return replace(context, year=year)
