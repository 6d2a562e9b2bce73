"""`Smith: The plan will fail`: speech under a label, as headlines and transcripts print it."""

from transforms.quotes.frame import Frame
from transforms.quotes.grammar import Grammar
from transforms.quotes.parties import Names
from transforms.vocab.sources import DOCUMENT_NOUNS, PERSON_NOUNS

LONGEST_LABEL = 6
SHORTEST_SPEECH = 3
TURNS = frozenset({"q", "a"})
"""Question and answer of a printed interview."""
TRANSCRIPT = 4
"""Labelled paragraphs that make a text a transcript; in others only the first lines are labelled speech."""
HEADLINES = 2
MARKS = frozenset("\"'“”‘’")


def labels(g: Grammar, named: Names) -> list[Frame]:
    """Paragraphs that a speaker's name and a colon open."""
    found: list[Frame] = []
    for first, stop in g.paragraphs:
        while first < stop and not g.words[first].strip():
            first += 1
        colon = next((i for i in range(first + 1, min(stop, first + LONGEST_LABEL + 1)) if g.words[i] == ":"), None)
        if colon is None or colon + 1 >= stop or g.words[colon + 1][0] in MARKS:
            continue
        words = sum(g.text[g.start[i]].isalpha() for i in range(colon + 1, stop))
        if words >= SHORTEST_SPEECH and _speaks(g, named, first, colon):
            found.append(Frame(colon, colon + 1, stop - 1, colon - 1, "label"))
    return found if len(found) >= TRANSCRIPT else [f for f in found if g.paragraph[f.cue] < HEADLINES]


def _speaks(g: Grammar, named: Names, first: int, colon: int) -> bool:
    """Do the words before the colon name somebody and say nothing else?"""
    if any(g.parts[i] in {"VERB", "AUX", "NUM", "ADP"} for i in range(first, colon)):
        return False
    last = g.lemmas[colon - 1]
    if colon - first == 1 and (g.words[first] in TURNS or last in DOCUMENT_NOUNS or last in PERSON_NOUNS):
        return True
    kinds = {"person", "organisation"}
    over = [m for m in named.over(g.start[first], g.end[colon - 1]) if m.type in kinds]
    return any(m.span.end >= g.start[colon - 1] for m in over)
