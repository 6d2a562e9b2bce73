"""What stands between a speaker and this outlet: who passed it on, and through what it was said."""

from schemas.vocabulary import Role
from transforms.quotes.frame import Frame
from transforms.quotes.grammar import Grammar
from transforms.quotes.parties import Names, party
from transforms.records import Party
from transforms.vocab import cues
from transforms.vocab.sources import CHANNELS, MEDIA_NOUNS, OUTLET_NOUNS

Step = tuple[Role, Party, str | None]
PASSING = frozenset({"clause", "according", "label"})
"""Shapes whose speaker passes on what others said inside."""
THROUGH = frozenset({"in", "on", "via", "through", "during", "at", "by", "to", "with"})
CITING = frozenset({"cite", "quote"})
PASSED_ON = frozenset({"quote", "cite", "interview", "contact", "consult", "reach", "tell"})


def cited(g: Grammar, cue: int, speaker: int | None) -> int | None:
    """`South Korean media, citing NIS sources, reported`: the head of who is cited."""
    heads = [cue, *([speaker] if speaker is not None else [])]
    for head in heads:
        for kid in g.kids[head]:
            if g.lemmas[kid] in CITING and g.tags[kid] == "VBG":
                return next((k for k in g.kids[kid] if g.deps[k] == "dobj"), None)
    if speaker is not None:  # parsed apart: According to the Post, citing officials, …
        after = g.right[speaker] + 1
        for i in range(speaker + 1, min(after + 3, len(g.words))):
            if g.lemmas[i] in CITING and g.tags[i] == "VBG":
                return next((k for k in g.kids[i] if g.deps[k] == "dobj"), None)
    return None


def passed(g: Grammar, named: Names, cue: int | None, speaker: int | None) -> list[Step]:
    """Media and relays that the cue's own clause and the speaker's phrase name."""
    steps: list[Step] = []
    if speaker is not None:
        steps += _quoted_by(g, named, speaker)
    if cue is None:
        return steps
    verbs = [cue]
    if g.deps[cue] in {"advcl", "pcomp", "xcomp"} and g.heads[cue] != cue:
        verbs.append(g.heads[cue])
    for verb in verbs:
        for kid in g.kids[verb]:
            if g.deps[kid] in {"dobj", "dative"} and g.lemmas[verb] == "tell" and _outlet(g, named, kid):
                steps.append(("relay", party(g, named, kid), g.words[verb]))
            if g.deps[kid] in {"prep", "agent"} and g.words[kid] in THROUGH:
                steps += _medium(g, named, kid)
    return steps


def _medium(g: Grammar, named: Names, prep: int) -> list[Step]:
    """in an interview, on X, via state media, in a Telegram post."""
    for kid in g.kids[prep]:
        if g.deps[kid] != "pobj":
            continue
        said = g.lemmas[kid] in MEDIA_NOUNS or g.words[kid] in CHANNELS
        if said or (g.words[prep] in {"via", "through"} and g.lemmas[kid] in OUTLET_NOUNS | {"news"}):
            return [("medium", party(g, named, kid), g.words[prep])]
        if g.words[prep] in {"via", "through", "by", "to"} and _outlet(g, named, kid):
            return [("relay", party(g, named, kid), g.words[prep])]
    return []


def _quoted_by(g: Grammar, named: Names, speaker: int) -> list[Step]:
    """`Kuznets, quoted by the Times, …` and `was quoted by the AP as saying`."""
    verbs = [k for k in g.kids[speaker] if g.lemmas[k] in PASSED_ON and g.tags[k] == "VBN"]
    if g.deps[speaker] == "nsubjpass" and g.lemmas[g.heads[speaker]] in PASSED_ON:
        verbs.append(g.heads[speaker])
    agents = [k for verb in verbs for a in g.kids[verb] if g.deps[a] == "agent" for k in g.kids[a]]
    return [("relay", party(g, named, k), "quoted by") for k in agents if g.deps[k] == "pobj"]


def _outlet(g: Grammar, named: Names, head: int) -> bool:
    return party(g, named, head).kind == "outlet"


def outer(g: Grammar, named: Names, held: list[Frame], own: int | None, start: int, end: int) -> list[Step]:
    """Speakers of the reports that this one stands inside, the innermost first."""
    over = [
        f
        for f in held
        if f.shape in PASSING
        and f.speaker is not None
        and f.cue != own
        and g.start[f.first] <= start + 1
        and end <= g.end[f.last] + 1
        and not start <= g.start[f.cue] < end
        and (g.lemmas[f.cue] in cues.PASSING or f.shape != "clause")
    ]
    over.sort(key=lambda f: f.last - f.first)
    return [("relay", party(g, named, f.speaker, without=f.cue), g.words[f.cue]) for f in over if f.speaker is not None]
