"""Workers that die, shards that keep failing, and a build without a Prefect server."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from prefect.states import Completed, Failed

from flows.errors import ShardError
from flows.raw import Shard
from flows.worker import Outcome
from tests.conftest import ROOT, Tallywire
from tests.e2e.test_build import contents, write_articles


def children(process: int) -> list[int]:
    listed = subprocess.run(
        ["ps", "-ww", "-o", "pid=,args=", "--ppid", str(process)], capture_output=True, text=True, check=False
    )
    return [int(line.split()[0]) for line in listed.stdout.splitlines() if "spawn_main" in line]


@pytest.mark.slow
def test_a_killed_worker_costs_a_retry_and_nothing_else(
    tallywire: Tallywire, prefect_server: str, tmp_path: Path
) -> None:
    source, place = write_articles(tmp_path / "in", 150), tmp_path / "warehouse"
    build = subprocess.Popen(
        [sys.executable, "-m", "flows", "build", str(source), "-w", str(place), "-q", "--workers", "2"],
        cwd=ROOT,
        env={**os.environ, "PREFECT_API_URL": prefect_server},
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 120
    while not (workers := children(build.pid)) and build.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    assert workers, "no worker was started"
    os.kill(workers[0], signal.SIGKILL)
    _, said = build.communicate(timeout=240)
    assert build.returncode == 0, said
    assert len(pq.read_table(place / "current" / "documents")) == 150
    assert tallywire("build", source, "-w", tmp_path / "untouched").returncode == 0
    assert contents(place) == contents(tmp_path / "untouched")


def test_a_shard_that_keeps_failing_stops_the_build_unless_it_may_be_partial() -> None:
    from flows.build import _outcomes

    shards = [Shard("a", Path("a"), 1), Shard("b", Path("b"), 1)]
    done = Outcome("a", 1, 0, 10, 0.1)
    states = [Completed(data=done), Failed(message="killed")]
    with pytest.raises(ShardError, match="1 of 2 shards"):
        _outcomes(shards, states, allow_partial=False)
    assert _outcomes(shards, states, allow_partial=True) == [done]


@pytest.mark.slow
def test_without_a_server_a_build_starts_its_own_and_says_nothing_of_it(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")}
    source = write_articles(tmp_path / "in", 1)
    done = subprocess.run(
        [sys.executable, "-m", "flows", "build", str(source), "-w", str(tmp_path / "warehouse")],
        cwd=ROOT,
        env={**environment, "PREFECT_HOME": str(tmp_path / "prefect")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = done.stdout + done.stderr
    for noise in ("Traceback", "WARNING", "Warning", "ERROR", "leaked"):
        assert noise not in said
    assert done.stderr.splitlines()[0] == "starting Prefect's embedded server …"
