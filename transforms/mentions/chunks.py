"""Runs of words written as names, before anyone asks what they name."""

from typing import Final

from transforms.mentions.people import is_office
from transforms.mentions.view import View
from transforms.names import fold, key
from transforms.records import Gazetteer
from transforms.vocab.given_names import GIVEN_NAMES
from transforms.vocab.people import NOT_NAMES
from transforms.vocab.titles import TITLES

_FOREIGN: Final = """
de del della delle dei degli di da do dos das du des d' l' la le les et pour per à für und der den van von zu zur
bin ibn ben bint al el ul ni na y e ter ten af av voor til en op och
"""
FOREIGN_LINKS: Final = frozenset(_FOREIGN.split())
"""Small words of other languages that stand inside names and hardly ever between two in English text."""

_JOINING: Final = frozenset(("co", "non", "anti", "pro", "pan", "neo", "inter", "ex", "trans", "multi", "semi", "post"))
_STARTING: Final = frozenset(("internet", "web", "general", "justice"))
_WITHIN_WORDS: Final = """
chief english general internet judge justice king march may prince queen saint web
"""
_WITHIN: Final = frozenset(_WITHIN_WORDS.split())
"""Titles and other words that stand inside names, when no name follows them."""

_PREFIXES: Final = frozenset({"al", "el", "ul", "an", "ash", "as", "at", "ar"})


Run = tuple[int, int]
"""Tokens from, and up to but not including."""


def chunks(seen: View, gazetteer: Gazetteer) -> list[Run]:
    """Maximal runs of named words with their hyphens and foreign links; titles and demonyms stand apart."""
    found: list[Run] = []
    i, count = 0, len(seen.words)
    while i < count:
        demonym = _demonym(i, seen, gazetteer) if seen.words[i][0].isupper() else 0
        if not demonym and (not seen.named[i] or (seen.lowers[i].rstrip(".") in NOT_NAMES and not _starts(i, seen))):
            i += 1
            continue
        if is_office(i, seen):
            i += 1
            continue
        if demonym and not _one_with_next(i, i + demonym, seen):
            found.append((i, i + demonym))
            i += demonym
            continue
        last = i + max(1, demonym)
        while last < count and (step := _step(last, seen, gazetteer)):
            last += step
        found.append((_prefixed(i, seen), last))
        i = last
    return found


def _one_with_next(first: int, last: int, seen: View) -> bool:
    """Did the model take the demonym and the word after it for one name: American Legion, Christian Aid?"""
    if last >= len(seen.words) or not seen.named[last] or seen.lowers[last].rstrip(".") in TITLES:
        return False
    return seen.model[first] == seen.model[last] and seen.model[first] in ("organisation", "place", "event", "work")


def _starts(i: int, seen: View) -> bool:
    """Does a word that is no name alone start a longer one here: Internet Society, General Motors, not General Anna?"""
    if seen.lowers[i] not in _STARTING or i + 1 >= len(seen.words) or not seen.named[i + 1]:
        return False
    return fold(seen.words[i + 1]) not in GIVEN_NAMES


def _demonym(i: int, seen: View, gazetteer: Gazetteer) -> int:
    """Tokens of the demonym that starts here, 0 for none."""
    pair = f"{seen.lowers[i]} {seen.lowers[i + 1]}" if i + 1 < len(seen.words) else ""
    if pair in gazetteer.demonyms and seen.words[i + 1][0].isupper():
        return 2
    return 1 if seen.lowers[i] in gazetteer.demonyms else 0


def _step(i: int, seen: View, gazetteer: Gazetteer) -> int:
    """How many tokens from here on go on with the run: 0 ends it."""
    if "\n" in seen.words[i]:
        return 0
    if seen.named[i]:
        bare = seen.lowers[i].rstrip(".")
        if bare in _WITHIN and not (i + 1 < len(seen.words) and seen.named[i + 1]):
            return 1
        ends = (
            bare in TITLES or is_office(i, seen) or bare in NOT_NAMES or seen.opens[i] or _demonym(i, seen, gazetteer)
        )
        return 0 if ends and not (seen.glued[i] and seen.words[i - 1] == "-") else 1
    after = i + 1
    if after >= len(seen.words):
        return 0
    if seen.words[i] == "-" and seen.glued[i] and seen.glued[after]:
        return _hyphened(i, seen)
    if seen.words[i] == "&" and seen.named[after]:
        return 2
    if seen.words[i] in ("'", "’") and seen.named[after] and seen.words[i - 1] in ("O", "D", "d", "L", "N"):
        return 2
    if seen.lowers[i] in FOREIGN_LINKS and seen.words[i].islower():
        if seen.named[after]:
            return 2
        if after + 1 < len(seen.words) and seen.lowers[after] in FOREIGN_LINKS and seen.named[after + 1]:
            return 3
        if after + 1 < len(seen.words) and seen.words[after] == "-" and seen.named[after + 1]:
            return 3
        return 0
    return 1 if not seen.words[i].isascii() and seen.words[i].isalpha() and seen.lowers[after] in FOREIGN_LINKS else 0


def _hyphened(i: int, seen: View) -> int:
    """How many tokens go on from a hyphen glued on both sides: Jean-Luc, Young-bok, Co-operative, Mazar-i-Sharif."""
    after = i + 1
    if seen.words[after][0].isupper() or (seen.model[i] and seen.model[i] == seen.model[after]):
        return 2
    if seen.lowers[i - 1] in _JOINING:
        return 2
    if i + 3 < len(seen.words) and seen.words[i + 2] == "-" and seen.named[i + 3] and seen.glued[i + 3]:
        return 4
    return 0


def _prefixed(first: int, seen: View) -> int:
    """Where the run starts with the article that is glued to it: al-Shabaab."""
    if first >= 2 and seen.words[first - 1] == "-" and seen.glued[first] and seen.lowers[first - 2] in _PREFIXES:
        return first - 2
    return first


def known(name: str, gazetteer: Gazetteer) -> bool:
    """Is this the name of a country, people, city, region, body or outlet?"""
    form = key(name)
    return any(
        form in table
        for table in (
            gazetteer.countries,
            gazetteer.demonyms,
            gazetteer.cities,
            gazetteer.regions,
            gazetteer.organisations,
            gazetteer.outlets,
        )
    )
