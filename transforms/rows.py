"""From what was found to rows: keys, clean and raw spans, and the keys of what each row refers to.

Columns that need the whole corpus (entities, topics, clusters) are left for the resolver: `entity_id` and
`cluster_id` are empty strings here, the others null.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc

from transforms import ids
from transforms.cleantext import to_raw
from transforms.records import (
    Claim,
    CleanText,
    Extraction,
    Figure,
    Mention,
    Party,
    Quote,
    Span,
    TimeExpression,
)

Row = dict[str, Any]
Rows = dict[str, list[Row]]


class Placer:
    """Places spans of one stretch of a document: clean and raw offsets, sentence, keys of rows by span."""

    def __init__(self, document_id: str, clean: CleanText, offset: int, sentences: list[Row]) -> None:
        self.document_id, self.clean, self.offset = document_id, clean, offset
        self._starts = [s["start"] for s in sentences]
        self._ids = [s["sentence_id"] for s in sentences]
        self.mentions: dict[Span, str] = {}
        self.figures: dict[Span, str] = {}
        self.quotes: dict[Span, str] = {}

    def key(self, kind: str, span: Span) -> str:
        return ids.make(self.document_id, kind, span.start + self.offset, span.end + self.offset)

    def words(self, span: Span) -> str:
        return self.clean.text[span.start + self.offset : span.end + self.offset]

    def part(self, span: Span | None, prefix: str = "") -> Row:
        """The four offsets under a prefix; null where there is no span."""
        names = [f"{prefix}{name}" for name in ("start", "end", "raw_start", "raw_end")]
        if span is None:
            return dict.fromkeys(names)
        place = Span(span.start + self.offset, span.end + self.offset)
        raw, _ = to_raw(self.clean, place)
        return dict(zip(names, (place.start, place.end, raw.start, raw.end), strict=True))

    def row(self, span: Span) -> Row:
        """The columns that every row found in a sentence has."""
        place = Span(span.start + self.offset, span.end + self.offset)
        raw, exact = to_raw(self.clean, place)
        return {
            "document_id": self.document_id,
            "sentence_id": self._ids[max(0, bisect_right(self._starts, place.start) - 1)],
            "start": place.start,
            "end": place.end,
            "raw_start": raw.start,
            "raw_end": raw.end,
            "text": place.of(self.clean.text),
            "repaired": not exact,
        }

    def mention_of(self, party: Party | None) -> str | None:
        return self.mentions.get(party.mention) if party and party.mention else None


def sentences(document_id: str, clean: CleanText, doc: Doc, offset: int, block_ids: list[str], first: int) -> list[Row]:
    """One row a sentence of the `Doc`, white space at both ends left out."""
    starts = [span.start for _, span in clean.blocks]
    rows: list[Row] = []
    for sentence in doc.sents:
        text = sentence.text.rstrip()
        start = offset + sentence.start_char + len(text) - len(text.lstrip())
        span = Span(start, offset + sentence.start_char + len(text))
        if span.start >= span.end:
            continue
        raw, exact = to_raw(clean, span)
        rows.append({
            "sentence_id": ids.make(document_id, "sentence", span.start, span.end),
            "document_id": document_id,
            "block_id": block_ids[max(0, bisect_right(starts, span.start) - 1)],
            "position": first + len(rows),
            "start": span.start, "end": span.end, "raw_start": raw.start, "raw_end": raw.end,
            "text": span.of(clean.text),
            "repaired": not exact,
            "n_tokens": sum(not token.is_space for token in sentence),
        })  # fmt: skip
    return rows


def rows_of(found: Extraction, placer: Placer) -> Rows:
    """Rows of every table that one extraction fills; mentions first, since the others refer to them."""
    mentions = [_mention(m, placer) for m in found.mentions]
    placer.mentions.update(zip((m.span for m in found.mentions), (m["mention_id"] for m in mentions), strict=True))
    figures = [_figure(f, found.mentions, placer) for f in found.figures]
    placer.figures.update(zip((f.span for f in found.figures), (f["figure_id"] for f in figures), strict=True))
    quotes = [_quote(q, placer) for q in found.quotes]
    placer.quotes.update(zip((q.span for q in found.quotes), (q["quote_id"] for q in quotes), strict=True))
    claims: list[Row] = []
    attributions: list[Row] = []
    for claim in found.claims:
        claims.append(_claim(claim, placer))
        attributions.extend(_attributions(claim, claims[-1]["claim_id"], placer))
    return {
        "mentions": mentions,
        "figures": figures,
        "dates": [_date(d, placer) for d in found.dates],
        "quotes": quotes,
        "claims": claims,
        "attributions": attributions,
    }


def _mention(mention: Mention, placer: Placer) -> Row:
    return {
        "mention_id": placer.key("mention", mention.span),
        **placer.row(mention.span),
        "name": mention.name, "type": mention.type, "role": mention.role, "entity_id": "", "basis": mention.basis,
    }  # fmt: skip


def _figure(figure: Figure, mentions: tuple[Mention, ...], placer: Placer) -> Row:
    unit, counted = figure.unit, figure.counted
    inside = [placer.mentions[m.span] for m in mentions if counted and m.span.overlaps(counted)]
    return {
        "figure_id": placer.key("figure", figure.span),
        **placer.row(figure.span),
        "kind": figure.kind,
        "value": figure.value, "low": figure.low, "high": figure.high, "modifier": figure.modifier,
        "change": figure.change, "change_role": figure.change_role,
        "unit": unit.name if unit else None,
        "unit_text": unit.text if unit else None,
        "dimension": unit.dimension if unit else None,
        "currency": unit.currency if unit else None,
        "base_value": figure.base_value, "base_unit": figure.base_unit, "per": figure.per,
        "counted": figure.counted_text, "counted_head": figure.counted_head,
        **placer.part(counted, "counted_"),
        "counted_mention_ids": inside, "counted_entity_ids": [],
    }  # fmt: skip


def _date(time: TimeExpression, placer: Placer) -> Row:
    return {
        "date_id": placer.key("date", time.span),
        **placer.row(time.span),
        "edtf": time.edtf, "date_start": time.start, "date_end": time.end,
        "granularity": time.granularity, "basis": time.basis,
    }  # fmt: skip


def _quote(quote: Quote, placer: Placer) -> Row:
    speaker = quote.speaker
    return {
        "quote_id": placer.key("quote", quote.span),
        **placer.row(quote.span),
        "type": quote.type,
        "cue": quote.cue_text, **placer.part(quote.cue, "cue_"),
        "speaker": speaker.text if speaker else None,
        **placer.part(speaker.span if speaker else None, "speaker_"),
        "speaker_mention_id": placer.mention_of(speaker), "speaker_entity_id": None,
        "speaker_kind": speaker.kind if speaker else None,
        "speaker_basis": speaker.basis if speaker else None,
    }  # fmt: skip


def _claim_key(claim: Claim, placer: Placer) -> str:
    what = claim.figure or claim.quote or claim.span
    return placer.key("claim" if claim.figure else "claim of quote", what)


def _claim(claim: Claim, placer: Placer) -> Row:
    claimant, as_of, said, place = claim.chain[0].party, claim.as_of, claim.said, claim.place
    return {
        "claim_id": _claim_key(claim, placer),
        **placer.row(claim.span),
        "figure_id": placer.figures.get(claim.figure) if claim.figure else None,
        "quote_id": placer.quotes.get(claim.quote) if claim.quote else None,
        "part_of": placer.key("claim", claim.part_of) if claim.part_of in placer.figures else None,
        "topic_id": None,
        "claimant": claimant.text,
        "claimant_mention_id": placer.mention_of(claimant), "claimant_entity_id": None,
        "claimant_key": None, "origin_key": None,
        "claimant_kind": claimant.kind, "claimant_basis": claimant.basis,
        "cue": claim.cue, "modality": claim.modality, "polarity": claim.polarity,
        "as_of_edtf": as_of.edtf if as_of else None, "as_of_start": as_of.start if as_of else None,
        "said_edtf": said.edtf if said else None, "said_start": said.start if said else None,
        "place": placer.words(place) if place else None,
        "place_mention_id": placer.mentions.get(place) if place else None, "place_entity_id": None,
        "confidence": claim.confidence, "confidence_reason": claim.confidence_reason,
    }  # fmt: skip


def _attributions(claim: Claim, claim_id: str, placer: Placer) -> Iterator[Row]:
    for position, link in enumerate(claim.chain):
        yield {
            "attribution_id": ids.make(claim_id, position),
            "claim_id": claim_id,
            "document_id": placer.document_id,
            "position": position,
            "role": link.role,
            "text": link.party.text,
            "mention_id": placer.mention_of(link.party),
            "entity_id": None,
            "cue": link.cue,
            **placer.part(link.party.span),
        }
