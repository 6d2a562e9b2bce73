"""What the path from the root to an element says of it."""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from transforms.cleaning.trees import Matrix
from transforms.cleaning.words import Lexicon
from transforms.markup.tags import BLOCK_TAGS
from transforms.markup.tree import Tree
from transforms.vocab.markup import CUES

TAGS = (
    "body", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "figcaption", "blockquote", "section",
    "article", "header", "footer", "aside", "nav", "main", "dd", "dt", "button", "label", "address", "figure", "ul",
)  # fmt: skip
INSIDE = (
    "article", "main", "aside", "nav", "footer", "header", "form", "figure", "ul", "ol", "table", "blockquote",
    "section", "a", "strong", "b", "em", "i", "span", "time", "small", "button", "cite", "p",
)  # fmt: skip
TAG_NUMBERS = {tag: number for number, tag in enumerate(TAGS)}
INSIDE_BITS = {tag: 1 << bit for bit, tag in enumerate(INSIDE)}
PATTERNS = tuple(re.compile(cue) for cue in CUES.values())
PIECE = re.compile(r"[a-z]{2,20}")
PREFIX = "<"
"""Marks the words of paths in a model's learned weights."""

PATH_FEATURES = (
    "tag", "depth", *(f"inside_{tag}" for tag in INSIDE), *(f"path_{kind}" for kind in CUES),
    *(f"near_{kind}" for kind in CUES), "path_weight", "path_weight_least", "path_weight_most", "near_weight",
)  # fmt: skip


def path_features(tree: Tree, words: Lexicon) -> Matrix:
    """(block, PATH_FEATURES). What a path says is what its parent's path says and what its last step adds."""
    n = len(tree.steps)
    inside, cues, tags = [0] * n, [0] * n, [TAGS.index("body")] * n
    own_cues, own_weight = [0] * n, [0.0] * n
    total, least, most = [0.0] * n, [0.0] * n, [0.0] * n
    for node in range(1, n):
        parent, step = tree.parents[node], tree.steps[node]
        tag = step.partition(".")[0]
        own_cues[node] = path_cues(step)
        inside[node] = inside[parent] | INSIDE_BITS.get(tag, 0)
        cues[node] = cues[parent] | own_cues[node]
        tags[node] = TAG_NUMBERS.get(tag, len(TAGS)) if tag in BLOCK_TAGS else tags[parent]
        own_weight[node], low, high = step_weights(step, words)
        total[node] = total[parent] + own_weight[node]
        least[node], most[node] = min(least[parent], low), max(most[parent], high)
    near = [cue | own_cues[parent] for cue, parent in zip(own_cues, tree.parents, strict=True)]
    near_weight = [weight + own_weight[parent] for weight, parent in zip(own_weight, tree.parents, strict=True)]
    flags = [*bits(inside, len(INSIDE)), *bits(cues, len(CUES)), *bits(near, len(CUES))]
    table = np.column_stack([tags, tree.depths, *flags, total, least, most, near_weight])
    found: Matrix = table[tree.leaves].astype(np.float32)
    return found


def bits(masks: Sequence[int], count: int) -> Matrix:
    """(bit, node): 1 where the bit is set."""
    found: Matrix = (np.array(masks, dtype=np.int64)[None, :] >> np.arange(count)[:, None] & 1).astype(np.float32)
    return found


@lru_cache(maxsize=16_384)
def path_cues(step: str) -> int:
    """Bit k is set where a cue of the k-th kind stands in the step."""
    return sum(1 << bit for bit, pattern in enumerate(PATTERNS) if pattern.search(step))


@lru_cache(maxsize=16_384)
def step_weights(step: str, words: Lexicon) -> tuple[float, float, float]:
    """Sum, least and most of the weights of a step's words, 0 being one of them."""
    weights = [float(words.weights[place]) for word in path_words(step) if (place := words.places.get(word))]
    return sum(weights), min(weights, default=0.0), max(weights, default=0.0)


@lru_cache(maxsize=16_384)
def path_words(step: str) -> tuple[str, ...]:
    """The words of a step as they stand in a model's weights."""
    return tuple(dict.fromkeys(PREFIX + piece for piece in PIECE.findall(step)))
