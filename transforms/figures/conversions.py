"""Conversions in brackets say the same again: `296 hp (224 kW / 300 PS)`, `8 miles (13 kilometres)`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.figures.changes import Move
from transforms.figures.readings import Reading

_OPENS = re.compile(r"\s?\((?:or\s|about\s|around\s)?", re.IGNORECASE)
_OR = re.compile(r",?\s(?:or|equal to)\s(?:about\s|around\s|roughly\s|nearly\s|some\s)?", re.IGNORECASE)
"""The same step in other words: `gained 120 points, or 0.4%`."""
_GOES_ON = re.compile(r"\s?[/,;]\s?|\s?\|\s?")


def repeats(text: str, a: Reading, b: Reading, *, opened: bool) -> bool:
    """Is b the amount of a in another unit? `opened` says that a is such a conversion itself."""
    if a.unit is None or b.unit is None or a.unit.dimension != b.unit.dimension or a.unit.name == b.unit.name:
        return False
    if _OPENS.fullmatch(text, a.right, b.left):
        return True
    return opened and _GOES_ON.fullmatch(text, a.right, b.left) is not None


def follow(text: str, found: Sequence[Reading]) -> list[Reading]:
    """Conversions take the modifier of what they convert, where they have none of their own."""
    out = list(found)
    for i in _conversions(text, found):
        source, reading = out[i - 1], out[i]
        if reading.modifier != "exact" or reading.value is None or source.value is None:
            continue
        low = reading.value if source.low is not None else None
        high = reading.value if source.high is not None else None
        out[i] = replace(reading, modifier=source.modifier, low=low, high=high)
    return out


def moves(text: str, found: Sequence[Reading], told: Sequence[Move | None]) -> list[Move | None]:
    """Conversions, and steps told again behind `or`, take the change of what they repeat."""
    out = list(told)
    again = set(_conversions(text, found))
    for i in range(1, len(found)):
        step = _OR.fullmatch(text, found[i - 1].right, found[i].left) is not None and found[i].unit is not None
        if i in again or step:
            out[i] = out[i] or out[i - 1]
    return out


def _conversions(text: str, found: Sequence[Reading]) -> list[int]:
    """Indexes of the readings that say the one before them again."""
    out, opened = [], False
    for i in range(1, len(found)):
        opened = repeats(text, found[i - 1], found[i], opened=opened)
        if opened:
            out.append(i)
    return out
