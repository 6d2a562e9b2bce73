"""Names put together that are of one entity, guarded against chains and namesakes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from schemas.vocabulary import EntityType
from transforms.names import similarity

LIKE: Final[dict[str, float]] = {"person": 0.8, "organisation": 0.86, "place": 0.88}
"""The likeness from which two names may be one; names of the other types are joined by their key alone."""
CHAINED: Final = 0.74
"""What every pair of names in a group must reach, so that A like B and B like C does not make A one with C."""
TOGETHER: Final = 0.97
"""What two names need that stand in one article as two: whoever writes both means two, but for a slip."""
TOLD: Final = 2.0
"""The likeness of names that a human has joined: above every computed one, and past the guards."""
COMPARED: Final = 6
"""Names of each of two groups that are compared before they become one: the most used."""


@dataclass(slots=True)
class Group:
    """Names of one entity."""

    type: EntityType
    members: list[str]
    """Keys, the most used first."""
    words: dict[str, str]
    known: str | None
    countries: set[str]
    apart: set[str] = field(default_factory=set)
    """Keys that a human keeps apart from it."""


def score(left: str, right: str, type_: EntityType) -> float:
    """How alike the words of two names are; 0 where the type is not compared by likeness."""
    if type_ not in LIKE:
        return 0.0
    if type_ == "place" and left[:1] != right[:1]:
        return 0.0
    return similarity(left, right, type=type_)


def joined(groups: dict[str, Group], pairs: Iterable[tuple[float, str, str]]) -> dict[str, str]:
    """The root of every key, from pairs (likeness, key, key); the most alike are joined first.

    The outcome depends on the set of pairs alone, never on their order.
    """
    root = {key: key for key in groups}

    def find(key: str) -> str:
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for likeness, left, right in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        first, second = sorted((find(left), find(right)))
        if first != second and (likeness >= TOLD or _may_join(groups[first], groups[second])):
            root[second] = first
            _merge(groups[first], groups.pop(second))
    return {key: find(key) for key in root}


def _may_join(left: Group, right: Group) -> bool:
    if (left.known and right.known) or (left.countries and right.countries and not left.countries & right.countries):
        return False
    if left.apart & set(right.members) or right.apart & set(left.members):
        return False
    return all(
        score(left.words[a], right.words[b], left.type) >= CHAINED
        for a in left.members[:COMPARED]
        for b in right.members[:COMPARED]
    )


def _merge(into: Group, other: Group) -> None:
    into.members += other.members
    into.words |= other.words
    into.known = into.known or other.known
    into.countries |= other.countries
    into.apart |= other.apart
