"""Trees that are walked by bits give what trees that are walked by hand give."""

from typing import Any

import numpy as np
import pytest

from transforms.cleaning.trees import forest_from_mapping, log_odds

TREE = ["a", 1.0, ["b", 0.5, -1.0, ["a", 0.0, -0.5, 0.25]], ["b", 2.0, 1.0, 2.0]]
STUMP = ["b", 0.0, 10.0, 20.0]


def by_hand(tree: Any, row: dict[str, float]) -> float:
    while isinstance(tree, list):
        tree = tree[2] if row[tree[0]] <= tree[1] else tree[3]
    return float(tree)


def test_all_paths() -> None:
    forest = forest_from_mapping({"base": 0.5, "trees": [TREE, STUMP, 3.0]})
    values = [-1.0, 0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0]
    rows = [{"a": a, "b": b} for a in values for b in values]
    matrix = np.array([[row[name] for name in forest.columns] for row in rows], dtype=np.float32)
    expected = [0.5 + by_hand(TREE, row) + by_hand(STUMP, row) + 3.0 for row in rows]
    assert log_odds(forest, matrix).tolist() == pytest.approx(expected)


def test_no_rows() -> None:
    forest = forest_from_mapping({"base": 0.5, "trees": [TREE]})
    assert log_odds(forest, np.zeros((0, 2), dtype=np.float32)).tolist() == []


def test_a_tree_with_too_many_leaves_is_refused() -> None:
    tree: Any = 0.0
    for place in range(16):
        tree = ["a", float(-place), 1.0, tree]
    with pytest.raises(ValueError, match="17 leaves"):
        forest_from_mapping({"base": 0, "trees": [tree]})
