"""All reported speech of a text: words in marks and clauses under cues, joined where they overlap."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from schemas.vocabulary import QuoteType
from transforms.quotes import marks
from transforms.quotes.direct import STOPS, Spoken, spoken
from transforms.quotes.frame import Frame
from transforms.quotes.frames import frames
from transforms.quotes.grammar import Grammar, read
from transforms.quotes.labels import labels
from transforms.quotes.parties import Names, names, party, same
from transforms.quotes.resolve import resolve
from transforms.quotes.subjects import subject
from transforms.quotes.via import Step, cited, outer, passed, passing
from transforms.records import Mention, Party, Quote, Span
from transforms.vocab import cues

SHORT = 4
"""Words from which a run in marks is speech even where no cue is found; shorter ones are names and scare quotes."""
NEAR = 3
"""Tokens from a cue to few words in marks: said it was “over”."""
WINDOW_AFTER = 12
LONG_WORD = 4
"""Letters from which a title gives a word its capital."""
ENDS = frozenset(",?!.")
UTTERED = cues.SAYING | cues.QUOTING | {"call", "describe", "brand", "label", "dub", "cite", "read"}
TRIM = " \t\n,.;:—–-…\u00a0"


def find(doc: Doc, *, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Reported speech in text order, nested speech included; spans are offsets of `doc.text`."""
    if not len(doc):
        return ()
    g = read(doc)
    named = names(mentions)
    runs = [run for run in spoken(g, marks.find(g.text)) if not _name(g, run)]
    held = [*frames(g), *labels(g, named)]
    quotes = _quoted(g, named, runs, held) + _indirect(g, named, runs, held)
    return tuple(resolve(g, named, _one_a_span(quotes)))


def _one_a_span(quotes: list[Quote]) -> list[Quote]:
    """In text order; of two cues over the same words the one with a speaker stands, or else the first."""
    ordered = sorted(quotes, key=lambda q: (q.span.start, -q.span.end, q.speaker is None))
    return list({quote.span: quote for quote in reversed(ordered)}.values())[::-1]


def _quoted(g: Grammar, named: Names, runs: list[Spoken], held: list[Frame]) -> list[Quote]:
    """Runs in order: inside a clause under a cue, beside a cue of their own, or going on from the run before."""
    quotes: list[Quote] = []
    before: Spoken | None = None
    mixed: set[tuple[int, int]] = set()
    for run in runs:
        around = _around(run, held)
        last = quotes[-1] if quotes and before is not None else None
        if around and not (run.free and run.cue is not None and not _goes_before(run, around)):
            for frame in dict.fromkeys((around[-1], around[0])):
                if (frame.cue, frame.first) not in mixed:
                    mixed.add((frame.cue, frame.first))
                    quotes.append(_mixed(g, named, held, run, frame))
            before = run
            continue
        words = len(g.text[run.run.start : run.run.end].split())
        if (words < SHORT and not _uttered(g, run)) or _title(g, run, words):
            continue
        quotes.append(_direct(g, named, held, run, before, last))
        before = run
    return quotes


def _goes_before(run: Spoken, around: list[Frame]) -> bool:
    """Does a clause of the same cue lead up to the words in marks: said that it had risen, “more than ever”?"""
    return any(f.cue == run.cue and f.cue < f.first and run.first - f.first >= SHORT for f in around)


def _uttered(g: Grammar, run: Spoken) -> bool:
    """Do few words in marks stand right beside their cue, as a sentence would?"""
    if run.cue is None or (run.cue and g.words[run.cue - 1] in {"-", "so"}):  # so-called
        return False
    gap = run.first - run.cue if run.cue < run.first else run.cue - run.last
    if run.cue < run.first:
        return gap <= NEAR and g.lemmas[run.cue] in UTTERED
    return run.free and gap <= WINDOW_AFTER and g.text[run.run.start : run.run.end].rstrip()[-1:] in ENDS


def _name(g: Grammar, run: Spoken) -> bool:
    """A few capitalised words after a noun or a word of naming: the unit code-named “Blue Lantern”."""
    inside = g.text[run.run.start : run.run.end].split()
    before = g.at(run.run.open) - 1
    if (
        run.free
        or len(inside) >= SHORT
        or before < 0
        or not all(w[:1].isupper() or len(w) <= LONG_WORD for w in inside)
    ):
        return False
    return inside[0][:1].isupper() and (g.parts[before] in {"NOUN", "PROPN"} or g.lemmas[before] in cues.NAMING)


def _title(g: Grammar, run: Spoken, words: int) -> bool:
    """A name in marks: every long word has a capital and no cue stands beside it."""
    inside = g.text[run.run.start : run.run.end].split()
    capital = [w for w in inside if len(w) > LONG_WORD]
    named = words > 1 and bool(capital) and all(w.lstrip("([‘'").isdigit() or w[:1].isupper() for w in capital)
    return named and (run.cue is None or not run.free)


