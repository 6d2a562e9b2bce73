"""Words in quote marks and the cue that stands before, after or further up.

Parses of sentences with quotes in them are often wrong, so the cue is looked for by place, outside the marks, and the
parse is asked only for the subject of the cue.
"""

from dataclasses import dataclass

from transforms.quotes.grammar import Grammar
from transforms.quotes.marks import Run
from transforms.quotes.subjects import subject
from transforms.records import Span
from transforms.vocab import cues

SPOKEN = cues.SAYING | cues.QUOTING | cues.THINKING | cues.JUDGING | frozenset(cues.ABOUT)
WINDOW = 45
"""Tokens to look for a cue after a quote: a speaker with title, office and a relative clause fits in."""
STOPS = frozenset({".", "!", "?"})
LEADS = frozenset({",", ":", "that", "-", "–", "—", "as", ";"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


@dataclass(frozen=True, slots=True)
class Spoken:
    """A run of quoted words as tokens, with its cue and the head of its speaker where they were found."""

    run: Run
    first: int
    last: int
    free: bool
    """Stands as a sentence of its own rather than inside one."""
    cue: int | None = None
    speaker: int | None = None


def spoken(g: Grammar, runs: tuple[Run, ...]) -> list[Spoken]:
    """Each run with the cue that stands in its own sentence, if one does."""
    found: list[Spoken] = []
    for k, run in enumerate(runs):
        tokens = g.within(Span(run.start, run.end))
        if not len(tokens):
            continue
        first, last = tokens[0], tokens[-1]
        before = _before(g, run, runs, k)
        free = _free(g, before)
        cue, who = _tie(g, run, runs, k, before, free)
        found.append(Spoken(run, first, last, free, cue, who))
    return found


def _tie(
    g: Grammar, run: Run, runs: tuple[Run, ...], k: int, before: range, free: bool
) -> tuple[int | None, int | None]:
    lead = _cue_before(g, before)
    adjacent = lead is not None and before[-1] - lead <= 4
    if adjacent and lead is not None and not _ends_clause(g, run):
        return lead, _speaker(g, lead, before)
    after = _after(g, run, runs, k)
    trail = _cue_after(g, after) if _open_ended(g, run, after) else None
    if trail is not None and not (adjacent and lead is not None):
        return trail, _speaker(g, trail, after)
    if lead is not None and (adjacent or free or trail is None):
        return lead, _speaker(g, lead, before)
    if trail is not None:
        return trail, _speaker(g, trail, after)
    return None, _label(g, before)


def _ends_clause(g: Grammar, run: Run) -> bool:
    """`“…,” he said`: a comma at the end says that the sentence goes on."""
    return g.text[run.start : run.end].rstrip().endswith(",")


def _before(g: Grammar, run: Run, runs: tuple[Run, ...], k: int) -> range:
    """Tokens from the start of the sentence, or of the last quote's end, to the opening mark."""
    stop = g.at(run.open)
    floor = runs[k - 1].close if k and runs[k - 1].line == run.line else 0
    paragraph = g.paragraphs[g.paragraph[min(stop, len(g.words) - 1)]][0] if g.words else 0
    if stop == paragraph and (above := _led_in(g, stop)) is not None:
        stop, paragraph = above, g.paragraphs[g.paragraph[above - 1]][0]
    first = stop
    while first > paragraph and g.start[first - 1] >= floor and g.words[first - 1] not in STOPS:
        first -= 1
    return range(first, stop)


def _led_in(g: Grammar, first: int) -> int | None:
    """Where the paragraph above ends, if it ends with a colon: the speech that it leads in opens the next one."""
    end = first
    while end > 0 and not g.words[end - 1].strip():
        end -= 1
    return end if end > 1 and g.words[end - 1] == ":" and g.paragraph[first] - g.paragraph[end - 1] <= 2 else None


def _after(g: Grammar, run: Run, runs: tuple[Run, ...], k: int) -> range:
    first = g.at(run.close)
    if (
        first >= len(g.words)
        or g.paragraph[first] != g.paragraph[max(0, g.at(run.start) if run.start < len(g.text) else 0)]
    ):
        return range(first, first)
    last = first
    wall = runs[k + 1].open if k + 1 < len(runs) else len(g.text)
    end = g.paragraphs[g.paragraph[first]][1]
    while last < end and last - first < WINDOW and g.start[last] < wall and g.words[last] not in STOPS:
        last += 1
    return range(first, last)


def _free(g: Grammar, before: range) -> bool:
    if not len(before):
        return True
    return g.words[before[-1]] in {",", ":"} or g.lemmas[before[-1]] in cues.QUOTING


def _open_ended(g: Grammar, run: Run, after: range) -> bool:
    """May the sentence go on after the closing mark?"""
    if not len(after) or run.marked == "left":
        return False
    inside = g.text[run.start : run.end].rstrip()
    if inside.endswith((",", "?", "!", "—", "–", "-", "…")) or g.words[after[0]] in {",", "—", "–", "-"}:
        return True
    word = g.text[g.start[after[0]] : g.end[after[0]]]
    return word[:1].islower() or not inside.endswith((".", ":"))


def _is_cue(g: Grammar, i: int) -> bool:
    put = g.lemmas[i] == "put" and g.words[i + 1 : i + 2] == ["it"]  # as she put it
    return (g.parts[i] == "VERB" and (g.lemmas[i] in SPOKEN or put)) or g.words[i] == "according"


def _cue_before(g: Grammar, window: range) -> int | None:
    for i in reversed(window):
        if _is_cue(g, i):
            return i
    return None


def _cue_after(g: Grammar, window: range) -> int | None:
    for i in window:
        if _is_cue(g, i) and g.deps[i] not in {"relcl", "acl"}:
            return i
    return None


def _speaker(g: Grammar, cue: int, window: range) -> int | None:
    """The subject of the cue if it stands outside the quote, else the nearest noun phrase in the window."""
    if g.words[cue] == "according":
        to = next((k for k in g.kids[cue] if g.words[k] == "to"), None)
        return next((k for k in g.kids[to] if g.deps[k] == "pobj"), None) if to is not None else None
    who = subject(g, cue)
    if who is not None and who in window:
        return who
    for i in [*range(cue - 1, window.start - 1, -1), *range(cue + 1, window.stop)]:
        if g.parts[i] in NOMINAL:
            return _top(g, i, window, cue)
    return who


def _top(g: Grammar, i: int, window: range, cue: int) -> int:
    """The head of the noun phrase around a token."""
    while (
        g.heads[i] != i and g.heads[i] in window and g.parts[g.heads[i]] in NOMINAL and (g.heads[i] < cue) == (i < cue)
    ):
        i = g.heads[i]
    return i


def _label(g: Grammar, before: range) -> int | None:
    """`Smith: “…”`: the words before a colon where no verb stands."""
    if len(before) < 2 or g.words[before[-1]] != ":":
        return None
    heads = [i for i in before if g.parts[i] in NOMINAL]
    verbs = [i for i in before if g.parts[i] == "VERB"]
    if verbs:
        who = subject(g, verbs[0])
        return who if who is not None and who in before else None
    return _top(g, heads[-1], before, before.stop) if heads else None
