"""One type for one name in a document, by the weight of the evidence of all the places where it stands."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from schemas.vocabulary import EntityType
from transforms.mentions.context import of_context
from transforms.mentions.evidence import of_form, of_model
from transforms.mentions.known import known_type
from transforms.mentions.signs import NONE, Signs
from transforms.mentions.view import Draft, View
from transforms.names import key
from transforms.records import Gazetteer
from transforms.vocab.organisations import COMPANY_MARKS, ORG_HEADS

PLAIN: Final[tuple[EntityType, ...]] = ("person", "organisation", "place")
RESISTANCE: Final = 4.0
"""Weight that it takes to make a person, organisation or place of what the model calls a product, work or event."""
GROUP_RESISTANCE: Final = 2.4
"""The same for what the model calls a people, and the list of peoples does not have."""
SPREAD: Final = 0.5
"""One "is a village in" counts for every place where the name stands: contexts add up as their root."""
PLAIN_WORD: Final = 0.4
PLAIN_WORD_MOST: Final = 1.6
"""A word that nobody knows and that keeps coming back is most often a person's name."""
SURNAME: Final = 3.5
SHORT_BODY: Final = 2.0
LISTED: Final = 1.2
"""What a sure neighbour in a list says: Melbourne, Perth and Hobart."""
SURE: Final = 3.0
CERTAIN: Final = 9.0

_LISTS: Final = frozenset({",", "and", "or", "&"})


def typed(drafts: Sequence[Draft], seen: View, gazetteer: Gazetteer) -> list[tuple[Draft, float]]:
    """Each draft with its type, and the weight that the type stands on."""
    forms = [key(seen.text(d.first, d.last)) for d in drafts]
    surnames = _surnames(drafts, forms, seen)
    weights = _weights(drafts, forms, seen, gazetteer, surnames=surnames)
    settled = [_settle(d, weights[form], form, gazetteer) for d, form in zip(drafts, forms, strict=True)]
    listed = _lists([draft for draft, _ in settled], [weight for _, weight in settled], seen)
    for number, signs in listed.items():
        weights[forms[number]] += signs
    for form in _surnames([draft for draft, _ in settled], forms, seen) - surnames:
        weights[form] = weights.get(form, NONE) + Signs(person=SURNAME)
    short = _short_bodies([draft for draft, _ in settled], forms, gazetteer) & weights.keys()
    for form in short - {form for (draft, _), form in zip(settled, forms, strict=True) if draft.type == "place"}:
        weights[form] += Signs(organisation=SHORT_BODY)
    return [_settle(d, weights[form], form, gazetteer) for d, form in zip(drafts, forms, strict=True)]


def _weights(
    drafts: Sequence[Draft], forms: Sequence[str], seen: View, gazetteer: Gazetteer, *, surnames: frozenset[str]
) -> dict[str, Signs]:
    """The evidence for each form: its own words, the model's labels on average, the contexts by their root."""
    counts: dict[str, int] = {}
    models: dict[str, Signs] = {}
    contexts: dict[str, Signs] = {}
    own: dict[str, Signs] = {}
    for draft, form in zip(drafts, forms, strict=True):
        counts[form] = counts.get(form, 0) + 1
        models[form] = models.get(form, NONE) + of_model(draft, seen)
        contexts[form] = contexts.get(form, NONE) + of_context(draft, seen, gazetteer)
        if form not in own:
            own[form] = of_form(seen.words[draft.first : draft.last], seen.text(draft.first, draft.last), gazetteer)
            if form in surnames:
                own[form] += Signs(person=SURNAME)
    for form, count in counts.items():
        if " " not in form and (own[form] + models[form]) == NONE:
            own[form] += Signs(person=min(PLAIN_WORD_MOST, PLAIN_WORD * count))
    return {
        form: own[form] + models[form].scaled(1 / count) + contexts[form].scaled(count**-SPREAD)
        for form, count in counts.items()
    }


def _settle(draft: Draft, signs: Signs, form: str, gazetteer: Gazetteer) -> tuple[Draft, float]:
    best, weight = _best(signs)
    if draft.firm:
        return draft, CERTAIN
    if form in gazetteer.demonyms:
        return (draft if draft.type == "group" else replace(draft, type="group", basis="gazetteer")), CERTAIN
    resistance = GROUP_RESISTANCE if draft.type == "group" else RESISTANCE
    if draft.type not in (*PLAIN, "other") and weight < resistance:
        return draft, CERTAIN
    if draft.type == best or weight <= 0:
        return draft, weight
    return replace(draft, type=best, basis="evidence" if draft.basis == "model" else draft.basis), weight


def _best(signs: Signs) -> tuple[EntityType, float]:
    """The type that most speaks for, and its weight; a work or product must outweigh all the others."""
    weights: dict[EntityType, float] = {
        "person": signs.person,
        "organisation": signs.organisation,
        "place": signs.place,
        "work": signs.work,
        "product": signs.product,
        "other": signs.other,
    }
    best: EntityType = max(weights, key=lambda kind: weights[kind])
    return best, weights[best]


def _short_bodies(drafts: Sequence[Draft], forms: Sequence[str], gazetteer: Gazetteer) -> frozenset[str]:
    """First words of the bodies whose other words only say what kind of body they are: Delphi, of Delphi Ratings."""
    found = set()
    for draft, form in zip(drafts, forms, strict=True):
        first, *rest = form.split()
        if draft.type == "organisation" and rest and all(word in ORG_HEADS or word in COMPANY_MARKS for word in rest):
            found.add(first)
    return frozenset(first for first in found if known_type(first, gazetteer) is None)


def _surnames(drafts: Sequence[Draft], forms: Sequence[str], seen: View) -> frozenset[str]:
    """Last words of the full names of people in the document."""
    return frozenset(
        form.split()[-1]
        for draft, form in zip(drafts, forms, strict=True)
        if draft.type == "person" and draft.last - draft.first > 1 and seen.words[draft.last - 1].isalpha()
    )


def _lists(drafts: Sequence[Draft], weights: Sequence[float], seen: View) -> dict[int, Signs]:
    """What the sure neighbours in a list say of the names that are not; the mayor of Oslo, Anna Holm, is no list."""
    found: dict[int, Signs] = {}
    for number in range(1, len(drafts)):
        before, after = drafts[number - 1], drafts[number]
        if not _listed(number, drafts, seen):
            continue
        lone = seen.words[before.last : after.first] == [","]
        lone = lone and not (_listed(number - 1, drafts, seen) or _listed(number + 1, drafts, seen))
        for told, teller in ((number, number - 1), (number - 1, number)):
            if lone and {before.type, after.type} == {"person", "place"}:
                continue
            if drafts[teller].type in PLAIN and weights[teller] >= SURE > weights[told]:
                found[told] = found.get(told, NONE) + Signs(**{drafts[teller].type: LISTED})
    return found


def _listed(number: int, drafts: Sequence[Draft], seen: View) -> bool:
    """Do commas and links alone stand between the draft and the one before it?"""
    if not 0 < number < len(drafts):
        return False
    between = seen.lowers[drafts[number - 1].last : drafts[number].first]
    return 1 <= len(between) <= 2 and all(word in _LISTS for word in between)
