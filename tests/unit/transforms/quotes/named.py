"""Names as the model finds them, for tests that need no gazetteer."""

from spacy.tokens import Doc

from schemas.vocabulary import EntityType
from transforms.records import Mention, Span

TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "NORP": "group",
}


def named(doc: Doc) -> list[Mention]:
    return [
        Mention(Span(e.start_char, e.end_char), e.text, TYPES[e.label_], e.text, "model")
        for e in doc.ents
        if e.label_ in TYPES
    ]
