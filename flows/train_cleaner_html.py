"""Trains the cleaner for pages with markup: `python -m flows.train_cleaner_html BENCH [--out FILE] [--measure]`.

BENCH is a folder with `html/SET/ID.html.gz` and `boilerplate/SET/dev/{gold/ID.txt,meta.jsonl}`. A rendered line is
article where its words stand in the gold text. Sites are never on both sides of a fold.
"""

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from flows.boosting import Example, Settings, fold_of, train
from transforms.cleaning.decode import Decoding, decode
from transforms.cleaning.trees import Scores
from transforms.cleaning.words import lexicon
from transforms.markup.features import FEATURES, features
from transforms.markup.paths import path_words
from transforms.markup.render import Rendered, render

SETS = ("scrapinghub", "andythefactory")
TOKEN = re.compile(r"\w+")
RUN = 4
"""Words in a row that the benchmark compares."""
KEPT_SHARE = 0.5
UNSPACED = 40
"""Characters of a line with few words from which on it is in a script that does not part words."""
NEAR = (
    "words", "sentences", "prose", "function_share", "link_density", "tag", "own_prose", "prose_1", "below_best",
    "best_common", "path_weight", "near_weight", "in_body", "since_title", "weight_mean", "upper_share",
)  # fmt: skip
"""Features that are looked at in the blocks around as well."""
DROPPED_AT_MOST = 1.5
THINNED, FAR, SHORT = 3, 5, 5
FEWEST_PAGES = 4
"""Pages and sites that a path's word must stand in to be weighed."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page with gold."""

    name: str
    group: str
    rendered: Rendered
    gold: list[str]
    kept: npt.NDArray[np.int8]


def pages(bench: Path, name: str) -> Iterator[Page]:
    """The pages of a set, rendered and labelled."""
    folder = bench / "boilerplate" / name / "dev"
    for line in (folder / "meta.jsonl").read_text(encoding="utf-8").splitlines():
        meta = json.loads(line)
        source = bench / "html" / name / f"{meta['id']}.html.gz"
        if source.exists():
            rendered = render(gzip.decompress(source.read_bytes()).decode("utf-8", "replace"))
            gold = TOKEN.findall((folder / "gold" / f"{meta['id']}.txt").read_text(encoding="utf-8"))
            yield Page(f"{name}/{meta['id']}", meta["group"], rendered, gold, labels(rendered, gold))


def runs(words: Sequence[str]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1)) if words[i : i + RUN])


def labels(rendered: Rendered, gold: Sequence[str]) -> npt.NDArray[np.int8]:
    """Which blocks are in the gold text: long ones by their runs of words, short ones by what stands before them."""
    lines = [TOKEN.findall(block.text) for block in rendered.blocks]
    known = runs(gold)
    kept = np.zeros(len(lines), dtype=np.int8)
    words_of_gold = set(gold)
    for row, words in enumerate(lines):
        own = runs(words)
        if len(words) > RUN and sum((own & known).values()) >= KEPT_SHARE * sum(own.values()):
            kept[row] = 1
        elif len(words) <= RUN and len(rendered.blocks[row].text) >= UNSPACED:
            kept[row] = any(word in words_of_gold for word in words if len(word) > UNSPACED / 4)
    threes = {tuple(gold[i : i + 3]) for i in range(len(gold))} | {tuple(gold[-2:])}
    for row, words in enumerate(lines):
        if 0 < len(words) <= RUN and len(rendered.blocks[row].text) < UNSPACED:
            before = next((lines[i] for i in range(row - 1, -1, -1) if kept[i]), [])
            after = next((lines[i] for i in range(row + 1, len(lines)) if kept[i]), [])
            led = bool(before) and follows(before[-2:], words[:1], threes)
            leads = bool(after) and follows(words[-1:], after[:2], threes)
            kept[row] = (led and leads) or ((led or leads) and tuple(words) in known)
    return kept


def follows(left: Sequence[str], right: Sequence[str], threes: set[tuple[str, ...]]) -> bool:
    return (*left, *right)[:3] in threes


def path_weights(chosen: Sequence[Page]) -> dict[str, float]:
    """Log-odds that a word of tags, classes and ids lends to a block, one vote a page; rare words are left out."""
    votes: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    sites: dict[str, set[str]] = defaultdict(set)
    total = [0.0, 0.0]
    for page in chosen:
        seen: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
        for block, kept in zip(page.rendered.blocks, page.kept, strict=True):
            total[kept] += 1 / len(page.kept)
            for word in {word for step in block.markup.path for word in path_words(step)} if block.markup else ():
                seen[word][kept] += 1
        for word, (dropped, kept) in seen.items():
            votes[word][0] += dropped / (dropped + kept)
            votes[word][1] += kept / (dropped + kept)
            sites[word].add(page.group)
    prior = np.log(total[1] / total[0])
    return {
        word: round(float(np.log((kept + 0.5) / (dropped + 0.5)) - prior), 2)
        for word, (dropped, kept) in sorted(votes.items())
        if len(sites[word]) >= FEWEST_PAGES
    }


