"""What a figure puts a number on: whose what, in which state, where. Two figures with one answer share a topic."""

import re
from dataclasses import dataclass, replace
from typing import Final

from transforms.vocab.quantities import (
    BEARERS,
    HOLLOW,
    KINDS_OF_TROOPS,
    NOUNS,
    PLAIN,
    SENDING,
    SOIL,
    STATE_OF,
    STATES,
    STRENGTH,
)

KINDS: Final = frozenset({"count", "measure", "money", "percentage", "rate", "ratio"})
"""Kinds of figure that can have a topic: an age or a rank is of one thing alone."""
FEW: Final = 2
"""A count of one or two without a state only introduces its thing: "one soldier said"."""
BEFORE, AFTER = 34, 70
"""Characters before and after a figure in which its state is told, within its own stretch of the sentence."""
GAP: Final = 3
"""Words between a figure and what it counts; what stands further off is of another clause."""
SENT: Final = 90
"""Characters before a figure in which its sender is named."""

_STATE: Final = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in STATES.items()), re.IGNORECASE)
_STRENGTH: Final = re.compile(rf"\b(?:{STRENGTH})\b", re.IGNORECASE)
_SENDING: Final = re.compile(rf"\b{SENDING}\b", re.IGNORECASE)
_ON_SOIL: Final = re.compile(rf"(?:\s+military)?\s+{SOIL}\b", re.IGNORECASE)
_OF_A_WHOLE: Final = re.compile(r"^\s*(?:–\s*)?(?:out )?of (?:the|its|their|an?|some)\b", re.IGNORECASE)
_WHOLE_BEFORE: Final = re.compile(r"^\s*(?:–\s*)?(?:out )?of (?:the|its|their)\b[\w\s'’]{0,30}$", re.IGNORECASE)
_NO_NOUN: Final = re.compile(
    r"^\s*(?:$|[.,;:!?)”\"’—–-]|(?:by|in|on|at|from|to|up|down|so|now|were|was|are|is|had|have|has|could|would|might|"
    r"walk\w*|fle[ed]\w*|die\w*|still|last|this|a week|after|before|and|but|than|from)\b)",
    re.IGNORECASE,
)  # fmt: skip
_PART_OF_NEXT: Final = re.compile(r"(?:^|\s)(?:out )?of (?:the|its|their)\s*$", re.IGNORECASE)
_NUMBER_OF: Final = re.compile(
    r"\b(?:number|total|count|estimate|figure|toll|strength|size)s? of (?:the |all |its |their )?$", re.IGNORECASE
)
_EACH: Final = re.compile(r"\b(?:every|each|per|groups? of|for(?: just| only| every)?)\s*$", re.IGNORECASE)
_RUNS_ON: Final = re.compile(r"\b(?:across|in|at|from|of|over)\s+$", re.IGNORECASE)
_WORD: Final = re.compile(r"[\w'’-]+")


@dataclass(frozen=True, slots=True)
class NameAt:
    """A place or people named in the sentence."""

    start: int
    end: int
    type: str
    country: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure in its sentence; offsets count from the sentence's start."""

    text: str
    start: int
    end: int
    kind: str
    counted: str | None
    counted_head: str | None
    counted_start: int | None
    value: float | None
    unit: str | None
    change: str
    change_role: str | None
    countries: tuple[str, ...]
    """Of the names inside what is counted, sorted."""
    place: str | None
    """Country of the place where the claim holds."""
    names: tuple[NameAt, ...]
    before_end: int
    """End of the figure before in the sentence; 0 where there is none."""
    after_start: int
    """Start of the figure after; the sentence's length where there is none."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is counted or measured. `noun` is empty where the words leave it to the sentence before."""

    noun: str
    state: str
    modifiers: tuple[str, ...]
    whose: tuple[str, ...]
    where: str | None
    unit: str | None
    part: bool = False
    """It is a part of the figure after it: 8,000 of the 10,000."""
    whole: bool = False
    """The figure before is a part of it, and what is said is said of the part."""


def quantity(stated: Stated) -> Quantity | None:
    """What a figure puts a number on; null for kinds that are of one thing alone."""
    if stated.kind not in KINDS or (stated.value is not None and stated.value <= FEW and not _told(stated)):
        return None
    left = stated.text[stated.before_end : stated.start]
    right = stated.text[stated.end : stated.after_start]
    whole = bool(stated.before_end) and bool(_WHOLE_BEFORE.match(left))
    part = bool(_OF_A_WHOLE.match(right))
    noun, modifiers = _noun(stated, right)
    state = _state(stated, left, right, part=part and stated.after_start < len(stated.text))
    if stated.unit is None and stated.kind == "count":
        state = STATE_OF.get(noun, "") or state
        noun = _bearer(noun, state)
    elif stated.kind != "count":
        state = f"{stated.change} {stated.change_role}" if stated.change != "none" else ""
    if noun == "troops":
        modifiers = tuple(word for word in modifiers if word in KINDS_OF_TROOPS)
        strength = _STRENGTH.search(stated.text[max(0, stated.start - AFTER) : stated.end + BEFORE])
        state = state or ("strength" if strength else "part" if _PART_OF_NEXT.search(right) else "deployed")
    elif noun in ("people", "workers"):
        modifiers = ()
    if stated.kind == "count" and _EACH.search(left):
        state = "each"
    inside, place = _inside(stated)
    whose = inside or _sender(stated)
    if not noun or (noun == "people" and state):  # what stands in the place of the noun is no owner
        whose = ()
    where = place or _where(stated, whose)
    unit = stated.unit or (stated.kind if stated.kind in ("percentage", "rate", "ratio") else None)
    return Quantity(noun, "" if whole else state, modifiers, whose, where, unit, part=part, whole=whole)


