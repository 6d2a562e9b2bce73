"""Same-name comparison: the floor of the benchmark. It only goes up."""

import json
from pathlib import Path

import pytest

from tests.quality.predict_names import TYPES, predict
from transforms.names import blocking_keys

FLOOR = 0.89
SHARED = 0.98
"""Share of the variants that are found of which the two names have a blocking key in common."""


@pytest.mark.quality
def test_floor(bench: Path, tmp_path: Path) -> None:
    source, target = bench / "names" / "dev" / "name_pairs.jsonl", tmp_path / "found.jsonl"
    predict(source, target)
    pairs = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    said = {row["id"] for row in map(json.loads, target.read_text(encoding="utf-8").splitlines()) if row["same"]}
    right = [pair for pair in pairs if pair["same"] and pair["id"] in said]
    assert 2 * len(right) / (len(said) + sum(pair["same"] for pair in pairs)) >= FLOOR
    joined = 0
    for pair in right:
        kind = TYPES.get(pair["schema"], "organisation")
        joined += bool(set(blocking_keys(pair["name1"], kind)) & set(blocking_keys(pair["name2"], kind)))
    assert joined >= SHARED * len(right)
