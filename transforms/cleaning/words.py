"""What the words of each block show: cues, words of grammar, learned weights, the subject it shares with the page."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from transforms.cleaning.pages import Pages
from transforms.cleaning.scan import Hashes, Places, Scan, key, pairs
from transforms.cleaning.trees import Matrix, Scores
from transforms.vocab.furniture import CUES

SUBJECT_LETTERS = 4
"""Shorter words say little of the subject."""
BUCKET_BITS = 16
"""Words are counted in so many buckets (as a power of two); two words seldom share one within a page."""

ABOVE_ALL = (1 << 64) - 1

WORD_FEATURES = (
    "words", "letters_a_word", *(f"cue_{kind}" for kind in CUES), "function_share", "weight", "weight_mean",
    "weight_least", "weight_pairs", "weight_pairs_least",
)  # fmt: skip
FUNCTION = list(CUES).index("function")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Cue kinds and learned weights of words and pairs of words, as tables."""

    keys: Hashes
    """Sorted hashes of the words and pairs that stand in texts, in the order of the tables; the last is above all."""
    heads: npt.NDArray[np.int32]
    """The first key with these highest bits, -1 where none has them: most words of a page are turned away here."""
    crowd: int
    """Keys that share their highest bits, at most."""
    learned: dict[str, float]
    """Weight of every learned word, so that words that stand elsewhere than in texts can be weighed too."""
    kinds: Places
    """Which set of kinds of cue a place has: a row of `sets`, 0 for none."""
    sets: npt.NDArray[np.bool_]
    """(set, kind): does the set have the kind?"""
    weights: npt.NDArray[np.float32]


def lexicon(weights: Mapping[str, float]) -> Lexicon:
    """Joins the cues of the vocabulary and a model's learned weights (words, and pairs joined by a blank)."""
    bits: dict[int, int] = {}
    for k, phrases in enumerate(CUES.values()):
        for phrase in phrases:
            bits[key(phrase)] = bits.get(key(phrase), 0) | 1 << k
    hashed = {phrase: key(phrase) for phrase in weights}
    keys = sorted({*bits, *hashed.values()})
    order = {place: n for n, place in enumerate(keys)}
    kinds, table = np.zeros(len(keys), dtype=np.intp), np.zeros(len(keys), dtype=np.float32)
    found = [0, *sorted(set(bits.values()))]
    sets = np.array([[bit >> k & 1 for k in range(len(CUES))] for bit in found], dtype=np.bool_)
    for place, bit in bits.items():
        kinds[order[place]] = found.index(bit)
    for phrase, weight in weights.items():
        table[order[hashed[phrase]]] = weight
    learned = {phrase: float(table[order[place]]) for phrase, place in hashed.items()}
    hashes = np.array([*keys, ABOVE_ALL], dtype=np.uint64)
    taken, first, counts = np.unique(_bucket(hashes[:-1]), return_index=True, return_counts=True)
    heads = np.full(1 << BUCKET_BITS, -1, dtype=np.int32)
    heads[taken] = first
    return Lexicon(hashes, heads, int(counts.max()), learned, kinds, sets, table)


def word_features(page: Scan, words: Lexicon) -> tuple[Matrix, npt.NDArray[np.bool_]]:
    """(block, WORD_FEATURES), and which words are of substance."""
    n = len(page.ends)
    counts = np.bincount(page.word_blocks, minlength=n)
    safe = np.maximum(counts, 1)
    at, single = _find(page.words, words)
    first_of, double = _find(pairs(page.words), words)
    within = page.word_blocks[first_of] == page.word_blocks[first_of + 1]
    here, there, double = page.word_blocks[at], page.word_blocks[first_of[within]], double[within]
    table = np.empty((len(WORD_FEATURES), n), dtype=np.float32)
    table[0] = counts
    table[1] = np.bincount(page.word_blocks, weights=page.word_lengths, minlength=n) / safe
    table[2 : 2 + len(CUES)] = _cues(np.concatenate([here, there]), np.concatenate([single, double]), words, n)
    first = 2 + len(CUES)
    table[first] = table[first - 1] / safe
    table[first + 1], table[first + 3] = _weights(here, single, words, n)
    table[first + 2] = table[first + 1] / safe
    table[first + 4], table[first + 5] = _weights(there, double, words, n)
    content = page.word_lengths >= SUBJECT_LETTERS
    content[at[words.sets[words.kinds[single], FUNCTION]]] = False
    return table.T, content


def _find(hashes: Hashes, words: Lexicon) -> tuple[Places, Places]:
    """Which of the hashes are in the lexicon, and their places there."""
    heads = words.heads[_bucket(hashes)]
    likely = np.flatnonzero(heads >= 0)
    wanted, places = hashes[likely], heads[likely].astype(np.intp)
    for _ in range(words.crowd - 1):
        places += words.keys[places] < wanted
    same = words.keys[places] == wanted
    return likely[same], places[same]


def _bucket(hashes: Hashes) -> Places:
    """The highest bits, which a multiplicative hash mixes best."""
    return (hashes >> np.uint64(64 - BUCKET_BITS)).astype(np.intp)


def _cues(blocks: Places, places: Places, words: Lexicon, n: int) -> Matrix:
    """(kind, block): cues of each kind. No matrix product, for which BLAS would call its threads together."""
    sets = len(words.sets)
    counts = np.bincount(words.kinds[places] * n + blocks, minlength=sets * n).reshape(sets, n)
    return np.stack([counts[having].sum(axis=0) for having in words.sets.T]).astype(np.float32)


def _weights(blocks: Places, places: Places, words: Lexicon, n: int) -> tuple[Scores, Matrix]:
    """Sum and least of the learned weights a block."""
    weights = words.weights[places]
    least = np.zeros(n, dtype=np.float32)
    np.minimum.at(least, blocks, weights)
    return np.bincount(blocks, weights=weights, minlength=n).astype(np.float64), least


def cohesion(page: Scan, content: npt.NDArray[np.bool_], core: npt.NDArray[np.bool_], pages: Pages) -> Scores:
    """Share of a block's words of substance that the core of its page uses too, its own use left out."""
    n = len(page.ends)
    places = np.flatnonzero(content)
    blocks = page.word_blocks[places]
    buckets = (pages.of[blocks] << BUCKET_BITS) + _bucket(page.words[places])
    inside = np.flatnonzero(core[blocks])
    uses = _once_or_more(buckets[inside], len(pages.sizes) << BUCKET_BITS)
    needed = np.ones(len(places), dtype=np.uint8)
    needed[inside] = 2
    shared = uses[buckets] >= needed
    total = np.bincount(blocks, minlength=n)
    return np.bincount(blocks[shared], minlength=n) / np.maximum(total, 1)


def _once_or_more(buckets: Places, size: int) -> npt.NDArray[np.uint8]:
    """How often each bucket is named: 0, 1 or 2 for more. Counting in full would fill eight times the memory."""
    uses, last = np.zeros(size, dtype=np.uint8), np.empty(size, dtype=np.int32)
    uses[buckets] = 1
    last[buckets] = order = np.arange(len(buckets), dtype=np.int32)
    uses[buckets[last[buckets] != order]] = 2
    return uses