def _told(stated: Stated) -> bool:
    """Is a unit or a state told with the figure?"""
    if stated.kind != "count" or stated.unit:
        return True
    left, right = stated.text[stated.before_end : stated.start], stated.text[stated.end : stated.after_start]
    return bool(_state(stated, left, right, part=False))


def completed(found: Quantity, before: Quantity) -> Quantity:
    """A quantity whose noun is left to an earlier sentence, with the noun, owner and state told there."""
    return replace(
        found, noun=before.noun, modifiers=before.modifiers, state=found.state or before.state,
        whose=found.whose or before.whose, where=before.where or found.where,
    )  # fmt: skip


def _noun(stated: Stated, right: str) -> tuple[str, tuple[str, ...]]:
    """The noun that stands for what is counted, and the words before it that make another quantity of it."""
    counted, head = stated.counted, stated.counted_head
    if not counted or not head:
        return "", ()
    before = stated.counted_start is not None and stated.counted_start < stated.start
    before = before and not _NUMBER_OF.search(stated.text[: stated.counted_start])
    if stated.kind == "count" and (head[:1].isupper() or (before and _NO_NOUN.match(right))):
        return "", ()
    gap = stated.text[stated.end : stated.counted_start] if stated.counted_start is not None else ""
    if stated.kind == "count" and ("," in gap or len(gap.split()) > GAP):
        return "", ()
    lemma = head.casefold()
    words = [word.casefold() for word in _WORD.findall(counted)]
    if lemma in HOLLOW:
        if "of" not in words[1:]:
            return "", ()
        words = words[words.index("of", 1) + 1 :]
        for stop in ("who", "that", "which", "in", "at", "from", "on"):
            words = words[: words.index(stop)] if stop in words[1:] else words
        lemma = _singular(words[-1]) if words else ""
    place = next((i for i, word in enumerate(words) if word.startswith(lemma[: max(3, len(lemma) - 2)])), 0)
    named = {word.casefold() for n in stated.names for word in _WORD.findall(stated.text[n.start : n.end])}
    modifiers = tuple(sorted({w for w in words[:place] if w not in PLAIN and w not in named and not w[0].isdigit()}))
    return NOUNS.get(lemma, lemma), modifiers


def _singular(word: str) -> str:
    return word.removesuffix("s") if not word.endswith("ss") else word


def _bearer(noun: str, state: str) -> str:
    if noun in STATE_OF or noun == "":
        return BEARERS.get(state, "") if state else ""
    return "workers" if state == "striking" else noun


def _state(stated: Stated, left: str, right: str, *, part: bool) -> str:
    """The state that is told next to the figure: right before it ("killing at least 11"), else after it."""
    if part or _RUNS_ON.search(right):  # 2,400 of the 2,900 workers had joined the strike
        right = stated.text[stated.after_start if part else stated.end :]
    near = left[-BEFORE:]
    clause = max(near.rfind(mark) for mark in (",", ";", ":", " and ", "”", " while "))
    told = list(_STATE.finditer(near[clause + 1 :]))
    if told and told[-1].lastgroup:
        return told[-1].lastgroup
    after = _STATE.search(right[:AFTER]) or _STATE.search(stated.counted or "")
    return after.lastgroup or "" if after else ""


def _sender(stated: Stated) -> tuple[str, ...]:
    """The country that is said to send what is counted: North Korea may send around 12,000 troops."""
    for name in reversed(stated.names):
        if name.end <= stated.start and stated.start - name.end <= SENT:
            between = stated.text[name.end : stated.start]
            return (name.country,) if name.type == "place" and _SENDING.search(between) else ()
    return ()


def _inside(stated: Stated) -> tuple[tuple[str, ...], str | None]:
    """Whose, by the names before the head of what is counted, and where, by the names after it."""
    if stated.counted is None or stated.counted_start is None or len(stated.countries) < 2:
        return stated.countries, None
    end = stated.counted_start + len(stated.counted)
    names = [name for name in stated.names if stated.counted_start <= name.start < end]
    head = stated.text.find((stated.counted_head or " ")[:5], stated.counted_start, end)
    before = tuple(sorted({name.country for name in names if name.start < head}))
    after = [name.country for name in names if name.start > head]
    return (before, after[-1] if after else None) if before else (stated.countries, None)


def _where(stated: Stated, whose: tuple[str, ...]) -> str | None:
    """Country of the claim's place, else of the soil or bases that the sentence puts them on."""
    if stated.place and stated.place not in whose:
        return stated.place
    for name in stated.names:
        if name.type == "group" and name.start >= stated.end and _ON_SOIL.match(stated.text[name.end :]):
            return name.country
    return None
