"""Trains the cleaner for pages with markup: `python -m flows.training.html BENCH [--out FILE] [--validate]`.

BENCH is a folder with `html/SET/ID.html.gz` and `boilerplate/SET/dev/{gold/ID.txt,meta.jsonl}`. A rendered line is
article where its words stand in the gold text. Sites are never on both sides of a fold. Pages without gold
(`html/unlabelled`) teach what trafilatura and resiliparse agree on, with half the weight.

`--validate` on the shipped settings, five folds of sites: scrapinghub P .955 R .981 F1 .968, andythefactory P .915
R .955 F1 .935. Measured before, step by step, by training on gold pages alone, F1 scrapinghub / andythefactory:

- model, decoding of its odds as they are:                      .951 / .935
- a stricter bias (-0.4) and a price for changes (0.6):         .958 / .938
- comments, notices and dialogs struck out (`markup/never`):    .965 / .940
- blocks of one kind temper each other (`markup/siblings`):     .968 / .942
- keeping exactly the lines labelled here:                      .985 / .989

What each group of features is worth, cross-validated over sites in three folds with a smaller model (gold pages only,
40 and 30 trees), each group left out in turn; differences below .004 are noise:

    everything                                    .971 / .936
    without the paths of elements                 .955 / .929
    without containers of prose                   .960 / .930
    without learned weights of class words        .965 / .934
    without cue words of paths                    .968 / .941
    without what the page states                  .971 / .939
    without the text's own features               .972 / .940
    without what strikes out comments             .958 / .932
    without the tempering of blocks of one kind   .969 / .936

Training gives the same bytes each time, with one thread or two. The shipped trees are those that this gives with the
titles of commit c23af74, which still ended in the outlet's name. With the titles of today other trees are grown, which
on these same pages score .9805 / .9667 where the shipped ones score .9799 / .9694: not better, so they were left out.
"""

import argparse
import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from flows.training.boosting import Example, Settings, fold_of, train
from flows.training.pages import domain, silver_page
from flows.training.plain import write
from transforms.cleaning.decode import Decoding
from transforms.cleaning.model import CleanerModel, block_odds
from transforms.cleaning.pages import sized
from transforms.cleaning.trees import Scores
from transforms.cleaning.words import lexicon
from transforms.markup.features import FEATURES, features, paths_of
from transforms.markup.never import without_never
from transforms.markup.paths import path_words
from transforms.markup.render import Rendered, render
from transforms.markup.siblings import lenient, tempered
from transforms.markup.tree import grown

Score = tuple[float | None, float | None]
"""Precision and recall of a page."""
SETTINGS = Settings(first_trees=70, second_trees=50, rate=0.1, folds=3)
DECODING = Decoding(bias=-0.4, switch=0.6, length=0.0)
SETS = ("scrapinghub", "andythefactory")
TOKEN = re.compile(r"\w+")
RUN = 4
"""Words in a row that the benchmark compares."""
KEPT_SHARE = 0.5
UNSPACED = 8
"""Characters of a word outside ASCII from which on it is a stretch of a script that does not part words."""
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
    """A page as blocks, with the decision for every block and how far it is trusted."""

    name: str
    group: str
    rendered: Rendered
    gold: list[str]
    """Words of the gold text; none where the page is silver."""
    kept: npt.NDArray[np.int8]
    trust: npt.NDArray[np.float64]


def pages(bench: Path, name: str) -> Iterator[Page]:
    """The pages of a set, rendered and labelled."""
    folder = bench / "boilerplate" / name / "dev"
    for line in (folder / "meta.jsonl").read_text(encoding="utf-8").splitlines():
        meta = json.loads(line)
        source = bench / "html" / name / f"{meta['id']}.html.gz"
        if source.exists():
            rendered = render(gzip.decompress(source.read_bytes()).decode("utf-8", "replace"))
            gold = TOKEN.findall((folder / "gold" / f"{meta['id']}.txt").read_text(encoding="utf-8"))
            kept = labels(rendered, gold)
            yield Page(f"{name}/{meta['id']}", domain(meta["url"]), rendered, gold, kept, np.ones(len(kept)))


def silver_pages(bench: Path) -> list[Page]:
    """The unlabelled pages, where trafilatura and resiliparse agree on what is article."""
    found = []
    for path in sorted((bench / "html" / "unlabelled").glob("*.html.gz")):
        html = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
        page = silver_page(html, path.name.partition(".")[0])
        if page is not None:
            found.append(Page(f"silver/{page.page_id}", page.group, render(html), [], page.kept, page.trust))
    return found


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
        elif unspaced(words):
            kept[row] = any(word in words_of_gold for word in words if len(word) >= UNSPACED)
    threes = {tuple(gold[i : i + 3]) for i in range(len(gold))} | {tuple(gold[-2:])}
    for row, words in enumerate(lines):
        if 0 < len(words) <= RUN and not unspaced(words):
            before = next((lines[i] for i in range(row - 1, -1, -1) if kept[i]), [])
            after = next((lines[i] for i in range(row + 1, len(lines)) if kept[i]), [])
            led = bool(before) and follows(before[-2:], words[:1], threes)
            leads = bool(after) and follows(words[-1:], after[:2], threes)
            kept[row] = (led and leads) or ((led or leads) and tuple(words) in known)
    return kept


