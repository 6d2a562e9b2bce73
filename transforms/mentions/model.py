"""Drafts from the entities of the spaCy model."""

from typing import Final

from spacy.tokens import Doc

from schemas.vocabulary import EntityType
from transforms.mentions.view import Draft

TYPES: Final[dict[str, EntityType]] = {
    "PERSON": "person",
    "NORP": "group",
    "FAC": "place",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "PRODUCT": "product",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "law",
}
"""OntoNotes labels of names; those of numbers, dates and languages are no names here."""


def drafts(doc: Doc) -> list[Draft]:
    """One draft for each name that the model found, in order."""
    return [Draft(ent.start, ent.end, TYPES[ent.label_]) for ent in doc.ents if ent.label_ in TYPES]
