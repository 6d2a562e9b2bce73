"""The blocks of several pages in one row, page after page, so that one numpy call serves them all.

A page has some hundred blocks, and numpy takes as long to begin a call as to work through them. Places and counts are
whole numbers, whose sums are exact, so that a page gives the same features whatever stands beside it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from transforms.cleaning.scan import Places
from transforms.cleaning.trees import Scores

Page = TypeVar("Page")
BATCH = 100_000
"""Characters that are looked at together: the arrays of many more do not fit a processor's cache."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Where the pages stand in the row of their blocks. Every page has a block."""

    starts: Places
    sizes: Places
    of: Places
    """Page of every block."""
    places: Places
    """Place of every block in its page."""


def sized(sizes: Sequence[int]) -> Pages:
    """Pages of so many blocks each."""
    counts = np.array(sizes, dtype=np.intp)
    starts = np.cumsum(counts) - counts
    of = np.repeat(np.arange(len(counts)), counts)
    return Pages(starts, counts, of, np.arange(len(of)) - starts[of])


def spaced(pages: Pages, by: int) -> Places:
    """Places of the blocks in a row where `by` empty places part the pages."""
    return np.arange(len(pages.of)) + pages.of * by


def totals(values: Scores, pages: Pages) -> Scores:
    """Sum of each page."""
    sums: Scores = np.add.reduceat(values, pages.starts)
    return sums


def firsts(marks: npt.NDArray[np.bool_], pages: Pages) -> Places:
    """The first marked block of each page; every page has to have one."""
    marked = np.flatnonzero(marks)
    return marked[np.searchsorted(marked, pages.starts)]


def batched(pages: Iterable[Page], *, extent: Callable[[Page], int]) -> Iterator[list[Page]]:
    """The pages in order, so many at a time that they make a batch; `extent` is the characters of one."""
    batch, size = list[Page](), 0
    for page in pages:
        batch.append(page)
        size += extent(page)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
