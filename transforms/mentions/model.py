"""Drafts from the entities of the spaCy model, cut where it took two names for one."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc

from transforms.mentions.edges import trimmed
from transforms.mentions.view import TYPES, Draft, View
from transforms.vocab.organisations import COMPANY_MARKS, LISTING_HEADS

_CUTS: Final = frozenset({"/", ";", "(", ")", ":", "–", "—", "\n"})
_PREPOSITIONS: Final = frozenset({"against", "during", "after", "before", "until", "since", "while", "when", "but"})


def drafts(doc: Doc, seen: View) -> list[Draft]:
    """The names that the model found, in order, without what is not theirs at their edges."""
    return [
        kept
        for ent in doc.ents
        if ent.label_ in TYPES
        for piece in _pieces(Draft(ent.start, ent.end, TYPES[ent.label_]), seen)
        if (kept := trimmed(piece, seen))
    ]


def _pieces(draft: Draft, seen: View) -> Iterator[Draft]:
    first = draft.first
    listing = any(seen.lowers[i] in LISTING_HEADS for i in range(draft.first, draft.last))
    for i in range(draft.first, draft.last):
        if _cuts(i, draft, seen, listing=listing):
            if first < i:
                yield replace(draft, first=first, last=i, basis="split" if first or i else draft.basis)
            first = i + 1
    if first < draft.last:
        yield draft if first == draft.first else replace(draft, first=first, basis="split")


def _cuts(i: int, draft: Draft, seen: View, *, listing: bool) -> bool:
    word = seen.words[i]
    if word in ("-", "--", "---") and not seen.glued[i]:
        return True
    if word in _CUTS or seen.words[i].isspace() or seen.lowers[i] in _PREPOSITIONS:
        return draft.type not in ("work", "law") or word.isspace()
    if word != "," or draft.type in ("work", "law") or listing or i + 1 >= draft.last:
        return False
    return seen.lowers[i + 1] not in COMPANY_MARKS