def _mixed(g: Grammar, named: Names, held: list[Frame], run: Spoken, frame: Frame) -> Quote:
    """The clause around the run: its own words and the quoted ones."""
    content = g.span(frame.first, frame.last)
    whole = content.start >= run.run.open and content.end <= run.run.close
    end = run.run.close if run.run.end > content.end else content.end
    span = Span(run.run.start, run.run.end) if whole else Span(min(run.run.open, content.start), end)
    return _said(g, named, held, _quote(g, span, "direct" if whole else "mixed", frame.cue), frame.cue, frame.speaker)


def _direct(
    g: Grammar, named: Names, held: list[Frame], run: Spoken, before: Spoken | None, last: Quote | None
) -> Quote:
    """A run with its cue; without one it belongs to who spoke last, where it follows on."""
    bare = _quote(g, Span(run.run.start, run.run.end), "direct", run.cue)
    quote = _said(g, named, held, bare, run.cue, run.speaker)
    goes_on = before is not None and last is not None and _goes_on(g, before, run)
    near = before is not None and (goes_on or run.run.line - before.run.line <= 1)
    if near and quote.speaker is None and last is not None and last.speaker is not None:
        quote = replace(quote, speaker=replace(last.speaker, basis="carried"), via=last.via)
    if quote.speaker is None and run.free and (who := _led_by(g, named, run)) is not None:
        quote = replace(quote, speaker=replace(who, basis="carried"))
    return replace(quote, continues=last.span) if goes_on and last is not None else quote


def _led_by(g: Grammar, named: Names, run: Spoken) -> Party | None:
    """Who acts in the sentence before words in marks that no cue stands beside: `Berg shook her head. “…”`"""
    first = g.sentences[g.sentence[g.at(run.run.open)]][0]
    if not first:
        return None
    begin, end = g.sentences[g.sentence[first - 1]]
    root = next((i for i in range(begin, end) if g.heads[i] == i and g.parts[i] in {"VERB", "AUX"}), None)
    head = subject(g, root) if root is not None else None
    who = party(g, named, head) if head is not None and begin <= head < end else None
    return who if who is not None and who.kind == "person" else None


def _goes_on(g: Grammar, before: Spoken, run: Spoken) -> bool:
    """Is this the same speech, broken by its cue or by a paragraph?"""
    if before.run.line != run.run.line:
        return before.run.marked == "left" and run.run.line - before.run.line == 1 and run.first - before.last <= 3
    if run.cue is not None:
        return run.cue == before.cue
    stops = sum(g.words[i] in STOPS for i in range(before.last + 1, run.first))
    return before.cue is not None and stops <= 1


def _around(run: Spoken, held: list[Frame]) -> list[Frame]:
    """The frames that report the run, the smallest first."""
    over = [f for f in held if f.first <= run.first <= f.last and not run.first <= f.cue <= run.last]
    return sorted(over, key=lambda f: f.last - f.first)


def _indirect(g: Grammar, named: Names, runs: list[Spoken], held: list[Frame]) -> list[Quote]:
    quotes: list[Quote] = []
    inside = [False] * len(g.words)
    for run in runs:
        for i in range(run.first, run.last + 1):
            inside[i] = True
    for frame in held:
        if frame.shape == "marked" or inside[frame.cue] or sum(inside[frame.first : frame.last + 1]):
            continue
        bare = _quote(g, g.span(frame.first, frame.last), "indirect", frame.cue)
        quotes.append(_said(g, named, held, bare, frame.cue, frame.speaker))
    return [q for q in quotes if q.span.start < q.span.end]


def _said(g: Grammar, named: Names, held: list[Frame], quote: Quote, cue: int | None, head: int | None) -> Quote:
    """The quote with its speaker and with those who pass it on."""
    who = party(g, named, head, without=cue) if head is not None else None
    steps = passed(g, named, cue, head)
    source = cited(g, named, cue, head) if cue is not None and head is not None else None
    for over in outer(g, held, cue, quote.span.start, quote.span.end):
        steps += passing(g, named, over)
        source = source or cited(g, named, over.cue, over.speaker)
    return replace(quote, speaker=who, via=tuple(_different(who, steps)), source=source)


def _different(who: Party | None, steps: list[Step]) -> list[Step]:
    """Each party once, and none that is the speaker."""
    seen = [who] if who is not None else []
    kept: list[Step] = []
    for step in steps:
        if not any(same(step[1], other) for other in seen):
            kept.append(step)
            seen.append(step[1])
    return kept


def _quote(g: Grammar, span: Span, kind: QuoteType, cue: int | None) -> Quote:
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
    return Quote(span, span.of(g.text), kind, word, word.of(g.text) if word else None, None)
