"""Floors for the cleaner on pages with markup.

The shipped model has seen these pages: the floors hold what must not break (rendering, features, decoding), they are
no estimate for other sites. That is `python -m flows.training.html BENCH --validate`, by cross-validation over
sites; what it measured stands in the head of that script.
"""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.quality.predict_html import predict

pytestmark = pytest.mark.quality

FLOORS = {"scrapinghub": 0.979, "andythefactory": 0.968}


@pytest.fixture(scope="module")
def shingle(bench: Path) -> ModuleType:
    """The benchmark's own measure."""
    sys.path.insert(0, str(bench / "scripts"))
    try:
        import shingle
    finally:
        sys.path.pop(0)
    return shingle


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floors(bench: Path, shingle: ModuleType, tmp_path: Path, name: str) -> None:
    predict(bench / "html" / name, tmp_path)
    gold = sorted((bench / "boilerplate" / name / "dev" / "gold").glob("*.txt"))
    assert gold
    rows = [shingle.tpfpfn(path.read_text(), (tmp_path / path.name).read_text()) for path in gold]
    measured = shingle.metrics(rows)
    print(f"{name}: P {measured['precision']:.4f} R {measured['recall']:.4f} F1 {measured['f1']:.4f}")
    assert measured["f1"] >= FLOORS[name]
