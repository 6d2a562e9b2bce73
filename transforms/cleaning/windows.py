"""Columns of neighbours: `words@-1` is the feature `words` of the block before, `words@+2` of the second block after.

Outside the page a neighbour's value is `OUTSIDE`, which no feature takes.
"""

from collections.abc import Sequence

import numpy as np

from transforms.cleaning.trees import Matrix

OUTSIDE = -1.0


def parse(column: str) -> tuple[str, int]:
    """`words@-1` → (`words`, -1); `words` → (`words`, 0)."""
    name, _, offset = column.partition("@")
    return name, int(offset or 0)


def spread(names: Sequence[str], offsets: Sequence[int]) -> tuple[str, ...]:
    """The names of all columns of the features at the offsets."""
    return tuple(f"{name}@{offset:+d}" if offset else name for offset in offsets for name in names)


def gather(names: Sequence[str], matrix: Matrix, columns: Sequence[str]) -> Matrix:
    """The columns asked for, from a matrix (block, feature). Raises KeyError for a feature that is not there."""
    places = {name: i for i, name in enumerate(names)}
    wanted = [parse(column) for column in columns]
    reach = max((abs(offset) for _, offset in wanted), default=0)
    padded = np.full((len(matrix) + 2 * reach, matrix.shape[1]), OUTSIDE, dtype=np.float32)
    padded[reach : reach + len(matrix)] = matrix
    rows = np.arange(len(matrix))[:, None] + np.array([reach + offset for _, offset in wanted], dtype=np.intp)
    gathered: Matrix = padded[rows, np.array([places[name] for name, _ in wanted], dtype=np.intp)]
    return gathered
