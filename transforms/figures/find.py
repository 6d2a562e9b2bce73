"""Find the figures of a `Doc`: the steps in the order in which they build on each other."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from transforms.figures import (
    changes,
    conversions,
    guards,
    kinds,
    modifiers,
    money,
    names,
    ranges,
    ranks,
    rates,
    saying,
    scores,
    words,
)
from transforms.figures.changes import Move
from transforms.figures.numbers import scan
from transforms.figures.readings import Reading, readings
from transforms.figures.saying import Said
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
    if not numbers and not ranks.hinted(doc.text):
        return ()
    seen = words.read(doc)
    found = scores.mark(seen, ranges.join(seen, _local(seen.text, readings(seen, numbers))))
    kept = [_completed(seen, r) for r in found if not _guarded(seen, r, dates, mentions, partitives=partitives)]
    bound = conversions.follow(seen.text, [modifiers.modify(seen, reading) for reading in kept])
    moves = conversions.moves(seen.text, bound, [changes.move(seen, reading) for reading in bound])
    said = saying.told(seen, bound)
    figures = [_figure(seen, *parts) for parts in zip(bound, moves, said, strict=True)]
    ranked = ranks.find(seen, taken=[f.span for f in figures], dates=dates)
    return tuple(sorted([*figures, *ranked], key=lambda f: f.span.start) if ranked else figures)


def _local(text: str, found: list[Reading]) -> list[Reading]:
    """Readings with a bare dollar that is the local one of the dateline, a bare cent that is one of the euro."""
    code = money.local_dollar(text) if any(r.unit and r.unit.currency for r in found) else None
    if code is None:
        return [replace(r, unit=money.of_euro(r.unit, text)) if r.unit and r.unit.name == "cent" else r for r in found]
    return [replace(r, unit=money.localised(r.unit, text, code)) if r.unit else r for r in found]


def _guarded(
    seen: Words, reading: Reading, dates: Sequence[TimeExpression], mentions: Sequence[Mention], *, partitives: bool
) -> bool:
    return (
        guards.calendar(seen, reading, dates)
        or names.named(seen, reading, mentions)
        or guards.marks_list(seen, reading)
        or guards.ordinal(seen, reading)
        or guards.dialled(seen, reading)
        or guards.pronoun(seen, reading, partitives=partitives)
    )


def _completed(seen: Words, reading: Reading) -> Reading:
    """The reading with the unit of an age, or with a denominator behind what is counted: `barrels of oil a day`."""
    unit = kinds.age(seen, reading)
    if unit is None and reading.unit is not None and reading.unit.per is None and reading.unit.dimension != "time":
        return replace(reading, unit=rates.with_period(seen, reading, reading.unit))
    return reading if unit is None else replace(reading, unit=unit, right=max(reading.right, unit.end))


def _figure(seen: Words, reading: Reading, moved: Move | None, said: Said) -> Figure:
    text, unit = seen.text, reading.unit
    base_value, base_unit = kinds.base(unit, reading.value)
    return Figure(
        span=Span(reading.start, reading.end),
        text=text[reading.start : reading.end],
        kind="rate" if unit is None and rates.period(seen, reading) else kinds.kind(text, reading),
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
        per=unit.per if unit else rates.period(seen, reading),
        counted=said.counted,
        counted_text=said.counted.of(text) if said.counted else None,
        counted_head=said.head,
        part_of=said.part_of,
        subject=said.subject,
    )
