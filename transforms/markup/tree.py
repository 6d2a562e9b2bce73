"""The elements that the blocks of a page stand in, as one tree: what is said of an element is worked out once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from transforms.markup.tags import BLOCK_TAGS

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """Nodes in an order in which parents come before their children; node 0 is the root."""

    parents: list[int]
    """Of the root: the root itself."""
    steps: list[str]
    """Tag and words of each node's element; of the root: nothing."""
    depths: list[int]
    elements: list[int]
    """For every node the nearest block element: itself or one above it."""
    leaves: npt.NDArray[np.intp]
    """The node of each block. Elements of the same path are one node."""


def grown(paths: Sequence[Path]) -> Tree:
    """The tree of the paths. Linear in the distinct paths."""
    nodes: dict[tuple[int, str], int] = {}
    ends: dict[Path, int] = {}
    parents, steps, depths, elements = [0], [""], [0], [0]
    for path in paths:
        if path in ends:
            continue
        node = 0
        for step in path:
            below = nodes.get((node, step))
            if below is None:
                below = nodes[node, step] = len(steps)
                parents.append(node)
                steps.append(step)
                depths.append(depths[node] + 1)
                elements.append(below if step.partition(".")[0] in BLOCK_TAGS else elements[node])
            node = below
        ends[path] = node
    return Tree(parents, steps, depths, elements, np.array([ends[path] for path in paths], dtype=np.intp))
