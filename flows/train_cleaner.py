"""Trains the cleaner for plain text: `python -m flows.train_cleaner BENCH [--out FILE] [--validate]`.

`--validate` scores the model by cross-validation over sites, in the measure of the benchmark: no page is scored by a
model that was trained on a page of its site. Without it the model is trained on everything and written.
"""

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from flows.boosting import Example, Settings, fold_of, train
from flows.training_pages import Page, gold_pages, plain_pages, silver_pages
from transforms.cleaning.decode import Decoding
from transforms.cleaning.features import TEXT_FEATURES, WORDS, text_features
from transforms.cleaning.trees import Scores
from transforms.cleaning.words import Lexicon, lexicon

OF_THE_PAGE = frozenset({
    "place", "blocks", "page_words", "prose_share", "in_run", "run_before", "run_after", "run_share", "words_before",
    "longest_share", "foreign_share",
})  # fmt: skip
"""Features that say the same of a neighbour."""
NEAR = tuple(name for name in TEXT_FEATURES if name not in OF_THE_PAGE)
FURTHER = (
    "words", "sentences", "last_kind", "capitals", "function_share", "weight", "weight_pairs", "prose", "cohesion",
    "cue_dates", "cue_personal", "letters_a_word",
)  # fmt: skip
DECODING = Decoding(bias=0.0, switch=1.0, length=0.3)
TOKEN = re.compile(r"[^\W_]+")
LEAST_SITES = 6
SURE = 4.0
"""Sites added to both sides, so that a word of few sites weighs little."""
LEAST_WEIGHT = 0.7
MOST_WORDS = 1500
THINNED = 3
"""Of short dropped lines far from the article, menus mostly, one in so many is learned from and weighs for all."""
FAR, SHORT = 5, 5
DROPPED_AT_MOST = 1.5
"""Weight of all dropped lines of a page, the kept ones weighing 1."""


def word_weights(pages: Sequence[Page]) -> dict[str, float]:
    """Log-odds of words and pairs of words, by the number of sites that have them in kept and in dropped lines."""
    sites: tuple[dict[str, set[str]], dict[str, set[str]]] = defaultdict(set), defaultdict(set)
    for page in pages:
        for line, kept in zip(page.lines, page.kept, strict=True):
            words = TOKEN.findall(line.lower())
            for key in {*words, *map(" ".join, pairwise(words))}:
                sites[kept][key].add(page.group)
    weights = {}
    for key in {*sites[0], *sites[1]}:
        dropped, kept = len(sites[0].get(key, ())), len(sites[1].get(key, ()))
        weight = float(np.log((kept + SURE) / (dropped + SURE)))
        if kept + dropped >= LEAST_SITES and abs(weight) >= LEAST_WEIGHT and len(key) > 1:
            weights[key] = round(weight, 2)
    strongest = sorted(weights, key=lambda key: (-abs(weights[key]), key))[:MOST_WORDS]
    return {key: weights[key] for key in sorted(strongest)}


def example(page: Page, words: Lexicon) -> Example:
    """Features of a page; lines weigh by the root of their words, every page's article the same."""
    matrix = text_features(page.lines, words)
    weights = np.sqrt(matrix[:, WORDS].astype(np.float64) + 2)
    kept = page.kept == 1
    weights /= max(weights[kept].sum(), 10.0)
    dropped = weights[~kept].sum()
    if dropped > DROPPED_AT_MOST:
        weights[~kept] *= DROPPED_AT_MOST / dropped
    near = np.convolve(kept, np.ones(2 * FAR + 1), mode="same")[: len(kept)] > 0
    thin = ~near & (matrix[:, WORDS] < SHORT)
    weights[thin] *= np.where(np.arange(thin.sum()) % THINNED == 0, THINNED, 0)
    return Example(page.group, matrix, matrix[:, WORDS].astype(np.float64), page.kept, weights * page.trust)


def fit(gold: Sequence[Page], silver: Sequence[Page], *, settings: Settings) -> dict[str, Any]:
    """The whole model as a mapping."""
    labelled = [*gold, *silver]
    pages = [*labelled, *plain_pages(gold, seed=settings.seed)]
    trained = train(_examples(pages, settings=settings), TEXT_FEATURES, near=NEAR, further=FURTHER, settings=settings)
    decoding = {"bias": DECODING.bias, "switch": DECODING.switch, "length": DECODING.length}
    return {"name": "plain text", "words": word_weights(labelled), "decoding": decoding, **trained}


def _examples(pages: Sequence[Page], *, settings: Settings) -> list[Example]:
    """All pages, each seen through word weights that were learned without its site."""
    places = fold_of([page.group for page in pages], folds=settings.folds, seed=settings.seed + 2)
    examples = []
    for fold in range(settings.folds):
        others = [page for page, place in zip(pages, places, strict=True) if place != fold]
        words = lexicon(word_weights([page for page in others if page.collection != "plain"]))
        examples += [example(page, words) for page, place in zip(pages, places, strict=True) if place == fold]
    return examples


def cross_validate(bench: Path, *, settings: Settings, folds: int = 5) -> list[tuple[Page, Scores, Scores]]:
    """Every gold page with its log-odds and words, from a model that saw no page of its site."""
    from transforms.cleaning.model import CleanerModel, block_odds

    gold, silver = gold_pages(bench), silver_pages(bench)
    place = dict(
        zip(
            (groups := sorted({page.group for page in [*gold, *silver]})),
            fold_of(groups, folds=folds, seed=settings.seed + 1),
            strict=True,
        )
    )
    scored = []
    for fold in range(folds):
        seen = [page for page in gold if place[page.group] != fold]
        mapping = fit(seen, [page for page in silver if place[page.group] != fold], settings=settings)
        model = CleanerModel.from_mapping(mapping)
        for page in gold:
            if place[page.group] == fold:
                matrix = text_features(page.lines, model.words)
                words = matrix[:, WORDS].astype(np.float64)
                scored.append((page, block_odds(model, matrix, words=words), words))
    return scored


def write(mapping: dict[str, Any], target: Path) -> None:
    """JSON with one tree, one word weight a line, so that a change of weights can be read in a diff."""
    rows = []
    for key, value in mapping.items():
        if key in {"first", "second"}:
            trees = ",\n  ".join(json.dumps(tree, separators=(",", ":")) for tree in value["trees"])
            rows.append(f'"{key}": {{"base": {value["base"]}, "trees": [\n  {trees}\n]}}')
        else:
            rows.append(f'"{key}": {json.dumps(value, ensure_ascii=False)}')
    target.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, default=Path("seeds/reference/cleaner.json"))
    options = parser.parse_args(arguments)
    write(fit(gold_pages(options.bench), silver_pages(options.bench), settings=Settings()), options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
