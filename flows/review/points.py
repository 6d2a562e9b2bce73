"""From a topic's claims to the points of its chart: copies folded, open bounds told, revisions numbered."""

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import Any

from flows.review.pages import short
from flows.review.reading import Row

SAYING = ("origin", "value", "low", "high", "modifier", "modality", "polarity")
"""Columns in which two claims that say the same agree."""
BEYOND = {"at least": "above", "more than": "above", "at most": "below", "less than": "below"}
CLOSE, CLOSE_ON_A_PHONE, FAR = 0.06, 0.22, 0.14
"""Shares of what the axis spans: points nearer than the first share their words, and a day needs the last."""
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
    ends = [point[end] for point in made for end in ("x", "low", "high") if point[end] is not None]
    room = max(ends, default=0.0) - min(ends, default=0.0)
    by_claimant = sorted(made, key=itemgetter("claimant"))
    for _, group in groupby(by_claimant, key=itemgetter("claimant")):
        row = sorted(group, key=itemgetter("x"))
        _number([point for point in row if point["held"] and point["day"] is not None])
        _label(row, room)
    return [{name: value for name, value in point.items() if name != "day"} for point in made]


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
        "number": " ".join(filter(None, (claim["number"], unit))), "label": short(claim["number"], 24), "dated": "",
        "note": ", ".join(filter(None, (claim["modality"], day, told))), "day": claim["day"],
        "held": claim["modality"] not in ("denied", "asked") and claim["polarity"] == "affirmed",
        "href": claim["href"], "step": None,
    }  # fmt: skip


def _label(row: list[Point], room: float) -> None:
    """Give each point of a row its words: `dated` for a wide chart, with the day where there is room, and `label`.

    `room` is what the axis spans.
    """
    for field, close in (("dated", CLOSE), ("label", CLOSE_ON_A_PHONE)):
        words = [[point["label"]] for point in row]
        for n in range(1, len(row)):
            if row[n]["x"] - row[n - 1]["x"] < close * room:
                words[n], words[n - 1] = words[n - 1] + words[n], []
        for point, said in zip(row, words, strict=True):
            point[f"new {field}"] = " / ".join(dict.fromkeys(said))
    for point in row:
        near = min((abs(point["x"] - other["x"]) for other in row if other is not point), default=room)
        day = f" · {point['day']:%-d %b}" if point["day"] is not None and near > FAR * room else ""
        point["label"], dated = point.pop("new label"), point.pop("new dated")
        point["dated"] = f"{dated}{day}" if dated else ""


def _number(group: list[Point]) -> None:
    """Number a claimant's points in the order of their days, where there are several days and several numbers."""
    if len({point["day"] for point in group}) > 1 and len({point["x"] for point in group}) > 1:
        for step, point in enumerate(sorted(group, key=itemgetter("day"))):
            point["step"] = step
