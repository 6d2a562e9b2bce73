"""Where the prose of a page stands in its tree: shares of the containers around each block.

After Readability (Arc90, 2009): paragraphs vote for the elements that hold them. Here the votes are features, and the
model decides.
"""

import numpy as np

from transforms.cleaning.trees import Matrix, Scores
from transforms.markup.tree import Tree

LEVELS = 4
FADE = 0.7
"""A container's vote fades by this factor a level, so that the nearest one that holds most prose wins."""

CONTAINER_FEATURES = (
    "own_prose", *(f"prose_{level}" for level in range(1, LEVELS + 1)),
    *(f"density_{level}" for level in range(1, LEVELS + 1)), *(f"links_{level}" for level in range(1, LEVELS + 1)),
    "siblings", "in_best", "best_common", "below_best", "best_share", "own_first", "own_last",
)  # fmt: skip


def container_features(tree: Tree, words: Scores, prose: Scores, links: Scores) -> Matrix:
    """(block, CONTAINER_FEATURES). `prose` counts the words of blocks that are prose, `links` is link density."""
    n = len(tree.steps)
    own = np.array(tree.elements, dtype=np.intp)[tree.leaves]
    sums = np.stack([np.bincount(own, weights=w, minlength=n) for w in (prose, words, words * links)])
    counts = np.bincount(own, minlength=n)
    own_prose = sums[0].copy()
    held = sums.T.tolist()
    for node in range(n - 1, 0, -1):
        above, below = held[tree.parents[node]], held[node]
        above[0] += below[0]
        above[1] += below[1]
        above[2] += below[2]
    inside, spoken, linked = np.array(held).T
    total = max(float(prose.sum()), 1.0)
    best = best_container(tree, own_prose)
    common = np.array(shared_depths(tree, best))
    columns = [own_prose / total]
    at = np.arange(n)
    parents = np.array(tree.parents)
    ladder = [at := parents[at] for _ in range(LEVELS)]
    columns += [inside[level] / total for level in ladder]
    columns += [inside[level] / np.maximum(spoken[level], 1.0) for level in ladder]
    columns += [linked[level] / np.maximum(spoken[level], 1.0) for level in ladder]
    depth = tree.depths[best]
    columns += [np.log1p(counts), common == depth, common - depth, np.array(tree.depths) - common]
    columns += [np.full(n, inside[best] / total)]
    return np.hstack([np.column_stack(columns)[own], reach(own, prose, n)]).astype(np.float32)


def best_container(tree: Tree, prose: Scores) -> int:
    """The element that the paragraphs vote for."""
    votes = [0.0] * len(tree.steps)
    for node in np.flatnonzero(prose).tolist():
        vote = float(prose[node])
        for _ in range(LEVELS):
            node = tree.parents[node]
            votes[node] += vote
            vote *= FADE
    return max(range(len(votes)), key=lambda node: (votes[node], tree.depths[node]))


def shared_depths(tree: Tree, best: int) -> list[int]:
    """For every node, how deep the element is that holds it and the best container."""
    line = {0, best}
    while best:
        best = tree.parents[best]
        line.add(best)
    found = [0] * len(tree.steps)
    for node in range(1, len(found)):
        found[node] = tree.depths[node] if node in line else found[tree.parents[node]]
    return found


def reach(which: np.ndarray, prose: Scores, n: int) -> np.ndarray:  # type: ignore[type-arg]
    """Blocks since the first and until the last block of prose with the same path, as logarithms with a sign."""
    places = np.arange(len(which))
    first, last = np.full(n, len(which)), np.full(n, -1)
    spoken = np.flatnonzero(prose)
    np.minimum.at(first, which[spoken], spoken)
    np.maximum.at(last, which[spoken], spoken)
    distance = np.stack([places - first[which], last[which] - places], axis=1)
    signed: np.ndarray = np.sign(distance) * np.log1p(np.abs(distance))  # type: ignore[type-arg]
    return signed
