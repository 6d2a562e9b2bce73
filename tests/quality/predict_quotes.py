"""Quotes of whole articles in the shape that the scorer reads."""

import json
import re
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from flows.reference.gazetteer import load_gazetteer
from tests.quality.annotated import annotated, model
from transforms import mentions, quotes
from transforms.annotate import Stretch, tokenise
from transforms.records import CleanText, Gazetteer, Party, Piece, Quote, Span
from transforms.vocab.sources import PRONOUNS

RELATIVE = re.compile(r",?\s(?:who|which|that)\b")
LINE = re.compile(r"[^\n]*\S[^\n]*")


def predict(source: Path, target: Path) -> None:
    """Lines `{"id", "text"}` to lines `{"id", "quotes": [{"start", "end", "speaker", "speaker_span"}]}`."""
    nlp, gazetteer = model(), load_gazetteer()
    articles = [json.loads(line) for line in source.read_text("utf-8").splitlines()]
    with target.open("w", encoding="utf-8") as out:
        for article, doc in zip(articles, annotated(blocks(nlp, a["text"]) for a in articles), strict=True):
            out.write(json.dumps({"id": article["id"], "quotes": rows(doc, gazetteer)}) + "\n")


def blocks(nlp: Language, text: str) -> Doc:
    """The tokens of an article as the flow reads it: every line is a block."""
    spans = [Span(line.start(), line.end()) for line in LINE.finditer(text)]
    whole = Span(0, len(text))
    clean = CleanText(text, (Piece(whole, whole, exact=True),), tuple(enumerate(spans)))
    return tokenise(nlp, clean, Stretch(whole, tuple(span.start for span in spans)))


def rows(doc: Doc, gazetteer: Gazetteer) -> list[dict[str, object]]:
    """One row a content: the benchmark takes speech that its cue breaks as one, from its start to its end."""
    whole: dict[Span, Quote] = {}
    part_of: dict[Span, Span] = {}
    for quote in quotes.find(doc, mentions=mentions.find(doc, gazetteer=gazetteer)):
        first = part_of.get(quote.continues, quote.continues) if quote.continues else None
        if first in whole:
            start = whole[first]
            whole[first] = replace(start, span=Span(start.span.start, quote.span.end))
            part_of[quote.span] = first
        else:
            whole[quote.span] = quote
    return [row(doc.text, quote) for quote in whole.values()]


def row(text: str, quote: Quote) -> dict[str, object]:
    """The benchmark takes `who` for the speaker's words where a relative clause reports, and names for pronouns."""
    speaker = quote.speaker
    span = speaker.span if speaker else None
    behind = RELATIVE.match(text, span.end) if span else None
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "speaker": spelled(text, speaker) if speaker else None,
        "speaker_span": [span.start, behind.end() if behind else span.end] if span else None,
    }


def spelled(text: str, speaker: Party) -> str:
    pronoun = speaker.text.lower() in PRONOUNS and speaker.mention is not None
    return speaker.mention.of(text) if pronoun and speaker.mention else speaker.text
