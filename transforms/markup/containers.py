"""Where the prose of a page stands in its tree: shares of the containers around each block.

After Readability (Arc90, 2009): paragraphs vote for the elements that hold them. Here the votes are features, and the
model decides.
"""

import numpy as np

from transforms.cleaning.pages import Pages, firsts, totals
from transforms.cleaning.scan import Places
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


def container_features(tree: Tree, pages: Pages, words: Scores, prose: Scores, links: Scores) -> Matrix:
    """(block, CONTAINER_FEATURES). `prose` counts the words of blocks that are prose, `links` is link density."""
    n, of = len(tree.steps), tree.nodes.of
    own = tree.elements[tree.leaves]
    sums = np.stack([np.bincount(own, weights=w, minlength=n) for w in (prose, words, words * links)])
    counts = np.bincount(own, minlength=n)
    own_prose = sums[0].copy()
    for level in reversed(tree.levels):
        for held in sums:
            np.add.at(held, tree.parents[level], held[level])
    inside, spoken, linked = sums
    total = np.maximum(totals(prose, pages), 1.0)[of]
    best = best_containers(tree, own_prose)
    common = shared_depths(tree, best)
    depth = tree.depths[best][of]
    columns = [own_prose / total]
    at = np.arange(n)
    ladder = [at := tree.parents[at] for _ in range(LEVELS)]
    columns += [inside[level] / total for level in ladder]
    columns += [inside[level] / np.maximum(spoken[level], 1.0) for level in ladder]
    columns += [linked[level] / np.maximum(spoken[level], 1.0) for level in ladder]
    columns += [np.log1p(counts), common == depth, common - depth, tree.depths - common, inside[best][of] / total]
    table: Matrix = np.vstack([np.stack(columns)[:, own], reach(own, prose, pages, of)]).astype(np.float32)
    return table.T


def best_containers(tree: Tree, prose: Scores) -> Places:
    """The element of each page that the paragraphs vote for: of equals the deepest, of those the first."""
    node = np.flatnonzero(prose)
    vote, voted, votes = prose[node], list[Places](), list[Scores]()
    for _ in range(LEVELS):
        node = tree.parents[node]
        voted.append(node)
        votes.append(vote)
        vote = vote * FADE
    # Votes are added up paragraph by paragraph.
    whom, how_much = np.stack(voted, axis=1).ravel(), np.stack(votes, axis=1).ravel()
    sums = np.bincount(whom, weights=how_much, minlength=len(prose))
    nodes = tree.nodes
    most = sums == np.maximum.reduceat(sums, nodes.starts)[nodes.of]
    depths = np.where(most, tree.depths, -1)
    return firsts(depths == np.maximum.reduceat(depths, nodes.starts)[nodes.of], nodes)


def shared_depths(tree: Tree, best: Places) -> Places:
    """For every node, how deep the element is that holds it and the best container of its page."""
    line = np.zeros(len(tree.steps), dtype=np.bool_)
    for _ in range(len(tree.levels) + 1):
        line[best] = True
        best = tree.parents[best]
    found = np.where(line, tree.depths, 0)
    for level in tree.levels:
        found[level] = np.where(line[level], found[level], found[tree.parents[level]])
    return found


def reach(which: Places, prose: Scores, pages: Pages, of: Places) -> Scores:
    """Blocks since the first and until the last block of prose with the same path, as logarithms with a sign.

    `which` is the node of every block, `of` the page of every node.
    """
    first, last = pages.sizes[of], np.full(len(of), -1)
    spoken = np.flatnonzero(prose)
    np.minimum.at(first, which[spoken], pages.places[spoken])
    np.maximum.at(last, which[spoken], pages.places[spoken])
    distance = np.stack([pages.places - first[which], last[which] - pages.places])
    signed: Scores = np.sign(distance) * np.log1p(np.abs(distance))
    return signed
