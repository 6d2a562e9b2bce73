"""Names that the gazetteer knows and that the text has in several runs: Bosnia and Herzegovina."""

from typing import Final

from schemas.vocabulary import EntityType
from transforms.mentions.chunks import Run
from transforms.mentions.view import Draft, View
from transforms.names import key
from transforms.records import Gazetteer
from transforms.vocab.organisations import ORG_HEADS

_LINKS: Final = frozenset(
    {"of", "the", "and", "for", "in", "upon", "on", "&", ",", "'s", "’s", "-", "under", "against", "to"}
)
REACH: Final = 10
GAP: Final = 2


def known_type(name: str, gazetteer: Gazetteer) -> EntityType | None:
    """What the gazetteer says that a name of several words is; `None` when it does not know it."""
    form = key(name)
    if form in gazetteer.seats and form not in gazetteer.cities:
        return "organisation"
    if form in gazetteer.organisations or form in gazetteer.outlets:
        return "organisation"
    if form in gazetteer.countries or form in gazetteer.regions:
        return "place"
    return "place" if form in gazetteer.cities and " of " not in form else None


def spread(runs: list[Run], seen: View, gazetteer: Gazetteer) -> list[Draft]:
    """Drafts of the longest known names that are made of more than one run."""
    found: list[Draft] = []
    for number, (first, last) in enumerate(runs):
        if found and first < found[-1].last:
            continue
        best: Draft | None = None
        for after, end in runs[number + 1 : number + 5]:
            if end - first > REACH or after - last > GAP:
                break
            if not all(seen.lowers[i] in _LINKS for i in range(last, after)):
                break
            best = _known(first, after, end, seen, gazetteer) or best
            last = end
        if best is not None:
            found.append(best)
    return found


def _known(first: int, after: int, end: int, seen: View, gazetteer: Gazetteer) -> Draft | None:
    """The draft of the known name from `first` to `end`, or of the body of a country that is named so: … Korea Army."""
    kind = known_type(seen.text(first, end), gazetteer)
    if kind is not None:
        return Draft(first, end, kind, basis="gazetteer", firm=True)
    if seen.lowers[end - 1] in ORG_HEADS and end - after == 2 and key(seen.text(first, end - 1)) in gazetteer.countries:
        return Draft(first, end, "organisation", basis="gazetteer", firm=True)
    return None
