"""Figures: the floors of the benchmark, a hair below what was measured. They only go up."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.quality.predict_figures import predict

FLOORS = {
    "newsquant": {"value": 97.2, "unit": 91.3, "change": 91.5, "all": 86.1, "cpart": 77.5, "cfull": 56.6},
    "currency": {"value": 95.5, "unit": 93.0},
    "dimension": {"value": 98.0, "unit": 96.0},
    "age": {"value": 99.0, "unit": 99.0},
    "temperature": {"value": 99.0, "unit": 95.0},
}
"""F1 on the dev halves (CQE on newsquant: value 90.8, unit 81.8, change 86.1, all 77.1, concepts 72.3 and 52.0)."""


@pytest.fixture(scope="module")
def scores(bench: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("figures")
    lines = []
    for name in FLOORS:
        predict(bench / "figures" / "dev" / f"{name}.jsonl", folder / f"{name}.jsonl")
        lines.append((folder / f"{name}.jsonl").read_text(encoding="utf-8"))
    (folder / "all.jsonl").write_text("".join(lines), encoding="utf-8")
    command = [
        sys.executable,
        str(bench / "scripts" / "score_figures.py"),
        str(folder / "all.jsonl"),
        "--json",
        "--set",
    ]
    shown = subprocess.run([*command, *FLOORS], check=True, capture_output=True, text=True)
    return json.loads(shown.stdout)


@pytest.mark.quality
@pytest.mark.parametrize(("name", "measure"), [(name, measure) for name in FLOORS for measure in FLOORS[name]])
def test_floor(scores: dict[str, Any], name: str, measure: str) -> None:
    result = scores[f"{name}/dev"]
    way = "strict" if measure == "all" else "cqe"
    assert result[way][measure]["F1"] >= FLOORS[name][measure]
