"""From a probability a block to one decision a block, the page seen as a whole.

An article is one region of a page: a few long runs with short breaks, not a scatter of lines. Viterbi over four
states: before the article, kept, in a gap inside it, after it. Every change between kept and dropped has a price, and
so has every block of a gap, so that a run of good sentences far from the article (a teaser, a comment) has to be
worth the way there. Blocks vote by their log-odds times a weight that grows with their length, as the loss of a
paragraph weighs more than the loss of a line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64] | npt.NDArray[np.float32]

BEFORE, KEPT, GAP, AFTER = range(4)
NEVER = float("-inf")
STAYS = (BEFORE, GAP, AFTER)
"""Where each state but the first comes from while nothing is kept."""


@dataclass(frozen=True, slots=True)
class Decoding:
    """How scores become decisions; the numbers are learned by `flows/training/plain.py`."""

    bias: float = 0.0
    """Added to the log-odds of every block: above 0 keeps more."""
    switch: float = 1.0
    """Price of a change between kept and dropped; the first and the last block need no change."""
    length: float = 0.0
    """How much the weight grows with the words of a block: (1 + words / 20) to this power."""
    gap: float = 0.0
    """Price of every dropped block between the first and the last kept one."""


def decode(odds: Sequence[float] | Scores, words: Sequence[float] | Scores, *, decoding: Decoding) -> list[bool]:
    """Which blocks are article. Linear in the number of blocks."""
    votes = (np.asarray(odds) + decoding.bias) * (1 + np.asarray(words) / 20) ** decoding.length
    switch, gap = decoding.switch, decoding.gap
    lost = -(2 * switch + gap)  # a worse vote than what it costs to drop one block between two others: never kept
    kept, inside, after = NEVER, NEVER, NEVER
    opening = 0.0
    came: list[tuple[int, int, int]] = []
    for vote in votes.tolist():
        if vote < lost and kept == NEVER:  # most of a page: menus, in long runs
            inside -= gap
            came.append(STAYS)
        else:
            best, to_kept = opening, BEFORE
            if kept >= best:
                best, to_kept = kept, KEPT
            if inside - switch > best:
                best, to_kept = inside - switch, GAP
            closing = kept - switch
            to_gap = KEPT if closing > inside else GAP
            to_after = KEPT if closing > after else AFTER
            came.append((to_kept, to_gap, to_after))
            inside = (closing if to_gap == KEPT else inside) - gap
            after = closing if to_after == KEPT else after
            kept = NEVER if vote < lost else best + vote
        opening = -switch
    return _trace(came, end=max(((kept, KEPT), (after, AFTER), (0.0, BEFORE)))[1])


def _trace(came: Sequence[tuple[int, int, int]], *, end: int) -> list[bool]:
    """The states from the last block back to the first; before the article nothing changes."""
    decisions: list[bool] = []
    state = end
    for origins in reversed(came):
        decisions.append(state == KEPT)
        if state != BEFORE:
            state = origins[state - 1]
    decisions.reverse()
    return decisions
