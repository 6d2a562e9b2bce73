"""What the path from the root to an element says of it."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from transforms.cleaning.trees import Matrix
from transforms.cleaning.words import Lexicon
from transforms.markup.walk import tag_of
from transforms.vocab.markup import CUES

TAGS = (
    "body", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "figcaption", "blockquote", "section",
    "article", "header", "footer", "aside", "nav", "main", "dd", "dt", "button", "label", "address", "figure", "ul",
)  # fmt: skip
INSIDE = (
    "article", "main", "aside", "nav", "footer", "header", "form", "figure", "ul", "ol", "table", "blockquote",
    "section", "a", "strong", "b", "em", "i", "span", "time", "small", "button", "cite", "p",
)  # fmt: skip
PATTERNS = tuple(re.compile(cue) for cue in CUES.values())
PIECE = re.compile(r"[a-z]{2,20}")
PREFIX = "<"
"""Marks the words of paths in a model's learned weights."""
NEAR = 2
"""Steps at the end of a path that are the element's own."""

PATH_FEATURES = (
    "tag", "depth", *(f"inside_{tag}" for tag in INSIDE), *(f"path_{kind}" for kind in CUES),
    *(f"near_{kind}" for kind in CUES), "path_weight", "path_weight_least", "path_weight_most", "near_weight",
)  # fmt: skip


def path_features(paths: Sequence[tuple[str, ...]], words: Lexicon) -> Matrix:
    """(block, PATH_FEATURES). Blocks of one path share one row of work."""
    rows: dict[tuple[str, ...], int] = {}
    which = np.array([rows.setdefault(path, len(rows)) for path in paths], dtype=np.intp)
    table = np.zeros((len(rows), len(PATH_FEATURES)), dtype=np.float32)
    masks = np.zeros((len(rows), 3), dtype=np.int64)
    weights = np.zeros((len(rows), 4), dtype=np.float32)
    for path, row in rows.items():
        masks[row] = (
            mask(path, INSIDE_BITS),
            join(path_cues(step) for step in path),
            join(path_cues(step) for step in path[-NEAR:]),
        )
        table[row, 0] = tag_number(path)
        table[row, 1] = len(path)
        weights[row] = weigh(path, words)
    column = 2
    for values, count in zip(masks.T, (len(INSIDE), len(CUES), len(CUES)), strict=True):
        table[:, column : column + count] = values[:, None] >> np.arange(count) & 1
        column += count
    table[:, column:] = weights
    found: Matrix = table[which]
    return found


INSIDE_BITS = {tag: 1 << bit for bit, tag in enumerate(INSIDE)}


def mask(path: tuple[str, ...], bits: dict[str, int]) -> int:
    return join(bits.get(step.partition(".")[0], 0) for step in path)


def join(masks: Iterable[int]) -> int:
    found = 0
    for one in masks:
        found |= one
    return found


@lru_cache(maxsize=16_384)
def path_cues(step: str) -> int:
    """Bit k is set where a cue of the k-th kind stands in the step."""
    return sum(1 << bit for bit, pattern in enumerate(PATTERNS) if pattern.search(step))


def tag_number(path: tuple[str, ...]) -> int:
    tag = tag_of(path)
    return TAGS.index(tag) if tag in TAGS else len(TAGS)


@lru_cache(maxsize=16_384)
def path_words(step: str) -> tuple[str, ...]:
    """The words of a step as they stand in a model's weights."""
    return tuple(dict.fromkeys(PREFIX + piece for piece in PIECE.findall(step)))


def weigh(path: tuple[str, ...], words: Lexicon) -> tuple[float, float, float, float]:
    """Sum, least and most of the learned weights of the path's words, and the sum over its last steps."""
    found: dict[str, float] = {}
    near = 0.0
    for place, step in enumerate(path):
        for word in path_words(step):
            weight = float(words.weights[words.places.get(word, 0)])
            found[word] = weight
            near += weight if place >= len(path) - NEAR else 0.0
    values = found.values()
    return sum(values), min(values, default=0.0), max(values, default=0.0), near
