"""Chains of attribution: from who is said to know, over who passed it on, to this outlet."""

from collections.abc import Sequence

from transforms.quotes.grammar import Grammar
from transforms.records import Link, Party, Quote, Span
from transforms.vocab import cues


def holding(quotes: Sequence[Quote], span: Span) -> list[Quote]:
    """Quotes that hold the span, the smallest first."""
    over = [q for q in quotes if q.span.start <= span.start and span.end <= q.span.end and q.span != span]
    return sorted(over, key=lambda q: q.span.end - q.span.start)


def vouches(g: Grammar, quote: Quote) -> bool:
    """Does the speaker stand behind a figure inside the quote? Whoever praises a figure does not state it."""
    if quote.type != "indirect" or quote.cue is None:
        return True
    cue = g.at(quote.cue.start)
    lemma = g.lemmas[cue]
    if g.parts[cue] == "NOUN":
        return lemma in cues.NOUNS
    clausal = any(g.deps[k] in {"ccomp", "xcomp"} and g.start[k] >= quote.span.start for k in g.kids[cue])
    return clausal or lemma in cues.STATING or lemma not in cues.JUDGING


def chain(quotes: Sequence[Quote], outlet: Party) -> tuple[Link, ...]:
    """Links of nested quotes, the innermost first; the last link is this outlet."""
    links: list[Link] = []
    for quote in quotes:
        speaker = quote.speaker or _nobody(quote)
        if speaker is None or any(_same(speaker, link.party) for link in links):
            continue
        links.append(Link("relay" if links else "origin", speaker, quote.cue_text))
        links.extend(Link(role, party, cue) for role, party, cue in quote.via if not _same(party, speaker))
    return (*links, Link("outlet", outlet, None))


def _nobody(quote: Quote) -> Party | None:
    """`reportedly`, `it is believed`: somebody else's word, but nobody says whose."""
    if quote.cue is None or quote.cue_text is None:
        return None
    return Party(quote.cue_text, quote.cue, "unnamed", "none")


def _same(one: Party, other: Party) -> bool:
    if one.mention is not None and one.mention == other.mention:
        return True
    return one.text.lower() == other.text.lower()
