"""What came, went or changed between two revisions of an article: figures, quotes, and who stands behind them."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from schemas.vocabulary import RevisionChange, RevisionKind

ALIKE: Final = 60.0
"""Likeness of two sentences without their numbers (of two quotes), 0 to 100, from which one replaces the other."""
MOST: Final = 300
"""Rows left on each side of which all pairs are compared; articles leave a handful."""

REWORDED: Final = 15.0
"""What another head of what is counted costs: soldiers became troops."""

_WORD: Final = re.compile(r"\w+")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure or a quote as one revision tells it."""

    key: str
    text: str
    """The number with its modifier; the words of the quote."""
    sentence: str
    number: str = ""
    """The number alone, as it stands in the sentence."""
    claimant: str | None = None
    chain: str | None = None
    """Who says so, from the origin to the last before the outlet."""
    value: float | None = None
    counted: str | None = None
    measure: tuple[Hashable, ...] = ()
    """What must be equal for a figure to be the same: bounds, modifier, unit, direction of change."""
    about: tuple[Hashable, ...] = ()
    """What must be equal for one figure to stand in another's place: kind and unit."""
    head: str | None = None
    """Of what is counted. Another word for it makes the place less alike."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; at least one of the two sides is there."""

    kind: RevisionKind
    change: RevisionChange
    old: Told | None
    new: Told | None


def changes(
    old_figures: Sequence[Told], new_figures: Sequence[Told], old_quotes: Sequence[Told], new_quotes: Sequence[Told]
) -> Iterator[Change]:
    """All differences of two revisions, each of whose rows come in the order of the text.

    A quote that differs by its numbers alone, or by who says it, is not told again beside the figures that it states.
    """
    figures = list(_differences("figure", _paired(old_figures, new_figures, _FIGURE_STEPS), _same_figure))
    yield from figures
    passed_on = {_hands(change) for change in figures if change.kind == "attribution"}
    for change in _differences("quote", _paired(old_quotes, new_quotes, _QUOTE_STEPS), _same_quote):
        if change.kind != "attribution" or _hands(change) not in passed_on:
            yield change


Pair = tuple[Told | None, Told | None]
Step = Callable[[Told], Hashable]


def _differences(kind: RevisionKind, pairs: Sequence[Pair], same: Callable[[Told, Told], bool]) -> Iterator[Change]:
    for old, new in pairs:
        if old is None or new is None:
            yield Change(kind, "came" if old is None else "went", old, new)
            continue
        if not same(old, new):
            yield Change(kind, "changed", old, new)
        if old.chain is not None and new.chain is not None and _plain(old.chain) != _plain(new.chain):
            yield Change("attribution", "changed", old, new)


def _hands(change: Change) -> tuple[str | None, ...]:
    """From whom to whom a sentence went."""
    return tuple(part for told in (change.old, change.new) if told for part in (told.chain, told.sentence))


def _paired(old: Sequence[Told], new: Sequence[Told], steps: Sequence[Step]) -> list[Pair]:
    """Rows that stand for each other, by each step in turn and then by likeness; what is left stands alone."""
    left, right = dict(enumerate(old)), dict(enumerate(new))
    found: list[tuple[int, int]] = []
    for step in steps:
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for place, told in reversed(left.items()):
            waiting[step(told)].append(place)
        for place, told in list(right.items()):
            if waiting.get(step(told)):
                found.append((waiting[step(told)].pop(), place))
                del left[found[-1][0]], right[place]
    found += _by_likeness(left, right)
    taken = {place for place, _ in found}, {place for _, place in found}
    pairs: list[Pair] = [(old[i], new[j]) for i, j in sorted(found, key=lambda pair: pair[1])]
    pairs += [(told, None) for place, told in left.items() if place not in taken[0]]
    return pairs + [(None, told) for place, told in right.items() if place not in taken[1]]


def _by_likeness(left: dict[int, Told], right: dict[int, Told]) -> list[tuple[int, int]]:
    """The most alike first; only rows about the same thing."""
    if len(left) > MOST or len(right) > MOST:
        return []
    scored = (
        (fuzz.ratio(_frame(a), _frame(b)) - REWORDED * (a.head != b.head), i, j)
        for i, a in left.items() for j, b in right.items() if a.about == b.about
    )  # fmt: skip
    free = set(left), set(right)
    found = []
    for score, i, j in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if score >= ALIKE and i in free[0] and j in free[1]:
            found.append((i, j))
            free[0].remove(i)
            free[1].remove(j)
    return found


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _frame(told: Told) -> str:
    """What stands around the numbers: the figure's sentence, or the quote itself, without them."""
    text = told.sentence.replace(told.number, " ", 1) if told.number else told.text
    return _plain(_NUMBER.sub(" ", text))


def _same_figure(old: Told, new: Told) -> bool:
    return old.measure == new.measure and old.about == new.about


def _same_quote(old: Told, new: Told) -> bool:
    return _frame(old) == _frame(new)


_FIGURE_STEPS: Final[tuple[Step, ...]] = (
    lambda told: (told.measure, told.about, told.head, _plain(told.sentence)),
    lambda told: (told.about, told.head, _frame(told)),
    lambda told: (told.measure, told.about, told.head),
)
_QUOTE_STEPS: Final[tuple[Step, ...]] = (lambda told: _plain(told.text), _frame)
