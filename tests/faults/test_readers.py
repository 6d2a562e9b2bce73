"""Readers while snapshots are published and pruned: each read is one snapshot, whole."""

import threading
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from flows.errors import WarehouseBusy
from flows.warehouse import snapshots
from flows.warehouse.layout import Warehouse
from tests.unit.flows.warehouse.test_snapshots import publish

PUBLISHES, KEEP = 100, 5


def with_pandas(folder: Path) -> list[str]:
    return list(pd.read_parquet(folder / "documents")["name"])


def with_duckdb(folder: Path) -> list[str]:
    """At one snapshot: DuckDB opens a file more than once, and the link may have moved on in between."""
    with duckdb.connect(":memory:") as connection:
        found = connection.sql(f"SELECT name FROM '{folder.resolve()}/documents/*.parquet'").fetchall()
    return [row[0] for row in found]


@pytest.mark.parametrize("read", [with_pandas, with_duckdb])
def test_no_read_is_torn(tmp_path: Path, read: Callable[[Path], list[str]]) -> None:
    place = Warehouse(tmp_path / "warehouse")
    publish(place, "n1000", rows=1_000)
    seen, done = list[list[str]](), threading.Event()

    def watch() -> None:
        while not done.is_set():
            seen.append(read(place.current))

    readers = [threading.Thread(target=watch) for _ in range(2)]
    for reader in readers:
        reader.start()
    for number in range(1_001, 1_001 + PUBLISHES):
        with snapshots.locked(place):
            publish(place, f"n{number}", rows=number, parent=f"n{number - 1}")
            snapshots.prune(place, keep=KEEP)
    done.set()
    for reader in readers:
        reader.join(60)
        assert not reader.is_alive()
    assert len(seen) >= 2
    for names in seen:
        (name,) = set(names)
        assert len(names) == int(name[1:]), "as many rows as its snapshot has"
    assert len(snapshots.whole(place)) == KEEP


def test_of_many_writers_one_at_a_time(tmp_path: Path) -> None:
    place, published, busy = Warehouse(tmp_path / "warehouse"), list[str](), list[str]()

    def write(name: str) -> None:
        for number in range(10):
            try:
                with snapshots.locked(place, wait=0.01):
                    publish(place, f"{name}{number}")
                    assert snapshots.current_id(place) == f"{name}{number}"
                    published.append(f"{name}{number}")
            except WarehouseBusy:
                busy.append(name)

    writers = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
        assert not writer.is_alive()
    assert len(published) + len(busy) == 40
    assert {folder.name for folder in snapshots.whole(place)} == set(published)
    assert published
