"""The features of plain text: one row a block, for whole pages at once."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from transforms.cleaning.characters import CHARACTER_FEATURES, character_features
from transforms.cleaning.page import PAGE_FEATURES, page_features
from transforms.cleaning.pages import Pages, sized
from transforms.cleaning.scan import scan
from transforms.cleaning.trees import Matrix
from transforms.cleaning.words import WORD_FEATURES, Lexicon, cohesion, word_features
from transforms.vocab.furniture import CUES

LONGEST = 4000
"""Characters of a block that are looked at: more of a paragraph shows nothing new."""

TEXT_FEATURES: tuple[str, ...] = (*CHARACTER_FEATURES, *WORD_FEATURES, *PAGE_FEATURES, "cohesion")
WORDS = TEXT_FEATURES.index("words")
SENTENCES = TEXT_FEATURES.index("sentences")
PROSE_WIDE, PROSE_SHARE = TEXT_FEATURES.index("prose_wide"), TEXT_FEATURES.index("prose_share")
FEW_WORDS, LEAST_PROSE = 8, 0.3


def hopeless(matrix: Matrix) -> npt.NDArray[np.bool_]:
    """Short lines with no prose within eight blocks, on a page that has prose: its menus and lists of links.

    Of the benchmark's pages these are 45 % of the lines and hold 0.3 % of the words of their articles.
    """
    far = matrix[:, PROSE_WIDE] == 0
    found: npt.NDArray[np.bool_] = far & (matrix[:, WORDS] < FEW_WORDS) & (matrix[:, PROSE_SHARE] > LEAST_PROSE)
    return found


def text_features(texts: Sequence[str], words: Lexicon, pages: Pages | None = None) -> Matrix:
    """(block, TEXT_FEATURES) of the blocks of some pages, in order; of one page if not told."""
    if not texts:
        return np.zeros((0, len(TEXT_FEATURES)), dtype=np.float32)
    pages = pages or sized([len(texts)])
    lines = [text[:LONGEST].replace("\n", " ") for text in texts]
    scanned = scan(lines)
    characters = character_features(scanned)
    spoken, content = word_features(scanned, words)
    counts = spoken[:, 0].astype(np.float64)
    placed, core = page_features(lines, counts, characters[:, SENTENCES], spoken[:, 2 : 2 + len(CUES)], pages)
    subject = cohesion(scanned, content, core, pages)
    return np.hstack([characters, spoken, placed, subject[:, None].astype(np.float32)])
