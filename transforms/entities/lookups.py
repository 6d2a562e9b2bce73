"""What a human has decided about names, blocks and figures. Always wins over what is computed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from schemas.vocabulary import EntityType
from schemas.vocabulary import LookupDecision as Decision

CUT = "…"
"""Ends a text of which only the start is written down."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """One decision, as written down."""

    decision: Decision
    names: tuple[str, ...]
    """The names it is about, as they stand in `mentions.name`; of a relabel the block's text, of a drop the figure's.
    Case does not matter."""
    reason: str
    type: EntityType | None = None
    """The type of the names; of a retype, the type that they get. Null means every type."""
    to: str | None = None
    """Of a rename, the name to show; of a relabel, the label."""
    sentence: str | None = None
    """Of a drop, the sentence that holds the figure."""
    document: str | None = None
    """Of a relabel or a drop, the end of the article's source or URL; null means every article."""
    origin: str = ""
    """File and number, for messages."""


Lookups = tuple[Lookup, ...]


def named(lookups: Lookups, decision: Decision) -> Iterator[tuple[str, Lookup]]:
    """Each casefolded name that a decision is about, with its lookup."""
    for lookup in lookups:
        if lookup.decision == decision:
            yield from ((name.casefold(), lookup) for name in lookup.names)


def squeezed(text: str) -> str:
    """A text as it is compared: in lower case, with single spaces."""
    return " ".join(text.lower().split())


def says(text: str, written: str) -> bool:
    """Whether a text is the one written down, or begins as it does where that is cut with an ellipsis."""
    text, written = squeezed(text), squeezed(written)
    return text.startswith(written.removesuffix(CUT).rstrip()) if written.endswith(CUT) else text == written


def concerning(lookups: Lookups, decision: Decision, *addresses: str | None) -> Lookups:
    """The lookups of one decision that concern an article with these addresses."""
    return tuple(
        lookup
        for lookup in lookups
        if lookup.decision == decision
        and (lookup.document is None or any(a and a.endswith(lookup.document) for a in addresses))
    )


def contradictions(lookups: Lookups) -> Iterator[str]:
    """What cannot hold at once, in a sentence each."""
    merged = _merged(lookups)
    for lookup in lookups:
        if lookup.decision == "split":
            for left, right in combinations(lookup.names, 2):
                if merged.get(left.casefold(), left) == merged.get(right.casefold(), right):
                    yield f"{lookup.origin}: {left!r} and {right!r} are kept apart here and merged elsewhere"
    told: dict[tuple[str, str, str], tuple[str, str]] = {}
    for lookup in lookups:
        if lookup.decision not in ("rename", "retype", "relabel"):
            continue
        answer = str(lookup.type if lookup.decision == "retype" else lookup.to)
        for name in lookup.names:
            known = squeezed(name) if lookup.decision == "relabel" else merged.get(name.casefold(), name.casefold())
            about = (lookup.decision, known, lookup.document or "")
            before, where = told.setdefault(about, (answer, lookup.origin))
            if before != answer:
                yield f"{lookup.origin}: {lookup.decision} of {name!r} to {answer!r}, but {where} says {before!r}"
    ignored = {name.casefold() for lookup in lookups if lookup.decision == "ignore" for name in lookup.names}
    for lookup in lookups:
        for name in lookup.names if lookup.decision in ("merge", "split", "rename", "retype") else ():
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
