"""Find the figures of a `Doc`: the steps in the order in which they build on each other."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from transforms.figures import changes, conversions, counted, guards, kinds, modifiers, ranges, scores, words
from transforms.figures.changes import Move
from transforms.figures.counted import Counted
from transforms.figures.numbers import scan
from transforms.figures.readings import Reading, readings
from transforms.figures.words import Words
from transforms.records import Figure, Mention, Span, TimeExpression, Unit


def find(
    doc: Doc, *, dates: Sequence[TimeExpression] = (), mentions: Sequence[Mention] = (), partitives: bool = False
) -> tuple[Figure, ...]:
    """Every figure stated in the text, in order, none overlapping.

    `dates` and `mentions` keep the numbers inside of dates and names out; without them the rules' own guards do.
    `partitives` takes `one of his colleagues` for the figure one. Offsets are those of `doc.text`.
    """
    numbers = scan(doc.text)
    if not numbers:
        return ()
    seen = words.read(doc)
    found = scores.mark(seen, ranges.join(seen.text, readings(seen, numbers)))
    kept = [_aged(seen, r) for r in found if not _guarded(seen, r, dates, mentions, partitives=partitives)]
    bound = conversions.follow(seen.text, [modifiers.modify(seen, reading) for reading in kept])
    moves = conversions.moves(seen.text, bound, [changes.move(seen, reading) for reading in bound])
    return tuple(_figure(seen, reading, moved) for reading, moved in zip(bound, moves, strict=True))


def _guarded(
    seen: Words, reading: Reading, dates: Sequence[TimeExpression], mentions: Sequence[Mention], *, partitives: bool
) -> bool:
    return (
        guards.calendar(seen, reading, dates)
        or guards.named(seen, reading, mentions)
        or guards.marks_list(seen, reading)
        or guards.pronoun(seen, reading, partitives=partitives)
    )


def _aged(seen: Words, reading: Reading) -> Reading:
    unit = kinds.age(seen, reading)
    return reading if unit is None else replace(reading, unit=unit, right=max(reading.right, unit.end))


def _figure(seen: Words, reading: Reading, moved: Move | None) -> Figure:
    text = seen.text
    behind = counted.noun_behind(seen, reading)
    said = counted.elsewhere(seen, reading)
    of = behind if behind is not None else said
    if reading.unit is not None and reading.unit.dimension == "time" and behind is None:
        of = None
    unit = reading.unit
    base_value, base_unit = kinds.base(unit, reading.value)
    span = _span(seen, of)
    subject = _span(seen, said) if of is not said else None
    return Figure(
        span=Span(reading.start, reading.end),
        text=text[reading.start : reading.end],
        kind=kinds.kind(reading),
        value=reading.value,
        low=reading.low,
        high=reading.high,
        modifier=reading.modifier,
        change=moved.change if moved else "none",
        change_role=moved.role if moved else None,
        change_cue=Span(seen.starts[moved.cue], seen.ends[moved.cue]) if moved else None,
        unit=None if unit is None else Unit(unit.name, text[unit.start : unit.end], unit.dimension, unit.currency),
        base_value=base_value,
        base_unit=base_unit,
        per=unit.per if unit else None,
        counted=span,
        counted_text=span.of(text) if span else None,
        counted_head=seen.lemmas[of.head] if of else None,
        subject=subject,
    )


def _span(seen: Words, phrase: Counted | None) -> Span | None:
    if phrase is None:
        return None
    first = phrase.first
    while first < phrase.head and seen.pos[first] in ("DET", "SPACE", "PUNCT"):
        first += 1
    return Span(seen.starts[first], seen.ends[phrase.last])
