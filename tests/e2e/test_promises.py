"""One build under odd circumstances: it gives the same bytes, leaves the machine alone, and forgets when it is told."""

import json
import os
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows.verify import warehouse as verifying
from flows.warehouse.layout import Warehouse
from schemas.tables import TABLES
from schemas.views import VIEWS
from tests.conftest import ROOT, Tallywire

WATCH = """
import os, sys
def note(event, given):
    if event == "socket.connect" and isinstance(given[1], tuple):
        seen = given[1][0]
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        seen = given[0]
    else:
        return
    with open(os.environ["CONNECTIONS"], "a") as file:
        print(seen, file=file)
sys.addaudithook(note)
"""
OF_THE_RUN = {"runs"}
"""Tables that tell when and how fast; all others must be the same, byte for byte."""


@pytest.fixture(scope="module")
def odd(tallywire: Tallywire, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, list[str]]:
    """The sample corpus, built elsewhere in the world: the warehouse, what was said, and who was connected to."""
    folder = tmp_path_factory.mktemp("odd")
    (folder / "sitecustomize.py").write_text(WATCH)
    (folder / "connections").touch()
    sources = sorted((ROOT / "seeds" / "corpus").iterdir(), reverse=True)
    before = os.umask(0o077)
    try:
        done = tallywire(
            "build", *sources, "-w", folder / "warehouse", "--workers", "1",
            env={
                "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "TALLYWIRE_LOG": "json",
                "PYTHONPATH": str(folder), "CONNECTIONS": str(folder / "connections"),
                "TALLYWIRE_CACHE": str(folder / "cache"),
            },
        )  # fmt: skip
    finally:
        os.umask(before)
    assert done.returncode == 0, done.stderr
    return folder / "warehouse", done.stderr, (folder / "connections").read_text().splitlines()


def test_the_same_bytes_whatever_the_workers_order_locale_time_zone_and_hash_seed(
    warehouse: Path, odd: tuple[Path, str, list[str]]
) -> None:
    assert (warehouse / "current").readlink() == (odd[0] / "current").readlink()
    for name in TABLES.keys() - OF_THE_RUN | VIEWS.keys():
        files = {path.name: path.read_bytes() for path in (warehouse / "current" / name).iterdir()}
        assert files == {path.name: path.read_bytes() for path in (odd[0] / "current" / name).iterdir()}, name


def test_no_connection_leaves_the_machine(odd: tuple[Path, str, list[str]]) -> None:
    assert odd[2], "the build talks to Prefect's server on loopback, so that something must have been seen"
    assert set(odd[2]) <= {"127.0.0.1", "localhost", "::1"}


def test_what_is_made_is_for_its_user_alone_if_the_umask_says_so(odd: tuple[Path, str, list[str]]) -> None:
    made = [path for path in odd[0].rglob("*") if not path.is_symlink()]
    assert made
    assert not [path for path in made if path.stat().st_mode & 0o077]


def test_the_log_is_one_record_a_line(odd: tuple[Path, str, list[str]]) -> None:
    records = [json.loads(line) for line in odd[1].splitlines()]
    assert all(record["time"] and record["event"] for record in records)
    stages = [record["stage"] for record in records if record["event"] == "stage"]
    assert stages[0] == "reading"
    assert stages[-1] == "publishing"
    last = records[-1]
    assert last["event"] == "published"
    assert last["n_documents"] == len(pq.read_table(odd[0] / "current" / "documents"))


@pytest.mark.slow
def test_what_is_forgotten_does_not_come_back(tallywire: Tallywire, odd: tuple[Path, str, list[str]]) -> None:
    place, corpus = odd[0], ROOT / "seeds" / "corpus"
    before = pq.read_table(place / "current" / "documents").to_pylist()
    wanted = next(row for row in before if row["source_uri"].endswith(".txt"))
    name = Path(wanted["source_uri"]).name
    assert tallywire("forget", name, "-w", place, env={"TALLYWIRE_LOG": "text"}).returncode != 0, "it asks first"
    done = tallywire("forget", name, "--yes", "-w", place)
    assert done.returncode == 0, done.stderr
    assert wanted["document_id"] in done.stdout
    assert tallywire("verify", "--all", "-w", place).returncode == 0
    done = tallywire("build", corpus, "-w", place)
    assert done.returncode == 0, done.stderr
    after = pq.read_table(place / "current" / "documents")["source_uri"].to_pylist()
    assert sorted(after) == sorted(row["source_uri"] for row in before if row["article_id"] != wanted["article_id"])
    rejects = pq.read_table(place / "current" / "rejects").to_pylist()
    assert [row["source_uri"] for row in rejects if row["reason"] == "forgotten"] == [wanted["source_uri"]]
    assert verifying.snapshot(Warehouse(place).current.resolve()) == []
