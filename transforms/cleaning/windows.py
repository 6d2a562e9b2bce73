"""Columns of neighbours: `words@-1` is the feature `words` of the block before, `words@+2` of the second block after.

Outside the page a neighbour's value is `OUTSIDE`, which no feature takes.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from transforms.cleaning.trees import Matrix

Indices = npt.NDArray[np.intp]
OUTSIDE = -1.0


def parse(column: str) -> tuple[str, int]:
    """`words@-1` → (`words`, -1); `words` → (`words`, 0)."""
    name, _, offset = column.partition("@")
    return name, int(offset or 0)


def spread(names: Sequence[str], offsets: Sequence[int]) -> tuple[str, ...]:
    """The names of all columns of the features at the offsets."""
    return tuple(f"{name}@{offset:+d}" if offset else name for offset in offsets for name in names)


def gather(names: Sequence[str], matrix: Matrix, columns: Sequence[str], *, rows: Indices | None = None) -> Matrix:
    """The columns asked for, from a matrix (block, feature), of all rows or of those named.

    Raises KeyError for a feature that is not there.
    """
    offsets, places, reach = _plan(tuple(names), tuple(columns))
    padded = np.full((len(matrix) + 2 * reach, matrix.shape[1]), OUTSIDE, dtype=np.float32)
    padded[reach : reach + len(matrix)] = matrix
    rows = np.arange(len(matrix)) if rows is None else rows
    gathered: Matrix = padded.ravel()[(rows * matrix.shape[1])[:, None] + (offsets * matrix.shape[1] + places)]
    return gathered


@lru_cache(maxsize=32)
def _plan(names: tuple[str, ...], columns: tuple[str, ...]) -> tuple[Indices, Indices, int]:
    """Row offset in the padded matrix and feature of every column, and how far the offsets reach."""
    order = {name: i for i, name in enumerate(names)}
    wanted = [parse(column) for column in columns]
    reach = max((abs(offset) for _, offset in wanted), default=0)
    offsets = np.array([reach + offset for _, offset in wanted], dtype=np.intp)
    return offsets, np.array([order[name] for name, _ in wanted], dtype=np.intp), reach
