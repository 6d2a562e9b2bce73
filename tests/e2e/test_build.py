"""The main job as users run it: the command, its exit status, and what it leaves."""

import time
from collections import Counter
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from schemas.tables import KEYS, TABLES
from tests import forked
from tests.conftest import ROOT, Surroundings, Tallywire

ARTICLE = """River rises in Velden

By Mara Quist

VELDEN, March 3 (Nordpress) — At least 1,200 people were moved out of Velden on Monday, the mayor, Tomas Reuter, said.

"We have never seen the river this high," Reuter told reporters. He put the damage at 4 million euros.

The fire service estimated that {number} houses were under water.
"""


UNSEEN = {"revisions", "furniture"}
"""Nothing in the samples is revised, and no outlet has enough articles for anything to recur."""


def write_articles(folder: Path, count: int) -> Path:
    folder.mkdir(exist_ok=True)
    for n in range(count):
        (folder / f"article-{n:03}.txt").write_text(ARTICLE.format(number=300 + n), encoding="utf-8")
    return folder


def started(source: Path, place: Path, surroundings: Surroundings, *options: str) -> ForkServerProcess:
    """A build that has begun; what it says stands in files beside the warehouse."""
    words = ["build", str(source), "-w", str(place), "-q", *options]
    said = [place.parent / "stdout", place.parent / "stderr"]
    return forked.start(words, env=surroundings(), folder=ROOT, said=said)


def contents(warehouse: Path) -> dict[str, Counter[str]]:
    """Every row of every table that does not speak of the run itself, as text, in any order."""
    found = {}
    for name in TABLES:
        if name in {"runs", "checks"}:
            continue
        table = pq.read_table(warehouse / "current" / name)
        kept = [c for c in table.column_names if c != "run_id"]
        found[name] = Counter(map(repr, table.select(kept).to_pylist()))
    return found


def test_every_table_is_published_and_whole(warehouse: Path) -> None:
    for name, schema in TABLES.items():
        table = pq.read_table(warehouse / "current" / name)
        assert table.schema.names == schema.names, name
        assert all(field.metadata[b"description"] for field in table.schema)
        keys = table.select(KEYS[name]).to_pylist()
        assert len({tuple(row.values()) for row in keys}) == len(keys), name
        assert len(table) > 0 or name in UNSEEN, name


def test_pandas_polars_and_duckdb_read_the_same(warehouse: Path) -> None:
    folder = warehouse / "current" / "claims"
    with duckdb.connect() as connection:
        ((count,),) = connection.sql(f"SELECT count(*) FROM '{folder}/*.parquet'").fetchall()
    assert len({len(pd.read_parquet(folder)), len(pl.read_parquet(folder / "*.parquet")), count}) == 1


def test_only_what_is_new_is_processed_and_what_is_gone_stays(tallywire: Tallywire, tmp_path: Path) -> None:
    source, place = write_articles(tmp_path / "in", 2), tmp_path / "warehouse"
    first = tallywire("build", source, "-w", place, "--quiet")
    assert (first.returncode, first.stderr) == (0, "")
    before = (place / "current").readlink()
    second = tallywire("build", source, "-w", place)
    assert (second.returncode, (place / "current").readlink()) == (0, before)
    assert "Nothing has changed" in second.stdout
    (source / "article-000.txt").unlink()
    (source / "later.txt").write_text(ARTICLE.format(number=900), encoding="utf-8")
    done = tallywire("build", source, "-w", place)
    assert done.returncode == 0, done.stderr
    run = pq.read_table(place / "current" / "runs").sort_by("started").to_pylist()[-1]
    assert (run["n_new"], run["n_unchanged"], run["n_documents"]) == (1, 2, 3)
    pruned = tallywire("build", source, "-w", place, "--prune-missing")
    assert pruned.returncode == 0, pruned.stderr
    names = pq.read_table(place / "current" / "documents")["source_uri"].to_pylist()
    assert sorted(Path(name).name for name in names) == ["article-001.txt", "later.txt"]
    assert len(tallywire("snapshots", "-w", place).stdout.splitlines()) == 4


@pytest.mark.slow
def test_a_killed_build_is_whole_before_and_after(
    tallywire: Tallywire, surroundings: Surroundings, tmp_path: Path
) -> None:
    """`kill -9` at ten moments of a build: `current` is whole each time, and the next build completes to the same.

    It is a second step, so that two steps are seen to give the tables of one as well.
    """
    source = write_articles(tmp_path / "in", 12)
    began = time.monotonic()
    assert tallywire("build", source, "-w", tmp_path / "untouched").returncode == 0
    lasts = time.monotonic() - began
    whole = contents(tmp_path / "untouched")
    place = tmp_path / "warehouse"
    assert tallywire("build", source / "article-000.txt", "-w", place).returncode == 0
    first = contents(place)
    for moment in range(10):
        build = started(source, place, surroundings)
        build.join(lasts * (moment + 1) / 10)
        build.kill()
        build.join()
        seen = contents(place)
        assert seen in (first, whole), f"torn after kill {moment}"
    done = tallywire("build", source, "-w", place)
    assert done.returncode == 0, done.stderr
    assert contents(place) == whole
    assert not list((place / ".staging").iterdir())


def test_a_busy_warehouse_is_left_alone(tallywire: Tallywire, tmp_path: Path) -> None:
    from flows.warehouse.layout import Warehouse
    from flows.warehouse.snapshots import locked

    with locked(Warehouse(tmp_path / "warehouse")):
        done = tallywire("build", write_articles(tmp_path / "in", 1), "-w", tmp_path / "warehouse")
    assert done.returncode == 1
    assert "another build" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("build", "/nowhere/at/all"), 2, "hint"),
        (("build", "--keep", "nonsense", "/tmp"), 2, "one of"),
        (("build", "--model", "no_such_model", "seeds/README.md"), 1, "hint"),
        (("sql", "SELECT 1", "-w", "/nowhere"), 1, "nothing is published"),
        (("no-such-command",), 2, "No such command"),
        (("build",), 2, "Missing argument"),
    ],
)
def test_errors_say_what_to_do(
    tallywire: Tallywire, tmp_path: Path, arguments: tuple[str, ...], status: int, said: str
) -> None:
    where = () if "-w" in arguments or arguments[0] != "build" else ("-w", str(tmp_path / "w"))
    done = tallywire(*arguments, *where)
    assert done.returncode == status, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_dry_run_writes_nothing(tallywire: Tallywire, tmp_path: Path) -> None:
    done = tallywire("build", write_articles(tmp_path / "in", 2), "-w", tmp_path / "warehouse", "--dry-run")
    assert done.returncode == 0
    assert "2 files to read" in done.stderr
    assert not (tmp_path / "warehouse").exists()
