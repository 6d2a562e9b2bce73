"""Names in text: the floors of the benchmark. They only go up."""

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.quality.predict_ner import predict

FLOORS = {
    "crossner_politics": {"ALL": 0.825, "PER": 0.847, "ORG": 0.823, "LOC": 0.81},
    "wikigold": {"ALL": 0.78, "PER": 0.88, "ORG": 0.649, "LOC": 0.798},
}
"""The small model alone: .628 and .619 of all."""

Found = Counter[tuple[int, int, str]]


def trimmed(text: str, entities: list[dict[str, str]]) -> Found:
    """Spans without a leading article and a trailing possessive, as the benchmark's scorer has them."""
    found: Found = Counter()
    for entity in entities:
        start, end = int(entity["start"]), int(entity["end"])
        start += 4 if text[start : start + 4].lower() == "the " else 0
        end -= 2 if text[start:end].endswith(("'s", "’s")) else 0
        found[start, end, entity["type"]] += 1
    return found


@pytest.mark.quality
@pytest.mark.slow
@pytest.mark.parametrize("name", FLOORS)
def test_floors(name: str, bench: Path, tmp_path: Path) -> None:
    source, target = bench / "ner" / "dev" / f"{name}.jsonl", tmp_path / "found.jsonl"
    predict(source, target)
    found = {row["id"]: row["entities"] for row in map(json.loads, target.read_text(encoding="utf-8").splitlines())}
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for line in map(json.loads, source.read_text(encoding="utf-8").splitlines()):
        gold, mine = trimmed(line["text"], line["entities"]), trimmed(line["text"], found[line["id"]])
        for spans, tally in ((gold & mine, hits), (gold, total), (mine, total)):
            for (_, _, kind), count in spans.items():
                tally[kind] += count
                tally["ALL"] += count
    scores = {kind: 2 * hits[kind] / total[kind] for kind in total}
    assert {kind: score for kind, score in scores.items() if score < FLOORS[name][kind]} == {}
