"""What a name says of itself, wherever it stands: its own words, the gazetteer, the model's label."""

from typing import Final

from transforms.mentions.chunks import FOREIGN_LINKS
from transforms.mentions.signs import MODEL, NONE, Signs
from transforms.mentions.view import Draft, View
from transforms.names import fold, key
from transforms.records import Gazetteer
from transforms.vocab.given_names import GIVEN_NAMES
from transforms.vocab.organisations import COMPANY_MARKS, FIRST_WORDS, ORG_HEADS, WEAK_HEADS
from transforms.vocab.places import PLACE_HEADS, PLACE_OPENERS, SURNAMES, WEAK_PLACE_HEADS
from transforms.vocab.titles import TITLES

DOUBT: Final = 0.6
"""The model's "organisation" for one plain word is wrong every second time."""
CERTAIN: Final = 5.0
"""The gazetteer's word from which the words of the name have no say."""
TITLED: Final = 3.5
"""What a title that the model took into the name says for a person."""
_WORDS: Final = frozenset({"major", "chief", "private", "justice"})
"""Titles that are adjectives and other words as well: Major League Baseball."""
LARGE_CITY: Final = 100_000


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
        if _is_titled(words, lowers) and not headed:
            signs += Signs(person=TITLED)
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


def _is_titled(words: list[str], lowers: list[str]) -> bool:
    """General Anna Holm, Colonel Ruy Sá: a title and two names more; General Motors is one word more."""
    title = lowers[0].rstrip(".")
    return title in TITLES and title not in _WORDS and 2 < len(words) < 5 and all(word[0].isupper() for word in words)


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
