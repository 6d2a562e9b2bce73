"""Score floors for quotes and speakers on every third article of the benchmark; they only go up."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.quality.predict_quotes import predict

FLOORS = {
    "found": 0.992,
    "speaker right": 0.91,
    "precision(overlap)": 0.956,
    "indirect recall with speaker": 0.412,
    "content P": 0.775,
}


@pytest.fixture(scope="module")
def measured(bench: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    root = tmp_path_factory.mktemp("quotes")
    source = root / "dev" / "polnear.jsonl"
    source.parent.mkdir()
    lines = (bench / "quotes" / "dev" / "polnear.jsonl").read_text("utf-8").splitlines()[::3]
    source.write_text("\n".join(lines) + "\n", "utf-8")
    predict(source, root / "predicted.jsonl")
    assert len((root / "predicted.jsonl").read_text("utf-8").splitlines()) == len(lines), "every document is read"
    scorer = [sys.executable, str(bench / "scripts" / "score_quotes.py"), str(root / "predicted.jsonl")]
    printed = subprocess.run([*scorer, "--root", str(root)], capture_output=True, text=True, check=True).stdout
    return _read(printed)


def _read(printed: str) -> dict[str, float]:
    scores = {name: _number(printed, name) for name in ("found", "speaker right", "precision(overlap)", "content P")}
    indirect = next(line for line in printed.splitlines() if line.split()[:1] == ["indirect"])
    return {**scores, "indirect recall with speaker": _number(indirect, "recall with speaker")}


def _number(text: str, name: str) -> float:
    found = re.search(re.escape(name) + r" (\d\.\d+)", text)
    assert found, f"the scorer prints no {name}: {json.dumps(text)}"
    return float(found.group(1))


@pytest.mark.quality
@pytest.mark.parametrize("name", FLOORS)
def test_floor(measured: dict[str, float], name: str) -> None:
    assert measured[name] >= FLOORS[name]
