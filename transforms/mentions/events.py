"""Elections and other events that hold the name of a place: the 2004 Canadian federal election."""

import re
from typing import Final

from transforms.mentions.view import Draft, View
from transforms.vocab.organisations import ELECTION_WORDS, ELECTIONS

_YEAR: Final = re.compile(r"^[12]\d{3}$")
_REACH: Final = 12
_MONTHS: Final = frozenset(
    (
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    )
)


def elections(seen: View) -> list[Draft]:
    """Drafts of dated elections, from the year on: the place inside is part of the event's name."""
    found = []
    for i, lower in enumerate(seen.lowers):
        if lower not in ELECTIONS:
            continue
        first, named = i, False
        while first > max(0, i - _REACH) and _inside(first - 1, seen):
            first -= 1
            named = named or seen.named[first]
        if named and first and _YEAR.match(seen.words[first - 1]):
            first -= 1
            if first and seen.lowers[first - 1] in _MONTHS:
                first -= 1
            found.append(Draft(first, _held_in(i + 1, seen), "event", basis="election", firm=True))
    return found


def _held_in(last: int, seen: View) -> int:
    """Where the event's name ends that goes on to say where it was held: … Senate election in West Virginia."""
    if last + 1 >= len(seen.words) or seen.lowers[last] != "in" or not seen.named[last + 1]:
        return last
    while last + 1 < len(seen.words) and seen.named[last + 1]:
        last += 1
    return last + 1


def _inside(i: int, seen: View) -> bool:
    return seen.named[i] or seen.lowers[i] in ELECTION_WORDS or seen.words[i] in ("-", "and", "of", "the", "'s", "’s")
