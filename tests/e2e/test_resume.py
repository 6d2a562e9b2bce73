"""What is not done twice: after a killed worker, after a killed build, and where only the joining has changed."""

import os
import shutil
import signal
import time
from collections.abc import Iterator
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from filelock import FileLock

from tests.conftest import Surroundings, Tallywire
from tests.e2e.test_build import contents, started, write_articles

ARTICLES = 140
"""Three shards: a build has some that are finished while others are not."""
PATIENCE = 280.0
MARK = "Kept from before the kill"


@pytest.fixture(scope="session")
def source(shared: Path) -> Path:
    folder = shared / "resume"
    with FileLock(shared / "resume.lock"):
        return folder if folder.exists() else write_articles(folder, ARTICLES)


@pytest.fixture(scope="session")
def untouched(tallywire: Tallywire, source: Path, shared: Path) -> Path:
    """The warehouse of a build that nothing disturbed. Read it; never write to it."""
    place = shared / "untouched" / "warehouse"
    with FileLock(shared / "untouched.lock"):
        if not (place / "current").exists():
            done = tallywire("build", source, "-w", place, "--workers", "1")
            assert done.returncode == 0, done.stderr
    return place


@pytest.fixture
def build(source: Path, surroundings: Surroundings, tmp_path: Path) -> ForkServerProcess:
    return started(source, tmp_path / "warehouse", surroundings, "--workers", "1")


def finished(place: Path) -> set[Path]:
    """Shards that are done."""
    return {path.parent for path in place.glob(".staging/*/parts/[!.n]*/documents.parquet")}


def wait_for_a_shard(place: Path, build: ForkServerProcess) -> None:
    deadline = time.monotonic() + PATIENCE
    while not finished(place):
        assert build.exitcode is None, (place.parent / "stderr").read_text()
        assert time.monotonic() < deadline
        time.sleep(0.05)


def children(pid: int | None) -> Iterator[int]:
    """Worker processes of a build: those that multiprocessing spawned."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rsplit(")", 1)[1].split()[1])
            command = (stat.parent / "cmdline").read_bytes()
        except OSError:  # it has just ended
            continue
        if parent == pid and b"spawn_main" in command:
            yield int(stat.parent.name)


@pytest.mark.slow
def test_a_killed_worker_costs_its_shard_only(build: ForkServerProcess, untouched: Path, tmp_path: Path) -> None:
    place = tmp_path / "warehouse"
    wait_for_a_shard(place, build)
    before = finished(place)
    (victim,) = children(build.pid)
    os.kill(victim, signal.SIGKILL)
    build.join(PATIENCE)
    assert build.exitcode == 0, (tmp_path / "stderr").read_text()
    assert before
    assert contents(place) == contents(untouched)


@pytest.mark.slow
def test_a_killed_build_goes_on_at_its_last_finished_shard(
    tallywire: Tallywire, build: ForkServerProcess, source: Path, untouched: Path, tmp_path: Path
) -> None:
    place = tmp_path / "warehouse"
    wait_for_a_shard(place, build)
    workers = list(children(build.pid))
    build.kill()
    build.join()
    kept = finished(place)
    assert 1 <= len(kept) < ARTICLES / 64
    n_kept = sum(mark(part) for part in kept)
    again = tallywire("build", source, "-w", place, "--workers", "1")
    assert again.returncode == 0, again.stderr
    titles = pq.read_table(place / "current" / "documents")["title"].to_pylist()
    assert titles.count(MARK) == n_kept, "a finished shard was processed again"
    seen, expected = contents(place), contents(untouched)
    assert {name for name in seen if seen[name] != expected[name]} <= {"documents", "sources"}
    assert workers
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers), "a worker outlived its build"


def mark(part: Path) -> int:
    """Put a title into the documents of a finished shard that processing them would not; how many they are."""
    path = part / "documents.parquet"
    table = pq.read_table(path)
    at = table.schema.get_field_index("title")
    pq.write_table(table.set_column(at, table.schema.field(at), pa.array([MARK] * len(table))), path)
    return len(table)


@pytest.mark.slow
def test_another_lookup_joins_anew_and_processes_nothing(
    tallywire: Tallywire, untouched: Path, source: Path, tmp_path: Path
) -> None:
    lookups = tmp_path / "lookups"
    lookups.mkdir()
    (lookups / "names.yml").write_text("- rename: Tomas Reuter\n  to: Mayor Reuter\n  reason: as he is known\n")
    place = shutil.copytree(untouched, tmp_path / "warehouse", symlinks=True)
    done = tallywire("build", source, "-w", place, "--lookups", lookups)
    assert done.returncode == 0, done.stderr
    run = pq.read_table(place / "current" / "runs").sort_by("started").to_pylist()[-1]
    assert (run["n_new"], run["n_unchanged"]) == (0, ARTICLES)
    assert "Mayor Reuter" in pq.read_table(place / "current" / "entities")["name"].to_pylist()