def unspaced(words: Sequence[str]) -> bool:
    return len(words) <= RUN and any(len(word) >= UNSPACED and not word.isascii() for word in words)


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
        matrix, words = features([page.rendered], table, grown(paths_of([page.rendered])))
        found.append(Example(page.group, matrix, words, page.kept, block_weights(words, page.kept) * page.trust))
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
    """A model as the mapping that `CleanerModel.from_mapping` reads.

    Weights of path words must not be learned from the page that they are then seen on: every fold is seen through the
    weights of the others.
    """
    places = fold_of([page.group for page in chosen], folds=settings.folds, seed=settings.seed + 1)
    made: list[Example] = []
    for fold in range(settings.folds):
        weights = path_weights([page for page, place in zip(chosen, places, strict=True) if place != fold])
        made += examples([page for page, place in zip(chosen, places, strict=True) if place == fold], weights)
    columns = [FEATURES.index(name) for name in used]
    made = [replace(one, matrix=one.matrix[:, columns]) for one in made]
    near = [name for name in NEAR if name in used]
    mapping = train(made, list(used), near=near, settings=settings, say=lambda _: None)
    return {"name": "html", "words": path_weights(chosen), "decoding": asdict(DECODING), **mapping}


def score(gold: Sequence[str], found: Sequence[str]) -> Score:
    """Precision and recall of runs of words, as the benchmark counts them; None where there is nothing to divide by."""
    wanted, got = runs(gold), runs(found)
    same = sum((wanted & got).values())
    return same / sum(got.values()) if got else None, same / sum(wanted.values()) if wanted else None


def mean_scores(scores: Sequence[Score]) -> tuple[float, float, float]:
    """Mean precision, mean recall and their F1."""
    precision = float(np.mean([p for p, _ in scores if p is not None]))
    recall = float(np.mean([r for _, r in scores if r is not None]))
    return precision, recall, 2 * precision * recall / (precision + recall)


def article(page: Page, odds: Scores, words: Scores, decoding: Decoding) -> list[str]:
    """The words that the model keeps of a page."""
    tree = grown(paths_of([page.rendered]))
    odds = tempered(without_never(odds, tree, sized([len(odds)])), words, tree)
    kept = lenient(odds, words, decoding)
    return TOKEN.findall("\n".join(b.text for b, keep in zip(page.rendered.blocks, kept, strict=True) if keep))


def cross_validated(
    gold: Sequence[Page], silver: Sequence[Page], *, settings: Settings, used: Sequence[str] = FEATURES, folds: int = 5
) -> list[tuple[Page, Scores, Scores]]:
    """Every gold page with its log-odds and words, from a model that saw no page of its site."""
    sites = sorted({page.group for page in (*gold, *silver)})
    place = dict(zip(sites, fold_of(sites, folds=folds, seed=settings.seed), strict=True))
    columns = [FEATURES.index(name) for name in used]
    scored = []
    for fold in range(folds):
        seen = [page for page in (*gold, *silver) if place[page.group] != fold]
        model = CleanerModel.from_mapping(fitted(seen, settings=settings, used=used))
        for page in gold:
            if place[page.group] == fold:
                matrix, words = features([page.rendered], model.words, grown(paths_of([page.rendered])))
                scored.append((page, block_odds(model, matrix[:, columns], words=words), words))
        print(f"fold {fold + 1} of {folds}", report(scored, DECODING), flush=True)
    return scored


def report(scored: Sequence[tuple[Page, Scores, Scores]], decoding: Decoding) -> dict[str, tuple[float, ...]]:
    """Precision, recall and F1 a set."""
    by_set: dict[str, list[Score]] = defaultdict(list)
    for page, odds, words in scored:
        by_set[page.name.partition("/")[0]].append(score(page.gold, article(page, odds, words, decoding)))
    return {name: tuple(round(value, 4) for value in mean_scores(scores)) for name, scores in sorted(by_set.items())}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, default=Path("seeds/reference/cleaner_html.json"))
    parser.add_argument("--validate", action="store_true", help="score by cross-validation over sites, write nothing")
    options = parser.parse_args(arguments)
    gold = [page for name in SETS for page in pages(options.bench, name)]
    silver = silver_pages(options.bench)
    if options.validate:
        print(report(cross_validated(gold, silver, settings=SETTINGS), DECODING))
        return 0
    write(fitted([*gold, *silver], settings=SETTINGS), options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
