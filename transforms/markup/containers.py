"""Where the prose of a page stands in its tree: shares of the containers around each block.

After Readability (Arc90, 2009): paragraphs vote for the elements that hold them. Here the votes are features, and the
model decides.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from transforms.cleaning.trees import Matrix, Scores
from transforms.markup.tags import BLOCK_TAGS

Path = tuple[str, ...]
LEVELS = 4
FADE = 0.7
"""A container's vote fades by this factor a level, so that the nearest one that holds most prose wins."""

CONTAINER_FEATURES = (
    "own_prose", *(f"prose_{level}" for level in range(1, LEVELS + 1)),
    *(f"density_{level}" for level in range(1, LEVELS + 1)), *(f"links_{level}" for level in range(1, LEVELS + 1)),
    "siblings", "in_best", "best_common", "below_best", "best_share", "own_first", "own_last",
)  # fmt: skip


def container_features(paths: Sequence[Path], words: Scores, prose: Scores, links: Scores) -> Matrix:
    """(block, CONTAINER_FEATURES). `prose` counts the words of blocks that are prose, `links` is link density."""
    blocks: dict[Path, Path] = {path: block_path(path) for path in set(paths)}
    own: dict[Path, int] = {}
    which = np.array([own.setdefault(blocks[path], len(own)) for path in paths], dtype=np.intp)
    sums = np.stack([np.bincount(which, weights=w, minlength=len(own)) for w in (prose, words, words * links)])
    counts = np.bincount(which, minlength=len(own))
    held: dict[Path, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for path, row in own.items():
        values = sums[:, row]
        for end in range(len(path)):
            holder = held[path[:end]]
            holder[0] += values[0]
            holder[1] += values[1]
            holder[2] += values[2]
    total = max(float(prose.sum()), 1.0)
    best = best_container(own, sums[0])
    table = np.zeros((len(own), len(CONTAINER_FEATURES)), dtype=np.float32)
    for path, row in own.items():
        table[row, 0] = sums[0, row] / total
        for level in range(1, LEVELS + 1):
            inside, all_words, linked = held[path[: max(0, len(path) - level)]]
            table[row, level] = inside / total
            table[row, LEVELS + level] = inside / max(all_words, 1.0)
            table[row, 2 * LEVELS + level] = linked / max(all_words, 1.0)
        common = shared_length(path, best)
        table[row, 3 * LEVELS + 1] = np.log1p(counts[row])
        table[row, 3 * LEVELS + 2] = common == len(best)
        table[row, 3 * LEVELS + 3] = common - len(best)
        table[row, 3 * LEVELS + 4] = len(path) - common
        table[row, 3 * LEVELS + 5] = held[best][0] / total
    found: Matrix = table[which]
    found[:, -2:] = reach(which, prose, len(own))
    return found


def block_path(path: Path) -> Path:
    """The path up to the nearest block element."""
    end = len(path)
    while end and path[end - 1].partition(".")[0] not in BLOCK_TAGS:
        end -= 1
    return path[:end]


def best_container(own: dict[Path, int], prose: Scores) -> Path:
    """The element that the paragraphs vote for."""
    votes: dict[Path, float] = defaultdict(float)
    for path, row in own.items():
        vote = float(prose[row])
        for end in range(len(path) - 1, max(-1, len(path) - 1 - LEVELS), -1):
            votes[path[:end]] += vote
            vote *= FADE
    return max(votes, key=lambda path: (votes[path], len(path)), default=())


def shared_length(left: Path, right: Path) -> int:
    common = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        common += 1
    return common


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
