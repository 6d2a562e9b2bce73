"""Boosted decision trees for numpy alone, written so that a person can read them.

A tree is nested lists, `[feature, threshold, tree where at most, tree where above]`, a leaf is a number. The forest's
score is the base plus the sum of the leaves that a row falls into: log-odds.

All trees are walked at once after QuickScorer (Lucchese et al., SIGIR 2015): every leaf is a bit; a question answered
"above" strikes out the leaves on its left, and the lowest bit that is left is the leaf. No loop over rows or trees.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]
Scores = npt.NDArray[np.float64]

MOST_LEAVES = 16
CHUNK = 512
"""Rows that are scored at once, so that memory does not grow with the page."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees as arrays. Questions stand as (slot, tree), so that one reduction over slots serves all trees."""

    columns: tuple[str, ...]
    """Names of the columns that the questions ask about."""
    base: float
    asked: npt.NDArray[np.intp]
    thresholds: Matrix
    struck: npt.NDArray[np.uint16]
    """Leaves that are out where the answer is "above"."""
    leaves: Scores

    @property
    def size(self) -> int:
        return len(self.leaves)


def forest_from_mapping(mapping: dict[str, Any]) -> Forest:
    """Reads `{"base": number, "trees": [tree, …]}`. Raises ValueError for a tree with more than 16 leaves."""
    trees = mapping["trees"]
    names: dict[str, int] = {}
    asked = np.zeros((MOST_LEAVES - 1, len(trees)), dtype=np.intp)
    thresholds = np.full((MOST_LEAVES - 1, len(trees)), np.inf, dtype=np.float32)
    struck = np.zeros((MOST_LEAVES - 1, len(trees)), dtype=np.uint16)
    leaves = np.zeros((len(trees), MOST_LEAVES))
    for t, tree in enumerate(trees):
        questions: list[tuple[str, float, int]] = []
        values: list[float] = []
        _walk(tree, questions, values)
        if len(values) > MOST_LEAVES:
            raise ValueError(f"tree {t} has {len(values)} leaves; at most {MOST_LEAVES} can be walked")
        leaves[t, : len(values)] = values
        for q, (name, threshold, mask) in enumerate(questions):
            asked[q, t] = names.setdefault(name, len(names))
            thresholds[q, t] = threshold
            struck[q, t] = mask
    return Forest(tuple(names), float(mapping["base"]), asked, thresholds, struck, leaves)


def _walk(tree: Any, questions: list[tuple[str, float, int]], values: list[float]) -> None:
    """Collects questions and leaves from left to right; trees are shallow, so recursion is safe."""
    if not isinstance(tree, Sequence):
        values.append(float(tree))
        return
    name, threshold, low, high = tree
    first = len(values)
    _walk(low, questions, values)
    struck = ((1 << len(values)) - 1) & ~((1 << first) - 1)
    questions.append((name, float(threshold), struck))
    _walk(high, questions, values)


def log_odds(forest: Forest, matrix: Matrix) -> Scores:
    """Score of every row; the matrix has the forest's columns, in their order."""
    parts = [_score(forest, matrix[i : i + CHUNK]) for i in range(0, len(matrix), CHUNK)]
    return np.concatenate(parts) if parts else np.zeros(0)


def _score(forest: Forest, matrix: Matrix) -> Scores:
    # One slot of all trees at a time: the arrays (tree, row) stay small enough for the processor's cache.
    features = np.ascontiguousarray(matrix.T)
    struck = np.zeros((forest.size, len(matrix)), dtype=np.uint16)
    for asked, thresholds, leaves in zip(forest.asked, forest.thresholds, forest.struck, strict=True):
        struck |= (features.take(asked, axis=0) > thresholds[:, None]) * leaves[:, None]
    # Bits below the lowest that is left are all struck out: counting them takes a quarter of looking the bit up.
    leaf = np.bitwise_count(struck & ~(struck + 1)) + np.arange(forest.size, dtype=np.uint32)[:, None] * MOST_LEAVES
    values: Scores = forest.leaves.ravel().take(leaf).sum(axis=0) + forest.base
    return values
