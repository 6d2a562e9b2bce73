"""Where the content of a verb of saying lies when the parse puts it before, around or nowhere."""

from dataclasses import replace

from transforms.quotes.frame import FINITE, SHORTEST, Frame, kids
from transforms.quotes.grammar import Grammar
from transforms.quotes.subjects import SUBJECTS
from transforms.vocab import cues

ADDRESSED = frozenset({"tell", "ask", "inform", "warn", "remind", "assure", "advise", "notify", "teach", "promise"})
"""Cues that name the hearer before what is said: told reporters that."""
BEHIND = frozenset({"npadvmod", "advmod", "prep", "punct", "dative"})
"""What may stand behind a cue that closes its sentence: the AP reported on Friday in a dispatch."""
FAR = 15
"""Tokens between a cue and its `that`."""
COMMAS = frozenset({",", "—", "–", "-", ";", "?", "!"})


def fronted(g: Grammar, cue: int, lemma: str, clause: int, who: int | None) -> bool:
    """`The plan will fail, he said`: a comma, and nothing but the cue's subject between."""
    passive = kids(g, cue, "nsubjpass")
    if lemma not in cues.FRONTED or kids(g, cue, "mark") or any(g.words[k] != "it" for k in passive):
        return False
    behind = [g.left[k] for k in g.kids[cue] if k > clause]
    last = min([*behind, *([g.left[who]] if who is not None and clause < who else [])], default=cue) - 1
    return g.words[min(last, len(g.words) - 1)] in COMMAS or g.words[last + 1] in COMMAS


def taken_up(g: Grammar, frame: Frame, clause: int) -> Frame:
    """A fronted clause without its speaker, with what goes on behind the cue: `Pay fell, she said, and jobs went.`"""
    cue, who = frame.cue, frame.speaker
    if who is not None and clause < who < cue and g.left[who] > clause:
        frame = replace(frame, last=min(frame.last, g.left[who] - 1))
    for more in kids(g, cue, "conj"):
        joint = max((k for k in kids(g, cue, "cc") if cue < k < more), default=None)
        if joint is not None and g.words[joint - 1] == "," and kids(g, more, "nsubj", "nsubjpass"):
            return replace(frame, last=g.right[more])
    return frame


def continued(g: Grammar, frame: Frame) -> Frame:
    """A colon or semicolon after the clause goes on with it to the sentence's end."""
    if frame.first < frame.cue:
        return frame
    stop = g.sentences[g.sentence[frame.cue]][1]
    after = frame.last + 1
    goes_on = after < stop and g.words[after] in {":", ";"} and not _another(g, after, stop)
    last = stop - 1 if goes_on else frame.last
    own = SUBJECTS if g.lemmas[frame.cue] in ADDRESSED else {*SUBJECTS, "dobj"}
    beside = [k for k in g.kids[frame.cue] if frame.cue < k < frame.first and g.deps[k] not in own]
    first = max([g.right[k] for k in beside], default=frame.cue) + 1
    return replace(frame, first=min(first, frame.first), last=last)


def _another(g: Grammar, first: int, stop: int) -> bool:
    """Does a semicolon bring in the word of somebody else: `…; Kyiv speaks of 300`?"""
    says = cues.SAYING | cues.ABOUT.keys()
    return g.words[first] == ";" and any(g.lemmas[i] in says and kids(g, i, "nsubj") for i in range(first, stop))


