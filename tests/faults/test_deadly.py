"""A document that kills every worker which takes it: a build goes on without it, and says so."""

import os
import signal
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows import furniture, worker
from flows.raw import Shard
from flows.worker import Options, Outcome
from tests.e2e.test_build import write_articles

DEADLY = "article-003"
_survey, _process = furniture.survey, worker.process


def _die_of(shard: Shard) -> None:
    if any(DEADLY in source for source in pq.read_table(shard.path)["source_file"].to_pylist()):
        os.kill(os.getpid(), signal.SIGKILL)


def survey(shard: Shard, target: Path) -> None:
    _die_of(shard)
    _survey(shard, target)


def process(shard: Shard, target: Path, options: Options) -> Outcome:
    _die_of(shard)
    return _process(shard, target, options)


@pytest.mark.slow
def test_only_the_document_that_kills_its_workers_is_lost_and_comes_with_the_next_build(
    prefect_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows.build import build

    source, place = write_articles(tmp_path / "in", 6), tmp_path / "warehouse"
    with temporary_settings({PREFECT_API_URL: prefect_server}), monkeypatch.context() as patch:
        patch.setattr(furniture, "survey", survey)
        patch.setattr(worker, "process", process)
        build([str(source)], str(place), workers=1)
    (reject,) = pq.read_table(place / "current" / "rejects").to_pylist()
    assert (reject["stage"], reject["reason"]) == ("annotate", "kills its worker")
    assert DEADLY in reject["source_file"]
    assert len(pq.read_table(place / "current" / "documents")) == 5
    with temporary_settings({PREFECT_API_URL: prefect_server}):
        build([str(source)], str(place), workers=1)
    assert len(pq.read_table(place / "current" / "rejects")) == 0
    assert len(pq.read_table(place / "current" / "documents")) == 6
