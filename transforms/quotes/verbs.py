"""Frames of verbs: said that, promised to, criticised the, warned of."""

from dataclasses import replace

from transforms.quotes.complements import (
    as_clause,
    aside_of,
    closing,
    continued,
    free_relative,
    fronted,
    rest,
    taken_up,
)
from transforms.quotes.frame import Frame, framed, kids, mood, within
from transforms.quotes.grammar import Grammar
from transforms.quotes.passives import counts, passive_frame
from transforms.quotes.subjects import CITING, beside, subject
from transforms.vocab import cues
from transforms.vocab.sources import (
    CITABLE,
    DOCUMENT_NOUNS,
    GOVERNMENT_NOUNS,
    ORGANISATION_NOUNS,
    OUTLET_NOUNS,
    PERSON_NOUNS,
)

WITH_OBJECT = cues.JUDGING | cues.STATING | cues.EXPECTING | cues.MARKED | cues.SHOWING | cues.VIEWING | cues.SAYING
SPEAKERS = PERSON_NOUNS | GOVERNMENT_NOUNS | ORGANISATION_NOUNS | OUTLET_NOUNS | DOCUMENT_NOUNS | {"people", "other"}
REPORTING = cues.SAYING | cues.THINKING | cues.SHOWING
TRAILING = frozenset({"as", "for", "to", "against"})
"""Prepositions that bring in the judgement on an object: dismissed it as a stunt, blamed him for the loss."""


def verb_frame(g: Grammar, verb: int, lemma: str) -> Frame | None:
    """The frame of a verb, unless it is only imagined that anything is said."""
    stated = mood(g, verb)
    if stated == "imagined":
        return None
    who = subject(g, verb)
    if who is None and lemma in REPORTING and not kids(g, verb, "nsubjpass", "auxpass"):
        who = beside(g, verb)
    passive = passive_frame(g, verb, lemma, who)
    if passive is not None or (who is None and lemma not in cues.BELIEVED | cues.MARKED):
        return passive
    if who is not None and g.words[who] == "it" and lemma not in cues.QUOTING:
        return None
    if lemma in cues.SAYING and any(g.words[k] == "as" and k < verb for k in g.kids[verb]):
        return as_clause(g, verb, who)
    frame = _reported(g, verb, lemma, who) if lemma in REPORTING else None
    if frame is None and lemma in cues.WANTING:
        frame = _infinitive(g, verb, who)
    if frame is not None or (kids(g, verb, "ccomp") and lemma in REPORTING):
        return frame
    things = [k for k in kids(g, verb, "dobj") if k > verb]
    stating = bool(things) and _states(g, verb, lemma, things[0], who)
    judged = lemma in cues.VIEWING and bool(things) and bool(_trailing(g, verb, things[0]))
    if things and lemma in cues.MARKED and (who is None or not (judged or stating or lemma in cues.JUDGING)):
        return _object(g, verb, things[0], who, alone=False)
    if stated == "denied" or who is None or g.deps[verb] == "relcl" or not _acts(g, who):
        return None
    large = bool(things) and lemma in cues.JUDGING and g.right[things[0]] > g.left[things[0]]
    frame = None if large else _about(g, verb, who, cues.ABOUT.get(lemma, frozenset()))
    if frame is not None or not things or lemma not in WITH_OBJECT or _cites(g, verb, things[0]):
        return frame
    return _object(g, verb, things[0], who, alone=lemma in cues.JUDGING or stating or judged)


def _reported(g: Grammar, verb: int, lemma: str, who: int | None) -> Frame | None:
    return free_relative(g, verb, who) or closing(g, verb, lemma, who) or _clause(g, verb, lemma, who)


def _clause(g: Grammar, verb: int, lemma: str, who: int | None) -> Frame | None:
    """said that …; …, he said; the plan, he said, …; and what the parse lost."""
    clauses = kids(g, verb, "ccomp")
    if clauses:
        behind = [k for k in clauses if k > verb]
        best = behind[0] if behind else max(clauses, key=lambda k: g.right[k] - g.left[k])
        if best > verb:
            return continued(g, framed(g, verb, who, best, "clause"))
        return taken_up(g, framed(g, verb, who, best, "clause"), best) if fronted(g, verb, lemma, best, who) else None
    aside = aside_of(g, verb) or (rest(g, verb) if lemma in cues.PLAIN else None)
    return Frame(verb, *aside, who, "clause") if aside is not None else None


def _infinitive(g: Grammar, verb: int, who: int | None) -> Frame | None:
    """promised to leave; urged voters to stay, the hearers included."""
    infinitives = [k for k in kids(g, verb, "xcomp", "ccomp") if any(g.words[x] == "to" for x in g.kids[k])]
    if not infinitives:
        return None
    frame = framed(g, verb, who, infinitives[0], "infinitive")
    hearers = [k for k in kids(g, verb, "dobj") if verb < k < frame.first]
    return replace(frame, first=g.left[hearers[0]]) if hearers else frame


def _about(g: Grammar, verb: int, who: int, prepositions: frozenset[str]) -> Frame | None:
    """warned of a storm; called for a truce; called for Moscow to halt."""
    for prep in kids(g, verb, "prep"):
        if g.words[prep] in prepositions and prep > verb:
            return within(g, verb, who, prep, "about")
    for halt in kids(g, verb, "advcl"):
        if any(g.deps[k] == "mark" and g.words[k] in prepositions and k == verb + 1 for k in g.kids[halt]):
            return Frame(verb, verb + 2, g.right[halt], who, "about")
    return None


def _object(g: Grammar, verb: int, thing: int, who: int | None, *, alone: bool) -> Frame:
    last = max(g.right[k] for k in [thing, *_trailing(g, verb, thing)])
    return Frame(verb, g.left[thing], last, who, "object" if alone else "marked")


def _acts(g: Grammar, who: int) -> bool:
    """Is the subject somebody, or something written, that can judge?"""
    return g.parts[who] in {"PROPN", "PRON", "NUM", "DET"} or g.lemmas[who] in SPEAKERS or g.words[who] in SPEAKERS


def _states(g: Grammar, verb: int, lemma: str, thing: int, who: int | None) -> bool:
    """Does the object state a number (put the dead at 300; Seoul says 300), or what a document shows?"""
    if who is not None and lemma in cues.SHOWING and g.lemmas[who] in DOCUMENT_NOUNS:
        return True
    if lemma in cues.SAYING - cues.JUDGING and g.parts[thing] == "NUM":
        return True
    last = max(g.right[k] for k in [thing, *_trailing(g, verb, thing)])
    return lemma in cues.STATING | cues.EXPECTING and counts(g, g.left[thing], last)


def _cites(g: Grammar, verb: int, thing: int) -> bool:
    """`…, citing the ministry` names a source and reports nothing; `quoted him as saying` reports what he said."""
    if g.lemmas[verb] not in CITING:
        return False
    named = g.parts[thing] == "PROPN" or g.lemmas[thing] in CITABLE
    return (named and g.tags[verb] == "VBG") or any(g.words[k] == "as" for k in kids(g, verb, "prep"))


def _trailing(g: Grammar, verb: int, after: int) -> list[int]:
    """What the verb says of its object: called it a mistake, praised them for coming, put it at 300."""
    prepositions = TRAILING | {"at"} if g.lemmas[verb] in cues.PUTTING else TRAILING
    return [
        k
        for k in g.kids[verb]
        if k > after
        and (g.deps[k] in {"oprd", "xcomp", "ccomp"} or (g.deps[k] == "prep" and g.words[k] in prepositions))
    ]
