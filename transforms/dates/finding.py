"""From a `Doc` to its expressions of time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from spacy.tokens import Doc

from schemas.vocabulary import Granularity
from transforms.dates import forms as f
from transforms.dates.periods import Context, Period, Prefer, at
from transforms.dates.render import as_edtf, last_day
from transforms.dates.resolve import resolve
from transforms.dates.scan import Placed, Style, expressions
from transforms.records import Span, TimeExpression

FUTURE = re.compile(
    r"\b(?:will|shall|won['’]t|going to|expected|scheduled|due|set to|plan(?:s|ned|ning)? to|aims? to|upcoming|would)\b"
    r"|['’]ll\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:said|told|announced|reported|confirmed|added|warned|wrote|stated|claimed|says|was|were|had|did|[a-z]{2,}ed)\b",
    re.IGNORECASE,
)
WINDOW = 120
"""Characters before an expression that are searched for the tense."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression says, and the period that it stands for where that is known."""

    start: int
    end: int
    form: f.Form
    period: Period | None


def readings(
    doc: Doc, *, published: date | None = None, style: Style = "news", latest: int | None = None
) -> tuple[Reading, ...]:
    """Every expression of time with its form, durations and repeated times included.

    Args:
        published: day (or moment) of publication, which relative expressions count from.
        style: `news` looks back unless the tense says otherwise; `chat` looks ahead and takes bare numeric dates.
        latest: last year that a weekday with a day but no year can mean where nothing else is known.
    """
    found = list(expressions(doc, style=style))
    reference = published if isinstance(published, datetime) else at(published) if published else None
    year = None if reference else fixed_year(found, latest)
    context = Context(reference, None, year, latest)
    return tuple(_resolved(found, doc.text, context, style))


def fixed_year(found: list[Placed], latest: int | None) -> int | None:
    """The year that the text itself fixes for its dates: when every full date, or every weekday with a day, agrees."""
    stated = {form.year for one in found for form in calendars(one.form) if form.year and form.month and form.day}
    if len(stated) == 1:
        return stated.pop()
    if stated or not latest:
        return None
    years = set()
    for one in found:
        for form in calendars(one.form):
            if form.weekday and form.month and form.day and not form.year:
                period = resolve(form, Context(latest=latest))
                if period and not period.missing and period.start:
                    years.add(period.start.year)
    return years.pop() if len(years) == 1 else None


def calendars(form: f.Form | None) -> Iterator[f.Calendar]:
    """The calendar dates inside a form."""
    match form:
        case f.Calendar():
            yield form
        case f.Range(low, high):
            yield from calendars(low)
            yield from calendars(high)
        case f.Bound(_, of):
            yield from calendars(of)
        case f.PartOfDay() | f.Clock() | f.ClockRange():
            yield from calendars(form.day)
        case f.PortionOf(_, whole):
            yield from calendars(whole)
        case _:
            return


def _resolved(found: list[Placed], text: str, context: Context, style: Style) -> Iterator[Reading]:
    for one in found:
        here = replace(context, prefer=_prefer(text, one, style))
        period = resolve(one.form, here)
        if isinstance(one.form, f.Calendar) and one.form.weekday and one.form.day and period:
            own = resolve(one.form, replace(here, year=None))
            period = own if own and own.basis == "weekday" else period
        if period and period.start and not period.missing and period.basis != "unknown":
            context = replace(context, anchor=period.start.date())
        yield Reading(one.start, one.end, one.form, period)


def _prefer(text: str, one: Placed, style: Style) -> Prefer:
    """Whether the words before look ahead: the last verb of the future with no past one behind it."""
    before = text[max(0, one.start - WINDOW) : one.start]
    cut = max(before.rfind(". "), before.rfind("\n"), before.rfind("? "), before.rfind("! "))
    before = before[cut + 1 :]
    future = [found.end() for found in FUTURE.finditer(before)]
    if future and not PAST.search(before[future[-1] :]):
        return "future"
    if isinstance(one.form, f.Bound) and one.form.kind in ("by", "until"):
        return "future"
    if style == "chat":
        return "future"
    return "past" if PAST.search(before) else "near"


def find(
    doc: Doc, *, published: date | None = None, style: Style = "news", latest: int | None = None
) -> tuple[TimeExpression, ...]:
    """Dates, ranges and relative times of a text, in order, without overlaps.

    Offsets are those of `doc.text`. Pure durations and repeated times are no dates and left out. Without a day of
    publication an expression says what the text fixes and no more (`XXXX-10-25`, or no EDTF at all).
    """
    rows = (_record(doc.text, one) for one in readings(doc, published=published, style=style, latest=latest))
    return tuple(row for row in rows if row)


def _record(text: str, one: Reading) -> TimeExpression | None:
    if isinstance(one.form, f.Duration | f.Repeat | f.Now) or _vague(one):
        return None
    period = one.period
    span = Span(one.start, one.end)
    words = span.of(text)
    if period is None:
        return TimeExpression(span, words, None, None, None, _grain(one.form), "unknown", _quantity(one.form))
    known = not period.missing
    start = period.start.date() if known and period.start else None
    return TimeExpression(
        span, words, as_edtf(period), start, last_day(period) if known else None, period.grain, period.basis,
        _quantity(one.form), period.clock,
    )  # fmt: skip


def _vague(one: Reading) -> bool:
    """A part of the day without its day."""
    return isinstance(one.form, f.PartOfDay) and one.form.day is None


def _quantity(form: f.Form) -> bool:
    return isinstance(form, f.Shift | f.Stretch)


def _grain(form: f.Form) -> Granularity:
    """The granularity of what could not be placed in time."""
    match form:
        case f.Around(unit) if unit in ("day", "week", "weekend", "month", "quarter", "year", "decade", "century"):
            return unit
        case f.Around("night"):
            return "day"
        case f.Nth(_, unit):
            return "day" if unit.startswith("weekday") else unit
        case f.PartOfDay():
            return "part of day"
        case f.Clock() | f.ClockRange() | f.Now():
            return "time"
        case f.Calendar() | f.Holiday() | f.Shift():
            return "day"
        case f.PortionOf(_, whole) | f.Inside(whole, _):
            return _grain(whole)
        case _:
            return "range"
