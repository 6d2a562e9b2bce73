"""All frames of a text: every word that reports, with what it reports and who it says so of."""

from dataclasses import replace

from transforms.quotes.frame import FINITE, SHORTEST, Frame
from transforms.quotes.grammar import Grammar
from transforms.quotes.phrases import according_frame, adjective_frame, adverb_frame, noun_frame, reckoned_frame
from transforms.quotes.verbs import verb_frame
from transforms.vocab import cues
from transforms.vocab.sources import SELVES

NESTING = frozenset({"clause", "according", "noun", "infinitive"})
"""Shapes that report inside another's report: he said that they believe …"""
BESIDE_NOUNS = frozenset({"acomp", "amod", "compound"})
"""Participles that stand with a noun and report nothing: the reported attacks."""
ASIDES = frozenset(["who", "which", "whose", "where", "while", "although", "though", "despite", "whereas"])


def frames(g: Grammar) -> list[Frame]:
    """Every cue of the text with its content, nested ones where they name somebody else."""
    found: list[Frame] = []
    for i, lemma in enumerate(g.lemmas):
        part = g.parts[i]
        frame: Frame | None = None
        if g.words[i] == "according":
            frame = according_frame(g, i)
        elif part == "ADP" and g.words[i] in {"per", "by"}:
            frame = reckoned_frame(g, i)
        elif part == "VERB" and g.deps[i] not in BESIDE_NOUNS:
            frame = verb_frame(g, i, lemma)
        elif part == "NOUN" and lemma in cues.NOUNS | cues.COUNTING_NOUNS:
            frame = noun_frame(g, i)
        elif part in {"ADJ", "VERB"} and g.words[i] in cues.ADJECTIVES and g.deps[i] == "acomp":
            frame = adjective_frame(g, i)
        elif g.words[i] in cues.ADVERBS:
            frame = adverb_frame(g, i)
        if frame is not None and _tells(g, frame):
            found.append(_without_aside(g, frame))
    return _unnested(g, _before_closing(g, found))


def _before_closing(g: Grammar, found: list[Frame]) -> list[Frame]:
    """No report reaches into the words that close its sentence: `Kyiv said 300 had left, the AP reported.`"""
    walls = {g.sentence[f.cue]: f for f in found if f.shape == "clause" and f.last + 2 < f.cue and _opens(g, f)}
    kept: list[Frame] = []
    for frame in found:
        wall = walls.get(g.sentence[frame.cue])
        if wall is not None and wall is not frame and frame.first <= wall.last < frame.last:
            frame = replace(frame, last=wall.last)
        kept.append(frame)
    return kept


def _opens(g: Grammar, frame: Frame) -> bool:
    return frame.first == g.sentences[g.sentence[frame.cue]][0]


def _tells(g: Grammar, frame: Frame) -> bool:
    """Is there something said, by somebody else than the writer and the reader?"""
    bare = {"object": {"PROPN", "NUM"}, "noun": {"NUM"}, "about": {"NUM"}}.get(frame.shape, set())
    if frame.last - frame.first + 1 < SHORTEST and g.parts[frame.last] not in bare:
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
        if not outer or frame.shape in NESTING or (names and frame.shape in {"object", "about"}):
            kept.append(frame)
    return kept
