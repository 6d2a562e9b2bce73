"""One type for one name in a document, by the weight of the evidence of all the places where it stands."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from schemas.vocabulary import EntityType
from transforms.mentions.evidence import NONE, Signs, of_context, of_form, of_model
from transforms.mentions.view import Draft, View
from transforms.names import key
from transforms.records import Gazetteer

PLAIN: Final[tuple[EntityType, ...]] = ("person", "organisation", "place")
RESISTANCE: Final = 4.0
"""Weight that it takes to make a person, organisation or place of what the model calls a product, work, event or law."""
SPREAD: Final = 0.5
"""One "is a village in" counts for every place where the name stands: contexts add up as their root."""
SURNAME: Final = 3.5


def typed(drafts: Sequence[Draft], seen: View, gazetteer: Gazetteer) -> list[tuple[Draft, float]]:
    """Each draft with its type, and the weight that the type stands on."""
    forms = [key(seen.text(d.first, d.last)) for d in drafts]
    totals: dict[str, Signs] = {}
    models: dict[str, Signs] = {}
    counts: dict[str, int] = {}
    for draft, form in zip(drafts, forms, strict=True):
        models[form] = models.get(form, NONE) + of_model(draft, seen)
        totals[form] = totals.get(form, NONE) + of_context(draft, seen, gazetteer)
        counts[form] = counts.get(form, 0) + 1
    settled = {
        form: models[form].scaled(1 / count) + totals[form].scaled(count**-SPREAD) for form, count in counts.items()
    }
    surnames = _surnames(drafts, forms, seen)
    own: dict[str, Signs] = {}
    result = []
    for draft, form in zip(drafts, forms, strict=True):
        if form not in own:
            own[form] = of_form(seen.words[draft.first : draft.last], gazetteer)
            if form in surnames:
                own[form] += Signs(person=SURNAME)
        result.append(_settle(draft, settled[form] + own[form], form, gazetteer))
    return result


def _settle(draft: Draft, signs: Signs, form: str, gazetteer: Gazetteer) -> tuple[Draft, float]:
    weights = {"person": signs.person, "organisation": signs.organisation, "place": signs.place}
    best: EntityType = max(PLAIN, key=lambda kind: weights[kind])
    weight = weights[best]
    if draft.firm:
        return draft, 9.0
    if form in gazetteer.demonyms:
        return (draft if draft.type == "group" else replace(draft, type="group", basis="gazetteer")), 9.0
    if draft.type not in (*PLAIN, "other") and weight < RESISTANCE:
        return draft, 9.0
    if draft.type == best or weight <= 0:
        return draft, weight
    return replace(draft, type=best, basis="evidence" if draft.basis == "model" else draft.basis), weight


def _surnames(drafts: Sequence[Draft], forms: Sequence[str], seen: View) -> frozenset[str]:
    """Last words of the full names of people in the document."""
    return frozenset(
        form.split()[-1]
        for draft, form in zip(drafts, forms, strict=True)
        if draft.type == "person" and draft.last - draft.first > 1 and seen.words[draft.last - 1].isalpha()
    )
