"""From a probability a block to one decision a block, the page seen as a whole.

An article is a few long runs, not a scatter of lines: Viterbi over two states, kept and dropped, where every change
of state has a price. Blocks vote by their log-odds times a weight that grows with their length, as the loss of a
paragraph weighs more than the loss of a line.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoding:
    """How scores become decisions; the numbers are learned by `flows/train_cleaner.py`."""

    bias: float = 0.0
    """Added to the log-odds of every block: above 0 keeps more."""
    switch: float = 1.0
    """Price of a change between kept and dropped."""
    length: float = 0.0
    """How much the weight grows with the words of a block: (1 + words / 20) to this power."""


def decode(odds: Sequence[float], words: Sequence[float], *, decoding: Decoding) -> list[bool]:
    """Which blocks are article. Linear in the number of blocks."""
    keep = drop = 0.0
    switch = decoding.switch
    from_keep: list[tuple[bool, bool]] = []
    for odd, count in zip(odds, words, strict=True):
        vote = (odd + decoding.bias) * math.pow(1 + count / 20, decoding.length)
        stays_kept, stays_dropped = keep >= drop - switch, drop >= keep - switch
        from_keep.append((stays_kept, not stays_dropped))
        keep, drop = (
            (keep if stays_kept else drop - switch) + vote,
            drop if stays_dropped else keep - switch,
        )
    return _trace(from_keep, kept=keep >= drop)


def _trace(from_keep: list[tuple[bool, bool]], *, kept: bool) -> list[bool]:
    decisions: list[bool] = []
    for when_kept, when_dropped in reversed(from_keep):
        decisions.append(kept)
        kept = when_kept if kept else when_dropped
    decisions.reverse()
    return decisions
