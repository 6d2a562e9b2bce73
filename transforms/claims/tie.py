"""Claims: each figure and each piece of reported speech with who stands behind it."""

from collections.abc import Sequence

from spacy.tokens import Doc

from transforms.claims.chains import chain
from transforms.claims.circumstances import modality, place, polarity, times
from transforms.claims.scope import source
from transforms.quotes.grammar import Grammar, read
from transforms.records import Claim, Figure, Mention, Party, Quote, Span, TimeExpression

SURE = {"stated": 0.95, "pronoun": 0.85, "description": 0.8, "chain": 0.85, "carried": 0.6, "none": 0.7}
"""How sure a claimant is by how it was arrived at: set by hand in the order of the speaker scores on news."""
UNNAMED = 0.85
REASONS = {
    "stated": "named beside the cue",
    "pronoun": "a pronoun, resolved in the article",
    "description": "a description, resolved in the article",
    "chain": "at the end of a chain",
    "carried": "carried over from the sentence before",
    "none": "nobody is named",
}


def tie(
    doc: Doc,
    *,
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
    mentions: Sequence[Mention],
    dates: Sequence[TimeExpression],
    outlet: Party,
) -> tuple[Claim, ...]:
    """One claim a figure and one a quote, in text order; `outlet` ends every chain."""
    if not len(doc):
        return ()
    g = read(doc)
    claims = [_claim(g, f.span, f, source(g, f, quotes), outlet, mentions, dates) for f in figures]
    claims += [_claim(g, q.span, None, q, outlet, mentions, dates) for q in quotes]
    return tuple(sorted(claims, key=lambda c: (c.figure or c.quote or c.span).start))


def _claim(
    g: Grammar,
    span: Span,
    figure: Figure | None,
    quote: Quote | None,
    outlet: Party,
    mentions: Sequence[Mention],
    dates: Sequence[TimeExpression],
) -> Claim:
    sentence = evidence(g, span)
    as_of, said = times(span, sentence, quote, dates)
    links = chain(g, quote, outlet)
    confidence, reason = _confidence(links[0].party)
    return Claim(
        span=sentence,
        figure=figure.span if figure else None,
        quote=quote.span if quote else None,
        part_of=figure.part_of if figure else None,
        chain=links,
        cue=links[0].cue,
        modality=modality(g, span, quote),
        polarity=polarity(g, span),
        as_of=as_of,
        said=said,
        place=place(g, span, sentence, mentions),
        confidence=confidence,
        confidence_reason=reason,
    )


def _confidence(claimant: Party) -> tuple[float, str]:
    """How sure the claimant is, and why."""
    if claimant.kind == "unnamed" and claimant.basis == "stated":
        return UNNAMED, "a source without a name"
    return SURE[claimant.basis], REASONS[claimant.basis]


def evidence(g: Grammar, span: Span) -> Span:
    """The sentence that holds the start of the span, without blank edges."""
    first, last = g.sentences[g.sentence[min(g.at(span.start), len(g.words) - 1)]]
    while first < last - 1 and not g.words[first].strip():
        first += 1
    while last - 1 > first and not g.words[last - 1].strip():
        last -= 1
    return g.span(first, last - 1)
