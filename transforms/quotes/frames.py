"""Frames: what a cue reports and who it says so of, read off the parse around one word."""

from dataclasses import dataclass

from transforms.quotes.grammar import Grammar
from transforms.quotes.subjects import subject
from transforms.vocab import cues

REPORTING = cues.SAYING | cues.THINKING | cues.SHOWING
SHORTEST_OBJECT = 2
"""Tokens that an object must have to be reported: praised the plan, not praised him."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One cue, the tokens of what it reports, and the head of who reports it."""

    cue: int
    first: int
    last: int
    speaker: int | None
    shape: str
    """clause, infinitive, object, about, according, noun or adverb."""


def frames(g: Grammar) -> list[Frame]:
    """Every cue of the text with its content."""
    found: list[Frame] = []
    for i, lemma in enumerate(g.lemmas):
        part = g.parts[i]
        frame: Frame | None = None
        if part == "VERB":
            frame = _according(g, i) if lemma == "accord" else _verb(g, i, lemma)
        elif part == "NOUN" and lemma in cues.NOUNS:
            frame = _noun(g, i)
        elif g.words[i] == "according":
            frame = _according(g, i)
        if frame is not None and frame.first <= frame.last:
            found.append(frame)
    return found


def _kids(g: Grammar, i: int, *deps: str) -> list[int]:
    return [k for k in g.kids[i] if g.deps[k] in deps]


def _verb(g: Grammar, verb: int, lemma: str) -> Frame | None:
    who = subject(g, verb)
    if lemma in REPORTING:
        clause = _kids(g, verb, "ccomp")
        if clause:
            best = max(clause, key=lambda k: g.right[k] - g.left[k])
            return _framed(g, verb, who, best, "clause")
        aside = _parenthetical(g, verb)
        if aside is not None:
            return Frame(verb, *aside, who, "clause")
    if lemma in cues.WANTING:
        infinitive = [k for k in _kids(g, verb, "xcomp", "ccomp") if any(g.words[x] == "to" for x in g.kids[k])]
        if infinitive:
            return _framed(g, verb, who, infinitive[0], "infinitive")
    about = cues.ABOUT.get(lemma)
    if about:
        for prep in _kids(g, verb, "prep"):
            if g.words[prep] in about and prep > verb:
                return _framed(g, verb, who, prep, "about")
    if lemma in cues.JUDGING and who is not None:
        thing = _kids(g, verb, "dobj")
        if thing and g.right[thing[0]] - g.left[thing[0]] + 1 >= SHORTEST_OBJECT:
            return _framed(g, verb, who, thing[0], "object")
    return None


def _framed(g: Grammar, cue: int, who: int | None, head: int, shape: str) -> Frame:
    first, last = g.left[head], g.right[head]
    if first <= cue <= last:  # the cue stands inside what it reports
        if head > cue:
            first = cue + 1
        else:
            last = min(g.left[k] for k in [*g.kids[cue], cue] if k > head) - 1
    return Frame(cue, first, last, who, shape)


def _parenthetical(g: Grammar, verb: int) -> tuple[int, int] | None:
    """`The plan, he said, will fail`: the clause around a cue that hangs on it and holds nothing itself."""
    head = g.heads[verb]
    if (
        head == verb
        or g.deps[verb] not in {"parataxis", "ccomp", "advcl", "dep"}
        or g.parts[head] not in {"VERB", "AUX"}
    ):
        return None
    if not _kids(g, verb, "nsubj") or _kids(g, verb, "dobj", "xcomp", "mark"):
        return None
    first, last = g.left[head], g.right[head]
    if g.right[verb] >= last - 1:
        last = g.left[verb] - 1
    elif g.left[verb] <= first + 1:
        first = g.right[verb] + 1
    return first, last


def _according(g: Grammar, i: int) -> Frame | None:
    """`according to X`: the clause that it hangs on, without it."""
    to = next(
        (k for k in g.kids[i] if g.words[k] == "to"), i + 1 if i + 1 < len(g.words) and g.words[i + 1] == "to" else None
    )
    if to is None:
        return None
    who = next((k for k in g.kids[to] if g.deps[k] in {"pobj", "pcomp"}), None)
    if who is None:
        return None
    first, last = g.sentences[g.sentence[i]]
    last -= 1
    if i - first <= 1:
        return Frame(i, g.right[who] + 1, last, who, "according")
    verb = g.heads[i]
    while g.parts[verb] not in {"VERB", "AUX"} and g.heads[verb] != verb:
        verb = g.heads[verb]
    if g.parts[verb] in {"VERB", "AUX"}:
        first, last = max(first, g.left[verb]), min(last, g.right[verb])
    if g.right[i] >= last - 1 or g.words[last] == ".":
        last = i - 1 if g.right[i] >= last - 2 else last
    return Frame(i, first, last, who, "according")


def _noun(g: Grammar, noun: int) -> Frame | None:
    """`X's claim that …`, `hopes of …`, `the ministry's estimate of 3,000`."""
    owner = next(iter(_kids(g, noun, "poss")), None)
    clause = _kids(g, noun, "acl", "ccomp", "relcl")
    that = next((k for k in clause if any(g.words[x] == "that" and g.deps[x] == "mark" for x in g.kids[k])), None)
    if that is not None:
        return _framed(g, noun, owner or _giver(g, noun), that, "noun")
    of = next((k for k in _kids(g, noun, "prep") if g.words[k] in {"of", "about", "for", "against"}), None)
    if of is None or owner is None:
        return None
    return _framed(g, noun, owner, of, "noun")


def _giver(g: Grammar, noun: int) -> int | None:
    """`made the claim that`: who made it."""
    head = g.heads[noun]
    return subject(g, head) if g.deps[noun] == "dobj" and g.parts[head] == "VERB" else None
