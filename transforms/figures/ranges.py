"""Ranges, and units that two numbers share: `between 40 and 50`, `18 to 25 percent`, `5 and 6 kg`, `8 or $9`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.figures.readings import Reading

_BETWEEN = re.compile(r"\bbetween\s(?:\w+\s){0,2}$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|of|range|ranging|ranges|ranged|going|dropping)\s(?:\w+\s){0,3}$", re.IGNORECASE)
_TO = re.compile(
    r"[\s-]*(?:\w+\s){0,1}to[\s-]*(?:(?:about|around|nearly|roughly|between|more than|up to)\s)?", re.IGNORECASE
)
_PLAIN_TO = re.compile(r"\s?-?\s?to[\s-]*", re.IGNORECASE)
_AND = re.compile(r"\s*and\s+(?:(?:about|around|nearly|roughly)\s)?", re.IGNORECASE)
_DASH = re.compile(r"\s?[-‐–—]\s?")
_OR = re.compile(r"\s?-?\s*(?:or|and)\s+(?:even\s)?", re.IGNORECASE)
_COMMA = re.compile(r",\s*")


def join(text: str, found: Sequence[Reading]) -> list[Reading]:
    """Readings with ranges made one and shared units handed to both."""
    joined: list[Reading] = []
    for reading in found:
        before = joined[-1] if joined else None
        spread = _spread(text, before, reading) if before else ""
        if before is not None and spread:
            joined[-1] = _range(before, reading, spread)
        else:
            joined.append(reading)
    return _shared(text, joined)


def _spread(text: str, a: Reading, b: Reading) -> str:
    """What makes a range of the two, nothing if they are none."""
    if a.value is None or b.value is None or a.spread or "fraction" in (a.form, b.form) and a.unit != b.unit:
        return ""
    gap = text[a.right : b.left]
    if len(gap) > 30 or "\n" in gap or "(" in gap:
        return ""
    head = text[max(0, a.left - 24) : a.left]
    if _AND.fullmatch(gap) and _BETWEEN.search(head) and _fits(a, b):
        return "between"
    if _TO.fullmatch(gap) and (_FROM.search(head) or _BETWEEN.search(head)) and _fits(a, b, opened=True):
        return "from"
    if _PLAIN_TO.fullmatch(gap) and _fits(a, b) and a.value != b.value:
        return "to"
    if _DASH.fullmatch(gap) and _fits(a, b):
        return "dash"
    return ""


def _fits(a: Reading, b: Reading, *, opened: bool = False) -> bool:
    """Do the units allow a range? The first may lack one; the second only where `from` opened the range."""
    if a.unit is None or b.unit is None:
        return a.unit is None or opened or b.unit is None
    return a.unit.name == b.unit.name


def _range(a: Reading, b: Reading, spread: str) -> Reading:
    assert a.value is not None
    assert b.value is not None
    first, second = a.value, b.value
    unit = b.unit or a.unit
    if b.scaled and not a.scaled and (a.unit is None or a.unit.sign) and abs(first) < 1000 and abs(second) >= 1000:
        # "US$ 89 to 93 billion", "24.2 to 33 billion": the scale of the second holds for the first.
        for scale in (1e12, 1e9, 1e6, 1e3):
            if abs(second) >= scale:
                first = float(f"{first * scale:.15g}")
                break
    if unit is not None and a.unit is not None and a.unit.per and not unit.per:
        unit = a.unit
    return replace(
        a, end=b.end, value=None, low=min(first, second), high=max(first, second), right=b.right, last=b.last,
        unit=unit, scaled=b.scaled, spread=spread, modifier="between",
    )  # fmt: skip


def _shared(text: str, found: list[Reading]) -> list[Reading]:
    """Hand a unit to the number that lacks it in `5 and 6 kg`, `7- or 8-inch`, `8 or $9`."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        a, b = out[i], out[i + 1]
        if a.unit is None and b.unit is not None and _OR.fullmatch(text, a.right, b.left):
            out[i] = replace(a, unit=replace(b.unit, sign=True))
        elif a.unit is None and b.unit is not None and b.unit.sign is False and _COMMA.fullmatch(text, a.right, b.left):
            if i + 2 < len(out) and _OR.fullmatch(text, b.right, out[i + 2].left):
                out[i] = replace(a, unit=replace(b.unit, sign=True))
    return out
