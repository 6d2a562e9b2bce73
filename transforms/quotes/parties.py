"""From the words for a speaker to a `Party`: which name they hold and what kind of party it is."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.vocabulary import ClaimantBasis, ClaimantKind
from transforms.quotes.grammar import Grammar
from transforms.quotes.subjects import phrase
from transforms.records import Mention, Party
from transforms.vocab import sources


@dataclass(frozen=True, slots=True)
class Names:
    """The mentions of a text in order, to be looked up by place."""

    mentions: tuple[Mention, ...]
    starts: list[int]

    def over(self, start: int, end: int) -> list[Mention]:
        """Mentions that overlap a stretch of text."""
        first = max(0, bisect_left(self.starts, start) - 3)
        last = bisect_left(self.starts, end)
        return [m for m in self.mentions[first:last] if m.span.end > start]


def names(mentions: Sequence[Mention]) -> Names:
    ordered = tuple(sorted(mentions, key=lambda m: (m.span.start, -m.span.end)))
    return Names(ordered, [m.span.start for m in ordered])


def party(g: Grammar, named: Names, head: int, *, without: int | None = None) -> Party:
    """The party that a noun phrase stands for; pronouns are resolved later, with what was said before."""
    first, last = phrase(g, head, without=without)
    span = g.span(first, last)
    mention = _mention(g, named, head, first, last)
    basis: ClaimantBasis = "stated"
    return Party(span.of(g.text), span, kind(g, head, mention), basis, mention.span if mention else None)


def _mention(g: Grammar, named: Names, head: int, first: int, last: int) -> Mention | None:
    """The name that is the head of the phrase, or stands in apposition to it."""
    inside = named.over(g.start[first], g.end[last])
    at_head = [m for m in inside if m.span.start <= g.start[head] < m.span.end]
    if at_head:
        return at_head[0]
    for kid in g.kids[head]:
        if g.deps[kid] == "appos" or (g.deps[kid] == "compound" and g.words[head] in sources.PERSON_NOUNS):
            kinds = {"person", "organisation"} if g.deps[kid] == "appos" else {"person"}
            beside = [m for m in inside if m.span.start <= g.start[kid] < m.span.end and m.type in kinds]
            if beside:
                return beside[0]
    return None


def kind(g: Grammar, head: int, mention: Mention | None) -> ClaimantKind:
    """What sort of party the phrase names."""
    lemma, word = g.lemmas[head], g.words[head]
    if mention is not None and mention.type in {"person", "place", "group", "organisation"}:
        return kind_of_name(mention)
    if word in sources.PERSON_PRONOUNS or word in sources.SELVES:
        return "person"
    if lemma in sources.PERSON_NOUNS or word in sources.PERSON_NOUNS:
        return "unnamed"
    if lemma in sources.DOCUMENT_NOUNS or (mention is not None and mention.type in {"work", "law"}):
        return "document"
    if lemma == "agency":
        return _agency(g, head)
    if lemma in sources.OUTLET_NOUNS:
        return "outlet"
    if lemma in sources.GOVERNMENT_NOUNS or word in sources.GOVERNMENT_NAMES:
        return "government"
    if lemma in sources.ORGANISATION_NOUNS:
        return "organisation"
    return "unnamed"


def _agency(g: Grammar, head: int) -> ClaimantKind:
    """A news agency, an agency of the state, or neither, by the words before it, here or where it was last in full."""
    for i in range(head, -1, -1):
        if g.lemmas[i] != "agency":
            continue
        words = set(g.words[g.left[i] : i])
        if words & sources.NEWS:
            return "outlet"
        if words & (sources.GOVERNMENT_NOUNS | sources.OFFICIAL):
            return "government"
    return "organisation"


def kind_of_name(mention: Mention) -> ClaimantKind:
    """The kind of party that a name stands for."""
    if mention.type == "person":
        return "person"
    if mention.type in {"place", "group"}:
        return "government"
    words = {w.strip(".,'’").lower() for w in f"{mention.name} {mention.text}".split()}
    if words & sources.OUTLET_NAMES and not words & {"ministry", "department", "intelligence"}:
        return "outlet"
    of_state = words & (sources.GOVERNMENT_NOUNS | sources.GOVERNMENT_NAMES)
    if of_state and not (of_state <= sources.ASSEMBLIES and words & sources.CIVIC):
        return "government"
    return "organisation"


def same(one: Party, other: Party) -> bool:
    """Do two parties stand for the same name, or in the same words?"""
    if one.mention is not None and one.mention == other.mention:
        return True
    return one.text.lower() == other.text.lower()
