"""Chains of attribution: from who is said to know, over who passed it on, to this outlet."""

from collections.abc import Sequence
from dataclasses import replace

from transforms.quotes.grammar import Grammar
from transforms.quotes.parties import same
from transforms.records import Link, Party, Quote, Span
from transforms.vocab import cues
from transforms.vocab.sources import PRONOUNS


def holding(quotes: Sequence[Quote], span: Span) -> list[Quote]:
    """Quotes that hold the span, the smallest first."""
    over = [q for q in quotes if q.span.start <= span.start and span.end <= q.span.end]
    return sorted(over, key=lambda q: q.span.end - q.span.start)


def vouches(g: Grammar, quote: Quote) -> bool:
    """Does the speaker stand behind a figure inside the quote? Whoever praises a figure does not state it."""
    if quote.type != "indirect" or quote.cue is None:
        return True
    cue = g.at(quote.cue.start)
    lemma = g.lemmas[cue]
    if g.parts[cue] == "NOUN":
        return lemma in cues.NOUNS | cues.COUNTING_NOUNS
    clausal = any(g.deps[k] in {"ccomp", "xcomp"} and g.start[k] >= quote.span.start for k in g.kids[cue])
    return clausal or lemma in cues.STATING | cues.WARNING or lemma not in cues.JUDGING


def chain(g: Grammar, quote: Quote | None, outlet: Party) -> tuple[Link, ...]:
    """Links of a quote from its speaker to this outlet; without a quote the outlet stands alone."""
    last = Link("outlet", outlet, None)
    speaker = None if quote is None else quote.speaker or _nobody(g, quote)
    if quote is None or speaker is None:
        return (last,)
    steps = [Link(role, _spelled(g, party), cue) for role, party, cue in quote.via]
    said = Link("origin", _spelled(g, speaker), quote.cue_text)
    if quote.source is not None and not same(quote.source, speaker):
        steps = [step for step in steps if not same(step.party, quote.source)]
        return (Link("origin", quote.source, "citing"), replace(said, role="relay"), *steps, last)
    return (said, *steps, last)


def _spelled(g: Grammar, party: Party) -> Party:
    """A pronoun says nothing in a table: the words that it stands for take its place."""
    if party.mention is None or party.text.lower() not in PRONOUNS:
        return party
    return replace(party, text=party.mention.of(g.text), span=party.mention)


def _nobody(g: Grammar, quote: Quote) -> Party | None:
    """`reportedly`, `it is believed`, `the claim that`: somebody else's word, but nobody says whose."""
    if quote.cue is None or quote.cue_text is None:
        return None
    cue = g.at(quote.cue.start)
    if g.lemmas[cue] not in cues.BELIEVED | cues.NOUNS and g.words[cue] not in cues.ADVERBS:
        return None
    return Party(quote.cue_text, quote.cue, "unnamed", "none")
