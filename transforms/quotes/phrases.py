"""Frames of other words: according to, the claim that, confident that, reportedly."""

from transforms.quotes.frame import Frame, framed, kids, mood, within
from transforms.quotes.grammar import Grammar
from transforms.quotes.subjects import phrase, subject

THAT_IS = 3
"""Tokens before `according` in a sentence that only says whose word the one before was: That's according to …"""


def according_frame(g: Grammar, i: int) -> Frame | None:
    """`according to X`: the sentence around it, or the clause that it ends."""
    if i + 2 >= len(g.words) or g.words[i + 1] != "to":
        return None
    who = next((k for k in g.kids[i + 1] if g.deps[k] in {"pobj", "pcomp"}), None)
    if who is None:
        return None
    first, stop = g.sentences[g.sentence[i]]
    if not any(g.parts[k] in {"VERB", "AUX"} for k in range(first, i)):
        return Frame(i, phrase(g, who)[1] + 1, stop - 1, who, "according")
    if i - first <= THAT_IS and g.words[first] in {"that", "this", "it"} and g.sentence[i]:
        return Frame(i, *_bounds(g, g.sentence[i] - 1), who, "according")
    verb = g.heads[i]
    if g.deps[verb] == "conj" and g.left[verb] < i and any(g.deps[k] in {"nsubj", "nsubjpass"} for k in g.kids[verb]):
        first = max(first, g.left[verb])
    return Frame(i, first, i - 1, who, "according")


def _bounds(g: Grammar, sentence: int) -> tuple[int, int]:
    first, stop = g.sentences[sentence]
    return first, stop - 1


def noun_frame(g: Grammar, noun: int) -> Frame | None:
    """`X's claim that …`, `hopes of …`, `the ministry's estimate of 3,000`."""
    owner = next(iter(kids(g, noun, "poss")), None)
    if owner is not None and g.parts[owner] == "PRON":
        owner = _giver(g, noun) or owner
    clause = kids(g, noun, "acl", "ccomp", "relcl")
    that = next((k for k in clause if any(g.words[x] == "that" and g.deps[x] == "mark" for x in g.kids[k])), None)
    if that is not None:
        return framed(g, noun, owner or _giver(g, noun), that, "noun")
    of = next((k for k in kids(g, noun, "prep") if g.words[k] in {"of", "about", "for", "against"}), None)
    if of is None or owner is None:
        return None
    return within(g, noun, owner, of, "noun")


def adjective_frame(g: Grammar, i: int) -> Frame | None:
    """`is confident that …`, `was critical of …`."""
    verb = g.heads[i]
    if mood(g, verb) != "stated":
        return None
    who = subject(g, verb)
    clause = [k for k in kids(g, i, "ccomp") if k > i]
    if who is None or (g.words[who] == "it"):
        return None
    if clause:
        return framed(g, i, who, clause[0], "clause")
    about = next((k for k in kids(g, i, "prep") if k > i and g.words[k] in {"about", "of", "to"}), None)
    return within(g, i, who, about, "about") if about is not None else None


def adverb_frame(g: Grammar, i: int) -> Frame | None:
    """`The army reportedly lost 300 men`: the clause, on nobody's word."""
    verb = g.heads[i]
    while g.parts[verb] not in {"VERB", "AUX"} and g.heads[verb] != verb:
        verb = g.heads[verb]
    if g.parts[verb] not in {"VERB", "AUX"}:
        return None
    return Frame(i, g.left[verb], g.right[verb], None, "clause")


def _giver(g: Grammar, noun: int) -> int | None:
    """`made the claim that`, `clung to the hope that`: who did."""
    head = g.heads[noun]
    if g.deps[noun] == "pobj" and g.parts[head] == "ADP":
        head = g.heads[head]
    return subject(g, head) if g.deps[noun] in {"dobj", "pobj"} and g.parts[head] in {"VERB", "AUX"} else None