def examples(chosen: Sequence[Page], weights: dict[str, float]) -> list[Example]:
    """The pages as training examples. Every page weighs the same; its blocks weigh by their words."""
    table = lexicon(weights)
    found = []
    for page in chosen:
        matrix, words = features(page.rendered, table)
        found.append(Example(page.group, matrix, words, page.kept, block_weights(words, page.kept)))
    return found


def block_weights(words: Scores, kept: npt.NDArray[np.int8]) -> Scores:
    """Blocks weigh by the root of their words, the article of every page the same, all that is dropped 1.5 times it.

    Of short dropped lines far from the article, menus mostly, every third is learned from, with its neighbours' weight.
    """
    weights = np.sqrt(words + 2)
    article = kept > 0
    weights = weights / max(float(weights[article].sum()), 10.0)
    dropped = float(weights[~article].sum())
    weights[~article] *= min(1.0, DROPPED_AT_MOST / max(dropped, 0.01))
    near = np.convolve(article, np.ones(2 * FAR + 1), mode="same")[: len(kept)] > 0
    thin = ~near & (words < SHORT)
    weights[thin] *= np.where(np.arange(thin.sum()) % THINNED == 0, THINNED, 0)
    return weights


def fitted(chosen: Sequence[Page], *, settings: Settings, used: Sequence[str] = FEATURES) -> dict[str, Any]:
    """A model as the mapping that `CleanerModel.from_mapping` reads, with the decoding still to be tuned."""
    weights = path_weights(chosen)
    # Weights must not be learned from the page that they are then seen on: each half lends its weights to the other.
    halves = fold_of([page.group for page in chosen], folds=settings.folds, seed=settings.seed + 1)
    made: list[Example] = []
    for fold in range(settings.folds):
        others = [page for page, half in zip(chosen, halves, strict=True) if half != fold]
        made += examples([p for p, half in zip(chosen, halves, strict=True) if half == fold], path_weights(others))
    columns = [FEATURES.index(name) for name in used]
    made = [replace(one, matrix=one.matrix[:, columns]) for one in made]
    near = [name for name in NEAR if name in used]
    mapping = train(made, list(used), near=near, settings=settings, say=lambda _: None)
    return {
        "name": "cleaner-html",
        "words": weights,
        "decoding": {"bias": 0.0, "switch": 0.0, "length": 0.0},
        **mapping,
    }


Score = tuple[float | None, float | None]


def score(gold: Sequence[str], found: Sequence[str]) -> Score:
    """Precision and recall of runs of words, as the benchmark counts them."""
    wanted, got = runs(gold), runs(found)
    same = sum((wanted & got).values())
    return same / max(sum(got.values()), 1) if got else None, same / max(sum(wanted.values()), 1) if wanted else None


def mean_f1(scores: Sequence[Score]) -> tuple[float, float, float]:
    precision = float(np.mean([p for p, _ in scores if p is not None]))
    recall = float(np.mean([r for _, r in scores if r is not None]))
    return precision, recall, 2 * precision * recall / (precision + recall)


def decided(page: Page, odds: Scores, words: Scores, decoding: Decoding) -> list[str]:
    kept = decode(odds.tolist(), words.tolist(), decoding=decoding)
    text = "\n".join(block.text for block, keep in zip(page.rendered.blocks, kept, strict=True) if keep)
    return TOKEN.findall(text)


def tuned(chosen: Sequence[Page], odds: Sequence[Scores], words: Sequence[Scores]) -> tuple[Decoding, float]:
    """The decoding with the best mean F1 on odds of pages that the model had not seen."""
    best, best_score = Decoding(0.0, 0.0, 0.0), -1.0
    for bias, switch, length in product((-1.0, -0.5, -0.25, 0.0, 0.25, 0.5), (0.0, 0.5, 1.0, 2.0), (0.0, 0.5)):
        decoding = Decoding(bias, switch, length)
        scores = [score(p.gold, decided(p, o, w, decoding)) for p, o, w in zip(chosen, odds, words, strict=True)]
        f1 = mean_f1(scores)[2]
        if f1 > best_score:
            best, best_score = decoding, f1
    return best, best_score
