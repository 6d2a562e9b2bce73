"""How sure, when and where: what the words around a figure or a statement say of it."""

from collections.abc import Sequence

from schemas.vocabulary import Modality, Polarity
from transforms.quotes.grammar import Grammar
from transforms.records import Mention, Quote, Span, TimeExpression
from transforms.vocab import hedges


def governing(g: Grammar, i: int) -> int | None:
    """The nearest verb above a token, inside its sentence."""
    for _ in range(12):
        if g.parts[i] in {"VERB", "AUX"}:
            return i
        if g.heads[i] == i:
            return None
        i = g.heads[i]
    return None


def modality(g: Grammar, span: Span, quote: Quote | None) -> Modality:
    """The strongest reserve first: asked, denied, then what the verb over the figure and the cue say."""
    cue = g.at(quote.cue.start) if quote and quote.cue else None
    lemma = g.lemmas[cue] if cue is not None else ""
    if lemma in hedges.ASKING:
        return "asked"
    if lemma in hedges.DENYING:
        return "denied"
    tokens = g.within(span)
    verb = governing(g, tokens[0]) if len(tokens) else None
    above = _above(g, verb)
    words = {g.words[i] for i in above} | {g.lemmas[i] for i in above}
    if words & hedges.PLANNING or lemma in hedges.PLANNING:
        return "planned"
    if words & (hedges.EXPECTING | hedges.FUTURE) or lemma in hedges.EXPECTING:
        return "expected"
    if words & hedges.POSSIBLE:
        return "possible"
    if words & hedges.ESTIMATING or lemma in hedges.ESTIMATING:
        return "estimated"
    return "asserted"


def _above(g: Grammar, verb: int | None) -> list[int]:
    """The verb with its auxiliaries and adverbs, and the verbs that it completes."""
    found: list[int] = []
    while verb is not None and len(found) < 24:
        found.append(verb)
        found.extend(k for k in g.kids[verb] if g.deps[k] in {"aux", "advmod", "acomp", "neg"})
        verb = g.heads[verb] if g.deps[verb] in {"xcomp", "auxpass"} and g.heads[verb] != verb else None
    return found


def polarity(g: Grammar, span: Span) -> Polarity:
    tokens = g.within(span)
    verb = governing(g, tokens[0]) if len(tokens) else None
    if verb is None:
        return "affirmed"
    return "negated" if any(g.deps[k] == "neg" or g.words[k] == "never" for k in g.kids[verb]) else "affirmed"


def times(
    span: Span, sentence: Span, quote: Quote | None, dates: Sequence[TimeExpression]
) -> tuple[TimeExpression | None, TimeExpression | None]:
    """When the fact holds and when it was said: inside what is reported, and beside the cue."""
    near = [d for d in dates if d.span.overlaps(sentence) and not d.span.overlaps(span) and not d.quantity]
    content = quote.span if quote else sentence
    inside = [d for d in near if d.span.overlaps(content)]
    beside = [d for d in near if not d.span.overlaps(content)]
    as_of = min(inside, key=lambda d: _distance(d.span, span), default=None)
    said = min(beside, key=lambda d: _distance(d.span, quote.cue or quote.span), default=None) if quote else None
    return as_of, said


def place(g: Grammar, span: Span, sentence: Span, mentions: Sequence[Mention]) -> Span | None:
    """The nearest place in the sentence that a preposition of place brings in."""
    near = [m for m in mentions if m.type == "place" and m.span.overlaps(sentence)]
    located = [m for m in near if _preposition(g, m.span) in PLACING]
    best = min(located, key=lambda m: _distance(m.span, span), default=None)
    return best.span if best else None


PLACING = frozenset(
    {"in", "at", "near", "to", "into", "on", "from", "across", "inside", "around", "outside", "towards"}
)


def _preposition(g: Grammar, span: Span) -> str:
    first = g.at(span.start)
    while first > 0 and g.words[first - 1] in {
        "the",
        "eastern",
        "western",
        "northern",
        "southern",
        "central",
        "’s",
        "'s",
    }:
        first -= 1
    return g.words[first - 1] if first else ""


def _distance(one: Span, other: Span) -> int:
    return max(0, max(one.start, other.start) - min(one.end, other.end))
