"""`python -m tests.faults.soak [KILLS] [SEED]`: kill real builds at random moments, and look after each.

Each build has something new to do. It, or one of the processes that it started, is killed with `kill -9`. Then the
link must lead to a whole snapshot, every snapshot that was ever published must be there, byte for byte, and in the end
one build that is left alone must give the tables of a build that was never disturbed, with no staging left.
"""

import os
import random
import signal
import sys
import tempfile
import time
from contextlib import suppress
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pyarrow.parquet as pq

from flows import embedded_server, environment
from flows.verify import warehouse as verifying
from flows.warehouse import snapshots
from flows.warehouse.layout import Warehouse
from schemas.tables import TABLES
from tests.e2e.test_build import ARTICLE, started, write_articles
from tests.forked import PATIENCE

KILLS, SEED = 200, 1
DOCUMENTS = 12


def build(source: Path, place: Warehouse) -> ForkServerProcess:
    """A build that has begun, its packages loaded, so that the moments are those of its work."""
    return started(source, place.root, lambda: dict(os.environ), "--workers", "1")


def published(source: Path, place: Warehouse) -> bool:
    """Build, and leave it alone."""
    running = build(source, place)
    running.join(PATIENCE)
    return running.exitcode == 0


def family(process: int) -> list[int]:
    """The process and all that it started, from /proc; what has just ended has no children."""
    found = [process]
    for one in found:
        with suppress(OSError):
            for path in Path(f"/proc/{one}/task").glob("*/children"):
                found += [int(child) for child in path.read_text().split()]
    return found


def kill_one(process: int, chance: random.Random) -> str:
    """Kill the build itself twice out of three times, one of its children otherwise."""
    children = family(process)[1:]
    if children and chance.random() < 1 / 3:
        os.kill(chance.choice(children), signal.SIGKILL)
        return "child"
    os.kill(process, signal.SIGKILL)
    return "build"


def look(place: Warehouse, known: set[str]) -> None:
    """Raises `AssertionError` when anything published is lost or not whole."""
    there = dict(verifying.every(place)) if place.snapshots.exists() else {}
    whole = {name for name, findings in there.items() if not findings}
    assert known <= whole, f"lost or damaged: {known - whole}"
    if known:
        assert verifying.link(place) == []
    known |= whole & {folder.name for folder in snapshots.whole(place)}


def without_history(root: Path) -> dict[str, list[str]]:
    """Every row but for what tells of the texts that the changed article had before, which is not the same."""
    found = {}
    for name in TABLES.keys() - {"runs", "checks", "revisions"}:
        table = pq.read_table(root / "current" / name)
        kept = [column for column in table.column_names if column not in {"run_id", "revision", "revises"}]
        found[name] = sorted(map(repr, table.select(kept).to_pylist()))
    return found


def main(kills: int = KILLS, seed: int = SEED) -> None:
    environment.prepare()
    chance, known = random.Random(seed), set[str]()
    killed = {"build": 0, "child": 0, "too late": 0}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        source, place = write_articles(root / "in", DOCUMENTS), Warehouse(root / "warehouse")
        os.environ |= {"PREFECT_HOME": str(root / "prefect"), "TALLYWIRE_CACHE": str(root / "cache")}
        with embedded_server.started(root / "server.log") as wait_until_ready:
            wait_until_ready()
            began = time.monotonic()
            assert published(source, place)
            lasts = time.monotonic() - began
            look(place, known)
            while killed["build"] + killed["child"] < kills:
                number = sum(killed.values())
                (source / "article-000.txt").write_text(ARTICLE.format(number=1_000 + number), encoding="utf-8")
                began = time.monotonic()
                running = build(source, place)
                running.join(chance.uniform(0, lasts))
                if running.exitcode is not None or running.pid is None:
                    killed["too late"] += 1
                    lasts = time.monotonic() - began
                else:
                    killed[kill_one(running.pid, chance)] += 1
                    running.join(PATIENCE)
                    lasts *= 1.02
                look(place, known)
                if len(known) > 20:
                    with snapshots.locked(place, wait=60):
                        known -= set(snapshots.prune(place, keep=5))
                print(f"{number + 1}: {killed}, {len(known)} snapshots whole", flush=True)
            assert published(source, place)
            assert published(source, Warehouse(root / "undisturbed"))
        look(place, known)
        assert without_history(place.root) == without_history(root / "undisturbed"), "the tables differ"
        assert not list((place.root / ".staging").iterdir())
    print(f"{sum(killed.values())} builds, killed: {killed}; nothing lost")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
