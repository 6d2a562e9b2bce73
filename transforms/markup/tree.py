"""The elements that the blocks of some pages stand in, as trees: what is said of an element is worked out once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from transforms.cleaning.pages import Pages, sized
from transforms.cleaning.scan import Places
from transforms.markup.tags import BLOCK_TAGS

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """Nodes page after page, in an order in which parents come before their children; each page has its own root."""

    parents: Places
    """Of a root: the root itself."""
    steps: list[str]
    """Tag and words of each node's element; of a root: nothing."""
    depths: Places
    elements: Places
    """For every node the nearest block element: itself or one above it."""
    leaves: Places
    """The node of each block. Elements of the same path are one node."""
    nodes: Pages
    levels: list[Places]
    """The nodes below the roots, depth by depth: what goes up or down the trees takes one numpy call a level."""


def grown(pages: Sequence[Sequence[Path]]) -> Tree:
    """The trees of the paths of pages. Linear in the distinct paths."""
    steps: list[str] = []
    parents, depths, elements, leaves, sizes = list[int](), list[int](), list[int](), list[int](), list[int]()
    for page in pages:
        root = len(steps)
        steps.append("")
        parents.append(root)
        depths.append(0)
        elements.append(root)
        nodes: dict[tuple[int, str], int] = {}
        ends: dict[Path, int] = {}
        for path in page:
            end = ends.get(path)
            if end is None:
                node = root
                for depth, step in enumerate(path, start=1):
                    below = nodes.get((node, step))
                    if below is None:
                        below = nodes[node, step] = len(steps)
                        parents.append(node)
                        steps.append(step)
                        depths.append(depth)
                        elements.append(below if step.partition(".")[0] in BLOCK_TAGS else elements[node])
                    node = below
                end = ends[path] = node
            leaves.append(end)
        sizes.append(len(steps) - root)
    deep = np.array(depths, dtype=np.intp)
    levels = [np.flatnonzero(deep == depth) for depth in range(1, deep.max(initial=0) + 1)]
    above, own, at = (np.array(column, dtype=np.intp) for column in (parents, elements, leaves))
    return Tree(above, steps, deep, own, at, sized(sizes), levels)


def along(tree: Tree, bits: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The bits of every node and of all elements around it."""
    found = bits.copy()
    for level in tree.levels:
        found[level] |= found[tree.parents[level]]
    return found
