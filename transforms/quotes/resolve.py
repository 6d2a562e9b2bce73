"""Pronouns and short descriptions of speakers, resolved inside the article: he, the ministry, the latter."""

from dataclasses import replace

from schemas.vocabulary import ClaimantBasis, EntityType
from transforms.quotes.grammar import Grammar
from transforms.quotes.parties import Names, kind_of_name, party
from transforms.quotes.subjects import subject
from transforms.records import Mention, Party, Quote, Span
from transforms.vocab import sources

NEAR_TEXT = 60
"""Characters around a name in which its title or apposition stands."""
FAR_BACK = 12
"""Sentences to look back for a pronoun's name."""
BODIES: frozenset[EntityType] = frozenset({"organisation", "place", "group"})


def resolve(g: Grammar, named: Names, quotes: list[Quote]) -> list[Quote]:
    """Quotes in text order with every pronoun and description that stands for a name tied to it."""
    genders = _genders(g, named)
    resolved: list[Quote] = []
    for quote in quotes:
        speaker = quote.speaker
        if speaker is not None and speaker.basis == "stated" and speaker.mention is None and speaker.span is not None:
            outer = _outer(resolved, quote, speaker.span)
            speaker = _resolved(g, named, speaker, speaker.span, outer, resolved, genders)
            quote = replace(quote, speaker=speaker)
        elif speaker is not None and speaker.basis == "carried" and resolved:
            same = next((q.speaker for q in reversed(resolved) if q.speaker and q.speaker.span == speaker.span), None)
            quote = replace(quote, speaker=replace(same, basis="carried") if same else speaker)
        resolved.append(quote)
    return resolved


def _outer(before: list[Quote], quote: Quote, words: Span) -> Party | None:
    """The speaker of the report that the pronoun stands in: Smith said he hoped …"""
    for other in reversed(before):
        inside = other.span.start <= words.start and words.end <= other.span.end
        if other is not quote and inside and other.speaker is not None and other.type != "direct":
            return other.speaker
    return None


def _resolved(
    g: Grammar,
    named: Names,
    speaker: Party,
    words: Span,
    outer: Party | None,
    before: list[Quote],
    genders: dict[str, str],
) -> Party:
    text = speaker.text.lower()
    if text in sources.PERSON_PRONOUNS:
        wanted = "m" if text in sources.MASCULINE else "f"
        return _person(g, named, speaker, words, outer, before, genders, wanted)
    if text in sources.GROUP_PRONOUNS or text in sources.THING_PRONOUNS:
        return _body(g, named, speaker, words, outer, before)
    return _described(g, named, speaker, words)


def _person(
    g: Grammar,
    named: Names,
    speaker: Party,
    words: Span,
    outer: Party | None,
    before: list[Quote],
    genders: dict[str, str],
    wanted: str,
) -> Party:
    if outer is not None and outer.kind in {"person", "unnamed"}:
        return _stands_for(speaker, outer)
    here = g.sentence[min(g.at(words.start), len(g.words) - 1)]
    fits = [
        m for m in named.mentions if m.type == "person" and m.span.end <= words.start
        and genders.get(_last_word(m.name), wanted) == wanted
    ]  # fmt: skip
    spoke = next((q.speaker for q in reversed(before) if q.speaker and q.speaker.kind in {"person", "unnamed"}), None)
    best = max(fits, key=lambda m: _salience(g, m, here), default=None)
    if spoke is not None and spoke.span is not None:
        apart = here - g.sentence[min(g.at(spoke.span.start), len(g.words) - 1)]
        later = best is None or best.span.start <= spoke.span.end or _salience(g, best, here) < SPOKE - apart
        allowed = spoke.mention is None or any(m.span == spoke.mention for m in fits)
        if later and allowed and 0 <= apart <= FAR_BACK and spoke.span.end <= words.start:
            return _stands_for(speaker, spoke)
    if best is None or here - g.sentence[g.at(best.span.start)] > FAR_BACK:
        return replace(speaker, basis="pronoun")
    return replace(speaker, mention=best.span, basis="pronoun", kind="person")


SPOKE = 1.2
"""What having spoken last is worth, in sentences of distance; being a subject is worth one."""


def _salience(g: Grammar, mention: Mention, here: int) -> float:
    """Nearness in sentences; subjects stand out, and so does whatever was named first in its sentence."""
    last = g.within(mention.span)
    subject = any(g.deps[i] in {"nsubj", "nsubjpass"} for i in last)
    place = g.at(mention.span.start)
    first, stop = g.sentences[g.sentence[place]]
    return float(subject) - (here - g.sentence[place]) - 0.2 * (place - first) / max(1, stop - first)


