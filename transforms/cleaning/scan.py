"""A page as arrays: the kind of every character, the words, and the block that each stands in.

Words are hashes, so that a page is looked up in a lexicon with a few numpy passes and no Python loop over words.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

LOWER, UPPER, DIGIT, SPACE, STOP, COMMA, QUOTE, DASH, COLON, SYMBOL, BRACKET, OTHER, FOREIGN, BREAK = range(14)
KINDS = 14
SETS = {
    STOP: ".!?…。！？।",
    COMMA: ",;、，",
    QUOTE: "\"“”„«»‘’'‹›「」",
    DASH: "-–—‐‑",
    COLON: ":：",
    SYMBOL: "|•·→←↑↓<>/\\#@*+=_~^©®™●■▪▼▲►✓×",
    BRACKET: "()[]{}",
    BREAK: "\n",
}
LATIN_END = 0x250
"""Letters from here on are of other scripts than Latin."""
PLANE = 0x10000
MULTIPLIER = 0x9E3779B97F4A7C15
SHORTEST_BITS = 16
"""Tables of powers are made for texts of at least so many places (as a power of two)."""

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Scan:
    """The texts of a page's blocks, each followed by a line break."""

    kinds: npt.NDArray[np.uint8]
    starts: Places
    """First character of every block."""
    ends: Places
    """The line break after every block."""
    blocks: Places
    """Block of every character."""
    words: Hashes
    word_blocks: Places
    word_lengths: Places


@cache
def _tables() -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint64]]:
    """Kind and lower case of every character of the basic plane; 0 for what stands in no word."""
    kinds = np.full(PLANE, OTHER, dtype=np.uint8)
    lower = np.arange(PLANE, dtype=np.uint64)
    for code in range(PLANE):
        character = chr(code)
        category = unicodedata.category(character)
        if category == "Lu" and code < LATIN_END:
            kinds[code] = UPPER
        elif category[0] in "LM":
            kinds[code] = LOWER if code < LATIN_END else FOREIGN
        elif category == "Nd":
            kinds[code] = DIGIT
        elif character.isspace():
            kinds[code] = SPACE
        elif category[0] == "S":
            kinds[code] = SYMBOL
        if category[0] == "L":
            lower[code] = ord(character.lower()[0])
    lower[~np.isin(kinds, (LOWER, UPPER, DIGIT, FOREIGN))] = 0
    for kind, characters in SETS.items():
        kinds[[ord(character) for character in characters]] = kind
    return kinds, lower


@cache
def _powers(bits: int) -> tuple[Hashes, Hashes]:
    """Powers 1, 2, … and 0, -1, … of an odd multiplier (Knuth's), modulo 2**64, for texts of up to 2**bits places."""
    size = 1 << bits
    powers = np.cumprod(np.full(size, MULTIPLIER, dtype=np.uint64), dtype=np.uint64)
    inverse = np.full(size, pow(MULTIPLIER, -1, 1 << 64), dtype=np.uint64)
    inverse[0] = 1
    return powers, np.cumprod(inverse, dtype=np.uint64)


def scan(texts: Sequence[str]) -> Scan:
    """Reads texts that hold no line breaks. Characters beyond the basic plane are read as its last one."""
    codes = np.frombuffer(("\n".join(texts) + "\n").encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    table, lower = _tables()
    ends = np.flatnonzero(codes == 10)
    places = codes.astype(np.intp)
    kinds, letters = table.take(places, mode="clip"), lower.take(places, mode="clip")
    starts = np.concatenate([[0], ends[:-1] + 1])
    blocks = np.repeat(np.arange(len(ends)), ends - starts + 1)
    inside = np.zeros(len(codes) + 1, dtype=np.bool_)
    np.not_equal(letters, 0, out=inside[1:])
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    firsts, lasts = edges[::2], edges[1::2]  # the text ends in a line break, so every word has an end
    return Scan(kinds, starts, ends, blocks, _hashes(letters, firsts, lasts), blocks[firsts], lasts - firsts)


def _hashes(letters: Hashes, firsts: Places, lasts: Places) -> Hashes:
    """One hash a word: the sum of its letters, each times a power of its place in the word.

    All letters are weighed by their place in the text and summed up at once; what the sum grows by within a word,
    divided by the power of the word's first place, is the same wherever the word stands. Divisions are multiplications
    here, and sums that overflow do no harm. What is no letter is 0.
    """
    powers, inverse = _powers(max(SHORTEST_BITS, len(letters).bit_length()))
    sums = np.zeros(len(letters) + 1, dtype=np.uint64)
    np.cumsum(letters * powers[: len(letters)], out=sums[1:])
    hashes: Hashes = (sums[lasts] - sums[firsts]) * inverse[firsts]
    return hashes


def pairs(words: Hashes) -> Hashes:
    """The hash of every two words that follow each other."""
    return words[:-1] * np.uint64(0xC2B2AE3D27D4EB4F) ^ words[1:]


def key(phrase: str) -> int:
    """The hash of a word, or of a pair of words joined by a blank; of anything else, a hash that no text has."""
    if phrase.replace(" ", "").isalnum():
        words = scan([phrase]).words
        if len(words) <= 2:
            return int(words[0] if len(words) == 1 else pairs(words)[0])
    return int.from_bytes(blake2b(phrase.encode(), digest_size=8).digest(), "big")
