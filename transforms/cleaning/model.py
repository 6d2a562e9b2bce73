"""The cleaner's model: two stages of boosted trees and a sequence decoder, read from JSON.

The first stage sees a block's features and its neighbours'. The second sees them again, with the first stage's
scores of the blocks around. The model is generic over feature names, so that the same code serves text alone and
text with markup.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from transforms.cleaning.decode import Decoding
from transforms.cleaning.page import around
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


HOPELESS = -5.0
"""Log-odds of a block that is not worth asking the trees about; about what they say of such blocks."""


def block_odds(
    model: CleanerModel,
    matrix: Matrix,
    *,
    words: Sequence[float] | Scores | Matrix,
    hopeless: npt.NDArray[np.bool_] | None = None,
) -> Scores:
    """Log-odds of every block of one page of being article. `matrix` is (block, feature), `words` words a block.

    `hopeless` names blocks that are no article at first sight, which makes half of the work of menus.
    """
    rows = None if hopeless is None else np.flatnonzero(~hopeless)
    first = log_odds(model.first, gather(model.features, matrix, model.first.columns, rows=rows))
    if rows is not None:
        asked, first = first, np.full(len(matrix), HOPELESS)
        first[rows] = asked
    if model.second is None:
        return first
    scored = np.hstack([matrix, score_features(first, words)])
    return log_odds(model.second, gather((*model.features, *SCORE_FEATURES), scored, model.second.columns))


def score_features(odds: Scores, words: Sequence[float] | Scores | Matrix) -> Matrix:
    """What the second stage sees of the first: (block, SCORE_FEATURES)."""
    score = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    mass = score * np.asarray(words, dtype=np.float64)
    before = np.cumsum(mass) - mass
    total = max(float(mass.sum()), 1.0)
    table = np.empty((len(score), len(SCORE_FEATURES)), dtype=np.float32)
    table[:, 0] = score
    table[:, 1] = around(score, reach=2)
    table[:, 2] = around(score, reach=6)
    table[:, 3] = mass.sum() / max(float(np.sum(words)), 1.0)
    table[:, 4] = before / total
    table[:, 5] = np.log1p(total - before - mass)
    table[:, 6] = _decayed(score)
    table[:, 7] = _decayed(score[::-1])[::-1]
    return table


def _decayed(score: Scores) -> Scores:
    """The best score up to here, fading by a tenth a block: how far back the article is."""
    if not len(score):
        return score
    places = np.arange(len(score)) * 0.1
    best: Scores = np.maximum.accumulate(score + places) - places
    return best
