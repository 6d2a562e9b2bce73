"""All reported speech of a text: words in marks and clauses under cues, joined where they overlap."""

from collections.abc import Sequence

from spacy.tokens import Doc

from schemas.vocabulary import QuoteType
from transforms.quotes import marks
from transforms.quotes.direct import Spoken, spoken
from transforms.quotes.frames import Frame, frames
from transforms.quotes.grammar import Grammar, read
from transforms.quotes.parties import Names, names, party
from transforms.records import Mention, Party, Quote, Span
from transforms.vocab.sources import SELVES

SHORT = 4
"""Words from which a run in marks is speech even where no cue is found; shorter ones are names and scare quotes."""
TRIM = " \t\n,.;:—–-…\u00a0"


def find(doc: Doc, *, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Reported speech in text order, nested speech included; spans are offsets of `doc.text`."""
    if not len(doc):
        return ()
    g = read(doc)
    named = names(mentions)
    runs = spoken(g, marks.find(g.text))
    held = frames(g)
    quotes = _quoted(g, named, runs, held) + _indirect(g, named, runs, held)
    return tuple(sorted(quotes, key=lambda q: (q.span.start, -q.span.end)))


def _quoted(g: Grammar, named: Names, runs: list[Spoken], held: list[Frame]) -> list[Quote]:
    quotes: list[Quote] = []
    last: Party | None = None
    last_line = -9
    mixed: dict[tuple[int, int], int] = {}
    for run in runs:
        words = len(g.text[run.run.start : run.run.end].split())
        around = None if run.free and run.cue is not None else _around(run, held)
        cue, head = run.cue, run.speaker
        if around is not None and (head is None or not run.free):
            cue, head = around.cue, around.speaker
        if cue is None and head is None and words < SHORT:
            continue
        who = party(g, named, head, without=cue) if head is not None else None
        if who is None and last is not None and run.run.line - last_line <= 1:
            who = Party(last.text, last.span, last.kind, "carried", last.mention)
        span = Span(run.run.start, run.run.end)
        kind: QuoteType = "direct"
        if around is not None and not run.free:
            content = g.span(around.first, around.last)
            span, kind = Span(min(span.start, content.start), max(span.end, content.end)), "mixed"
            key = (around.cue, around.first)
            if key in mixed:
                continue
            mixed[key] = len(quotes)
        quotes.append(_quote(g, span, kind, cue, who))
        if who is not None:
            last, last_line = who, run.run.line
    return quotes


def _around(run: Spoken, held: list[Frame]) -> Frame | None:
    """The smallest frame that reports the run."""
    over = [f for f in held if f.first <= run.first <= f.last and not run.first <= f.cue <= run.last]
    return min(over, key=lambda f: f.last - f.first, default=None)


def _indirect(g: Grammar, named: Names, runs: list[Spoken], held: list[Frame]) -> list[Quote]:
    quotes: list[Quote] = []
    inside = [False] * len(g.words)
    for run in runs:
        for i in range(run.first, run.last + 1):
            inside[i] = True
    for frame in held:
        if inside[frame.cue] or sum(inside[frame.first : frame.last + 1]):
            continue
        if frame.speaker is not None and g.words[frame.speaker] in SELVES:
            continue
        who = party(g, named, frame.speaker, without=frame.cue) if frame.speaker is not None else None
        quotes.append(_quote(g, g.span(frame.first, frame.last), "indirect", frame.cue, who))
    return [q for q in quotes if q.span.start < q.span.end]


def _quote(g: Grammar, span: Span, kind: QuoteType, cue: int | None, who: Party | None) -> Quote:
    start, end = span.start, span.end
    if kind != "direct":
        while start < end and g.text[start] in TRIM:
            start += 1
        while start < end and g.text[end - 1] in TRIM:
            end -= 1
    else:
        while start < end and g.text[start].isspace():
            start += 1
        while start < end and g.text[end - 1].isspace():
            end -= 1
    span = Span(start, end)
    word = g.span(cue, cue) if cue is not None else None
    return Quote(span, span.of(g.text), kind, word, word.of(g.text) if word else None, who)
