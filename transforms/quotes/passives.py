"""Frames of passives: is believed to have left, is estimated at 300 by the ministry, a figure cited by the ministry."""

from transforms.quotes.frame import Frame, kids
from transforms.quotes.grammar import Grammar
from transforms.vocab import cues


def passive_frame(g: Grammar, verb: int, lemma: str, who: int | None) -> Frame | None:
    """What is said in the passive of the verb's subject, or of the noun that its participle stands behind."""
    thing = _thing(g, verb)
    if thing is None:
        return None
    first, end = g.left[thing], min(g.right[thing], verb - 1)
    if lemma in cues.PUTTING:
        at = next((k for k in kids(g, verb, "prep") if g.words[k] == "at" and counts(g, k, g.right[k])), None)
        if at is not None:
            return Frame(verb, first, g.right[at], who, "clause")
    if who is not None and lemma in cues.STATING and counts(g, first, end):
        return Frame(verb, first, end, who, "clause")
    if who is not None or lemma not in cues.BELIEVED or not kids(g, verb, "nsubjpass"):
        return None
    to = next((k for k in kids(g, verb, "xcomp", "ccomp") if k > verb and g.words[g.left[k]] == "to"), None)
    return Frame(verb, first, g.right[to], None, "infinitive") if to is not None else None


def counts(g: Grammar, first: int, last: int) -> bool:
    """Is there a number among the tokens?"""
    return any(g.parts[i] == "NUM" for i in range(first, last + 1))


def _thing(g: Grammar, verb: int) -> int | None:
    """The head of what the passive is said of; `it` stands for a clause and is none."""
    if g.tags[verb] != "VBN":
        return None
    if g.deps[verb] == "acl" and g.parts[g.heads[verb]] in {"NOUN", "PROPN"} and g.heads[verb] < verb:
        return g.heads[verb]
    thing = next((k for k in kids(g, verb, "nsubjpass") if k < verb), None)
    return None if thing is None or g.parts[thing] not in {"NOUN", "PROPN", "NUM"} else thing
