"""Names of bodies by their own words: Party of Labour, Social Democratic and Labour Party, Ministry of Food."""

import re
from typing import Final

from transforms.mentions.chunks import Run
from transforms.mentions.view import Draft, View
from transforms.names import key
from transforms.records import Gazetteer
from transforms.vocab.organisations import (
    COMPANY_MARKS,
    FIRST_WORDS,
    LINKING_HEADS,
    LISTING_HEADS,
    ORG_HEADS,
    PARTY_PLURALS,
    TOPICS,
    UNITS,
    WEAK_HEADS,
)
from transforms.vocab.places import PLACE_HEADS

_ORDINAL: Final = re.compile(r"^\d{1,4}(?:st|nd|rd|th|d)$")
_CROWNS: Final = frozenset({"king", "queen", "prince", "princess", "saint", "st", "st.", "president"})
_OWNERS: Final = frozenset(
    (
        "people",
        "peoples",
        "workers",
        "women",
        "children",
        "men",
        "farmers",
        "peasants",
        "veterans",
        "king",
        "queen",
        "world",
    )
)


def bodies(runs: list[Run], seen: View, gazetteer: Gazetteer) -> list[Draft]:
    """Drafts of organisations that the words of the name itself give away."""
    starts = dict(runs)
    ends = {last: first for first, last in runs}
    found: list[Draft] = []
    for first, last in runs:
        if found and first < found[-1].last:
            continue
        head = seen.lowers[last - 1]
        grown_first, grown_last = first, last
        if head in LINKING_HEADS:
            grown_last = _linked(last, seen, starts, gazetteer, listing=head in LISTING_HEADS)
        strong = _ends_as_body(first, last, seen, gazetteer)
        if _is_land(seen.text(first, last), gazetteer):
            continue
        if not strong and grown_last == last:
            continue
        grown_first = _leftward(first, last, seen, ends, gazetteer)
        if grown_first == first and last - first == 1 and grown_last == last:
            continue
        found = [draft for draft in found if draft.last <= grown_first]
        found.append(Draft(grown_first, grown_last, "organisation", basis="name of a body", firm=True))
    return found


def _ends_as_body(first: int, last: int, seen: View, gazetteer: Gazetteer) -> bool:
    head = seen.lowers[last - 1]
    if head in PARTY_PLURALS:
        before = seen.text(max(0, first - 1), last - 1) if last - first == 1 else seen.text(first, last - 1)
        return _is_land(before, gazetteer) or seen.lowers[last - 2] in TOPICS or before.lower() in gazetteer.demonyms
    if head not in ORG_HEADS and head not in COMPANY_MARKS:
        return False
    if head in WEAK_HEADS or head in PLACE_HEADS:
        return all(kind == "organisation" for kind in seen.model[first:last])
    return True


def _is_land(text: str, gazetteer: Gazetteer) -> bool:
    form = key(text)
    return form in gazetteer.countries or form in gazetteer.regions


def _linked(last: int, seen: View, starts: dict[int, int], gazetteer: Gazetteer, *, listing: bool) -> int:
    """Where a name goes on to after "of" or "for"; the same place when it does not."""
    count = len(seen.words)
    while last + 1 < count and seen.lowers[last] in ("of", "for"):
        after, article = last + 1, False
        if seen.lowers[after] in ("the", "a", "an"):
            after, article = after + 1, True
        if after not in starts or (
            seen.lowers[last] == "for" and not _purpose(after, starts[after], last, seen, gazetteer)
        ):
            break
        end = _within(after, starts[after], seen, starts, gazetteer)
        own_body = (end - after > 1 or seen.lowers[after] == "board") and seen.lowers[end - 1] in ORG_HEADS
        if article and seen.lowers[last] == "of" and own_body:
            break
        end = _and_land(after, end, seen, starts, gazetteer)
        last = _listed(end, seen, starts) if listing or seen.lowers[end - 1] in TOPICS else end
    return last


def _and_land(first: int, last: int, seen: View, starts: dict[int, int], gazetteer: Gazetteer) -> int:
    """Where two lands end that a body is of: England and Wales."""
    after = last + 1
    if after in starts and seen.lowers[last] == "and" and _is_land(seen.text(first, last), gazetteer):
        return starts[after] if _is_land(seen.text(after, starts[after]), gazetteer) else last
    return last


def _purpose(first: int, last: int, link: int, seen: View, gazetteer: Gazetteer) -> bool:
    """Does the part after "for" say what the body is for, and not whom someone plays, speaks or sits for?"""
    if seen.lowers[link - 1] in (
        "parliament",
        "assembly",
        "senate",
        "house",
        "state",
        "congress",
        "university",
        "club",
    ):
        return False
    words = seen.lowers[first:last]
    if any(word in ORG_HEADS or word in COMPANY_MARKS or word in FIRST_WORDS for word in words):
        return seen.lowers[first - 1] == "a"
    return not (seen.lowers[first - 1] == "the" and seen.text(first, last).lower() in gazetteer.organisations)


def _within(first: int, last: int, seen: View, starts: dict[int, int], gazetteer: Gazetteer) -> int:
    """Where the part after the link ends: with the country when a person follows it, past a demonym that starts it."""
    while last in starts and (
        seen.text(first, last).lower() in gazetteer.demonyms
        or (seen.text(last, starts[last]).lower() in gazetteer.demonyms and starts[last] in starts)
    ):
        first, last = last, starts[last]
    for end in range(last - 1, first, -1):
        if _is_land(seen.text(first, end), gazetteer) and seen.lowers[last - 1] not in ORG_HEADS:
            return end
    return last


def _listed(last: int, seen: View, starts: dict[int, int]) -> int:
    """Where a list of topics ends that starts before `last`: Food, Agriculture and Fisheries."""
    end = last
    while end + 1 < len(seen.words) and seen.words[end] in (",", "and", "&"):
        after = end + 1
        if seen.words[end] == "," and seen.lowers[after] in ("and", "&"):
            after += 1
        if after not in starts or not all(seen.lowers[i] in TOPICS for i in range(after, starts[after])):
            break
        closing = seen.lowers[after - 1] in ("and", "&")
        end = starts[after]
        if closing:
            return end
    return last


def _leftward(first: int, last: int, seen: View, ends: dict[int, int], gazetteer: Gazetteer) -> int:
    """Where the name of a body starts that ends with the run from `first`."""
    if first and _ORDINAL.match(seen.words[first - 1]) and any(seen.lowers[i] in UNITS for i in range(first, last)):
        return first - 1
    if first > 1 and seen.lowers[first - 1] in ("and", "&") and first - 1 in ends:
        before = ends[first - 1]
        if all(seen.lowers[i] in TOPICS for i in range(before, first - 1)):
            return before
    if first > 1 and seen.lowers[first - 1] in ("'s", "’s", "'", "’") and seen.lowers[first - 2] in _OWNERS:
        return ends.get(first - 1, first - 2) if seen.named[first - 2] else first
    while first in ends and _adjective(ends[first], first, seen, gazetteer):
        first = ends[first]
    if first and seen.lowers[first - 1] in _CROWNS and seen.named[first - 1] and last - first > 1:
        return first - 1
    return first


def _adjective(first: int, last: int, seen: View, gazetteer: Gazetteer) -> bool:
    """Is the run before the body part of its name: a demonym, or what the model took into it?"""
    if seen.text(first, last).lower() in gazetteer.demonyms:
        return True
    return seen.model[last - 1] == "organisation" == seen.model[last] and seen.glued[last] is False
