"""From a probability a block to one decision a block, the page seen as a whole.

An article is a few long runs, not a scatter of lines: Viterbi over two states, kept and dropped, where every change
of state has a price. Blocks vote by their log-odds times a weight that grows with their length, as the loss of a
paragraph weighs more than the loss of a line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64] | npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Decoding:
    """How scores become decisions; the numbers are learned by `flows/train_cleaner.py`."""

    bias: float = 0.0
    """Added to the log-odds of every block: above 0 keeps more."""
    switch: float = 1.0
    """Price of a change between kept and dropped."""
    length: float = 0.0
    """How much the weight grows with the words of a block: (1 + words / 20) to this power."""


def decode(odds: Sequence[float] | Scores, words: Sequence[float] | Scores, *, decoding: Decoding) -> list[bool]:
    """Which blocks are article. Linear in the number of blocks."""
    votes = (np.asarray(odds) + decoding.bias) * (1 + np.asarray(words) / 20) ** decoding.length
    keep = drop = 0.0
    switch = decoding.switch
    came: list[tuple[bool, bool]] = []
    for vote in votes.tolist():
        stays_kept, stays_dropped = keep >= drop - switch, drop >= keep - switch
        came.append((stays_kept, not stays_dropped))
        keep, drop = (keep if stays_kept else drop - switch) + vote, drop if stays_dropped else keep - switch
    return _trace(came, kept=keep >= drop)


def _trace(came: list[tuple[bool, bool]], *, kept: bool) -> list[bool]:
    decisions: list[bool] = []
    for when_kept, when_dropped in reversed(came):
        decisions.append(kept)
        kept = when_kept if kept else when_dropped
    decisions.reverse()
    return decisions
