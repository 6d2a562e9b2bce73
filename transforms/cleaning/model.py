"""The cleaner's model: two stages of boosted trees and a sequence decoder, read from JSON.

The first stage sees a block's features and its neighbours'. The second sees them again, with the first stage's
scores of the blocks around. The model is generic over feature names, so that the same code serves text alone and
text with markup.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from transforms.cleaning.decode import Decoding
from transforms.cleaning.page import FAR, around
from transforms.cleaning.pages import Pages, sized, spaced, totals
from transforms.cleaning.scan import Places
from transforms.cleaning.trees import Forest, Matrix, Scores, forest_from_mapping, log_odds
from transforms.cleaning.windows import gather
from transforms.cleaning.words import Lexicon, lexicon

SCORE_FEATURES = (
    "score", "score_smooth", "score_wide", "score_page", "score_before", "score_after", "score_best_before",
    "score_best_after",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CleanerModel:
    """Weights of the cleaner."""

    name: str
    features: tuple[str, ...]
    """Names of the features that the caller has to bring, in the order of the matrix's columns."""
    words: Lexicon
    """Cues of the vocabulary, and the log-odds of being article that words lend their block."""
    first: Forest
    second: Forest | None
    """None where one stage is enough."""
    decoding: Decoding

    @classmethod
    def from_mapping(cls, mapping: dict[str, Any]) -> "CleanerModel":
        """Reads what `flows/training/plain.py` writes. Raises KeyError where a part is missing."""
        return cls(
            name=mapping["name"],
            features=tuple(mapping["features"]),
            words=lexicon(mapping["words"]),
            first=forest_from_mapping(mapping["first"]),
            second=forest_from_mapping(mapping["second"]) if mapping["second"] else None,
            decoding=Decoding(**mapping["decoding"]),
        )


@cache
def columns_of(wanted: tuple[str, ...], measured: tuple[str, ...]) -> list[int] | slice:
    """Places of a model's features among those that are measured, which may be more."""
    return slice(None) if wanted == measured else [measured.index(name) for name in wanted]


HOPELESS = -5.0
"""Log-odds of a block that is not worth asking the trees about; about what they say of such blocks."""


def block_odds(
    model: CleanerModel,
    matrix: Matrix,
    *,
    words: Sequence[float] | Scores | Matrix,
    hopeless: npt.NDArray[np.bool_] | None = None,
    pages: Pages | None = None,
) -> Scores:
    """Log-odds of every block of being article. `matrix` is (block, feature), `words` words a block.

    `pages` are those that the blocks stand in, one if not told. `hopeless` names blocks that are no article at first
    sight, which makes half of the work of menus.
    """
    rows = None if hopeless is None else np.flatnonzero(~hopeless)
    first = log_odds(model.first, gather(model.features, matrix, model.first.columns, rows=rows, pages=pages))
    if rows is not None:
        asked, first = first, np.full(len(matrix), HOPELESS)
        first[rows] = asked
    if model.second is None:
        return first
    scored = np.hstack([matrix, score_features(first, words, pages)])
    return log_odds(model.second, gather((*model.features, *SCORE_FEATURES), scored, model.second.columns, pages=pages))


def score_features(odds: Scores, words: Sequence[float] | Scores | Matrix, pages: Pages | None = None) -> Matrix:
    """What the second stage sees of the first: (block, SCORE_FEATURES)."""
    if not len(odds):
        return np.zeros((0, len(SCORE_FEATURES)), dtype=np.float32)
    pages = pages or sized([len(odds)])
    of = pages.of
    score = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    counts = np.asarray(words, dtype=np.float64)
    mass = score * counts
    sums = totals(mass, pages)
    total = np.maximum(sums, 1.0)[of]
    before = np.cumsum(mass) - mass
    before -= before[pages.starts][of]
    apart = spaced(pages, FAR)
    table = np.empty((len(SCORE_FEATURES), len(score)), dtype=np.float32)
    table[0] = score
    table[1] = around(score, pages, reach=2)
    table[2] = around(score, pages, reach=6)
    table[3] = (sums / np.maximum(totals(counts, pages), 1.0))[of]
    table[4] = before / total
    table[5] = np.log1p(total - before - mass)
    table[6] = _decayed(score, apart)
    table[7] = _decayed(score[::-1], apart[-1] - apart[::-1])[::-1]
    return table.T


def _decayed(score: Scores, places: Places) -> Scores:
    """The best score up to here, fading by a tenth a place: how far back the article is."""
    faded = places * 0.1
    best: Scores = np.maximum.accumulate(score + faded) - faded
    return best
