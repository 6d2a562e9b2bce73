"""Names of events, laws and lands by their own words, and names that are none."""

import re
from dataclasses import replace
from typing import Final

from transforms.mentions.chunks import Run
from transforms.mentions.known import known_type
from transforms.mentions.view import Draft, View
from transforms.names import key
from transforms.records import Gazetteer
from transforms.vocab.organisations import EVENT_HEADS, EVENT_OPENERS, LAW_HEADS, NOT_BODIES, ORG_HEADS, TOPICS
from transforms.vocab.people import PERSON_NOUNS
from transforms.vocab.places import PLACE_HEADS, PLACE_LINKING
from transforms.vocab.titles import TITLES

_NUMERAL: Final = re.compile(r"^(?:[IVX]{1,5}|\d{1,4})\.?$")
_ERAS: Final = frozenset({"BC", "AD", "BCE", "CE", "B.C.", "A.D.", "EST", "GMT", "UTC", "PST", "EDT", "CET"})
_COMPASS_WORDS: Final = """
central east eastern mid north northeast northeastern northern northwest northwestern south southeast southeastern
southern southwest southwestern west western
"""
_COMPASS: Final = frozenset(_COMPASS_WORDS.split())
_PARTIES: Final = frozenset({"labour", "labor", "solidarity", "independence", "progress", "justice", "democrats"})
_LEGISLATURES: Final = frozenset(
    {"parliament", "congress", "senate", "fed", "bundestag", "duma", "knesset", "commonwealth", "cabinet", "treasury"}
)


def lands(runs: list[Run], seen: View) -> list[Draft]:
    """Drafts of places like the Kingdom of Castile, the Gulf of Finland, the Republic of Korea."""
    starts = dict(runs)
    found = []
    for first, last in runs:
        if seen.lowers[last - 1] not in PLACE_LINKING or last + 1 >= len(seen.words) or seen.lowers[last] != "of":
            continue
        after = last + 2 if seen.lowers[last + 1] == "the" else last + 1
        if after in starts and not any(seen.lowers[i] in ORG_HEADS for i in range(first, last)):
            found.append(Draft(first, starts[after], "place", basis="name of a place", firm=True))
    return found


def event_or_law(draft: Draft, seen: View) -> Draft:
    """The draft as an event or a law when its own words say so: Crimean War, Battle of Kursk, Minsk Agreements."""
    last = draft.last
    while last - draft.first > 1 and _NUMERAL.match(seen.words[last - 1]):
        last -= 1
    if draft.firm or last - draft.first < 2 or draft.type == "group":
        return draft
    head, opener = seen.lowers[last - 1], seen.lowers[draft.first]
    if head in EVENT_HEADS or opener in EVENT_OPENERS:
        return draft if draft.type == "event" else replace(draft, type="event", basis="name of an event", firm=True)
    if head in LAW_HEADS or (opener in LAW_HEADS and seen.lowers[draft.first + 1] == "of"):
        return draft if draft.type == "law" else replace(draft, type="law", basis="name of a law", firm=True)
    return draft


def in_headline(draft: Draft, seen: View, gazetteer: Gazetteer) -> Draft:
    """North Korean Troops, in a headline in title case, are North Korean; the North Korean Army is a name."""
    if not seen.loud[draft.first] or draft.firm or draft.last - draft.first < 2:
        return draft
    head = seen.lowers[draft.last - 1]
    if head in ORG_HEADS or head in EVENT_HEADS or head in PLACE_HEADS:
        return draft
    for last in (draft.first + 2, draft.first + 1):
        if last < draft.last and key(seen.text(draft.first, last)) in gazetteer.demonyms:
            return replace(draft, last=last, type="group", basis="headline")
    return draft


def is_name(draft: Draft, seen: View) -> bool:
    """False for what the model takes for a name and is none: words without a capital, eras, numerals, bare heads."""
    words = seen.words[draft.first : draft.last]
    if not any(letter.isupper() for word in words for letter in word):
        return False
    if not any("A" <= letter <= "Z" or "À" <= letter <= "ɏ" for word in words for letter in word):
        return False
    if len(words) > 1:
        return "".join(words).lower() not in NOT_BODIES and seen.lowers[draft.first : draft.first + 2] != [
            "board",
            "of",
        ]
    if words[0].lower() in NOT_BODIES or (words[0].endswith("s") and words[0][:-1].isupper() and len(words[0]) > 2):
        return False
    if _is_common(draft, seen):
        return False
    if words[0] in _ERAS or _NUMERAL.match(words[0]) or len(words[0]) == 1:
        return False
    lower = seen.lowers[draft.first]
    if lower in TOPICS and lower not in _PARTIES:
        return False
    return lower not in _COMPASS and (lower not in ORG_HEADS or lower in _LEGISLATURES)


def _is_common(draft: Draft, seen: View) -> bool:
    """Is the one word that opens a sentence common: in small letters elsewhere, or once here and no proper noun?"""
    if draft.firm or draft.type == "group" or not seen.opens[draft.first]:
        return False
    if seen.lowers[draft.first] in seen.common:
        return True
    if seen.tags[draft.first] not in ("NN", "NNS", "JJ", "VBG") or not seen.words[draft.first].istitle():
        return False
    acts = seen.tags[draft.last : draft.last + 1] in (["VBD"], ["VBZ"], ["MD"])
    return not acts and seen.words.count(seen.words[draft.first]) == 1 and draft.basis == "model"


def without_article(draft: Draft, seen: View, gazetteer: Gazetteer) -> Draft:
    """The Harbour Post is the Harbour Post; The Hague and the films keep their article."""
    plain = seen.lowers[draft.first] == "the" and draft.last - draft.first > 1 and draft.type not in ("work", "law")
    if not plain or known_type(seen.text(draft.first, draft.last), gazetteer) == "place":
        return draft
    return replace(draft, first=draft.first + 1)


def without_compass(draft: Draft, seen: View, gazetteer: Gazetteer) -> Draft:
    """Northern Syria is in Syria; Northern Ireland and South Africa are names of their own."""
    adjective = seen.lowers[draft.first] in _COMPASS and seen.lowers[draft.first].endswith("ern")
    if draft.last - draft.first < 2 or not adjective or draft.firm:
        return draft
    whole, rest = key(seen.text(draft.first, draft.last)), key(seen.text(draft.first + 1, draft.last))
    if whole in gazetteer.countries or whole in gazetteer.regions or rest not in gazetteer.countries:
        return draft
    return replace(draft, first=draft.first + 1, type="place", basis="gazetteer")


def without_office(draft: Draft, seen: View, gazetteer: Gazetteer) -> Draft | None:
    """White House Security Adviser (before a name) is the White House; what is only an office is no name."""
    if draft.last - draft.first < 2 or draft.firm:
        return draft
    head = seen.lowers[draft.last - 1]
    if head not in PERSON_NOUNS and head not in TITLES:
        return draft
    for last in range(draft.last - 1, draft.first, -1):
        kind = known_type(seen.text(draft.first, last), gazetteer)
        if kind is not None:
            return replace(draft, last=last, type=kind, basis="gazetteer")
    before_name = draft.last < len(seen.words) and seen.named[draft.last]
    return None if before_name else draft
