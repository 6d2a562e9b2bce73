"""A document that kills every worker which takes it, or needs more memory than there is: a build goes on without it."""

import os
import resource
import signal
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows import furniture, raw, worker
from flows.raw import Shard
from flows.worker import Options, Outcome
from tests.e2e.test_build import write_articles

DEADLY, WAY = "article-001", "DEADLY_WAY"
WAYS = os.environ.get("DEADLY_WAYS", "out of memory").split(",")
"""`make soak` takes `killed` as well: its many starts of workers take a minute."""
LEFT = 1 << 28
"""Bytes of memory that the limit leaves to the worker: half of what the document needs."""
_survey, _process = furniture.survey, worker.process


def _die_of(shard: Shard) -> None:
    if not any(DEADLY in record["source_file"] for record in raw.records(shard)):
        return
    if os.environ[WAY] == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + LEFT, resource.RLIM_INFINITY))
    try:
        bytearray(2 * LEFT)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def survey(shard: Shard, target: Path) -> None:
    _die_of(shard)
    _survey(shard, target)


def process(shard: Shard, target: Path, options: Options) -> Outcome:
    _die_of(shard)
    return _process(shard, target, options)


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_only_the_document_that_kills_its_workers_is_lost_and_comes_with_the_next_build(
    prefect_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    from flows.build import build

    source, place = write_articles(tmp_path / "in", 2), tmp_path / "warehouse"
    with temporary_settings({PREFECT_API_URL: prefect_server}), monkeypatch.context() as patch:
        patch.setenv(WAY, way)
        patch.setattr(furniture, "survey", survey)
        patch.setattr(worker, "process", process)
        build([str(source)], str(place), workers=1)
    (reject,) = pq.read_table(place / "current" / "rejects").to_pylist()
    assert (reject["stage"], reject["reason"]) == ("annotate", "kills its worker")
    assert DEADLY in reject["source_file"]
    assert len(pq.read_table(place / "current" / "documents")) == 1
    with temporary_settings({PREFECT_API_URL: prefect_server}):
        build([str(source)], str(place), workers=1)
    assert len(pq.read_table(place / "current" / "rejects")) == 0
    assert len(pq.read_table(place / "current" / "documents")) == 2
