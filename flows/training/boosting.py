"""Training of the two-stage block model: what `flows/training/plain.py` and its sister for markup share.

scikit-learn is needed here and only here; what comes out is the plain mapping that
`transforms.cleaning.model.CleanerModel.from_mapping` reads.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from transforms.cleaning.model import SCORE_FEATURES, score_features
from transforms.cleaning.trees import MOST_LEAVES, Matrix, Scores, forest_from_mapping, log_odds
from transforms.cleaning.windows import gather, spread

Say = Callable[[str], None]
SECOND_OFFSETS = (-3, -2, -1, 1, 2, 3)
"""Neighbours whose first score the second stage sees."""


@dataclass(frozen=True, slots=True)
class Example:
    """One page: features (block, feature), words, gold decisions and the weight of every block in training."""

    group: str
    """Pages of one site share it; no site is on both sides of a fold."""
    matrix: Matrix
    words: Scores
    kept: npt.NDArray[np.int8]
    weights: Scores


@dataclass(frozen=True, slots=True)
class Settings:
    """How trees are grown."""

    first_trees: int = 120
    second_trees: int = 80
    """0 for a model of one stage."""
    rate: float = 0.08
    leaves: int = MOST_LEAVES
    least: int = 30
    """Blocks in a leaf, at least."""
    ridge: float = 2.0
    columns: float = 0.4
    """Share of the columns that a split may choose from."""
    folds: int = 5
    seed: int = 0


def fold_of(groups: Sequence[str], *, folds: int, seed: int) -> list[int]:
    """The fold of every page, whole sites together."""
    names = sorted(set(groups))
    random.Random(seed).shuffle(names)  # noqa: S311
    place = {name: i % folds for i, name in enumerate(names)}
    return [place[group] for group in groups]


def fit_forest(
    columns: Sequence[str], matrices: Sequence[Matrix], examples: Sequence[Example], *, trees: int, settings: Settings
) -> dict[str, Any]:
    """Grows a forest on the blocks that weigh anything and writes it as nested lists."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    kept = np.concatenate([example.kept for example in examples])
    weights = np.concatenate([example.weights for example in examples])
    learner = HistGradientBoostingClassifier(
        max_iter=trees,
        learning_rate=settings.rate,
        max_leaf_nodes=settings.leaves,
        min_samples_leaf=settings.least,
        l2_regularization=settings.ridge,
        max_features=settings.columns,
        early_stopping=False,
        random_state=settings.seed,
    )
    heavy = weights > 0
    learner.fit(np.concatenate(matrices)[heavy], kept[heavy], sample_weight=weights[heavy] / weights[heavy].mean())
    grown = [_nested(predictors[0].nodes, 0, columns) for predictors in learner._predictors]
    return {"base": round(float(learner._baseline_prediction.ravel()[0]), 4), "trees": grown}


def _nested(nodes: Any, place: int, columns: Sequence[str]) -> Any:
    node = nodes[place]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    threshold = float(np.float32(node["num_threshold"]))
    return [
        columns[node["feature_idx"]],
        float(f"{threshold:.6g}"),
        _nested(nodes, int(node["left"]), columns),
        _nested(nodes, int(node["right"]), columns),
    ]


@dataclass(frozen=True, slots=True)
class Trained:
    """The model of all pages, and one a fold that saw no page of the fold."""

    whole: dict[str, Any]
    """`{"features", "first", "second"}`."""
    folds: tuple[dict[str, Any], ...]
    """The same, by fold."""


def train(
    examples: Sequence[Example],
    features: Sequence[str],
    *,
    near: Sequence[str],
    offsets: Sequence[int] = (-1, 1),
    further: Sequence[str] = (),
    further_offsets: Sequence[int] = (-2, 2),
    settings: Settings,
    say: Say = print,
) -> dict[str, Any]:
    """Both stages as `{"features", "first", "second"}`.

    The second stage learns from first scores of pages that their forest had not seen. `near` names the features
    that are looked at in the next blocks too (`offsets`), `further` those that are looked at beyond.
    """
    columns = (*features, *spread(near, offsets), *spread(further, further_offsets))
    return _staged(examples, features, columns, settings=settings, say=say, score_folds=False).whole


def train_and_hold_out(
    examples: Sequence[Example],
    features: Sequence[str],
    columns: Sequence[str],
    *,
    settings: Settings,
    say: Say = print,
) -> Trained:
    """`train` with a model a fold beside it, so that every page can be scored by one that did not see its site.

    The fold of a page is `fold_of(groups, folds=settings.folds, seed=settings.seed)`.
    """
    return _staged(examples, features, columns, settings=settings, say=say, score_folds=True)


def _staged(
    examples: Sequence[Example],
    features: Sequence[str],
    columns: Sequence[str],
    *,
    settings: Settings,
    say: Say,
    score_folds: bool,
) -> Trained:
    wide = [gather(features, example.matrix, columns) for example in examples]
    places = fold_of([example.group for example in examples], folds=settings.folds, seed=settings.seed)
    odds: list[Scores] = [np.zeros(0)] * len(examples)
    firsts = []
    for fold in range(settings.folds):
        forest = _without(fold, places, columns, wide, examples, trees=settings.first_trees, settings=settings)
        firsts.append(forest)
        for i, place in enumerate(places):
            if place == fold:
                odds[i] = _apply(forest, columns, wide[i])
        say(f"  first stage, fold {fold + 1} of {settings.folds}")
    first = fit_forest(columns, wide, examples, trees=settings.first_trees, settings=settings)
    if not settings.second_trees:
        only = [{"features": list(features), "first": forest, "second": None} for forest in firsts]
        return Trained({"features": list(features), "first": first, "second": None}, tuple(only))
    wider = (*columns, *SCORE_FEATURES, *spread(["score"], SECOND_OFFSETS))
    stacked = [_stack(x, e, o) for x, e, o in zip(wide, examples, odds, strict=True)]
    second = fit_forest(wider, stacked, examples, trees=settings.second_trees, settings=settings)
    folds = []
    for fold in range(settings.folds) if score_folds else ():
        forest = _without(fold, places, wider, stacked, examples, trees=settings.second_trees, settings=settings)
        folds.append({"features": list(features), "first": firsts[fold], "second": forest})
        say(f"  second stage, fold {fold + 1} of {settings.folds}")
    return Trained({"features": list(features), "first": first, "second": second}, tuple(folds))


def _without(
    fold: int,
    places: Sequence[int],
    columns: Sequence[str],
    matrices: Sequence[Matrix],
    examples: Sequence[Example],
    *,
    trees: int,
    settings: Settings,
) -> dict[str, Any]:
    """A forest of the pages outside the fold."""
    seen = [i for i, place in enumerate(places) if place != fold]
    return fit_forest(columns, [matrices[i] for i in seen], [examples[i] for i in seen], trees=trees, settings=settings)


def _stack(wide: Matrix, example: Example, odds: Scores) -> Matrix:
    scores = score_features(odds, example.words)
    return np.hstack([wide, scores, gather(SCORE_FEATURES, scores, spread(["score"], SECOND_OFFSETS))])


def _apply(mapping: dict[str, Any], columns: Sequence[str], wide: Matrix) -> Scores:
    forest = forest_from_mapping(mapping)
    return log_odds(forest, gather(columns, wide, forest.columns))
