"""What the words around a name say of it: the village of X, X told, X, an airline."""

from typing import Final

from transforms.mentions.signs import NONE, Signs
from transforms.mentions.view import Draft, View
from transforms.names import key
from transforms.records import Gazetteer
from transforms.vocab.organisations import ORG_NOUNS
from transforms.vocab.people import AUXILIARIES, PERSON_NOUNS, PERSON_VERBS
from transforms.vocab.places import PLACE_NOUNS, PLACE_PREPOSITIONS
from transforms.vocab.things import OTHER_NOUNS, PRODUCT_NOUNS, WORK_NOUNS
from transforms.vocab.titles import TITLES

_NOUNS: Final = PERSON_NOUNS | PLACE_NOUNS | ORG_NOUNS
_COMPASS: Final = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outskirts"}
)
_LOCAL_OFFICES: Final = frozenset({"mayor", "governor", "bishop", "archbishop", "residents", "people", "inhabitants"})
_HOLDINGS: Final = frozenset({"shares", "shareholders", "stock", "stake", "subsidiary", "investors"})
_COPULAS: Final = frozenset({"is", "was", "are", "were", ",", "(", "became", "as"})


def of_context(draft: Draft, seen: View, gazetteer: Gazetteer) -> Signs:
    """What the words around the name say of it."""
    return _before(draft, seen) + _after(draft, seen, gazetteer)


def _before(draft: Draft, seen: View) -> Signs:
    i = draft.first - 1
    if i < 0 or "\n" in seen.words[i]:
        return NONE
    word = seen.lowers[i]
    if word.rstrip(".") in TITLES and (seen.words[i][0].isupper() or word in PERSON_NOUNS):
        return Signs(person=4.0)
    if word == "of" and i and seen.lowers[i - 1] in _COMPASS:
        return Signs(place=2.5)
    if word == "of" and i and seen.lowers[i - 1] in _LOCAL_OFFICES:
        return Signs(place=2.0)
    if word in ("of", "in") and i and seen.lowers[i - 1] in _HOLDINGS:
        return Signs(organisation=2.5, place=-1.0)
    if word in PLACE_PREPOSITIONS:
        return Signs(place=PLACE_PREPOSITIONS[word])
    if word in ("of", "called", "named") and i:
        noun = _noun(seen.lowers[i - 1]).scaled(0.7)
        return Signs(place=noun.place, organisation=noun.organisation)
    if word == "the":
        told = seen.lowers[max(0, i - 2) : i] == ["according", "to"]
        return Signs(person=-2.5, organisation=3.0 if told else 0.7)
    if word == "," and (described := _described_before(i, seen)) != NONE:
        return described
    if word == "(" and _is_dateline(draft.last, seen):
        return Signs(organisation=3.0)
    if word == "by":
        return Signs(person=0.5)
    return _noun(word)


def _described_before(comma: int, seen: View) -> Signs:
    """What "the operator, X," or "its owner, X," says: the noun right before the comma, with an article of its own."""
    for i in range(comma - 2, max(-1, comma - 5), -1):
        if seen.named[i] or seen.words[i] in (",", ".", ";"):
            break
        if seen.lowers[i] in ("the", "its", "his", "her", "their", "a", "an"):
            return NONE if seen.named[comma - 1] else _noun(seen.lowers[comma - 1]).scaled(0.7)
    return NONE


def _is_dateline(last: int, seen: View) -> bool:
    """Does the name close a dateline: TAPA, Estonia, May 16 (Atlantic Wire) - ?"""
    return seen.words[last : last + 1] == [")"] and seen.words[last + 1 : last + 2] in (["-"], ["–"], ["—"], ["--"])


def _noun(word: str) -> Signs:
    if word in PERSON_NOUNS:
        return Signs(person=3.0)
    if word in PLACE_NOUNS:
        return Signs(place=3.0)
    if word in ORG_NOUNS:
        return Signs(organisation=2.5)
    if word in WORK_NOUNS:
        return Signs(work=3.0)
    if word in PRODUCT_NOUNS:
        return Signs(product=3.0)
    return Signs(other=3.0) if word in OTHER_NOUNS else NONE


def _land(i: int, seen: View, gazetteer: Gazetteer) -> Signs | None:
    """What ", Lincolnshire" or ", New York" says of the name before it."""
    for last in (i + 2, i + 1):
        name = key(seen.text(i, last)) if last <= len(seen.words) and seen.named[i] else ""
        if name in gazetteer.regions or name in gazetteer.countries:
            return Signs(place=1.5)
    return None


def _after(draft: Draft, seen: View, gazetteer: Gazetteer) -> Signs:
    i, count = draft.last, len(seen.words)
    if i >= count:
        return NONE
    word = seen.lowers[i]
    if word in _COPULAS and (described := _described(i + 1, seen)) != NONE:
        return described
    if seen.opens[draft.first] and draft.last - draft.first == 1 and seen.tags[i] in ("VBD", "VBZ", "MD"):
        return _subject(word)
    if word in PERSON_VERBS:
        return Signs(person=1.5, organisation=0.7)
    if word == "," and (land := _land(i + 1, seen, gazetteer)):
        return land
    if word in PRODUCT_NOUNS and word not in _NOUNS and seen.model[draft.first] in ("group", "product"):
        return Signs(product=2.5)
    if word not in _NOUNS and i + 1 < count and seen.tags[i] in ("JJ", "NN") and not seen.named[i + 1]:
        word = seen.lowers[i + 1]
    if word in PLACE_NOUNS and not seen.named[i]:
        return Signs(place=2.5)
    if word in ORG_NOUNS and not seen.named[i]:
        return Signs(organisation=1.5)
    if word == "," and seen.lowers[i + 1 : i + 2] == ["which"]:
        return Signs(person=-2.5)
    if word in ("who", "himself", "herself"):
        return Signs(person=2.5)
    return NONE


def _subject(verb: str) -> Signs:
    """What the verb says of the one word that a sentence opens with: people do things more often than bodies do."""
    if verb in PERSON_VERBS:
        return Signs(person=2.5, organisation=0.5)
    return Signs(person=1.6 if verb in AUXILIARIES else 2.2, organisation=0.5)


def _described(first: int, seen: View) -> Signs:
    """What "is a village in", ", a striker who" or ", an airline" says: the first telling noun of the phrase."""
    if first >= len(seen.words) or seen.lowers[first] not in ("a", "an", "the", "one", "former", "his", "her", "born"):
        return NONE
    if seen.lowers[first] == "born":
        return Signs(person=3.0)
    for i in range(first + 1, min(first + 8, len(seen.words))):
        if seen.words[i] in (",", ".", ";", "\n") or seen.lowers[i] in (
            "of",
            "in",
            "for",
            "that",
            "which",
            "who",
            "and",
        ):
            break
        following = seen.lowers[i + 1] if i + 1 < len(seen.words) else ""
        if not seen.named[i] and not (seen.tags[i].startswith("NN") and _noun(following) != NONE):
            noun = _noun(seen.lowers[i])
            if noun != NONE:
                return noun
    return NONE
