"""Dates of the recognizers set, in the set's own shapes, from what `transforms.dates.readings` gives.

The set is made of sentences for a chat assistant and asks for more than an article does: durations in seconds, and
"not resolved" for what repeats and for seasons. Its ranges end where the last period starts (2014 to 2018 ends on
2018-01-01), and what is told from now is a day even where it says years. All this is rendered here; what is found and
what it means is the transform's, with `style="chat"`, which looks ahead and takes bare numbers (`on 15`, `4/22`).

Where the set and news disagree, news wins: the past week is the last seven days, earlier this month ends today, a
weekday with a day takes a year where the two agree, feasts of the Islamic calendar are left out, and "to date",
"year to date" and hours that no word marks as such ("at seven") are not read.
"""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from tests.quality.annotated import annotated
from transforms import dates
from transforms.dates import forms as f
from transforms.dates.periods import Period

SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800, "weekend": 172800,
    "fortnight": 1209600, "month": 2592000, "quarter": 7776000, "season": 7776000, "year": 31536000,
    "decade": 315360000, "century": 3153600000, "millennium": 31536000000,
}  # fmt: skip
OPENERS = ("the ", "a ", "an ", "on ", "in ", "at ", "from ")
Value = dict[str, str | None]


def predict(source: Path, target: Path) -> None:
    """One line a text: the expressions found and their values."""
    lines = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]
    docs = annotated(line["text"] for line in lines)
    with target.open("w", encoding="utf-8") as out:
        for line, doc in zip(lines, docs, strict=True):
            reference = line.get("ref_datetime")
            published = datetime.fromisoformat(reference).replace(tzinfo=None, microsecond=0) if reference else None
            found = dates.readings(doc, published=published, style="chat")
            rows = [{"start": one.start, "end": one.end, "values": values(one)} for one in found]
            out.write(json.dumps({"id": line["id"], "items": rows}) + "\n")


def values(one: dates.Reading) -> list[Value]:
    """The values of a reading as the set writes them."""
    form, period = one.form, one.period
    if isinstance(form, f.Duration):
        return [{"value": f"{sum(n * SECONDS.get(unit, 0) for n, unit in form.amounts):.0f}"}]
    if period is None or isinstance(form, f.Repeat) or period.grain == "season":
        return [{"value": "not resolved"}]
    if isinstance(form, f.Shift) and period.edge:
        return [{"value": _edge(period)}]
    if period.bounding:
        return [_bound(period)]
    if period.low and period.high:
        return [{"start": _edge(period.low) or _start(period.low), "end": _range_end(period.high)}]
    if period.grain == "time" and period.start == period.end:
        return _twice(period)
    if period.grain == "day":
        return [{"value": _start(period)}]
    if isinstance(form, f.PortionOf) and period.grain == "part of day" and form.portion == "end":
        return [{"value": _end(period)}]
    if isinstance(form, f.PortionOf) and form.portion == "rest" and period.grain != "part of day" and period.end:
        return [{"start": _start(period), "end": _moment(period.end - ONE_DAY, period)}]
    return [{"start": _start(period), "end": _end(period)}]


def _twice(period: Period) -> list[Value]:
    """A clock time, before and after noon where the words do not say which."""
    first = _clock(period)
    if period.sure or period.start is None:
        return [{"value": first}]
    other = period.start.replace(hour=(period.start.hour + 12) % 24)
    return [{"value": first}, {"value": _clock(replace(period, start=other))}]


def _clock(period: Period) -> str | None:
    assert period.start is not None
    return period.start.strftime("%H:%M:%S" if period.missing == "all" else "%Y-%m-%d %H:%M:%S")


def _start(period: Period) -> str | None:
    return _moment(period.start, period)


def _end(period: Period) -> str | None:
    return _moment(period.end, period)


def _moment(moment: datetime | None, period: Period) -> str | None:
    """ISO; midnight at the end of a night is its last second, at the start of anything else only the day."""
    if moment is None:
        return None
    midnight = moment.time() == datetime.min.time()
    if midnight and period.grain == "part of day" and moment == period.end:
        moment, midnight = moment - timedelta(seconds=1), False
    if period.missing == "all":
        return moment.strftime("%H:%M:%S")
    return moment.strftime("%Y-%m-%d") if midnight else moment.strftime("%Y-%m-%d %H:%M:%S")


def _edge(period: Period) -> str | None:
    """The start, middle or end of a period as the moment where a range ends."""
    return _moment(period.edge, period)


def _range_end(high: Period) -> str | None:
    """Where the last period starts, except for a portion of one."""
    return _edge(high) or _start(high)


def _bound(period: Period) -> Value:
    of = period.low
    assert of is not None
    edge = _edge(of)
    if period.bounding == "since":
        return {"start": _start(of), "end": None}
    if period.bounding == "after":
        return {"start": edge or (_start(of) if of.grain in ("day", "time") else _end(of)), "end": None}
    return {"start": None, "end": edge or _start(of)}


ONE_DAY = timedelta(days=1)
