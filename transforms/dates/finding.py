"""From a `Doc` to its expressions of time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from spacy.tokens import Doc

from schemas.vocabulary import Granularity
from transforms.dates import context as contexts
from transforms.dates import forms as f
from transforms.dates import tense
from transforms.dates.periods import Context, Period, Prefer, at
from transforms.dates.render import as_edtf, last_day
from transforms.dates.resolve import SMALL, resolve
from transforms.dates.scan import Placed, Style, expressions
from transforms.dates.source import Source, read
from transforms.records import Span, TimeExpression

RECORD = re.compile(
    r"\b(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|worst|best|biggest|largest|highest|lowest|only|most"
    r"|deadliest|longest|heaviest|strongest|(?!earl|lat)[a-z]{3,12}est|time)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""What makes "in six weeks" look back: `her second visit in six weeks`, `the worst in ten years`."""
NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple|dozen|few|several)\b"
)


REACH = 600
"""Characters that a date reaches on for what is told from it (`two days later`)."""
UNIT_GRAINS: dict[str, Granularity] = {
    "week": "week", "weekend": "weekend", "month": "month", "season": "season", "quarter": "quarter", "half": "half",
    "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression says, and the period that it stands for where that is known."""

    start: int
    end: int
    form: f.Form
    period: Period | None


def find(
    doc: Doc, *, published: date | None = None, style: Style = "news", latest: int | None = None
) -> tuple[TimeExpression, ...]:
    """Dates, ranges and relative times of a text, in order, without overlaps.

    Offsets are those of `doc.text`. Pure durations and repeated times are no dates and left out. Without a day of
    publication an expression says what the text fixes and no more (`XXXX-10-25`, or no EDTF at all).
    """
    source = read(doc)
    rows = (_record(source.text, one) for one in _all(source, published, style, latest))
    return tuple(row for row in rows if row)


def readings(
    doc: Doc, *, published: date | None = None, style: Style = "news", latest: int | None = None
) -> tuple[Reading, ...]:
    """Every expression of time with its form, durations and repeated times included.

    Args:
        published: day (or moment) of publication, which relative expressions count from.
        style: `news` looks back unless the tense says otherwise; `chat` looks ahead and takes bare numeric dates.
        latest: last year that a weekday with a day but no year can mean where nothing else is known.
    """
    return tuple(_all(read(doc), published, style, latest))


def _all(source: Source, published: date | None, style: Style, latest: int | None) -> Iterator[Reading]:
    found = list(expressions(source, style=style))
    reference = published if isinstance(published, datetime) else at(published) if published else None
    days = () if reference else contexts.dated(found, latest)
    return _readings(found, source, Context(reference, weekdays=days, latest=latest, chat=style == "chat"), style)


def _readings(found: list[Placed], source: Source, context: Context, style: Style) -> Iterator[Reading]:
    previous: Placed | None = None
    spoken = -REACH
    for one in found:
        here = contexts.beside(context, one, found, previous, source.text)
        here = replace(here, prefer=_prefer(source, one, style) if context.reference else "past")
        if _fixes_itself(one.form):
            here = replace(here, year=None)
        if one.start - spoken > REACH:
            here = replace(here, anchor=None, coarse=None)
        form = _looking_back(one, source, here.prefer) if style == "news" else one.form
        if form is None:
            continue
        period = resolve(form, here)
        if period and period.start and not period.bounding and period.missing in ("", "year"):
            day = period.grain in ("day", "part of day", "time")
            context = replace(context, anchor=period if day else context.anchor, coarse=period)
            spoken = one.end
        if any(form.year or form.month for form in contexts.calendars(one.form)):
            previous = one if previous is None or _states_year(one) or here.year is None else previous
        yield Reading(one.start, one.end, form, period)


def _states_year(one: Placed) -> bool:
    return any(form.year for form in contexts.calendars(one.form))


def _fixes_itself(form: f.Form) -> bool:
    """A weekday with a day and a month fixes its year better than the text around."""
    return any(one.weekday and one.month and one.day for one in contexts.calendars(form))


def _looking_back(one: Placed, source: Source, prefer: Prefer) -> f.Form | None:
    """`in six weeks` is six weeks on only where the sentence looks ahead; behind a record it looks back."""
    form = one.form
    if not isinstance(form, f.Shift) or form.base != "now" or source.text[one.start : one.start + 3].lower() != "in ":
        return form
    if source.text[one.start : one.end].endswith("time"):
        return form
    if RECORD.search(source.text[max(0, one.start - 90) : one.start].replace("\n", ". ")):
        return f.Stretch(form.amounts, "past")
    return form if prefer == "future" else None


def _prefer(source: Source, one: Placed, style: Style) -> Prefer:
    """Where a day without a year or a week is looked for: by the tense of the sentence.

    A month with a day is the nearest one: news dates what is farther away by its year.
    """
    if style == "chat":
        return "future"
    bound = one.form if isinstance(one.form, f.Bound) else None
    found = tense.look(source, one.start, one.end)
    if bound and bound.kind in ("by", "until"):
        return "past" if found == "past" else "future"
    if bound and bound.kind == "since":
        return "past"
    dated = isinstance(one.form, f.Holiday) or any(form.month and form.day for form in contexts.calendars(one.form))
    return "near" if dated and found != "future" else found or "near"


def _record(text: str, one: Reading) -> TimeExpression | None:
    if isinstance(one.form, f.Duration | f.Repeat | f.Now) or _vague(one.form):
        return None
    period, span = one.period, Span(one.start, one.end)
    words = span.of(text)
    quantity = isinstance(one.form, f.Shift | f.Stretch | f.Lasting) and NUMBER.search(words.lower()) is not None
    if period is None and isinstance(one.form, f.Shift) and any(unit in SMALL for _, unit in one.form.amounts):
        return None
    if period is None:
        return TimeExpression(span, words, None, None, None, _grain(one.form), "unknown", quantity)
    known = not period.missing
    start = period.start.date() if known and period.start else None
    end = last_day(period) if known else None
    return TimeExpression(
        span, words, as_edtf(period), start, end, period.grain, period.basis, quantity, period.clock
    )  # fmt: skip


def _vague(form: f.Form) -> bool:
    """A part of the day without its day."""
    inner = form.of if isinstance(form, f.Bound) else form
    return isinstance(inner, f.PartOfDay) and inner.day is None


def _grain(form: f.Form) -> Granularity:
    """The granularity of what could not be placed in time."""
    match form:
        case f.Around(unit) | f.Nth(_, unit) | f.Holding(unit, _):
            return UNIT_GRAINS.get(unit, "day")
        case f.PartOfDay():
            return "part of day"
        case f.Clock() | f.ClockRange() | f.Now():
            return "time"
        case f.Calendar() | f.Holiday() | f.Shift():
            return "day"
        case f.PortionOf(_, inner) | f.Inside(inner, _):
            return _grain(inner)
        case _:
            return "range"
