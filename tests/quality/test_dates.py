"""Dates: the floors of the benchmark, a hair below what was measured. They only go up."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.quality.predict_dates import predict

FLOORS = {(): 89.0, ("date", "daterange"): 85.3}
"""F1 of the value over all, and over the texts with dates and ranges of days only (Recognizers-Text: 63.4 and 56.8)."""


@pytest.fixture(scope="module")
def predicted(bench: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("dates") / "dates.jsonl"
    predict(bench / "recognizers" / "dev" / "dates.jsonl", target)
    return target


@pytest.mark.quality
@pytest.mark.parametrize("types", FLOORS)
def test_floor(bench: Path, predicted: Path, types: tuple[str, ...]) -> None:
    command = [sys.executable, str(bench / "scripts" / "score_recognizers.py"), "dates", str(predicted)]
    shown = subprocess.run(
        [*command, *(["--types", *types] if types else [])], check=True, capture_output=True, text=True
    )
    measured = re.search(r"^ALL .*value F ([\d.]+)", shown.stdout, re.MULTILINE)
    assert measured is not None, shown.stdout
    assert float(measured.group(1)) >= FLOORS[types]
