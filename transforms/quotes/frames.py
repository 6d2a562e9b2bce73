"""Frames: what a cue reports and who it says so of, read off the parse around one word."""

from dataclasses import dataclass, replace

from transforms.quotes.grammar import Grammar
from transforms.quotes.subjects import SUBJECTS, beside, phrase, resumes, subject
from transforms.vocab import cues
from transforms.vocab.sources import (
    DOCUMENT_NOUNS,
    GOVERNMENT_NOUNS,
    ORGANISATION_NOUNS,
    OUTLET_NOUNS,
    PERSON_NOUNS,
    SELVES,
)

WITH_OBJECT = cues.JUDGING | cues.STATING | cues.MARKED | cues.SHOWING
SPEAKERS = PERSON_NOUNS | GOVERNMENT_NOUNS | ORGANISATION_NOUNS | OUTLET_NOUNS | DOCUMENT_NOUNS | {"people", "other"}
REPORTING = cues.SAYING | cues.THINKING | cues.SHOWING
SHORTEST = 2
"""Tokens that content must have: praised the plan, not praised him."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NESTING = frozenset({"clause", "according", "noun", "infinitive"})
"""Shapes that report inside another's report: he said that they believe …"""
ADDRESSED = frozenset({"tell", "ask", "inform", "warn", "remind", "assure", "advise", "notify", "teach", "promise"})
"""Cues that name the hearer before what is said: told reporters that."""
ASIDES = frozenset(["who", "which", "whose", "where", "while", "although", "though", "despite", "whereas"])
FAR = 15
"""Tokens between a cue and its `that`."""
COMMAS = frozenset({",", "—", "–", "-", ";", "?", "!"})
TRAILING = frozenset({"as", "for", "to", "against"})
"""Prepositions that bring in the judgement on an object: dismissed it as a stunt, blamed him for the loss."""


THAT_IS = 3
"""Tokens before `according` in a sentence that only says whose word the one before was: That's according to …"""


@dataclass(frozen=True, slots=True)
class Frame:
    """One cue, the tokens of what it reports, and the head of who reports it."""

    cue: int
    first: int
    last: int
    speaker: int | None
    shape: str
    """clause, infinitive, object, about, according or noun; marked counts only with words in quote marks in it."""


def frames(g: Grammar) -> list[Frame]:
    """Every cue of the text with its content, nested ones where they name somebody else."""
    found: list[Frame] = []
    for i, lemma in enumerate(g.lemmas):
        part = g.parts[i]
        frame: Frame | None = None
        if g.words[i] == "according":
            frame = _according(g, i)
        elif part == "VERB" and g.deps[i] != "acomp":
            frame = _verb(g, i, lemma)
        elif part == "NOUN" and lemma in cues.NOUNS:
            frame = _noun(g, i)
        elif part in {"ADJ", "VERB"} and g.words[i] in cues.ADJECTIVES and g.deps[i] == "acomp":
            frame = _adjective(g, i)
        if frame is not None and _tells(g, frame):
            found.append(_without_aside(g, frame))
    return _unnested(g, found)


def _tells(g: Grammar, frame: Frame) -> bool:
    """Is there something said, by somebody else than the writer and the reader?"""
    bare = {"object": "PROPN", "noun": "NUM"}.get(frame.shape)
    if frame.last - frame.first + 1 < SHORTEST and g.parts[frame.last] != bare:
        return False
    return frame.speaker is None or g.words[frame.speaker] not in SELVES


def _without_aside(g: Grammar, frame: Frame) -> Frame:
    """A long clause after a comma, `, who …` or `, even as …`, is the writer's, not the speaker's."""
    if frame.first < frame.cue or frame.shape in {"according", "label"}:
        return frame
    told = frame.shape != "clause"
    for i in range(frame.first + SHORTEST, frame.last):
        told = told or g.tags[i] in FINITE
        if g.words[i] == "," and g.words[i + 1] in ASIDES and frame.last - i > i - frame.first:
            return replace(frame, last=i - 1) if told else frame
    return frame


def _unnested(g: Grammar, found: list[Frame]) -> list[Frame]:
    """What stands inside another's speech is its own report only as a clause that names another speaker."""
    kept: list[Frame] = []
    for frame in found:
        outer = [f for f in found if f is not frame and f.first <= frame.cue <= f.last and f.first <= frame.first]
        names = frame.speaker is not None and g.parts[frame.speaker] in {"NOUN", "PROPN"}
        if not outer or frame.shape in NESTING or (names and frame.shape == "object"):
            kept.append(frame)
    return kept


def _kids(g: Grammar, i: int, *deps: str) -> list[int]:
    return [k for k in g.kids[i] if g.deps[k] in deps]


