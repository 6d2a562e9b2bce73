"""A worker that is killed, as the memory limit kills, fails its own call and no other."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from flows import pool
from flows.errors import ShardError
from flows.raw import Shard

PATIENCE = 60.0
BESIDE = 5.0


def without_model(_: str | None) -> None:
    """In place of the loading of the model, which takes seconds."""


def half_imported() -> list[str]:
    """Modules that some thread of the worker is importing."""
    specs = {name: getattr(module, "__spec__", None) for name, module in sys.modules.copy().items()}
    return [name for name, spec in specs.items() if getattr(spec, "_initializing", False)]


def kills_its_worker(folder: Path) -> None:
    wait_for(folder / "beside")
    os.kill(os.getpid(), signal.SIGKILL)


def works_beside(folder: Path) -> int:
    """Runs while the other worker is killed, and is cut with it; ends when it is called again.

    It ends by itself as well: Python's executor may not watch a worker that it has just started before a call ends.
    """
    if not (folder / "beside").exists():
        (folder / "beside").touch()
        time.sleep(BESIDE)
    return os.getpid()


def kills_its_first_worker(folder: Path) -> str:
    try:
        (folder / "once").touch(exist_ok=False)
    except FileExistsError:
        return "done"
    os.kill(os.getpid(), signal.SIGKILL)
    return "not reached"


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.fixture
def two_workers(monkeypatch: pytest.MonkeyPatch) -> Iterator[pool.Pool]:
    monkeypatch.setattr(pool, "_start", without_model)
    with pool.Pool(2, "") as workers:
        yield workers


def test_only_the_call_that_kills_its_worker_fails(two_workers: pool.Pool, tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        killer = threads.submit(two_workers.run, kills_its_worker, tmp_path)
        beside = threads.submit(two_workers.run, works_beside, tmp_path)
        waiting = [threads.submit(two_workers.run, os.getpid) for _ in range(4)]
        with pytest.raises(ShardError, match="is memory short"):
            killer.result(PATIENCE)
        assert beside.result(PATIENCE) != os.getpid()
        assert all(call.result(PATIENCE) != os.getpid() for call in waiting)


def test_a_call_whose_worker_is_killed_once_is_made_again(two_workers: pool.Pool, tmp_path: Path) -> None:
    assert two_workers.run(kills_its_first_worker, tmp_path) == "done"
    assert two_workers.run(os.getpid) != os.getpid()


def test_of_those_who_wait_the_largest_comes_first() -> None:
    places, order, sizes = pool.Places(1), list[int](), [4, 32, 16, 32]

    def come(size: int) -> None:
        with places.taken(size):
            order.append(size)

    with ThreadPoolExecutor(len(sizes)) as threads, places.taken(0):
        for size in sizes:
            threads.submit(come, size)
        deadline = time.monotonic() + PATIENCE
        while places.n_waiting < len(sizes):
            assert time.monotonic() < deadline
    assert order == [32, 32, 16, 4]


def test_a_shard_counts_as_many_as_it_has_documents() -> None:
    shard = Shard("key", (), 7)
    assert pool.size_of((shard, Path("target"))) == 7
    assert pool.size_of((Path("target"),)) == 0


def test_what_a_call_raises_is_no_death(two_workers: pool.Pool) -> None:
    with pytest.raises(ZeroDivisionError):
        two_workers.run(divmod, 1, 0)
    assert two_workers.run(divmod, 7, 2) == (3, 1)


def test_no_call_meets_a_package_that_is_half_imported() -> None:
    with pool.Pool(1, "no pipeline of this name") as workers:
        assert workers.run(half_imported) == []
