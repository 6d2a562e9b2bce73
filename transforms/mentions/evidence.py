"""The type of a name: what the gazetteer, its own words and the words around it say."""

from dataclasses import replace

from schemas.vocabulary import EntityType
from transforms.mentions.view import Draft, View
from transforms.names import key
from transforms.records import Gazetteer


def known_type(text: str, gazetteer: Gazetteer) -> EntityType | None:
    """What the gazetteer says that a name is; `None` when it does not know it or cannot tell."""
    name = key(text)
    if name in gazetteer.demonyms:
        return "group"
    if name in gazetteer.countries:
        return "place" if len(name) > 3 or text.isupper() or "." in text else None
    if name in gazetteer.organisations or name in gazetteer.outlets:
        return "organisation" if text[0].isupper() else None
    if name in gazetteer.seats and name not in gazetteer.cities:
        return "organisation"
    return "place" if name in gazetteer.regions else None


def typed(draft: Draft, seen: View, gazetteer: Gazetteer) -> Draft:
    """The draft with the type that the gazetteer knows."""
    kind = known_type(seen.text(draft.first, draft.last), gazetteer)
    return draft if kind is None or kind == draft.type else replace(draft, type=kind, basis="gazetteer")
