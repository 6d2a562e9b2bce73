"""From a parsed document to its mentions."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc

from transforms.mentions import model
from transforms.mentions.bodies import bodies
from transforms.mentions.brackets import Introduced, introduced
from transforms.mentions.chunks import chunks
from transforms.mentions.datelines import datelines, is_shouted
from transforms.mentions.events import elections
from transforms.mentions.fullest import fullest
from transforms.mentions.growing import grown
from transforms.mentions.heads import bare_heads
from transforms.mentions.known import spread
from transforms.mentions.people import in_office, untitled
from transforms.mentions.things import (
    event_or_law,
    in_headline,
    is_name,
    lands,
    without_article,
    without_compass,
    without_office,
)
from transforms.mentions.typing import PLAIN, typed
from transforms.mentions.view import Draft, View, view
from transforms.records import Gazetteer, Mention, Span

LONE: Final = 0.9
"""Weight that the type of one plain word needs that the model calls an organisation. Measured on the benchmark."""
MISSED: Final = 2.5
"""Weight from which a run of capitals that the model did not name is a name. Measured on the benchmark."""


def find(doc: Doc, *, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The names of a document in order, none overlapping another."""
    seen = view(doc)
    runs = chunks(seen, gazetteer)
    firm = _longest(spread(runs, seen, gazetteer), _apart(bodies(runs, seen, gazetteer), lands(runs, seen)))
    firm = _apart([*datelines(seen), *elections(seen)], firm)
    drafts = _apart(firm, grown(model.drafts(doc, seen), runs, seen, gazetteer))
    drafts = [without_article(d, seen, gazetteer) for d in drafts]
    missed = [Draft(first, last, "other", basis="missed") for first, last in runs if not seen.loud[first]]
    drafts = _apart(drafts, missed)
    pairs = introduced(drafts, seen, gazetteer)
    drafts = [
        d for d in _with_short(drafts, pairs) if is_name(d, seen) and not (in_office(d, seen) or is_shouted(d, seen))
    ]
    drafts = [cut for d in drafts if (cut := without_office(d, seen, gazetteer))]
    drafts = [in_headline(d, seen, gazetteer) for d in drafts]
    drafts = [event_or_law(without_compass(d, seen, gazetteer), seen) for d in drafts]
    kept = [
        d if _sure(d, weight, seen) else replace(d, type="other", basis="unsure")
        for d, weight in typed(drafts, seen, gazetteer)
        if d.basis != "missed" or (weight >= MISSED and d.type in PLAIN)
    ]
    kept = _apart(kept, bare_heads(kept, runs, seen))
    short = {seen.text(p.short.first, p.short.last): seen.text(p.long.first, p.long.last) for p in pairs}
    return _mentions(doc.text, [untitled(d, seen) for d in kept], seen, short, gazetteer)


def _sure(draft: Draft, weight: float, seen: View) -> bool:
    """Is there more for the type than the model's word that one plain word is an organisation?"""
    lone = draft.type == "organisation" and draft.last - draft.first == 1 and seen.words[draft.first].istitle()
    return weight >= LONE or not lone


def _with_short(drafts: list[Draft], pairs: list[Introduced]) -> list[Draft]:
    """The drafts with the short names in brackets and the long ones as these show them to be."""
    shown = [draft for pair in pairs for draft in (pair.long, pair.short)]
    return _apart(shown, drafts) if shown else drafts


def _longest(first: Sequence[Draft], second: Sequence[Draft]) -> list[Draft]:
    """Both lists in order; of those that overlap the longer, and of equally long ones that of the first list."""
    kept: list[Draft] = []
    for draft in sorted([*first, *second], key=lambda draft: draft.first - draft.last):
        if all(draft.last <= other.first or other.last <= draft.first for other in kept):
            kept.append(draft)
    return sorted(kept, key=lambda draft: draft.first)


def _apart(first: Sequence[Draft], second: Sequence[Draft]) -> list[Draft]:
    """Both lists in order; of those that overlap, the ones of the first list."""
    taken = {i for draft in first for i in range(draft.first, draft.last)}
    free = [draft for draft in second if taken.isdisjoint(range(draft.first, draft.last))]
    return sorted([*first, *free], key=lambda draft: draft.first)


def _mentions(
    text: str, drafts: list[Draft], seen: View, short: dict[str, str], gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    spans = [Span(seen.starts[d.first], seen.starts[d.last - 1] + len(seen.words[d.last - 1])) for d in drafts]
    named = [(" ".join(span.of(text).split()), d.type) for span, d in zip(spans, drafts, strict=True)]
    return tuple(
        Mention(span=span, text=span.of(text), type=d.type, name=name, basis=d.basis, role=d.role)
        for span, d, name in zip(spans, drafts, fullest(named, short, gazetteer), strict=True)
    )
