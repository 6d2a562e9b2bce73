"""What the characters of each block show."""

import numpy as np

from transforms.cleaning.scan import (
    BRACKET,
    BREAK,
    COMMA,
    DASH,
    DIGIT,
    FOREIGN,
    KINDS,
    LOWER,
    QUOTE,
    SPACE,
    STOP,
    SYMBOL,
    UPPER,
    Scan,
)
from transforms.cleaning.trees import Matrix

CHARACTER_FEATURES = (
    "characters", "letters_share", "upper_share", "digit_share", "symbol_share", "foreign_share", "commas", "stops",
    "sentences", "quotes", "dashes", "brackets", "capitals", "first_kind", "last_kind",
)  # fmt: skip


def character_features(page: Scan) -> Matrix:
    """(block, CHARACTER_FEATURES)."""
    kinds, n = page.kinds, len(page.ends)
    # Most characters are small letters: they are what is left when the others are counted.
    others = np.flatnonzero(kinds != LOWER)
    counts = np.bincount(page.blocks[others] * KINDS + kinds[others], minlength=n * KINDS).reshape(-1, KINDS)
    counts[:, LOWER] = page.ends - page.starts + 1 - counts.sum(axis=1)
    counts = counts.astype(np.float32)
    size = np.maximum(page.ends - page.starts, 1).astype(np.float32)
    letters = counts[:, LOWER] + counts[:, UPPER] + counts[:, FOREIGN]
    table = np.empty((len(CHARACTER_FEATURES), n), dtype=np.float32)
    table[0] = np.log1p(size)
    table[1] = letters / size
    table[2] = counts[:, UPPER] / np.maximum(letters, 1)
    table[3] = counts[:, DIGIT] / size
    table[4] = counts[:, SYMBOL] / size
    table[5] = counts[:, FOREIGN] / size
    table[6] = counts[:, COMMA]
    table[7] = counts[:, STOP]
    table[8] = _sentences(page)
    table[9] = counts[:, QUOTE]
    table[10] = counts[:, DASH]
    table[11] = counts[:, BRACKET]
    table[12] = _capitals(page)
    table[13] = kinds[page.starts]
    table[14] = kinds[np.maximum(page.ends - 1, page.starts)]
    return table.T


def _sentences(page: Scan) -> Matrix:
    """Stops that are followed by white space, a quote mark or the end."""
    stops = np.flatnonzero(page.kinds == STOP)
    after = page.kinds[stops + 1]  # the last character is a line break, never a stop
    closing = (after == SPACE) | (after == BREAK) | (after == QUOTE)
    return np.bincount(page.blocks[stops[closing]], minlength=len(page.ends)).astype(np.float32)


def _capitals(page: Scan) -> Matrix:
    """Words that start with a capital."""
    upper = np.flatnonzero(page.kinds == UPPER)
    before = page.kinds[upper - 1]  # the first character sees the last line break
    opening = (before == SPACE) | (before == BREAK) | (before == QUOTE) | (before == BRACKET)
    return np.bincount(page.blocks[upper[opening]], minlength=len(page.ends)).astype(np.float32)