def _body(g: Grammar, named: Names, speaker: Party, words: Span, outer: Party | None, before: list[Quote]) -> Party:
    """They and it: who spoke last if that is no single person, else the last body that was a subject."""
    if outer is not None and outer.kind != "person":
        return _stands_for(speaker, outer)
    here = g.sentence[min(g.at(words.start), len(g.words) - 1)]
    spoke = next((q.speaker for q in reversed(before) if q.speaker and q.speaker.kind != "person"), None)
    fits = [m for m in named.mentions if m.type in BODIES and m.span.end <= words.start]
    best = max(fits[-20:], key=lambda m: _salience(g, m, here), default=None)
    if spoke is not None and spoke.span is not None and spoke.span.end <= words.start:
        apart = here - g.sentence[min(g.at(spoke.span.start), len(g.words) - 1)]
        if apart <= 2:
            return _stands_for(speaker, spoke)
    if (before_it := _subject_before(g, named, here)) is not None:
        return _stands_for(speaker, before_it)
    if best is None or here - g.sentence[g.at(best.span.start)] > 2:
        return replace(speaker, basis="pronoun")
    return replace(speaker, mention=best.span, basis="pronoun", kind=kind_of_name(best))


def _subject_before(g: Grammar, named: Names, here: int) -> Party | None:
    """The body that acts in the sentence before: `The ministry corrected its count. It now says …`"""
    if not here:
        return None
    begin, end = g.sentences[here - 1]
    root = next((i for i in range(begin, end) if g.heads[i] == i and g.parts[i] in {"VERB", "AUX"}), None)
    head = subject(g, root) if root is not None else None
    if head is None or not begin <= head < end:
        return None
    who = party(g, named, head)
    return who if who.kind in {"government", "organisation", "outlet"} else None


def _stands_for(speaker: Party, other: Party) -> Party:
    """The pronoun with the name of who it stands for, or with that one's own words where there is no name."""
    return replace(speaker, mention=other.mention or other.span, kind=other.kind, basis="pronoun")


def _described(g: Grammar, named: Names, speaker: Party, words: Span) -> Party:
    """`the researcher`, `the ministry`, `the latter`: a name that the text ties to the noun."""
    parts = speaker.text.lower().split()
    if len(parts) < 2 or len(parts) > 5 or parts[0] not in {"the", "this", "that", "their", "his", "her"}:
        return speaker
    noun = parts[-1].removesuffix("s") if parts[-1] not in {"news", "press"} else parts[-1]
    basis: ClaimantBasis = "description"
    for mention in reversed([m for m in named.mentions if m.span.end <= words.start][-60:]):
        if _fits(g, mention, noun, parts[-1]):
            return replace(speaker, mention=mention.span, kind=kind_of_name(mention), basis=basis)
    return speaker


def _fits(g: Grammar, mention: Mention, noun: str, word: str) -> bool:
    if noun == "latter":
        return mention.type == "person"
    if noun == "agency" and mention.type == "organisation":
        return kind_of_name(mention) in {"outlet", "government"}
    if noun in sources.OUTLET_NOUNS and mention.type == "organisation":
        return kind_of_name(mention) == "outlet"
    if mention.type == "organisation":
        return noun in mention.name.lower().split()
    if mention.type != "person" or not (noun in sources.PERSON_NOUNS or word in sources.PERSON_NOUNS):
        return False
    if mention.role and noun in mention.role.lower().split():
        return True
    around = g.text[max(0, mention.span.start - NEAR_TEXT) : mention.span.end + NEAR_TEXT].lower()
    return noun in around.replace(",", " ").replace(".", " ").split()


def _genders(g: Grammar, named: Names) -> dict[str, str]:
    """Last names that a Mr or Ms stands before."""
    genders: dict[str, str] = {}
    for mention in named.mentions:
        if mention.type != "person":
            continue
        first = g.at(mention.span.start)
        for i in (first - 1, first):
            if 0 <= i < len(g.words) and g.words[i] in sources.HONORIFICS:
                genders[_last_word(mention.name)] = sources.HONORIFICS[g.words[i]]
    return genders


def _last_word(name: str) -> str:
    return name.lower().split()[-1] if name.split() else ""
