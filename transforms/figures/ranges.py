"""Ranges, and units that two numbers share: `between 40 and 50`, `18 to 25 percent`, `5 and 6 kg`, `8 or $9`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.figures.phrases import counts
from transforms.figures.readings import Reading
from transforms.figures.units import Measure
from transforms.figures.words import Words
from transforms.vocab.changes import DIRECTIONS, DOWN_NOUNS, DOWN_VERBS, MOTION_VERBS, UP_NOUNS, UP_VERBS

_IN_YEAR = re.compile(r"\b(?:in|since|by|during|until|year|of|for)\s$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:\w+\s){0,2}$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|of|range|ranging|ranges|ranged|going|dropping)\s(?:\w+\s){0,3}$", re.IGNORECASE)
_TO = re.compile(
    r"[\s-]*(?:\w+\s){0,1}to[\s-]*(?:(?:about|around|nearly|roughly|between|more than|up to)\s)?", re.IGNORECASE
)
_PLAIN_TO = re.compile(r"\s?-?\s?to[\s-]*", re.IGNORECASE)
_THEN = re.compile(r"\s+to\s+(?:(?:about|around|nearly|roughly|some|more than|just|only)\s)?", re.IGNORECASE)
_AND = re.compile(r"\s*and\s+(?:(?:about|around|nearly|roughly)\s)?", re.IGNORECASE)
_DASH = re.compile(r"\s?[-‐–—]\s?")
_OR = re.compile(r"\s?-?\s*(?:or|and)\s+(?:even\s)?", re.IGNORECASE)
_COMMA = re.compile(r",\s*")


def join(words: Words, found: Sequence[Reading]) -> list[Reading]:
    """Readings with ranges made one and shared units handed to both."""
    joined: list[Reading] = []
    text = words.text
    for reading in found:
        before = joined[-1] if joined else None
        spread = _spread(words, before, reading) if before else ""
        if before is not None and spread and spread != "change":
            joined[-1] = _range(before, reading, spread)
        else:
            if before is not None and spread:
                joined[-1] = _alike(before, reading)
                reading = replace(reading, unit=_with_per(before, reading))
            joined.append(reading)
    return _shared(text, _compared(words, joined))


def _spread(words: Words, a: Reading, b: Reading) -> str:
    """What makes a range of the two, nothing if they are none."""
    if a.value is None or b.value is None or a.spread or ("fraction" in (a.form, b.form) and a.unit != b.unit):
        return ""
    text = words.text
    gap = text[a.right : b.left]
    head = text[max(0, a.left - 24) : a.left]
    if _year(text, a) and not _year(text, b) and _IN_YEAR.search(head):
        return ""
    if len(gap) > 30 or "\n" in gap or "(" in gap:
        return ""
    if _AND.fullmatch(gap) and _BETWEEN.search(head) and _fits(a, b):
        return "between"
    if _within(text, a, gap) and _fits(a, b) and a.value < b.value:
        return "between"
    if _TO.fullmatch(gap) and (_FROM.search(head) or _BETWEEN.search(head)) and _fits(a, b, opened=True):
        return "change" if _THEN.fullmatch(gap) and _changed(words, a) else "from"
    if gap == "-to-" and a.unit is None and b.unit is None and _ODDS.match(text, b.right):
        return "odds"
    if _PLAIN_TO.fullmatch(gap) and _fits(a, b) and a.value != b.value and not _moves(words, a):
        return "to"
    if _DASH.fullmatch(gap) and _fits(a, b):
        return "dash"
    return ""


_ODDS = re.compile(
    r"\s(?:\w+\s)?(?:margin|majority|ratio|odds|advantage|vote|lead)\b|\s(?:against|in favou?r)\b", re.IGNORECASE
)
"""What stands behind odds: a 2-to-1 margin."""
_BREAKS = frozenset({"-", "–", "—", ";", ":", "(", ")"})
_ABOVE = re.compile(r"\b(?:more than|over|above|at least|no fewer than|no less than|greater than)\s$", re.IGNORECASE)
_BELOW = re.compile(
    r",?\s(?:and|but)\s(?:(?:less|fewer|not more|no more) than|under|below|at most|up to)\s",
    re.IGNORECASE,
)


def _within(text: str, a: Reading, gap: str) -> bool:
    """`more than 300 and fewer than 500`: two bounds of one number."""
    return _BELOW.fullmatch(gap) is not None and _ABOVE.search(text[max(0, a.left - 16) : a.left]) is not None


def _changed(words: Words, a: Reading) -> bool:
    """Does a verb of change govern `from 14 to 15.50`? Then the two are where it started and where it ended."""
    i = words.at(a.left) - 1
    start = max(words.firsts[a.first], i - 4)
    while i >= start and words.lower[i] != "from":
        i -= 1
    moves = UP_VERBS | DOWN_VERBS | UP_NOUNS | DOWN_NOUNS
    head = words.heads[i]
    if i < start or words.lower[i] != "from":
        return False
    went = words.lemmas[head] in MOTION_VERBS and not DIRECTIONS.isdisjoint(words.lower[head + 1 : i])
    if not went and words.lemmas[head] not in moves:
        return False
    return head < i and not any(words.pos[j] == "NUM" or words.lower[j] in _BREAKS for j in range(head + 1, i))


def _moves(words: Words, a: Reading) -> bool:
    """Does a word of change stand right before a step with a unit: `fell 8% to 43%`, `fell by $5 to $20`?"""
    i = words.at(a.left) - 1
    if i > 0 and words.lower[i] == "by":
        i -= 1
    if a.unit is None or i < 0:
        return False
    return words.lemmas[i] in UP_VERBS | DOWN_VERBS or words.lower[i] in DIRECTIONS


def _year(text: str, reading: Reading) -> bool:
    return reading.unit is None and re.fullmatch(r"(?:19|20)\d\d", text[reading.start : reading.end]) is not None


def _fits(a: Reading, b: Reading, *, opened: bool = False) -> bool:
    """Do the units allow a range? The first may lack one; the second only where `from` opened the range."""
    if a.unit is None or b.unit is None:
        return a.unit is None or opened
    return a.unit.name == b.unit.name and (a.unit.per == b.unit.per or not (a.unit.per and b.unit.per))


def _range(a: Reading, b: Reading, spread: str) -> Reading:
    a = _alike(a, b)
    assert a.value is not None
    assert b.value is not None
    first, second = a.value, b.value
    if spread == "odds" and second:
        odds = float(f"{first / second:.15g}")
        return replace(a, end=b.end, value=odds, low=odds, high=odds, right=b.right, last=b.last, form="fraction")
    unit = b.unit or a.unit
    if unit is not None and a.unit is not None and a.unit.per and not unit.per:
        unit = a.unit
    return replace(
        a, end=b.end, value=None, low=min(first, second), high=max(first, second), right=b.right, last=b.last,
        unit=unit, scaled=b.scaled, spread=spread, modifier="between",
    )  # fmt: skip


def _with_per(a: Reading, b: Reading) -> Measure | None:
    """The unit of the second of two numbers, per what the first one is: `from $75 per barrel to $46`."""
    if a.unit is None or b.unit is None or a.unit.name != b.unit.name or b.unit.per:
        return b.unit
    return replace(b.unit, per=a.unit.per)


def _alike(a: Reading, b: Reading) -> Reading:
    """The first of two numbers with the scale and the unit of the second: `from 20 to 15 million euros`."""
    assert a.value is not None
    assert b.value is not None
    first, second = a.value, b.value
    if b.scaled and not a.scaled and (a.unit is None or a.unit.sign) and abs(first) < 1000 and abs(second) >= 1000:
        # "US$ 89 to 93 billion", "24.2 to 33 billion": the scale of the second holds for the first.
        for scale in (1e12, 1e9, 1e6, 1e3):
            if abs(second) >= scale:
                first = float(f"{first * scale:.15g}")
                break
    unit = a.unit if a.unit or b.unit is None else replace(b.unit, sign=True)
    return replace(a, value=first, low=first, high=first, unit=unit)


_COMPARED = re.compile(
    r"[^.;:()\n]{0,24}?\b(?:up from|down from|compared (?:with|to)|against|from)\s(?:about\s|some\s)?", re.IGNORECASE
)
_APART = re.compile(r",\s(?:about\s|some\s|nearly\s|almost\s)?", re.IGNORECASE)
_THAN = re.compile(r"\s(?:more|less|higher|lower)\sthan\b", re.IGNORECASE)
"""How far an amount is from another: `31 million euros, 3 million more than planned`."""


def _compared(words: Words, found: list[Reading]) -> list[Reading]:
    """An amount told again without its unit: `210 million euros last year, up from 180 million`."""
    out = list(found)
    for i in range(1, len(out)):
        a, b = out[i - 1], out[i]
        if a.unit is None or b.unit is not None or a.scaled != b.scaled:
            continue
        if a.unit.dimension != "currency" and not b.scaled:
            continue
        if b.form != "digits" or _year(words.text, b):
            continue
        again = _COMPARED.fullmatch(words.text, a.right, b.left) is not None
        apart = _APART.fullmatch(words.text, a.right, b.left) is not None and _THAN.match(words.text, b.right)
        if (again or apart) and not counts(words, b.last):
            out[i] = replace(b, unit=replace(a.unit, sign=True))
    return out


_POINTS_TO = re.compile(r"\s+to\s+", re.IGNORECASE)
_UP = re.compile(r",?\s+(?:up|down)\s+", re.IGNORECASE)


def _points(text: str, found: list[Reading]) -> list[Reading]:
    """The level of an index is in the points that it moves by: `rose 6 points to 90`, `90, up 6 points`."""
    out = list(found)
    for i in range(1, len(out)):
        a, b = out[i - 1], out[i]
        if a.unit is not None and a.unit.name == "point" and b.unit is None:
            if _POINTS_TO.fullmatch(text, a.right, b.left):
                out[i] = replace(b, unit=replace(a.unit, sign=True))
        elif b.unit is not None and b.unit.name == "point" and a.unit is None and _UP.fullmatch(text, a.right, b.left):
            out[i - 1] = replace(a, unit=replace(b.unit, sign=True))
    return out


def _summed(text: str, found: list[Reading]) -> list[Reading]:
    """`13 dollars and 45 cents`, `15 dollars 50`: a sum of money in two numbers is one figure."""
    out: list[Reading] = []
    for b in found:
        a = out[-1] if out else None
        if a is not None and a.value is not None and b.value is not None and _cents(text, a, b):
            assert a.unit is not None
            part = b.unit.factor if b.unit else 0.01
            total = round(a.value + b.value * part, 6)
            out[-1] = replace(a, end=b.end, value=total, low=total, high=total, right=b.right, last=b.last)
        else:
            out.append(b)
    return out


def _cents(text: str, a: Reading, b: Reading) -> bool:
    if a.unit is None or a.unit.currency is None or a.unit.factor != 1 or a.unit.sign or a.unit.per or a.scaled:
        return False
    if not re.fullmatch(r"\s(?:and\s)?", text[a.right : b.left]) or not b.value or not 0 < b.value < 100:
        return False
    if b.unit is not None:
        return b.unit.currency is not None and b.unit.factor < 1
    return (
        b.form == "digits"
        and b.value == int(b.value)
        and re.match(r"\s*(?:[.,;!?]\s|[.!?]?$)", text[b.right :]) is not None
    )


def _listed(text: str, a: Reading, b: Reading, c: Reading) -> bool:
    return _COMMA.fullmatch(text, a.right, b.left) is not None and _OR.fullmatch(text, b.right, c.left) is not None


def _shared(text: str, found: list[Reading]) -> list[Reading]:
    """Hand a unit to the number that lacks it in `5 and 6 kg`, `7- or 8-inch`, `8 or $9`, `rose 6 points to 90`."""
    out = _points(text, _summed(text, found))
    for i in range(len(out) - 2, -1, -1):
        a, b = out[i], out[i + 1]
        if a.unit is not None or b.unit is None:
            continue
        listed = i + 2 < len(out) and _listed(text, a, b, out[i + 2])
        if listed or _OR.fullmatch(text, a.right, b.left):
            out[i] = replace(a, unit=replace(b.unit, sign=True))
    return out
