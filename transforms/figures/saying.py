"""What each figure of a text counts and is said of: phrases, ellipsis filled from before, parts of a whole."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from transforms.figures import conversions, counted, ellipsis, roles
from transforms.figures.counted import Phrase
from transforms.figures.readings import Reading
from transforms.figures.words import Words
from transforms.records import Span
from transforms.vocab.counting import STATES


@dataclass(frozen=True, slots=True)
class Said:
    """Spans in the text; `head` is the lemma of what is counted."""

    counted: Span | None = None
    head: str | None = None
    subject: Span | None = None
    part_of: Span | None = None


_INCLUDING = re.compile(
    r"\b(?:including|among them|of (?:whom|which|them)|some of them|amongst them)\b[^.;]{0,60}$", re.IGNORECASE
)
_UP_OR_DOWN = re.compile(r"(?:\s[^.;:()\n\d,]{0,24})?,?\s(?:up|down)\s(?:by\s|from\s)?", re.IGNORECASE)
"""`$3.1 million, down 9%`: the step is of what the level is of."""
_SIGNED = re.compile(r"[-−–+]\d[\d.]*\s?%")
"""`FTSE -0.6% DAX +1.6%`: in a line of a table the name stands right before its figure."""
_HYPHENED = re.compile(r"(?:[-‐]\w+)+")
_LISTED = re.compile(r"\s*(?:,|and|,\s*and)\s*(?:at least|about|some|around|nearly|up to)?\s*")


def told(words: Words, found: Sequence[Reading]) -> list[Said]:
    """One entry a reading, in order."""
    out: list[Said] = []
    taken = frozenset(t for r in found for t in range(words.at(r.left), counted.past(words, r) + 1))
    for i, reading in enumerate(found):
        if i and conversions.repeats(words.text, found[i - 1], reading, opened=True):
            out.append(out[-1])
            continue
        said = _said(words, reading, taken)
        if i and _UP_OR_DOWN.fullmatch(words.text, found[i - 1].right, reading.left) and out[-1].counted is not None:
            said = replace(said, counted=out[-1].counted, head=out[-1].head, subject=out[-1].subject)
        said = _filled(words, found, out, i, said)
        out.append(replace(said, part_of=_part_of(words, found, out, i)))
    return out


def _said(words: Words, reading: Reading, taken: frozenset[int]) -> Said:
    """`taken` are the tokens of numbers and their units: `120 points` is no thing that something is said of."""
    near = counted.behind(words, reading)
    if near is None and roles.alone(words, reading):
        return Said()
    noun, subject = counted.around(words, reading, near)
    if near is None and roles.harmed(words, reading):
        return Said(subject=_span(words, subject or noun))
    noun = None if noun is not None and noun.head in taken else noun
    if near is None and noun is None and reading.unit is not None and reading.unit.dimension == "currency":
        near = counted.paid_for(words, reading)
    counts = reading.unit is None or reading.unit.dimension in ("multiple", "points")
    if reading.unit is not None and reading.unit.dimension == "time" and near is None:
        return Said(subject=_span(words, subject or noun))
    if near is None and _SIGNED.match(words.text, reading.left):
        noun = counted.name_before(words, reading) or noun
        subject = None
    bare = near is None and noun is None and not _aged(reading)
    if bare and subject is not None and roles.acts(words, reading, subject):
        return Said(subject=_span(words, subject))
    of = near or noun or subject
    if of is None:
        return Said()
    others = (noun, subject) if counts else (subject,) if near is not None else (subject, noun)
    other = next((p for p in others if p is not None and (p.last < of.first or of.last < p.first)), None)
    return Said(_span(words, of), _head(words, of.head), _span(words, other))


def _head(words: Words, i: int) -> str:
    """The lemma; people counted by a state keep its word: `27 missing`, `140 wounded`."""
    return words.lower[i] if words.lower[i] in STATES else words.lemmas[i]


def _aged(reading: Reading) -> bool:
    return reading.unit is not None and reading.unit.dimension == "age"


def _filled(words: Words, found: Sequence[Reading], out: list[Said], i: int, said: Said) -> Said:
    """What an earlier count counts, where a bare number leaves it out; nothing where it only points (`of them`)."""
    reading = found[i]
    if reading.unit is not None or reading.form == "fraction" or counted.behind(words, reading) is not None:
        return said
    told = [None if s.counted is None else (s.counted.start, s.counted.end) for s in (*out, said)]
    j = ellipsis.source(words, found, told, i)
    if j is not None:
        near = words.firsts[found[j].first] == words.firsts[reading.first]
        return replace(
            said, counted=out[j].counted, head=out[j].head, subject=said.subject or (out[j].subject if near else None)
        )
    question = ellipsis.asked(words, reading) if said.counted is None else None
    if question is not None:
        return replace(said, counted=_span(words, question), head=words.lemmas[question.head])
    again = ellipsis.referring(words, reading)
    if again is not None:
        return Said(subject=_span(words, again))
    return replace(said, counted=None, head=None) if ellipsis.of_them(words, reading) else said


def _part_of(words: Words, found: Sequence[Reading], out: list[Said], i: int) -> Span | None:
    """The whole that the figure is a part of: `12,000 troops, including 500 officers and 3 generals`."""
    reading = found[i]
    if not i or (reading.unit is not None and reading.unit.dimension != "share"):
        return None
    before, text = found[i - 1], words.text
    gap = text[before.right : reading.left]
    if words.firsts[before.first] != words.firsts[reading.first] or before.unit is not None:
        return None
    if _INCLUDING.search(gap):
        return Span(before.start, before.end)
    earlier = out[i - 1].part_of
    phrase = out[i - 1].counted
    return earlier if earlier and phrase and _LISTED.fullmatch(text, phrase.end, reading.left) else None


def _span(words: Words, phrase: Phrase | None) -> Span | None:
    if phrase is None:
        return None
    first = phrase.first
    while first < phrase.head and words.pos[first] in ("DET", "SPACE", "PUNCT"):
        first += 1
    while first > 1 and words.lower[first - 1] == "-" and words.ends[first - 1] == words.starts[first]:
        if words.pos[first - 2] == "NUM" or words.ends[first - 2] != words.starts[first - 1]:
            break
        first -= 2
    behind = _HYPHENED.match(words.text, words.ends[phrase.last])  # the rest of a word that a hyphen splits
    return Span(words.starts[first], behind.end() if behind else words.ends[phrase.last])
