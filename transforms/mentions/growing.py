"""The model's names brought together with the runs of capitals that they are parts of."""

from collections.abc import Iterator
from dataclasses import replace

from schemas.vocabulary import EntityType
from transforms.mentions.chunks import FOREIGN_LINKS, Run, known
from transforms.mentions.known import known_type
from transforms.mentions.people import name_inside
from transforms.mentions.view import Draft, View
from transforms.names import key
from transforms.records import Gazetteer
from transforms.vocab.organisations import TOPICS
from transforms.vocab.places import PLACE_HEADS


def grown(drafts: list[Draft], runs: list[Run], seen: View, gazetteer: Gazetteer) -> list[Draft]:
    """The model's names, each as long as its run; parts of one name joined, two names in one run taken apart."""
    held = {i: run for run in runs for i in range(*run)}
    taken = {i for draft in drafts for i in range(draft.first, draft.last)}
    result: list[Draft] = []
    for draft in drafts:
        if result and _continues(result[-1], draft, held, seen, gazetteer):
            result[-1] = replace(result[-1], last=draft.last, type=_stronger(result[-1], draft), basis="whole run")
        else:
            result.append(_stretched(draft, held, taken, seen, gazetteer))
    return [piece for draft in result for piece in _apart(draft, seen, gazetteer)]


def _continues(left: Draft, right: Draft, held: dict[int, Run], seen: View, gazetteer: Gazetteer) -> bool:
    """Are the two names of the model parts of one: in one run, with a foreign link or nothing between them?"""
    run = held.get(left.last - 1)
    if run is None or held.get(right.first) != run:
        return False
    between = seen.lowers[left.last : right.first]
    if between:
        return all(word in FOREIGN_LINKS or not word.isascii() for word in between)
    return left.type == right.type and not known(seen.text(left.first, left.last), gazetteer)


def _stronger(left: Draft, right: Draft) -> EntityType:
    return "organisation" if "organisation" in (left.type, right.type) else left.type


def _stretched(draft: Draft, held: dict[int, Run], taken: set[int], seen: View, gazetteer: Gazetteer) -> Draft:
    first, last = draft.first, draft.last
    left, right = held.get(first, (first, last))[0], held.get(last - 1, (first, last))[1]
    if draft.type == "place" and known(seen.text(first, last), gazetteer):
        more = seen.lowers[last:right]
        if not known(seen.text(left, right), gazetteer) and not (more and all(word in PLACE_HEADS for word in more)):
            return draft
    before = range(left, first)
    if (
        left < first
        and taken.isdisjoint(before)
        and not (
            draft.type == "person"
            and any(seen.lowers[i] in TOPICS or seen.lowers[i] in ("staff", "state") for i in before)
        )
    ):
        first = left
    if right > last and taken.isdisjoint(range(last, right)):
        last = right
    same = (first, last) == (draft.first, draft.last)
    return draft if same else replace(draft, first=first, last=last, basis="whole run")


def _stands_alone(name: str, gazetteer: Gazetteer) -> bool:
    form = key(name)
    return form in gazetteer.organisations or form in gazetteer.outlets or form in gazetteer.countries


def _apart(draft: Draft, seen: View, gazetteer: Gazetteer) -> Iterator[Draft]:
    """A full name that follows a known name in one run stands on its own."""
    start = (
        name_inside(draft.first, draft.last, seen) if draft.type in ("person", "organisation", "place") else draft.first
    )
    if start > draft.first and _stands_alone(seen.text(draft.first, start), gazetteer):
        yield replace(draft, last=start, type="other", basis="missed")
        yield replace(draft, first=start, type="person", basis="split")
    elif draft.last - draft.first == 3 and seen.words[draft.first + 1] == "-" and _joins_places(draft, seen, gazetteer):
        yield replace(draft, last=draft.first + 1, type="place", basis="split")
        yield replace(draft, first=draft.last - 1, type="place", basis="split")
    else:
        yield draft


def _joins_places(draft: Draft, seen: View, gazetteer: Gazetteer) -> bool:
    """The Bergen-Oslo road joins two places; Alsace-Lorraine is one."""
    if draft.type == "person" or known(seen.text(draft.first, draft.last), gazetteer):
        return False
    return all(
        known_type(seen.words[i], gazetteer) == "place" and key(seen.words[i]) not in gazetteer.organisations
        for i in (draft.first, draft.last - 1)
    )
