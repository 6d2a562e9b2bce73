"""From a parsed document to its mentions."""

from spacy.tokens import Doc

from transforms.mentions import model
from transforms.mentions.edges import trimmed, untitled
from transforms.mentions.evidence import typed
from transforms.mentions.fullest import fullest
from transforms.mentions.view import Draft, View, view
from transforms.records import Gazetteer, Mention, Span


def find(doc: Doc, *, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The names of a document in order, none overlapping another."""
    seen = view(doc)
    drafts = [kept for draft in model.drafts(doc) if (kept := trimmed(draft, seen))]
    drafts = [untitled(typed(draft, seen, gazetteer), seen) for draft in drafts]
    return _mentions(doc.text, drafts, seen)


def _mentions(text: str, drafts: list[Draft], seen: View) -> tuple[Mention, ...]:
    spans = [Span(seen.starts[d.first], seen.starts[d.last - 1] + len(seen.words[d.last - 1])) for d in drafts]
    names = fullest([(" ".join(span.of(text).split()), d.type) for span, d in zip(spans, drafts, strict=True)])
    return tuple(
        Mention(span=span, text=span.of(text), type=d.type, name=name, basis=d.basis, role=d.role)
        for span, d, name in zip(spans, drafts, names, strict=True)
    )