def _verb(g: Grammar, verb: int, lemma: str) -> Frame | None:
    """The frame of a verb, unless it is only imagined, wished for or denied that anything is said."""
    mood = _mood(g, verb)
    if mood == "imagined":
        return None
    who = subject(g, verb)
    if who is None and lemma in REPORTING and not _kids(g, verb, "nsubjpass", "auxpass"):
        who = beside(g, verb)
    if who is None and lemma not in cues.BELIEVED | cues.MARKED:
        return None
    if who is not None and g.words[who] == "it" and lemma not in cues.QUOTING:
        return None
    if lemma in cues.SAYING and any(g.words[k] == "as" and k < verb for k in g.kids[verb]):
        return _as(g, verb, who)
    if lemma in REPORTING:
        clause = _kids(g, verb, "ccomp")
        if clause:
            best = max(clause, key=lambda k: g.right[k] - g.left[k])
            if best > verb or _fronted(g, verb, lemma, best):
                return _continued(g, _framed(g, verb, who, best, "clause"))
            return None
        aside = _parenthetical(g, verb) or (_rest(g, verb) if lemma in cues.PLAIN else None)
        if aside is not None:
            return Frame(verb, *aside, who, "clause")
    if lemma in cues.WANTING:
        infinitive = [k for k in _kids(g, verb, "xcomp", "ccomp") if any(g.words[x] == "to" for x in g.kids[k])]
        if infinitive:
            frame = _framed(g, verb, who, infinitive[0], "infinitive")
            hearer = [k for k in _kids(g, verb, "dobj") if verb < k < frame.first]
            return replace(frame, first=g.left[hearer[0]]) if hearer else frame
    thing = [k for k in _kids(g, verb, "dobj") if k > verb]
    if thing and lemma in cues.MARKED and (lemma not in cues.JUDGING or who is None):
        return Frame(
            verb, g.left[thing[0]], max(g.right[k] for k in [thing[0], *_trailing(g, verb, thing[0])]), who, "marked"
        )
    if mood == "denied" or who is None or g.deps[verb] == "relcl" or not _acts(g, who):
        return None
    about = cues.ABOUT.get(lemma)
    if about:
        for prep in _kids(g, verb, "prep"):
            if g.words[prep] in about and prep > verb:
                return _within(g, verb, who, prep, "about")
        for halt in _kids(g, verb, "advcl"):  # called for Moscow to halt
            if any(g.deps[k] == "mark" and g.words[k] in about and k == verb + 1 for k in g.kids[halt]):
                return Frame(verb, verb + 2, g.right[halt], who, "about")
    if not thing or lemma not in WITH_OBJECT:
        return None
    alone = (
        lemma in cues.JUDGING
        or (lemma in cues.STATING and _counts(g, thing[0]))
        or (lemma in cues.SHOWING and who is not None and g.lemmas[who] in DOCUMENT_NOUNS)
    )
    last = max(g.right[k] for k in [thing[0], *_trailing(g, verb, thing[0])])
    return Frame(verb, g.left[thing[0]], last, who, "object" if alone else "marked")


def _mood(g: Grammar, verb: int) -> str:
    """stated, denied or imagined: would say, to know, must decide."""
    kids = g.kids[verb]
    if any(g.tags[k] == "MD" for k in kids):
        return "imagined"
    if any(g.words[k] == "to" and g.deps[k] == "aux" for k in kids) and g.deps[verb] not in {"xcomp", "ccomp"}:
        return "imagined"
    return "denied" if any(g.deps[k] == "neg" for k in kids) else "stated"


def _acts(g: Grammar, who: int) -> bool:
    """Is the subject somebody, or something written, that can judge?"""
    return g.parts[who] in {"PROPN", "PRON", "NUM", "DET"} or g.lemmas[who] in SPEAKERS or g.words[who] in SPEAKERS


def _counts(g: Grammar, thing: int) -> bool:
    """Is there a number in the object?"""
    return any(g.parts[i] == "NUM" for i in range(g.left[thing], g.right[thing] + 1))


def _trailing(g: Grammar, verb: int, after: int) -> list[int]:
    """What the verb says of its object: called it a mistake, praised them for coming."""
    return [
        k
        for k in g.kids[verb]
        if k > after and (g.deps[k] in {"oprd", "xcomp", "ccomp"} or (g.deps[k] == "prep" and g.words[k] in TRAILING))
    ]


def _within(g: Grammar, cue: int, who: int | None, prep: int, shape: str) -> Frame | None:
    """What a preposition brings in, without the preposition."""
    inner = [k for k in g.kids[prep] if k > prep]
    if not inner:
        return None
    return Frame(cue, g.left[inner[0]], g.right[prep], who, shape)


