"""What a block's place in its page shows: repeats, where the prose stands, which cue came last."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from transforms.cleaning.pages import Pages, firsts, spaced, totals
from transforms.cleaning.scan import Places
from transforms.cleaning.trees import Matrix, Scores
from transforms.vocab.furniture import CUES

PROSE_WORDS = 10
"""A block with this many words and the end of a sentence is prose."""
GAP, TIGHT_GAP = 8.0, 30.0
"""What a block that is not prose costs a run, in words."""
REACHES = (3, 8)
"""Blocks to both sides that are looked at for prose."""
FAR = 40
"""Blocks beyond which distance says nothing more."""
LONGEST_HEADING = 8
"""Words of a line that may head the lines below it."""
LONGEST_LINE = 200
"""Characters beyond which a text that stands in the page again is there letter by letter."""
HEADINGS = ("share", "related", "comment", "advert", "paywall", "footer")

PAGE_FEATURES = (
    "place", "blocks", "page_words", "prose", "prose_share", "repeats", "in_run", "run_before", "run_after",
    "run_share", "words_before", "since_prose", "until_prose", *(f"since_{kind}" for kind in HEADINGS), "longest_share",
    "prose_near", "prose_wide", "words_near", "words_wide", "in_tight_run", "tight_run_before", "tight_run_after",
)  # fmt: skip


def page_features(
    texts: Sequence[str], words: Scores, sentences: npt.NDArray[np.float32], cues: Matrix, pages: Pages
) -> tuple[Matrix, npt.NDArray[np.bool_]]:
    """(block, PAGE_FEATURES), and which blocks are in the best run of prose of their page."""
    of, places = pages.of, pages.places
    prose = (words >= PROSE_WORDS) & (sentences > 0)
    spoken = np.where(prose, words, 0.0)
    total = np.maximum(totals(words, pages), 1.0)
    so_far = np.cumsum(words) - words
    table = np.empty((len(PAGE_FEATURES), len(texts)), dtype=np.float32)
    table[0] = places / np.maximum(pages.sizes - 1, 1)[of]
    table[1] = np.log1p(pages.sizes)[of]
    table[2] = np.log1p(total)[of]
    table[3] = prose
    table[4] = (totals(spoken, pages) / total)[of]
    table[5] = _repeats(texts, pages)
    core = _run(table[6:9], spoken, prose, pages, gap=GAP)
    table[9] = (totals(np.where(core, words, 0.0), pages) / total)[of]
    table[10] = (so_far - so_far[pages.starts][of]) / total[of]
    kinds = list(CUES)
    headings = (cues[:, [kinds.index(kind) for kind in HEADINGS]] > 0) & (words <= LONGEST_HEADING)[:, None]
    apart = spaced(pages, FAR)  # too far for a page to see the marks of another
    since = _since(np.vstack([prose, headings.T]), apart)
    table[11] = since[0]
    table[12] = _since(prose[::-1], apart[-1] - apart[::-1])[::-1]
    table[13 : 13 + len(HEADINGS)] = since[1:]
    further = 13 + len(HEADINGS)
    table[further] = words / np.maximum(np.maximum.reduceat(words, pages.starts), 1.0)[of]
    series = np.vstack([prose, spoken])
    for k, reach in enumerate(REACHES):
        near = around(series, pages, reach=reach)
        table[further + 1 + k] = near[0]
        table[further + 3 + k] = np.log1p(near[1])
    _run(table[further + 5 :], spoken, prose, pages, gap=TIGHT_GAP)
    return table.T, core


def _run(
    table: Matrix, spoken: Scores, prose: npt.NDArray[np.bool_], pages: Pages, *, gap: float
) -> npt.NDArray[np.bool_]:
    """Which blocks are in their page's best run; fills three rows: inside it, how far before it, how far after it."""
    first, last = best_runs(np.where(prose, spoken, -gap), pages)
    places = np.arange(len(prose))
    before, after = first[pages.of] - places, places - last[pages.of] + 1
    inside: npt.NDArray[np.bool_] = (before <= 0) & (after <= 0)
    table[0] = inside
    table[1] = np.log1p(np.maximum(before, 0))
    table[2] = np.log1p(np.maximum(after, 0))
    return inside


def best_runs(worth: Scores, pages: Pages) -> tuple[Places, Places]:
    """First and last (exclusive) block of the run of each page with the highest sum of whole numbers."""
    after = np.cumsum(worth)
    before = after - worth
    # Every page's sums are put below those of the page before it, so that one pass finds the lowest within a page.
    down = pages.of * (before.max() - before.min() + 1)
    lowest = np.minimum.accumulate(before - down) + down
    gain = after - lowest
    last = firsts(gain == np.maximum.reduceat(gain, pages.starts)[pages.of], pages)
    return firsts(before == lowest[last][pages.of], pages), last + 1


def around(values: Scores, pages: Pages, *, reach: int) -> Scores:
    """Mean over the block and its neighbours of the page up to `reach` away, along the last axis."""
    sums = np.zeros((*values.shape[:-1], values.shape[-1] + 1))
    np.cumsum(values, axis=-1, out=sums[..., 1:])
    blocks = np.arange(values.shape[-1])
    start = pages.starts[pages.of]
    low = np.maximum(blocks - reach, start)
    high = np.minimum(blocks + reach + 1, start + pages.sizes[pages.of])
    mean: Scores = (sums.take(high, axis=-1) - sums.take(low, axis=-1)) / (high - low)
    return mean


def _since(marks: npt.NDArray[np.bool_], places: Places) -> Places:
    """Blocks since the last marked one (0 on it), at most FAR, along the last axis."""
    seen = np.maximum.accumulate(np.where(marks, places, -FAR), axis=-1)
    distance: Places = np.minimum(places - seen, FAR)
    return distance


def _repeats(texts: Sequence[str], pages: Pages) -> list[int]:
    """How often the block's text stands in its page; of a line, whatever its case."""
    lowered = [text.lower() if len(text) <= LONGEST_LINE else text for text in texts]
    found: list[int] = []
    for start, end in pairwise([*pages.starts.tolist(), len(lowered)]):
        page = lowered[start:end]
        found += map(Counter(page).__getitem__, page)
    return found
