"""Claimants that are no name, by their words: whose, and which body or people."""

import re
from typing import Final

from transforms.entities.places import LONGEST, country_of
from transforms.names import fold
from transforms.names import key as gazetteer_key
from transforms.records import Gazetteer
from transforms.vocab.bodies import SPELLINGS

_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_LIGHT_WORDS: Final = "the a an one another of in at from for and its their his her our"
_LIGHT: Final = frozenset(_LIGHT_WORDS.split())
_BODY_WORDS: Final = """
agency agencies service services authority authorities department departments office team community body bodies
directorate chiefs
"""
_BODIES: Final = frozenset(_BODY_WORDS.split())
"""Words that say only that it is a body: Ukrainian intelligence is the Ukrainian intelligence agencies."""
_LOCAL_WORDS: Final = """
police fire firefighters mayor council residents hospital hospitals court prosecutor prosecutors university airport
"""
_LOCAL: Final = frozenset(_LOCAL_WORDS.split())
"""Of a capital, they are the town's and not the state's: London police are not the British police."""
_ALONE: Final = re.compile(r"^(?:an?|one|another|some|several|two|three|four|five|the (?:first|second|other))\b")


def claimant_words(words: str, gazetteer: Gazetteer) -> tuple[str | None, str]:
    """Country (`country_of`) that the words name, and the words that stay, in one spelling and order.

    "The Portuguese interior ministry" and "interior ministry of Portugal" are one, and "the interior ministry" is that
    without a country.
    """
    found = [_POSSESSIVE.sub("", word) for word in _WORD.findall(words)]
    seats = {} if _LOCAL.intersection(map(fold, found)) else gazetteer.seats
    country, rest = None, list[str]()
    at = 0
    while at < len(found):
        size, named = _country(found[at : at + LONGEST], gazetteer, seats)
        country = country or named
        if not named:
            rest += [SPELLINGS.get(word, word) for word in map(fold, found[at : at + size])]
        at += size
    heavy = [word for word in rest if word not in _LIGHT]
    kept = [word for word in heavy if word not in _BODIES] or heavy
    return country, " ".join(sorted(set(kept)))


def _country(words: list[str], gazetteer: Gazetteer, seats: dict[str, str]) -> tuple[int, str | None]:
    """How many of the first words name a country, its people or its capital, and the country; none of a region, which
    may be called after another country: New Mexico, New South Wales."""
    for size in range(len(words), 0, -1):
        if not words[0][:1].isupper():
            break
        form = gazetteer_key(" ".join(words[:size]))
        if code := country_of(form, gazetteer) or seats.get(form):
            return size, code
        if size > 1 and form in gazetteer.regions:
            return size, None
    return 1, None


def is_anyone(words: str) -> bool:
    """Somebody of whom the words tell nothing that another article could share: a soldier, another voice."""
    return bool(_ALONE.match(words.casefold()))
