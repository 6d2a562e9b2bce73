"""Columns of neighbours: `words@-1` is the feature `words` of the block before, `words@+2` of the second block after.

Outside the page a neighbour's value is `OUTSIDE`, which no feature takes.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from transforms.cleaning.pages import Pages, sized, spaced
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


def gather(
    names: Sequence[str],
    matrix: Matrix,
    columns: Sequence[str],
    *,
    rows: Indices | None = None,
    pages: Pages | None = None,
) -> Matrix:
    """The columns asked for, from a matrix (block, feature), of all rows or of those named; of one page if not told.

    Raises KeyError for a feature that is not there.
    """
    offsets, places, reach = _plan(tuple(names), tuple(columns))
    apart = reach + spaced(pages or sized([len(matrix)]), reach)
    padded = np.full((matrix.shape[1], apart.max(initial=0) + reach + 1), OUTSIDE, dtype=np.float32)
    padded[:, apart] = matrix.T
    rows = apart if rows is None else apart[rows]
    gathered: Matrix = padded.ravel().take((places * padded.shape[1] + offsets)[:, None] + rows)
    return gathered.T


@lru_cache(maxsize=32)
def _plan(names: tuple[str, ...], columns: tuple[str, ...]) -> tuple[Indices, Indices, int]:
    """Row offset and feature of every column, and how far the offsets reach."""
    order = {name: i for i, name in enumerate(names)}
    wanted = [parse(column) for column in columns]
    reach = max((abs(offset) for _, offset in wanted), default=0)
    offsets = np.array([offset for _, offset in wanted], dtype=np.intp)
    return offsets, np.array([order[name] for name, _ in wanted], dtype=np.intp), reach
