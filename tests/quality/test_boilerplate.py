"""Floors for the cleaner on plain text. No page is scored by a model that was trained on a page of its site.

The shipped model has seen every page here, so the pages are scored by five models of the same making, each trained
without a fifth of the sites (`cleaner_folds.json.gz`, written by `flows/training/plain.py`).
"""

import gzip
import json
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import pytest

from flows.reference.cleaner import load_cleaner
from flows.training.pages import SETS, gold_pages
from flows.training.plain import page_key
from tests.quality.predict_boilerplate import article
from transforms.blocks import segment
from transforms.cleaning import label
from transforms.cleaning.model import CleanerModel

pytestmark = pytest.mark.quality

FOLDS = Path(__file__).with_name("cleaner_folds.json.gz")
FLOORS = {"scrapinghub": (0.934, 0.947), "andythefactory": (0.916, 0.955), "readability": (0.944, 0.938)}
"""F1 and recall, a hair below what was measured."""


@pytest.fixture(scope="module")
def shingle(bench: Path) -> ModuleType:
    """The benchmark's own measure."""
    sys.path.insert(0, str(bench / "scripts"))
    try:
        import shingle
    finally:
        sys.path.pop(0)
    return shingle


@pytest.fixture(scope="module")
def scores(bench: Path, shingle: ModuleType) -> dict[str, dict[str, float]]:
    kept = json.loads(gzip.decompress(FOLDS.read_bytes()))
    models = [CleanerModel.from_mapping(mapping) for mapping in kept["folds"]]
    rows = defaultdict(list)
    for page in gold_pages(bench):
        found = article("\n".join(page.lines), model=models[kept["held"][page_key(page)]])
        rows[page.collection].append(shingle.tpfpfn(page.gold, found))
    return {name: shingle.metrics(rows[name]) for name in SETS}


@pytest.mark.parametrize("name", SETS)
def test_floors(scores: dict[str, dict[str, float]], name: str) -> None:
    measured = scores[name]
    print(f"{name}: P {measured['precision']:.4f} R {measured['recall']:.4f} F1 {measured['f1']:.4f}")
    assert measured["f1"] >= FLOORS[name][0]
    assert measured["recall"] >= FLOORS[name][1]


def test_the_users_articles(bench: Path) -> None:
    gold = json.loads((bench / "articles" / "dev" / "gold.json").read_text(encoding="utf-8"))["documents"]
    for path in sorted((bench.parent / "articles").glob("*.txt")):
        raw = path.read_text(encoding="utf-8")
        found = {raw.count("\n", 0, b.span.start) + 1: b for b in label(segment(raw), model=load_cleaner())}
        if path.name not in gold:
            assert all(block.kept for block in found.values())
            continue
        for line in gold[path.name]["lines"]:
            block, wanted = found[line["line"]], line["label"]
            if wanted == "body":
                assert block.kept and block.label != "headline", line
            elif wanted == "boilerplate":
                assert not block.kept, line
            else:
                assert block.label == wanted, line
