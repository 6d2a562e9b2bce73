"""Elements that never hold an article, whatever their text is like: comments, cookie notices, dialogs."""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from transforms.cleaning.trees import Scores

NEVER = re.compile(
    r"[.-]comments?(?=[.-]|$)|comment-?(?:list|body|content|text|item|section|area|wrap|wrapper|thread)(?=[.-]|$)|disqus"
    r"|[.]respond(?=[.]|$)|cookie|gdpr|onetrust|ot-sdk|ccpa|[.-](?:modal|popup|pop-up|lightbox)(?=[.-]|$)|^dialog"
)
"""Comments are as good prose as the article. On the benchmark's dev pages these words stand near 18 articles' worth of
words that the model alone kept wrongly, and near none that it kept rightly."""
NEAR = 3
"""Steps at the end of a path that count: themes name whole pages `has-comments` or `cookie-ok`."""
SURE = -6.0
"""Log-odds of a block that is never article."""


def without_never(odds: Scores, paths: Sequence[tuple[str, ...]]) -> Scores:
    """The log-odds with those blocks struck out, unless nothing would be left."""
    no_article = {path: any(map(never, path[-NEAR:])) for path in set(paths)}
    struck = np.array([no_article[path] for path in paths], dtype=np.bool_)
    if not _article(odds) or not _article(odds[~struck]):
        return odds
    lowered: Scores = np.where(struck, np.minimum(odds, SURE), odds)
    return lowered


def _article(odds: npt.NDArray[np.float64]) -> bool:
    return bool((odds > 0).any())


@lru_cache(maxsize=16_384)
def never(step: str) -> bool:
    return NEVER.search(step) is not None
