"""From a topic's claims to the points of its chart: copies folded, open bounds told, revisions numbered."""

from collections.abc import Iterable
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from flows.review.pages import short
from flows.review.reading import Row

SAYING = ("origin", "value", "low", "high", "modifier", "modality", "polarity")
"""Columns in which two claims that say the same agree."""
BEYOND = {"at least": "above", "more than": "above", "at most": "below", "less than": "below"}
CLOSE, CLOSE_ON_A_PHONE, CLOSE_DAYS_ON_A_PHONE, FAR = 0.06, 0.22, 0.34, 0.14
"""Shares of what an axis spans: points nearer than the first three share their words, and a day needs the last."""
Point = dict[str, Any]


def fold(claims: Iterable[Row]) -> list[Row]:
    """Claims of one origin that say the same become one: the earliest printed, with the others as its `copies`."""
    groups: dict[tuple[object, ...], list[Row]] = {}
    for claim in claims:
        groups.setdefault(tuple(claim[name] for name in SAYING), []).append(claim)
    folded = []
    for group in groups.values():
        first, *copies = sorted(group, key=lambda c: (c["published_start"] is None, str(c["published_start"])))
        folded.append(first | {"copies": copies})
    return folded


def points(claims: Iterable[Row], unit: str | None) -> list[Point]:
    """The points of folded claims; `href` is the claim's own. Claims without any number have none."""
    placed = [(claim, where(claim)) for claim in claims]
    made = [_point(claim, unit, x) for claim, x in placed if x is not None]
    numbers = [point[end] for point in made for end in ("x", "low", "high") if point[end] is not None]
    days = [float(point["day"].toordinal()) for point in made if point["day"] is not None]
    width, time = _span(numbers), _span(days)
    for _, group in groupby(sorted(made, key=itemgetter("claimant")), key=itemgetter("claimant")):
        row = list(group)
        dated = [point for point in row if point["day"] is not None]
        _number([point for point in dated if point["held"]])
        _label(row, [point["x"] for point in row], width, {"words": CLOSE, "words_on_a_phone": CLOSE_ON_A_PHONE})
        ordinals = [point["day"].toordinal() for point in dated]
        _label(dated, ordinals, time, {"words_by_day": CLOSE, "words_by_day_on_a_phone": CLOSE_DAYS_ON_A_PHONE})
        _tell_days(row, width)
    return [point | {"day": point["day"].isoformat() if point["day"] is not None else None} for point in made]


def _span(values: list[float]) -> float:
    return max(values, default=0.0) - min(values, default=0.0)


def where(claim: Row) -> float | None:
    """Where a claim stands on the axis: its value, the middle of its bounds, or the one bound that it has."""
    if claim["value"] is not None:
        return float(claim["value"])
    bounds = [float(bound) for bound in (claim["low"], claim["high"]) if bound is not None]
    return sum(bounds) / len(bounds) if bounds else None


def _point(claim: Row, unit: str | None, x: float) -> Point:
    low, high = claim["low"], claim["high"]
    closed = low is not None and high is not None and low < high
    day = claim["as_of_edtf"] or claim["said_edtf"] or claim["published_edtf"]
    outlets = {c["outlet"] for c in (claim, *claim["copies"])}
    told = f"told by {len(outlets)}" if len(outlets) > 1 else claim["outlet"]
    return {
        "claimant": short(claim["claimant"], 40), "x": x, "low": low if closed else None,
        "high": high if closed else None, "beyond": BEYOND.get(claim["modifier"]), "modifier": claim["modifier"],
        "number": " ".join(filter(None, (claim["number"], unit))), "said": short(claim["number"], 24),
        "words": "", "words_on_a_phone": "", "words_by_day": "", "words_by_day_on_a_phone": "",
        "note": ", ".join(filter(None, (claim["modality"], day, told))), "day": claim["day"],
        "held": claim["modality"] not in ("denied", "asked") and claim["polarity"] == "affirmed",
        "href": claim["href"], "step": None,
    }  # fmt: skip


def _label(row: list[Point], places: list[float], room: float, fields: dict[str, float]) -> None:
    """Give each point of a claimant its words on an axis that spans `room`, in the fields named.

    Points that are closer than a field's share of it have their words together, which the last of them bears.
    """
    order = sorted(range(len(row)), key=places.__getitem__)
    for field, close in fields.items():
        said: list[str] = []
        for n, i in enumerate(order):
            said.append(row[i]["said"])
            last = n + 1 == len(order)
            if last or places[order[n + 1]] - places[i] > close * room:
                row[i][field] = " / ".join(dict.fromkeys(said))
                said = []


def _tell_days(row: list[Point], room: float) -> None:
    """Add the day to the words of each point that has room for it on the axis of numbers."""
    order = sorted(row, key=itemgetter("x"))
    gaps = [room, *(right["x"] - left["x"] for left, right in pairwise(order)), room]
    for point, near in zip(order, map(min, pairwise(gaps)), strict=True):
        if point["words"] and point["day"] is not None and near > FAR * room:
            point["words"] += f" · {point['day']:%-d %b}"


def _number(group: list[Point]) -> None:
    """Number a claimant's points in the order of their days, where there are several days and several numbers."""
    if len({point["day"] for point in group}) > 1 and len({point["x"] for point in group}) > 1:
        for step, point in enumerate(sorted(group, key=itemgetter("day"))):
            point["step"] = step
