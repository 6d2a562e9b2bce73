"""A frame: one cue, what it reports and of whom; and what every kind of frame is read with."""

from dataclasses import dataclass
from typing import Literal

from transforms.quotes.grammar import Grammar
from transforms.quotes.subjects import resumes

SHORTEST = 2
"""Tokens that content must have: praised the plan, not praised him."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})

Shape = Literal["clause", "infinitive", "object", "about", "according", "noun", "marked", "label"]
Mood = Literal["stated", "denied", "imagined"]


@dataclass(frozen=True, slots=True)
class Frame:
    """One cue, the tokens of what it reports, and the head of who reports it."""

    cue: int
    first: int
    last: int
    speaker: int | None
    shape: Shape
    """`marked` counts only with words in quote marks in it."""


def kids(g: Grammar, i: int, *deps: str) -> list[int]:
    """Children of a token that hang on it by one of these."""
    return [k for k in g.kids[i] if g.deps[k] in deps]


def mood(g: Grammar, verb: int) -> Mood:
    """stated, denied or imagined: would say, to know, must decide."""
    children = g.kids[verb]
    if any(g.tags[k] == "MD" for k in children):
        return "imagined"
    if any(g.words[k] == "to" and g.deps[k] == "aux" for k in children) and g.deps[verb] not in {"xcomp", "ccomp"}:
        return "imagined"
    return "denied" if any(g.deps[k] == "neg" for k in children) else "stated"


def within(g: Grammar, cue: int, who: int | None, prep: int, shape: Shape) -> Frame | None:
    """What a preposition brings in, without the preposition."""
    inner = [k for k in g.kids[prep] if k > prep]
    if not inner:
        return None
    return Frame(cue, g.left[inner[0]], g.right[prep], who, shape)


def framed(g: Grammar, cue: int, who: int | None, head: int, shape: Shape) -> Frame:
    """The subtree of a head as content, without the cue and without what the speaker does next."""
    first, last = g.left[head], g.right[head]
    that = next((k for k in g.kids[head] if g.deps[k] == "mark" and g.words[k] == "that" and k > cue), None)
    if that is not None and cue < first < that:  # said earlier that
        first = that
    resumed = [k for k in g.kids[head] if g.deps[k] == "conj" and k > head > cue and resumes(g, k, head, cue)]
    if resumed:
        last = max(head, min([k for k in g.kids[head] if head < k and g.deps[k] == "cc"] + [g.left[resumed[0]]]) - 1)
    if first <= cue <= last:  # the cue stands inside what it reports
        if head > cue:
            first = cue + 1
        else:
            last = min(g.left[k] for k in [*g.kids[cue], cue] if k > head) - 1
    return Frame(cue, first, last, who, shape)
