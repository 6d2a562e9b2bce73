"""What a block's place in its page shows: repeats, where the prose stands, which cue came last."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

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
HEADINGS = ("share", "related", "comment", "advert", "paywall", "footer")

PAGE_FEATURES = (
    "place", "blocks", "page_words", "prose", "prose_share", "repeats", "in_run", "run_before", "run_after",
    "run_share", "words_before", "since_prose", "until_prose", *(f"since_{kind}" for kind in HEADINGS), "longest_share",
    "prose_near", "prose_wide", "words_near", "words_wide", "in_tight_run", "tight_run_before", "tight_run_after",
)  # fmt: skip


def page_features(
    texts: Sequence[str], words: Scores, sentences: npt.NDArray[np.float32], cues: Matrix
) -> tuple[Matrix, npt.NDArray[np.bool_]]:
    """(block, PAGE_FEATURES), and which blocks are in the best run of prose."""
    n = len(texts)
    places = np.arange(n)
    prose = (words >= PROSE_WORDS) & (sentences > 0)
    first, last = best_run(words, prose)
    table = np.empty((n, len(PAGE_FEATURES)), dtype=np.float32)
    total = max(float(words.sum()), 1.0)
    table[:, 0] = places / max(n - 1, 1)
    table[:, 1] = np.log1p(n)
    table[:, 2] = np.log1p(total)
    table[:, 3] = prose
    table[:, 4] = words[prose].sum() / total
    table[:, 5] = _repeats(texts)
    core = (places >= first) & (places < last)
    table[:, 6] = core
    table[:, 7] = np.log1p(np.maximum(first - places, 0))
    table[:, 8] = np.log1p(np.maximum(places - last + 1, 0))
    table[:, 9] = words[core].sum() / total
    table[:, 10] = (np.cumsum(words) - words) / total
    kinds = list(CUES)
    headings = (cues[:, [kinds.index(kind) for kind in HEADINGS]] > 0) & (words <= LONGEST_HEADING)[:, None]
    since = _since(np.vstack([prose, headings.T]))
    table[:, 11] = since[0]
    table[:, 12] = _since(prose[None, ::-1])[0, ::-1]
    table[:, 13 : 13 + len(HEADINGS)] = since[1:].T
    further = 13 + len(HEADINGS)
    table[:, further] = words / max(float(words.max(initial=0)), 1.0)
    series = np.vstack([prose, np.where(prose, words, 0.0)])
    for k, reach in enumerate(REACHES):
        near = around(series, reach=reach)
        table[:, further + 1 + k] = near[0]
        table[:, further + 3 + k] = np.log1p(near[1])
    first, last = best_run(words, prose, gap=TIGHT_GAP)
    table[:, further + 5] = (places >= first) & (places < last)
    table[:, further + 6] = np.log1p(np.maximum(first - places, 0))
    table[:, further + 7] = np.log1p(np.maximum(places - last + 1, 0))
    return table, core


def best_run(words: Scores, prose: npt.NDArray[np.bool_], *, gap: float = GAP) -> tuple[int, int]:
    """First and last (exclusive) block of the run with most words of prose, less a price for every other block."""
    if not len(words):
        return 0, 0
    sums = np.concatenate([[0.0], np.cumsum(np.where(prose, words, -gap))])
    lowest = np.minimum.accumulate(sums[:-1])
    last = int(np.argmax(sums[1:] - lowest)) + 1
    return int(np.argmin(sums[:last])), last


def around(values: Scores, *, reach: int) -> Scores:
    """Mean over the block and its neighbours up to `reach` away, along the last axis."""
    n = values.shape[-1]
    sums = np.zeros((*values.shape[:-1], n + 2 * reach + 1))  # as if the page went on with nothing at both ends
    np.cumsum(values, axis=-1, out=sums[..., reach + 1 : n + reach + 1])
    sums[..., n + reach + 1 :] = sums[..., n + reach, None]
    places = np.arange(n)
    held = np.minimum(places, reach) + np.minimum(places[::-1], reach) + 1
    mean: Scores = (sums[..., 2 * reach + 1 :] - sums[..., :n]) / held
    return mean


def _since(marks: npt.NDArray[np.bool_]) -> Places:
    """Blocks since the last marked one (0 on it), at most FAR, along the last axis."""
    places = np.arange(marks.shape[-1])
    seen = np.maximum.accumulate(np.where(marks, places, -FAR), axis=-1)
    distance: Places = np.minimum(places - seen, FAR)
    return distance


def _repeats(texts: Sequence[str]) -> list[int]:
    """How often the block's text stands in the page."""
    lowered = "\n".join(texts).lower().split("\n")  # no text holds a line break
    counts = Counter(lowered)
    return [counts[text] for text in lowered]
