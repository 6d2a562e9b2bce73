"""What a human has decided about names. Always wins over what is computed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from schemas.vocabulary import EntityType

Decision = Literal["merge", "split", "rename", "retype", "ignore"]


@dataclass(frozen=True, slots=True)
class Lookup:
    """One decision, as written down."""

    decision: Decision
    names: tuple[str, ...]
    """The names it is about, as they stand in `mentions.name`; case does not matter."""
    reason: str
    type: EntityType | None = None
    """The type of the names; of a retype, the type that they get. Null means every type."""
    to: str | None = None
    """Of a rename, the name to show."""
    origin: str = ""
    """File and number, for messages."""


Lookups = tuple[Lookup, ...]


def named(lookups: Lookups, decision: Decision) -> Iterator[tuple[str, Lookup]]:
    """Each casefolded name that a decision is about, with its lookup."""
    for lookup in lookups:
        if lookup.decision == decision:
            yield from ((name.casefold(), lookup) for name in lookup.names)


def contradictions(lookups: Lookups) -> Iterator[str]:
    """What cannot hold at once, in a sentence each."""
    merged = _merged(lookups)
    for lookup in lookups:
        if lookup.decision == "split":
            for left, right in combinations(lookup.names, 2):
                if merged.get(left.casefold(), left) == merged.get(right.casefold(), right):
                    yield f"{lookup.origin}: {left!r} and {right!r} are kept apart here and merged elsewhere"
    told: dict[tuple[str, str], tuple[str, str]] = {}
    for lookup in lookups:
        if lookup.decision not in ("rename", "retype"):
            continue
        answer = str(lookup.to if lookup.decision == "rename" else lookup.type)
        for name in lookup.names:
            about = (lookup.decision, merged.get(name.casefold(), name.casefold()))
            before, where = told.setdefault(about, (answer, lookup.origin))
            if before != answer:
                yield f"{lookup.origin}: {lookup.decision} of {name!r} to {answer!r}, but {where} says {before!r}"
    ignored = {name.casefold() for lookup in lookups if lookup.decision == "ignore" for name in lookup.names}
    for lookup in lookups:
        for name in lookup.names if lookup.decision != "ignore" else ():
            if name.casefold() in ignored:
                yield f"{lookup.origin}: {lookup.decision} of {name!r}, which is ignored elsewhere"


def _merged(lookups: Lookups) -> dict[str, str]:
    """One name for all that are merged, also over several lookups, by casefolded name."""
    root: dict[str, str] = {}

    def find(name: str) -> str:
        while root.setdefault(name, name) != name:
            name = root[name]
        return name

    for lookup in lookups:
        if lookup.decision == "merge":
            names = [find(name.casefold()) for name in lookup.names]
            for name in names:
                root[find(name)] = find(min(names))
    return {name: find(name) for name in root}
