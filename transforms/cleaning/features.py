"""The features of plain text: one row a block, for a whole page at once."""

from collections.abc import Sequence

import numpy as np

from transforms.cleaning.characters import CHARACTER_FEATURES, character_features
from transforms.cleaning.page import PAGE_FEATURES, page_features
from transforms.cleaning.scan import scan
from transforms.cleaning.trees import Matrix
from transforms.cleaning.words import WORD_FEATURES, Lexicon, cohesion, word_features
from transforms.vocab.furniture import CUES

LONGEST = 4000
"""Characters of a block that are looked at: more of a paragraph shows nothing new."""

TEXT_FEATURES: tuple[str, ...] = (*CHARACTER_FEATURES, *WORD_FEATURES, *PAGE_FEATURES, "cohesion")
WORDS = TEXT_FEATURES.index("words")
SENTENCES = TEXT_FEATURES.index("sentences")


def text_features(texts: Sequence[str], words: Lexicon) -> Matrix:
    """(block, TEXT_FEATURES) of the blocks of one page, in order."""
    if not texts:
        return np.zeros((0, len(TEXT_FEATURES)), dtype=np.float32)
    lines = [text[:LONGEST].replace("\n", " ") for text in texts]
    page = scan(lines)
    characters = character_features(page)
    spoken, content = word_features(page, words)
    counts = spoken[:, 0].astype(np.float64)
    placed, core = page_features(lines, counts, characters[:, SENTENCES], spoken[:, 2 : 2 + len(CUES)])
    subject = cohesion(page, content, core)
    return np.hstack([characters, spoken, placed, subject[:, None].astype(np.float32)])
