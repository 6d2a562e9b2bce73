"""A disk that is full or for reading only: a clear word, nothing published is lost, and the next build goes on."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.verify import warehouse as verifying
from flows.warehouse.layout import Warehouse
from tests.conftest import Tallywire
from tests.e2e.test_build import contents, write_articles


def mounted(*options: str) -> bool:
    return subprocess.run(["mount", *options], capture_output=True, check=False).returncode == 0


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mounted("-t", "tmpfs", "-o", "size=64m", "tmpfs", str(folder)):
        pytest.skip("a disk of its own can only be mounted by root")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=False)


@pytest.mark.slow
def test_a_full_disk_and_one_for_reading_only(tallywire: Tallywire, disk: Path, tmp_path: Path) -> None:
    source, place = write_articles(tmp_path / "in", 3), Warehouse(disk / "warehouse")
    assert tallywire("build", source / "article-000.txt", "-w", place.root).returncode == 0
    before = contents(place.root)
    for options, said in (("size=64m,ro", "Read-only file system"), ("size={full},rw", "No space left on device")):
        used = sum(path.stat().st_blocks * 512 for path in disk.rglob("*") if path.is_file())
        assert mounted("-o", f"remount,{options.format(full=used + 40_000)}", str(disk))
        done = tallywire("build", source, "-w", place.root)
        assert done.returncode == 1, done.stderr
        assert said in done.stderr
        assert "hint: " in done.stderr
        assert "Traceback" not in done.stderr
        assert "unexpected" not in done.stderr
        assert contents(place.root) == before
        assert verifying.link(place) == []
        assert tallywire("sql", "SELECT count(*) FROM claims", "-w", place.root).returncode == 0
    assert mounted("-o", "remount,size=64m,rw", str(disk))
    assert tallywire("build", source, "-w", place.root).returncode == 0
    assert {name: findings for name, findings in verifying.every(place) if findings} == {}
    assert contents(place.root)["documents"].total() == 3
    assert not list((place.root / ".staging").iterdir())
