"""What the path from the root to an element says of it."""

import re
from functools import lru_cache
from itertools import chain, product
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from transforms.cleaning.trees import Matrix
from transforms.cleaning.words import Lexicon
from transforms.markup.tags import BLOCK_TAGS
from transforms.markup.tree import Tree, along
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
NO_BLOCK = -1
INSIDE_BITS = {tag: 1 << bit for bit, tag in enumerate(INSIDE)}
LETTER = re.compile(r"\w")
PIECE = re.compile(r"[a-z]{2,20}")
EDGE = r"\b"
KEY = 3
"""Letters by which a cue is looked up."""
PREFIX = "<"
"""Marks the words of paths in a model's learned weights."""

PATH_FEATURES = (
    "tag", "depth", *(f"inside_{tag}" for tag in INSIDE), *(f"path_{kind}" for kind in CUES),
    *(f"near_{kind}" for kind in CUES), "path_weight", "path_weight_least", "path_weight_most", "near_weight",
)  # fmt: skip


def spellings() -> dict[str, list[tuple[str, bool, bool, int]]]:
    """Every way to write a cue, by its first letters: does a word open and close with it, the kind's bit."""
    found: dict[str, list[tuple[str, bool, bool, int]]] = {}
    for bit, cues in enumerate(CUES.values()):
        for cue in cues.split("|"):
            bare = cue.removeprefix(EDGE).removesuffix(EDGE)
            for hyphens in product(("", "-"), repeat=bare.count("-?")):
                text = "".join(chain.from_iterable(zip(bare.split("-?"), (*hyphens, ""), strict=True)))
                found.setdefault(text[:KEY], []).append((text, cue.startswith(EDGE), cue.endswith(EDGE), 1 << bit))
    return found


SPELLINGS = spellings()


class Step(NamedTuple):
    """What the last step of a path says."""

    tag: int
    """Number of the tag, NO_BLOCK where the element is none."""
    inside: int
    """Bit of the tag in INSIDE."""
    cues: int
    weight: float
    """Sum of the weights of its words."""
    least: float
    most: float


def path_features(tree: Tree, words: Lexicon) -> Matrix:
    """(block, PATH_FEATURES). What a path says is what its parent's path says and what its last step adds."""
    read = chain.from_iterable([read_step(step, words) for step in tree.steps])
    steps = np.fromiter(read, dtype=np.float64, count=len(tree.steps) * len(Step._fields)).reshape(
        -1, len(Step._fields)
    )
    tags, (weight, least, most) = steps[:, 0].copy(), steps[:, 3:].T.copy()
    inside, cues = steps[:, 1:3].T.astype(np.int64)
    near, near_weight = cues | cues[tree.parents], weight + weight[tree.parents]
    inside, cues = along(tree, inside), along(tree, cues)
    tags[tree.nodes.starts] = TAG_NUMBERS["body"]
    for level in tree.levels:
        above = tree.parents[level]
        tags[level] = np.where(tags[level] == NO_BLOCK, tags[above], tags[level])
        weight[level] += weight[above]
        least[level] = np.minimum(least[level], least[above])
        most[level] = np.maximum(most[level], most[above])
    flags = np.vstack([bits(inside, len(INSIDE)), bits(cues, len(CUES)), bits(near, len(CUES))])
    table = np.vstack([tags, tree.depths, flags, weight, least, most, near_weight]).astype(np.float32)
    return table[:, tree.leaves].T


def bits(masks: npt.NDArray[np.int64], count: int) -> npt.NDArray[np.int64]:
    """(bit, node): 1 where the bit is set."""
    return masks >> np.arange(count)[:, None] & 1


@lru_cache(maxsize=16_384)
def path_cues(step: str) -> int:
    """Bit k is set where a cue of the k-th kind stands in the step."""
    cues = 0
    for word in step.split("."):
        cues |= word_cues(word)
    return cues


@lru_cache(maxsize=16_384)
def word_cues(word: str) -> int:
    """The same for one word. Looking up what begins at each letter takes a quarter of what a pattern a kind takes."""
    cues = 0
    for at in range(len(word)):
        for text, opens, closes, kinds in SPELLINGS.get(word[at : at + KEY], ()):
            if word.startswith(text, at) and not (
                (opens and at and LETTER.match(word, at - 1)) or (closes and LETTER.match(word, at + len(text)))
            ):
                cues |= kinds
    return cues


@lru_cache(maxsize=16_384)
def read_step(step: str, words: Lexicon) -> Step:
    """What a step says; 0 is one of its weights."""
    tag = step.partition(".")[0]
    weights = [words.learned[word] for word in path_words(step) if word in words.learned]
    return Step(
        TAG_NUMBERS.get(tag, len(TAGS)) if tag in BLOCK_TAGS else NO_BLOCK,
        INSIDE_BITS.get(tag, 0),
        path_cues(step),
        sum(weights),
        min(weights, default=0.0),
        max(weights, default=0.0),
    )


def path_words(step: str) -> tuple[str, ...]:
    """The words of a step as they stand in a model's weights."""
    return tuple(dict.fromkeys(PREFIX + piece for piece in PIECE.findall(step)))
