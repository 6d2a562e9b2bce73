"""Floors of resolving on a made-up world with known truth; measured .9999 and above."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows.resolve import resolve
from tests.benchmarks import world
from tests.benchmarks.resolve import pairwise

DOCUMENTS = 2_000


@pytest.mark.quality
def test_entities_and_topics_are_those_of_the_world(tmp_path: Path) -> None:
    entity_of, topic_of = world.make(tmp_path, DOCUMENTS)
    resolve(tmp_path, parent=None, lookups=())
    mentions = pq.read_table(tmp_path / "tables" / "mentions", columns=["mention_id", "entity_id"]).to_pydict()
    claims = pq.read_table(tmp_path / "tables" / "claims", columns=["claim_id", "topic_id"]).to_pydict()
    precision, recall = pairwise(dict(zip(mentions["mention_id"], mentions["entity_id"], strict=True)), entity_of)
    assert precision >= 0.999
    assert recall >= 0.995
    found = {c: t or c for c, t in zip(claims["claim_id"], claims["topic_id"], strict=True)}
    precision, recall = pairwise(found, topic_of)
    assert precision >= 0.999
    assert recall >= 0.99
