"""The markup's features: one row a block, for whole pages at once.

Three kinds: what the path of an element says (tags, cue words, learned weights of class words), where the prose of the
page stands in its tree (shares of the containers around a block), and what the page states of its own article.
"""

from collections.abc import Sequence

import numpy as np

from transforms.cleaning.features import SENTENCES, TEXT_FEATURES, WORDS, text_features
from transforms.cleaning.pages import sized
from transforms.cleaning.trees import Matrix, Scores
from transforms.cleaning.words import Lexicon
from transforms.markup.containers import CONTAINER_FEATURES, container_features
from transforms.markup.paths import PATH_FEATURES, path_features
from transforms.markup.render import Rendered
from transforms.markup.stated import STATED_FEATURES, stated_features
from transforms.markup.tree import Path, Tree

PROSE_WORDS = 8
"""A block with this many words and the end of a sentence is prose."""
BITS = 4
MARKUP_FEATURES: tuple[str, ...] = ("link_density", *PATH_FEATURES, *CONTAINER_FEATURES, *STATED_FEATURES)
FEATURES: tuple[str, ...] = (*TEXT_FEATURES, *MARKUP_FEATURES)


def features(rendered: Sequence[Rendered], words: Lexicon, tree: Tree) -> tuple[Matrix, Scores]:
    """(block, FEATURES) of pages, each with a block, and the words of each block; `tree` is that of their paths."""
    blocks = [block for page in rendered for block in page.blocks]
    texts = [block.text for block in blocks]
    if not texts:
        return np.zeros((0, len(FEATURES)), dtype=np.float32), np.zeros(0)
    pages = sized([len(page.blocks) for page in rendered])
    text = text_features(texts, words, pages)
    counts = text[:, WORDS].astype(np.float64)
    densities = np.array([block.markup.link_density if block.markup else 0.0 for block in blocks])
    prose = np.where((counts >= PROSE_WORDS) & (text[:, SENTENCES] > 0), counts * (1 - densities), 0.0)
    columns = [
        text.T,
        densities.astype(np.float32),
        path_features(tree, words).T,
        container_features(tree, pages, counts, prose, densities).T,
        np.hstack([stated_features(page).T for page in rendered]),
    ]
    return coarse(np.vstack(columns)).T, counts


def coarse(table: Matrix) -> Matrix:
    """The values with `BITS` bits of mantissa: a model has no use for more, and learns from few values much faster."""
    cut = 23 - BITS
    rounded: Matrix = ((table.view(np.int32) + (1 << (cut - 1))) & ~((1 << cut) - 1)).view(np.float32)
    return rounded


def paths_of(rendered: Sequence[Rendered]) -> list[list[Path]]:
    """The path of every block of every page."""
    return [[block.markup.path if block.markup else () for block in page.blocks] for page in rendered]
