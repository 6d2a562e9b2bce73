"""A build on a Dask cluster: a real scheduler and two worker processes, and the same rows as on one machine."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, Surroundings, Tallywire
from tests.e2e.test_build import contents, started
from tests.e2e.test_resume import PATIENCE, children, finished, source, untouched, wait_for_a_shard

__all__ = ["source", "untouched"]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    """Address of a scheduler, and the nannies that keep its two workers."""
    pytest.importorskip("distributed")
    folder = tmp_path_factory.mktemp("dask")
    stated = folder / "scheduler.json"
    common = {"cwd": ROOT, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    dask = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    command = [*dask, "--no-dashboard", "--scheduler-file", str(stated)]
    work = [sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", str(stated), "--nthreads", "1"]
    scheduler = subprocess.Popen(command, **common)
    deadline = time.monotonic() + PATIENCE
    while not stated.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    nannies = [
        subprocess.Popen([*work, "--no-dashboard", "--local-directory", str(folder)], **common) for _ in range(2)
    ]
    yield json.loads(stated.read_text())["address"], nannies
    for process in (*nannies, scheduler):
        process.terminate()
        process.wait()


@pytest.mark.slow
def test_a_cluster_gives_the_rows_of_one_machine_also_when_a_worker_is_killed(
    surroundings: Surroundings,
    cluster: tuple[str, list["subprocess.Popen[bytes]"]],
    source: Path,
    untouched: Path,
    tmp_path: Path,
) -> None:
    place = tmp_path / "warehouse"
    address, nannies = cluster
    build = started(source, place, surroundings, "--runner", f"dask={address}")
    wait_for_a_shard(place, build)
    assert finished(place)
    for victim in children(nannies[0].pid):
        os.kill(victim, signal.SIGKILL)
    build.join(PATIENCE)
    assert build.exitcode == 0, (tmp_path / "stderr").read_text()
    assert contents(place) == contents(untouched)


@pytest.mark.parametrize(
    ("runner", "status", "said"),
    [
        ("dask=tcp://127.0.0.1:1", 2, "no Dask scheduler"),
        ("dask", 2, "no such runner"),
        ("spark=x", 2, "local, or dask"),
    ],
)
def test_a_runner_that_is_not_there(tallywire: Tallywire, tmp_path: Path, runner: str, status: int, said: str) -> None:
    (tmp_path / "a.txt").write_text("Rain fell on Porto for two days, the mayor said.")
    done = tallywire("build", tmp_path / "a.txt", "-w", tmp_path / "warehouse", "--runner", runner)
    assert done.returncode == status, done.stderr
    assert said in done.stderr
