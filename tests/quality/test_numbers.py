"""Numbers: the floor of the benchmark, a hair below what was measured. It only goes up."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.quality.predict_numbers import predict

FLOOR = 85.8
"""F1 of the value (Recognizers-Text: 63.2)."""


@pytest.mark.quality
def test_floor(bench: Path, tmp_path: Path) -> None:
    predict(bench / "recognizers" / "dev" / "numbers.jsonl", tmp_path / "numbers.jsonl")
    command = [
        sys.executable,
        str(bench / "scripts" / "score_recognizers.py"),
        "numbers",
        str(tmp_path / "numbers.jsonl"),
    ]
    shown = subprocess.run(command, check=True, capture_output=True, text=True)
    measured = re.search(r"^ALL .*?value F ([\d.]+)", shown.stdout, re.MULTILINE)
    assert measured is not None, shown.stdout
    assert float(measured[1]) >= FLOOR
