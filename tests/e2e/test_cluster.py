"""A build on a Dask cluster: a real scheduler and two worker processes, and the same rows as on one machine."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Surroundings, Tallywire
from tests.e2e.test_build import contents, started
from tests.e2e.test_resume import PATIENCE, children, finished, source, untouched, wait_for_a_shard
from tests.scheduler import cluster

__all__ = ["source", "untouched"]


@pytest.fixture(scope="module")
def two_workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    pytest.importorskip("distributed")
    with cluster(tmp_path_factory.mktemp("dask"), workers=2) as found:
        yield found


@pytest.mark.slow
def test_a_cluster_gives_the_rows_of_one_machine_also_when_a_worker_is_killed(
    surroundings: Surroundings,
    two_workers: tuple[str, list["subprocess.Popen[bytes]"]],
    source: Path,
    untouched: Path,
    tmp_path: Path,
) -> None:
    place = tmp_path / "warehouse"
    address, nannies = two_workers
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
