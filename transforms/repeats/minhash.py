"""Likeness of texts from sketches of fixed size (Broder 1997), so that no text is compared with all others."""

import re
from functools import lru_cache
from typing import Final
from zlib import crc32

import numpy as np
import numpy.typing as npt

SHINGLE: Final = 5
"""Words of a shingle: shorter ones are shared by chance, longer ones by no edited copy."""
BANDS, ROWS = 32, 4
"""Texts that are alike by .6 share a band with a probability of .99, those alike by .2 with .05."""
SIZE: Final = BANDS * ROWS
SHORTEST: Final = 30
"""Words; shorter texts have too few shingles to tell."""

Hashes = npt.NDArray[np.uint64]
_WORD: Final = re.compile(r"\w+")
_RANDOM: Final = np.random.Generator(np.random.PCG64(20260101))
_FACTORS: Final[Hashes] = _RANDOM.integers(1, 2**63, SIZE, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_SHIFTS: Final[Hashes] = _RANDOM.integers(0, 2**63, SIZE, dtype=np.uint64)
_ORDER: Final[Hashes] = np.array([0x9E3779B97F4A7C15**i % 2**64 | 1 for i in range(SHINGLE)], dtype=np.uint64)


@lru_cache(maxsize=100_000)
def _hashed(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass")) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF


def sketch(text: str) -> npt.NDArray[np.uint32] | None:
    """`SIZE` least hashes of the shingles of a text; null for a text that is too short.

    The share of places in which two sketches agree estimates the Jaccard index of the shingles, with a standard
    error below .05. Case, marks and white space do not count.
    """
    words = _WORD.findall(text.casefold())
    if len(words) < SHORTEST:
        return None
    hashed = np.fromiter((_hashed(word) for word in words), dtype=np.uint64, count=len(words))
    windows = np.lib.stride_tricks.sliding_window_view(hashed, SHINGLE)
    shingles = np.unique((windows * _ORDER).sum(axis=1, dtype=np.uint64))
    mixed = shingles[:, None] * _FACTORS[None, :] + _SHIFTS[None, :]
    least: npt.NDArray[np.uint32] = (mixed >> np.uint64(32)).min(axis=0).astype(np.uint32)
    return least


def bands(sketched: npt.NDArray[np.uint32]) -> list[int]:
    """One hash a band; texts that share one are candidates."""
    rows = sketched.reshape(BANDS, ROWS)
    return [crc32(row.tobytes(), band) << 8 | band for band, row in enumerate(rows)]


def likeness(left: bytes, right: bytes) -> float:
    """The share of places in which two sketches (as bytes) agree."""
    return float(np.mean(np.frombuffer(left, np.uint32) == np.frombuffer(right, np.uint32)))
