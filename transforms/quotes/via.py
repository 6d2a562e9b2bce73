"""What stands between a speaker and this outlet: who passed it on, and through what it was said."""

from dataclasses import replace

from schemas.vocabulary import Role
from transforms.quotes.frame import Frame
from transforms.quotes.grammar import Grammar
from transforms.quotes.parties import Names, party
from transforms.quotes.subjects import CITING, quoted_as, subject
from transforms.records import Party
from transforms.vocab import cues
from transforms.vocab.sources import CHANNELS, CITABLE, MEDIA_NOUNS, OUTLET_NOUNS

Step = tuple[Role, Party, str | None]
PASSING = frozenset({"clause", "according", "label"})
"""Shapes whose speaker passes on what others said inside."""
THROUGH = frozenset({"in", "on", "via", "through", "during", "at", "by", "to", "with"})
APART = 4
"""Tokens behind a speaker in which a `citing` is looked for that hangs on another word."""
PASSED_ON = frozenset({"quote", "cite", "interview", "contact", "consult", "reach", "tell"})


def cited(g: Grammar, named: Names, cue: int, speaker: int | None) -> Party | None:
    """`South Korean media, citing NIS sources, reported`: who is cited, where it is somebody or something written."""
    verbs = [k for head in (cue, speaker) if head is not None for k in g.kids[head]]
    if speaker is not None:  # parsed apart: According to the Post, citing officials, …
        verbs += range(speaker + 1, min(g.right[speaker] + APART, len(g.words)))
    for verb in verbs:
        if g.lemmas[verb] in CITING and (g.tags[verb] == "VBG" or g.words[verb - 1] == "which"):
            head = _object(g, verb)
            if head is not None and (g.parts[head] == "PROPN" or g.lemmas[head] in CITABLE):
                return replace(party(g, named, head), basis="chain")
    return None


def _object(g: Grammar, verb: int) -> int | None:
    """What a verb has for its object; where the parse gave it none, the last noun before the next comma."""
    for kid in g.kids[verb]:
        if g.deps[kid] == "dobj":
            return kid
    head = None
    for i in range(verb + 1, g.sentences[g.sentence[verb]][1]):
        if g.words[i] == "," or g.parts[i] in {"VERB", "ADP", "PUNCT"}:
            break
        head = i if g.parts[i] in {"NOUN", "PROPN"} else head
    return head


def passed(g: Grammar, named: Names, cue: int | None, speaker: int | None) -> list[Step]:
    """Media and relays that the cue's own clause and the speaker's phrase name."""
    steps: list[Step] = []
    if speaker is not None:
        steps += _quoted_by(g, named, speaker)
    if cue is None:
        return steps
    verbs = [cue]
    if (quoted := quoted_as(g, cue)) is not None and (who := subject(g, quoted[0])) is not None:
        steps.append(("relay", party(g, named, who), g.words[quoted[0]]))
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


def outer(g: Grammar, held: list[Frame], own: int | None, start: int, end: int) -> list[Frame]:
    """The reports that this one stands inside, the innermost first."""
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
    return sorted(over, key=lambda f: f.last - f.first)


def passing(g: Grammar, named: Names, over: Frame) -> list[Step]:
    """The speaker of a report around another one, who passes it on."""
    if over.speaker is None:
        return []
    return [("relay", party(g, named, over.speaker, without=over.cue), g.words[over.cue])]
