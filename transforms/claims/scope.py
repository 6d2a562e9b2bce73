"""How far a report reaches: to figures in it, to an afterthought behind it, and to a next sentence that says so."""

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.claims.chains import holding, vouches
from transforms.quotes.grammar import Grammar
from transforms.records import Figure, Quote, Span
from transforms.vocab.cues import CARRYING

AFTERTHOUGHT = re.compile(
    r"[\s,;–—-]{0,4}(?:including|included|among them|of whom|of them|with|plus|up from|down from|compared with)"
    r"\b[^.!?]{0,80}$",
    re.IGNORECASE,
)
"""What may stand between a report and a figure that still belongs to it: `…, including 500 officers`."""
CLAUSAL = 12
"""Characters that a report must have for an afterthought to hang on it."""


def source(g: Grammar, figure: Figure, quotes: Sequence[Quote]) -> Quote | None:
    """The report that states a figure, or None where the outlet states it itself."""
    held = _first(g, figure.span, quotes)
    if held is not None:
        return held
    if figure.part_of is not None and (whole := _first(g, figure.part_of, quotes)) is not None:
        return whole
    return _afterthought(g, figure.span, quotes) or _carried(g, figure.span, quotes)


def _first(g: Grammar, span: Span, quotes: Sequence[Quote]) -> Quote | None:
    return next((q for q in holding(quotes, span) if vouches(g, q)), None)


def _afterthought(g: Grammar, span: Span, quotes: Sequence[Quote]) -> Quote | None:
    """A figure that hangs on a report before it in the same sentence."""
    sentence = g.sentence[min(g.at(span.start), len(g.words) - 1)]
    for quote in quotes:
        reaches = quote.span.end <= span.start and quote.span.end - quote.span.start >= CLAUSAL
        here = reaches and g.sentence[g.at(quote.span.start)] == sentence
        if here and AFTERTHOUGHT.match(g.text, quote.span.end, span.start) and vouches(g, quote):
            return quote
    return None


def _carried(g: Grammar, span: Span, quotes: Sequence[Quote]) -> Quote | None:
    """The report of the sentence before, where this one opens with words that go on from it."""
    sentence = g.sentence[min(g.at(span.start), len(g.words) - 1)]
    first, stop = g.sentences[sentence]
    opening = " ".join(g.words[first : min(stop, first + 4)]) + " "
    if not sentence or g.paragraph[first] != g.paragraph[first - 1] or not opening.startswith(CARRYING):
        return None
    begin, end = g.sentences[sentence - 1]
    before = [
        q
        for q in quotes
        if q.speaker is not None and g.start[begin] <= q.span.start < g.end[end - 1] and vouches(g, q)
        and q.span.end - q.span.start >= CLAUSAL
    ]  # fmt: skip
    last = max(before, key=lambda q: q.span.end - q.span.start, default=None)
    if last is None or last.speaker is None:
        return None
    return replace(last, speaker=replace(last.speaker, basis="carried"))
