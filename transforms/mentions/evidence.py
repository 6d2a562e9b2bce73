"""What speaks for a person, an organisation or a place: the name's own words, the gazetteer, the words around it.

Every sign has a weight on one scale, on which the model's own label counts `MODEL`. The weights were set by hand on
the benchmark's two sets of names and rounded to halves: nothing is fitted.
"""

from dataclasses import dataclass
from typing import Final

from transforms.mentions.chunks import FOREIGN_LINKS
from transforms.mentions.view import Draft, View
from transforms.names import fold, key
from transforms.records import Gazetteer
from transforms.vocab.given_names import GIVEN_NAMES
from transforms.vocab.organisations import COMPANY_MARKS, FIRST_WORDS, ORG_HEADS, ORG_NOUNS, WEAK_HEADS
from transforms.vocab.people import AUXILIARIES, PERSON_NOUNS, PERSON_VERBS
from transforms.vocab.places import (
    PLACE_HEADS,
    PLACE_NOUNS,
    PLACE_OPENERS,
    PLACE_PREPOSITIONS,
    SURNAMES,
    WEAK_PLACE_HEADS,
)
from transforms.vocab.things import OTHER_NOUNS, PRODUCT_NOUNS, WORK_NOUNS
from transforms.vocab.titles import TITLES

MODEL: Final = 1.2
DOUBT: Final = 0.6
"""The model's "organisation" for one plain word is wrong every second time."""
CERTAIN: Final = 5.0
"""The gazetteer's word from which the words of the name have no say."""
LARGE_CITY: Final = 100_000


@dataclass(frozen=True, slots=True)
class Signs:
    """Weights for the types that names are confused between."""

    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0
    work: float = 0.0
    product: float = 0.0
    other: float = 0.0

    def __add__(self, more: "Signs") -> "Signs":
        return Signs(
            self.person + more.person,
            self.organisation + more.organisation,
            self.place + more.place,
            self.work + more.work,
            self.product + more.product,
            self.other + more.other,
        )

    def scaled(self, factor: float) -> "Signs":
        return Signs(
            self.person * factor,
            self.organisation * factor,
            self.place * factor,
            self.work * factor,
            self.product * factor,
            self.other * factor,
        )


NONE: Final = Signs()
_NOUNS: Final = PERSON_NOUNS | PLACE_NOUNS | ORG_NOUNS
_COPULAS: Final = frozenset({"is", "was", "are", "were", ",", "(", "became", "as"})


def of_form(words: list[str], name: str, gazetteer: Gazetteer) -> Signs:
    """What the name says of itself, wherever it stands: `words` are the tokens of `name`."""
    known = _of_gazetteer(name, words, gazetteer)
    return known if max(known.place, known.organisation) >= CERTAIN else known + _of_words(words)


def _of_words(words: list[str]) -> Signs:
    lowers = [fold(word) for word in words]
    last, signs = lowers[-1], NONE
    headed = last in ORG_HEADS or last in PLACE_HEADS
    if len(words) > 1:
        if last in ORG_HEADS:
            signs += Signs(organisation=2.5 if last in WEAK_HEADS else 5.5)
        if last in SURNAMES and len(words) == 2:
            signs += Signs(place=1.0, person=3.0 if lowers[0] in GIVEN_NAMES else 0.0)
        elif last in PLACE_HEADS:
            signs += Signs(place=3.0 if last in WEAK_PLACE_HEADS else 5.0)
        if lowers[0] in PLACE_OPENERS:
            signs += Signs(place=2.5)
        if lowers[0] in FIRST_WORDS:
            signs += Signs(organisation=4.0)
        if last in COMPANY_MARKS or lowers[0] in COMPANY_MARKS:
            signs += Signs(organisation=5.0)
        if lowers[0] in GIVEN_NAMES and words[-1][0].isupper() and not headed:
            signs += Signs(person=3.5 if len(words) < 5 else 1.5)
        if any(len(word.rstrip(".")) == 1 and word.isupper() for word in words[:-1]):
            signs += Signs(person=2.5)
        if any(word in FOREIGN_LINKS for word in lowers[1:-1]):
            signs += Signs(person=0.5)
        if "&" in words:
            signs += Signs(organisation=3.0)
    elif last in GIVEN_NAMES:
        signs += Signs(person=1.5)
    if len(words) == 1 and len(last) <= 6 and sum(letter.isupper() for letter in words[0]) > 1:
        signs += Signs(organisation=2.0, person=-1.5)
    if any(word[0].isalpha() and any(c.isdigit() for c in word) for word in words):
        signs += Signs(product=2.0)
    return signs


def _of_gazetteer(name: str, words: list[str], gazetteer: Gazetteer) -> Signs:
    form = key(name)
    if form in gazetteer.countries:
        return Signs(place=6.0) if len(form) > 3 or name.isupper() or "." in name else NONE
    if form in gazetteer.organisations or form in gazetteer.outlets:
        return Signs(organisation=6.0 if len(words) > 1 or name.isupper() else 3.0)
    if form in gazetteer.seats and form not in gazetteer.cities:
        return Signs(organisation=6.0)
    if form in gazetteer.regions:
        return Signs(place=5.0)
    city = gazetteer.cities.get(form)
    if city is None:
        return NONE
    if len(words) == 1 and words[0].isupper() and len(form) <= 4:
        return NONE
    return Signs(place=3.0 if city.population >= LARGE_CITY else 1.5)


def of_model(draft: Draft, seen: View) -> Signs:
    """What the model said of the tokens of the draft."""
    labels = [seen.model[i] for i in range(draft.first, draft.last)]
    share = MODEL / len(labels)
    word = seen.words[draft.first]
    doubt = DOUBT if len(labels) == 1 and word.istitle() else 1.0
    return Signs(
        person=share * labels.count("person"),
        organisation=share * doubt * labels.count("organisation"),
        place=share * labels.count("place"),
    )


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
    if word in PLACE_PREPOSITIONS:
        return Signs(place=PLACE_PREPOSITIONS[word])
    if word in ("of", "called", "named") and i:
        noun = _noun(seen.lowers[i - 1]).scaled(0.7)
        return Signs(place=noun.place, organisation=noun.organisation)
    if word == "the":
        return Signs(person=-2.5, organisation=0.7)
    if word == "by":
        return Signs(person=0.5)
    return _noun(word)


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
    if word not in _NOUNS and i + 1 < count and seen.tags[i] in ("JJ", "NN") and not seen.named[i + 1]:
        word = seen.lowers[i + 1]
    if word in PLACE_NOUNS and not seen.named[i]:
        return Signs(place=2.5)
    if word in ORG_NOUNS and not seen.named[i]:
        return Signs(organisation=1.5)
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
