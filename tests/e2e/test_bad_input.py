"""One folder with everything that goes wrong: each is in `rejects` with a reason, every good document is published."""

import gzip
import os
import random
import zipfile
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.conftest import Tallywire
from tests.e2e.test_build import ARTICLE, write_articles

GOOD = 3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = write_articles(tmp_path / "in", GOOD)
    (place / "empty.txt").touch()
    (place / "noise.txt").write_bytes(random.Random(7).randbytes(20_000))
    (place / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2_000))
    (place / "latin.txt").write_bytes("À Genève, 300 personnes — said the mayor – été\n".encode("cp1252") * 20)
    with (place / "line.txt").open("w") as file:
        for _ in range(60):
            file.write("x" * 1_000_000)
    (place / "records.jsonl").write_text('{"text": "The mayor said 40 people were hurt."}\n{"text": "cut off\n[1, 2]\n')
    whole = gzip.compress((ARTICLE.format(number=5) * 500).encode(), mtime=0)
    (place / "cut.txt.gz").write_bytes(whole[: len(whole) // 2])
    with zipfile.ZipFile(place / "climbs.zip", "w") as archive:
        archive.writestr("../evil.txt", "The mayor said 41 people were hurt in the fire.")
        archive.writestr("good.txt", "The mayor said 42 people were hurt in the fire at the mill on Monday.")
        archive.writestr("inner.zip", b"PK\x05\x06" + bytes(18))
    paragraph = "<p>The mayor said 43 people were hurt in the fire at the mill on Monday, and 12 of them badly.</p>" * 4
    (place / "deep.html").write_text("<html><body>" + "<div>" * 100_000 + paragraph)
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    (place / "entities.html").write_text(
        f'<!DOCTYPE html [<!ENTITY e0 "boom">{entities}]><html><body>{paragraph}<p>{"&e11;" * 1_000}</p></body></html>'
    )
    (place / "loop").symlink_to(place)
    (place / "self").symlink_to(place / "self")
    os.mkfifo(place / "pipe.txt")
    return place


def test_nothing_is_lost_and_nothing_stops_the_run(tallywire: Tallywire, folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "warehouse"
    done = tallywire("build", folder, "-w", place, env={"TALLYWIRE_MAX_NESTING": "1"})
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    names = [Path(u).name for u in pq.read_table(place / "current" / "documents")["source_uri"].to_pylist()]
    assert sum(name.startswith("article-") for name in names) == GOOD
    assert any(name.endswith("climbs.zip!good.txt") for name in names)
    assert any(name.startswith("records.jsonl#1") for name in names)
    assert {"deep.html", "entities.html"} <= set(names)
    assert not any("evil" in name for name in names)
    rejects = pq.read_table(place / "current" / "rejects").to_pylist()
    reasons = {Path(r["source_file"] or "").name: r["reason"] for r in rejects if r["stage"] in {"read", "clean"}}
    for name in (
        "empty.txt",
        "noise.txt",
        "picture.txt",
        "line.txt",
        "records.jsonl",
        "cut.txt.gz",
        "climbs.zip",
        "pipe.txt",
    ):
        assert name in reasons, f"{name} is not in rejects: {reasons}"
    assert all(r["reason"] and r["detail"] for r in rejects)
    assert "too nested" in {r["reason"] for r in rejects}, "the limit was not set"
    assert not (tmp_path / "evil.txt").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_rejected(tallywire: Tallywire, tmp_path: Path) -> None:
    source = write_articles(tmp_path / "in", 2)
    (source / "article-000.txt").chmod(0)
    assert tallywire("build", source, "-w", tmp_path / "warehouse").returncode == 0
    rejects = pq.read_table(tmp_path / "warehouse" / "current" / "rejects")
    assert "article-000.txt" in str(rejects["source_uri"].to_pylist())


def test_a_folder_with_nothing_usable_keeps_the_last_snapshot(tallywire: Tallywire, tmp_path: Path) -> None:
    place = tmp_path / "warehouse"
    (tmp_path / "empty.txt").touch()
    done = tallywire("build", tmp_path / "empty.txt", "-w", place)
    assert done.returncode == 3
    assert "hint" in done.stderr
    assert [p for p in (place / "reports").glob("*/review/index.html") if "Stopped by checks" in p.read_text()]
    assert not (place / "current").exists()