def rest(g: Grammar, verb: int) -> tuple[int, int] | None:
    """What stands after `said`, or before `, he said.`, where the parse knows of no complement."""
    first, stop = g.sentences[g.sentence[verb]]
    if any(g.deps[k] in {"auxpass", "dobj"} for k in g.kids[verb]) and g.lemmas[verb] != "tell":
        return None
    that = next(
        (k for k in range(verb + 1, min(stop, verb + FAR)) if g.words[k] == "that" and g.deps[k] != "det"), None
    )
    start = that if that is not None else verb + 1
    skipped = {"nsubj", "npadvmod", "dobj", "dative", *(() if that is not None else ("prep",))}
    beside = [g.right[k] for k in g.kids[verb] if k >= start and g.deps[k] in skipped]
    start = max([start - 1, *beside]) + 1
    if start < stop and g.words[start] in COMMAS and that is None:
        return None
    if any(g.tags[k] in FINITE for k in range(start, stop)):
        return start, stop - 1
    before = min([g.left[k] for k in g.kids[verb] if k < verb and g.deps[k] == "nsubj"], default=verb)
    if (
        before - first > SHORTEST
        and g.words[before - 1] == ","
        and any(g.tags[k] in FINITE for k in range(first, before))
    ):
        return first, before - 2
    return None


def aside_of(g: Grammar, verb: int) -> tuple[int, int] | None:
    """`The plan, he said, will fail`: the clause around a cue that hangs on it and holds nothing itself."""
    head = g.heads[verb]
    if (
        head == verb
        or g.deps[verb] not in {"parataxis", "ccomp", "advcl", "dep"}
        or g.parts[head] not in {"VERB", "AUX"}
    ):
        return None
    if not kids(g, verb, "nsubj") or kids(g, verb, "dobj", "xcomp", "mark"):
        return None
    first, last = g.left[head], g.right[head]
    if g.right[verb] >= last - 1:
        last = g.left[verb] - 1
    elif g.left[verb] <= first + 1:
        first = g.right[verb] + 1
    return first, last


def free_relative(g: Grammar, verb: int, who: int | None) -> Frame | None:
    """`what Kyiv claims is a force of 300`: what stands behind the cue, which the parse hangs anywhere."""
    after, stop = verb + 1, g.sentences[g.sentence[verb]][1]
    if after >= stop or who is None or g.words[g.left[who] - 1] not in {"what", "which"}:
        return None
    if g.tags[after] not in FINITE or kids(g, after, "nsubj"):
        return None
    right = g.right[max(after, g.heads[after])]
    last = next((i - 1 for i in range(after, min(stop, right + 1)) if g.words[i] in COMMAS), right)
    return Frame(verb, after, min(last, stop - 1), who, "clause")


def closing(g: Grammar, verb: int, lemma: str, who: int | None) -> Frame | None:
    """`…, citing the ministry, said 300 had left, the AP reported on Friday.`: the whole sentence before it."""
    first, stop = g.sentences[g.sentence[verb]]
    if lemma not in cues.FRONTED or who is None or not first < who < verb:
        return None
    start = g.left[who]
    behind = max([g.right[k] for k in g.kids[verb] if g.deps[k] in BEHIND and k > verb], default=verb)
    if any(g.parts[i] not in {"PUNCT", "SPACE"} for i in range(max(verb, behind) + 1, stop)):
        return None
    if start - 1 <= first or g.words[start - 1] != "," or kids(g, verb, "dobj", "mark", "cc"):
        return None
    above = {verb, *(i for i in range(first, start) if g.heads[i] == i)}
    told = any(g.lemmas[i] in cues.PASSING and g.heads[i] in above and kids(g, i, "nsubj") for i in range(first, start))
    return Frame(verb, first, start - 2, who, "clause") if told else None


def as_clause(g: Grammar, verb: int, who: int | None) -> Frame | None:
    """`As the Post reported, …` and `…, as reported by the Post`: the rest of the sentence."""
    first, stop = g.sentences[g.sentence[verb]]
    if g.deps[verb] not in {"advcl", "parataxis", "ccomp"} or kids(g, verb, "dobj", "ccomp", "xcomp") or who is None:
        return None
    if g.left[verb] - first <= 1 and g.right[verb] + 1 < stop and g.words[g.right[verb] + 1] == ",":
        return Frame(verb, g.right[verb] + 2, stop - 1, who, "clause")
    if stop - g.right[verb] <= SHORTEST and g.words[g.left[verb] - 1] == ",":
        return Frame(verb, first, g.left[verb] - 2, who, "clause")
    return None