def _framed(g: Grammar, cue: int, who: int | None, head: int, shape: str) -> Frame:
    first, last = g.left[head], g.right[head]
    resumed = [k for k in g.kids[head] if g.deps[k] == "conj" and k > head > cue and resumes(g, k, head, cue)]
    if resumed:
        last = max(head, min([k for k in g.kids[head] if head < k and g.deps[k] == "cc"] + [g.left[resumed[0]]]) - 1)
    if first <= cue <= last:  # the cue stands inside what it reports
        if head > cue:
            first = cue + 1
        else:
            last = min(g.left[k] for k in [*g.kids[cue], cue] if k > head) - 1
    return Frame(cue, first, last, who, shape)


def _fronted(g: Grammar, cue: int, lemma: str, clause: int) -> bool:
    """`The plan will fail, he said`: a comma, and nothing but the cue's subject between."""
    if lemma not in cues.FRONTED or _kids(g, cue, "nsubjpass", "mark"):
        return False
    last = min([g.left[k] for k in g.kids[cue] if k > clause], default=cue) - 1
    return g.words[min(last, len(g.words) - 1)] in COMMAS or g.words[last + 1] in COMMAS


def _continued(g: Grammar, frame: Frame) -> Frame:
    """A colon or semicolon after the clause goes on with it to the sentence's end."""
    if frame.first < frame.cue:
        return frame
    stop = g.sentences[g.sentence[frame.cue]][1]
    after = frame.last + 1
    last = stop - 1 if after < stop and g.words[after] in {":", ";"} else frame.last
    own = SUBJECTS if g.lemmas[frame.cue] in ADDRESSED else {*SUBJECTS, "dobj"}
    beside = [k for k in g.kids[frame.cue] if frame.cue < k < frame.first and g.deps[k] not in own]
    first = max([g.right[k] for k in beside], default=frame.cue) + 1
    return replace(frame, first=min(first, frame.first), last=last)


def _rest(g: Grammar, verb: int) -> tuple[int, int] | None:
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


def _as(g: Grammar, verb: int, who: int | None) -> Frame | None:
    """`As the Post reported, …` and `…, as reported by the Post`: the rest of the sentence."""
    first, stop = g.sentences[g.sentence[verb]]
    if g.deps[verb] not in {"advcl", "parataxis", "ccomp"} or _kids(g, verb, "dobj", "ccomp", "xcomp") or who is None:
        return None
    if g.left[verb] - first <= 1 and g.right[verb] + 1 < stop and g.words[g.right[verb] + 1] == ",":
        return Frame(verb, g.right[verb] + 2, stop - 1, who, "clause")
    if stop - g.right[verb] <= SHORTEST and g.words[g.left[verb] - 1] == ",":
        return Frame(verb, first, g.left[verb] - 2, who, "clause")
    return None


def _according(g: Grammar, i: int) -> Frame | None:
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


def _noun(g: Grammar, noun: int) -> Frame | None:
    """`X's claim that …`, `hopes of …`, `the ministry's estimate of 3,000`."""
    owner = next(iter(_kids(g, noun, "poss")), None)
    if owner is not None and g.parts[owner] == "PRON":
        owner = _giver(g, noun) or owner
    clause = _kids(g, noun, "acl", "ccomp", "relcl")
    that = next((k for k in clause if any(g.words[x] == "that" and g.deps[x] == "mark" for x in g.kids[k])), None)
    if that is not None:
        return _framed(g, noun, owner or _giver(g, noun), that, "noun")
    of = next((k for k in _kids(g, noun, "prep") if g.words[k] in {"of", "about", "for", "against"}), None)
    if of is None or owner is None:
        return None
    return _within(g, noun, owner, of, "noun")


def _adjective(g: Grammar, i: int) -> Frame | None:
    """`is confident that …`, `was critical of …`."""
    verb = g.heads[i]
    if _mood(g, verb) != "stated":
        return None
    who = subject(g, verb)
    clause = [k for k in _kids(g, i, "ccomp") if k > i]
    if who is None or (g.words[who] == "it"):
        return None
    if clause:
        return _framed(g, i, who, clause[0], "clause")
    about = next((k for k in _kids(g, i, "prep") if k > i and g.words[k] in {"about", "of", "to"}), None)
    return _within(g, i, who, about, "about") if about is not None else None


def _giver(g: Grammar, noun: int) -> int | None:
    """`made the claim that`, `clung to the hope that`: who did."""
    head = g.heads[noun]
    if g.deps[noun] == "pobj" and g.parts[head] == "ADP":
        head = g.heads[head]
    return subject(g, head) if g.deps[noun] in {"dobj", "pobj"} and g.parts[head] in {"VERB", "AUX"} else None
