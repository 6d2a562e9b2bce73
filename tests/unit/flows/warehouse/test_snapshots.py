"""Publish, go back, prune, heal: what `current` shows at every step."""

import multiprocessing
import time
from pathlib import Path

import pyarrow as pa
import pytest

from flows.errors import SnapshotNotFound, WarehouseBusy, WarehouseError
from flows.parquet import write_table
from flows.warehouse import manifest, snapshots
from flows.warehouse.layout import Warehouse
from flows.warehouse.manifest import Manifest


@pytest.fixture
def place(tmp_path: Path) -> Warehouse:
    return Warehouse(tmp_path / "warehouse")


def stage(place: Warehouse, name: str, rows: int = 1, *, parent: str | None = None) -> tuple[Path, Manifest]:
    staged = place.staging(name) / "tables"
    write_table(pa.table({"name": [name] * rows}), staged / "documents")
    created = f"2026-01-01T00:00:00.{len(list(place.snapshots.glob('*'))):06d}+00:00"
    return staged, Manifest(name, parent, created, "0.1.0+0", "model", {}, manifest.list_files(staged))


def publish(place: Warehouse, name: str, rows: int = 1, *, parent: str | None = None) -> Path:
    return snapshots.publish(place, *stage(place, name, rows, parent=parent))


def seen(place: Warehouse) -> list[str]:
    import pyarrow.parquet as pq

    return pq.read_table(place.current / "documents")["name"].to_pylist()


def test_nothing_is_published_yet(place: Warehouse) -> None:
    assert snapshots.current_id(place) is None
    with pytest.raises(SnapshotNotFound, match="nothing is published"):
        snapshots.find(place)


def test_the_newest_is_current_and_the_earlier_stays(place: Warehouse) -> None:
    publish(place, "a1")
    publish(place, "b2", rows=2, parent="a1")
    assert seen(place) == ["b2", "b2"]
    assert [m.snapshot_id for m in snapshots.history(place)] == ["a1", "b2"]
    assert snapshots.find(place, "a").name == "a1"


def test_publishing_the_same_snapshot_again_only_links_it(place: Warehouse) -> None:
    publish(place, "a1")
    publish(place, "b2")
    publish(place, "a1")
    assert seen(place) == ["a1"]


def test_rollback_and_prune(place: Warehouse) -> None:
    for name in ("a1", "b2", "c3"):
        publish(place, name)
    assert snapshots.rollback(place, "a1") == "a1"
    assert seen(place) == ["a1"]
    assert snapshots.prune(place, keep=2) == ["b2"]
    assert [m.snapshot_id for m in snapshots.history(place)] == ["a1", "c3"]
    assert snapshots.prune(place, keep=1) == ["c3"]
    assert seen(place) == ["a1"]


@pytest.mark.parametrize(
    ("wanted", "said"), [("z", "no snapshot 'z'"), ("a", "more than one snapshot 'a'"), ("a1x", "no snapshot 'a1x'")]
)
def test_an_id_must_name_one_snapshot(place: Warehouse, wanted: str, said: str) -> None:
    publish(place, "a1")
    publish(place, "a2")
    with pytest.raises(SnapshotNotFound, match=said):
        snapshots.find(place, wanted)


def test_heal_clears_what_a_crash_left_but_keeps_the_staging_that_is_resumed(place: Warehouse) -> None:
    publish(place, "a1")
    (place.snapshots / "half").mkdir()
    for left in (place.staging("old"), place.staging("mine"), place.snapshots / ".x.gone"):
        left.mkdir(parents=True)
    snapshots.heal(place, run_id="mine")
    assert sorted(p.name for p in place.snapshots.iterdir()) == ["a1"]
    assert [p.name for p in (place.root / ".staging").iterdir()] == ["mine"]
    assert seen(place) == ["a1"]


def test_heal_clears_every_staging_when_none_is_resumed(place: Warehouse) -> None:
    publish(place, "a1")
    lefts = [place.staging("old") / "parts", place.reports / ".x.gone", place.root / ".staging" / ".y.gone"]
    for left in lefts:
        left.mkdir(parents=True)
    (place.root / ".current.tmp").symlink_to("snapshots/half")
    (place.reports / "kept").mkdir()
    snapshots.heal(place)
    assert not any(path.exists() for path in (*lefts, place.staging("old")))
    assert not (place.root / ".current.tmp").is_symlink()
    assert (place.reports / "kept").exists()
    assert seen(place) == ["a1"]


def test_prune_takes_the_reports_of_what_it_removes(place: Warehouse) -> None:
    for name in ("a1", "b2", "c3"):
        publish(place, name)
        (place.reports / name).mkdir(parents=True)
    assert snapshots.prune(place, keep=2) == ["a1"]
    assert sorted(path.name for path in place.reports.iterdir()) == ["b2", "c3"]


def test_parents_that_are_each_others_are_listed_all_the_same(place: Warehouse) -> None:
    publish(place, "a1", parent="b2")
    publish(place, "b2", parent="a1")
    publish(place, "c3", parent="c3")
    assert {m.snapshot_id for m in snapshots.history(place)} == {"a1", "b2", "c3"}


def test_a_snapshot_whose_parent_is_pruned_stays_in_its_place(place: Warehouse) -> None:
    publish(place, "b1", parent="gone")
    publish(place, "a2", parent="b1")
    publish(place, "a0")
    assert [m.snapshot_id for m in snapshots.history(place)] == ["b1", "a2", "a0"]


def test_a_resumed_run_keeps_its_finished_shards_and_nothing_that_may_be_torn(place: Warehouse) -> None:
    staged = place.staging("mine")
    whole = ("raw/1.parquet", "parts/1/claims.parquet")
    torn = ("raw/2.tmp", "parts/.2.tmp/claims.parquet", "tables/checks/part-0.parquet", "resolve.duckdb.wal")
    for name in (*whole, *torn):
        (staged / name).parent.mkdir(parents=True, exist_ok=True)
        (staged / name).write_bytes(b"PAR1")
    snapshots.heal(place, run_id="mine")
    assert {path.relative_to(staged).as_posix() for path in staged.rglob("*") if path.is_file()} == set(whole)


def test_a_second_writer_is_told_to_wait(place: Warehouse) -> None:
    with snapshots.locked(place), pytest.raises(WarehouseBusy, match="another build"), snapshots.locked(place):
        pass


def test_a_second_writer_waits_as_long_as_it_was_told(place: Warehouse) -> None:
    with snapshots.locked(place):
        for wait, least, most in ((0.0, 0.0, 0.9), (0.2, 0.2, 5.0)):
            began = time.monotonic()
            with pytest.raises(WarehouseBusy), snapshots.locked(place, **({"wait": wait} if wait else {})):
                pass
            assert least <= time.monotonic() - began < most


def test_the_lock_is_let_go_when_a_writer_fails(place: Warehouse) -> None:
    with pytest.raises(ZeroDivisionError), snapshots.locked(place):
        raise ZeroDivisionError
    with snapshots.locked(place):
        pass


def test_a_warehouse_may_lie_in_folders_that_are_not_there_yet(tmp_path: Path) -> None:
    place = Warehouse(tmp_path / "some" / "where" / "warehouse")
    for _ in range(2):
        with snapshots.locked(place):
            assert place.lock.exists()


def test_what_is_no_warehouse_is_told_with_advice(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(WarehouseError, match="File exists") as caught, snapshots.locked(Warehouse(tmp_path / "file")):
        pass
    assert "can write to" in caught.value.hint
    (tmp_path / "current").mkdir()
    with pytest.raises(WarehouseError, match="is not the link") as caught:
        snapshots.current_id(Warehouse(tmp_path))
    assert "of its own" in caught.value.hint


def _hold(root: Path, ready: "multiprocessing.synchronize.Event") -> None:
    with snapshots.locked(Warehouse(root)):
        ready.set()
        multiprocessing.Event().wait()


def test_the_lock_of_a_killed_process_is_free(place: Warehouse) -> None:
    context = multiprocessing.get_context("spawn")
    ready = context.Event()
    holder = context.Process(target=_hold, args=(place.root, ready))
    holder.start()
    assert ready.wait(30)
    with pytest.raises(WarehouseBusy), snapshots.locked(place):
        pass
    holder.kill()
    holder.join()
    with snapshots.locked(place):
        pass


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema_version": 99}', '{"schema_version": 1}'])
def test_a_broken_manifest_is_refused_with_advice(place: Warehouse, text: str) -> None:
    folder = publish(place, "a1")
    (folder / manifest.NAME).write_text(text)
    with pytest.raises(WarehouseError) as caught:
        manifest.read(folder)
    assert caught.value.hint


def test_the_manifest_counts_and_sums_every_file(place: Warehouse) -> None:
    described = manifest.read(publish(place, "a1", rows=3))
    (file,) = described.tables["documents"]
    assert (file.path, file.rows, described.rows("documents")) == ("documents/part-0.parquet", 3, 3)
    assert len(file.sha256) == 64


def test_a_snapshot_comes_after_its_parent_though_the_clock_was_set_back(place: Warehouse) -> None:
    publish(place, "z1")
    staged = place.staging("a2") / "tables"
    write_table(pa.table({"name": ["a2"]}), staged / "documents")
    early = Manifest("a2", "z1", "1999-01-01T00:00:00+00:00", "0.1.0+0", "model", {}, manifest.list_files(staged))
    snapshots.publish(place, staged, early)
    publish(place, "b3", parent="a2")
    assert [m.snapshot_id for m in snapshots.history(place)] == ["z1", "a2", "b3"]
    assert snapshots.prune(place, keep=2) == ["z1"]


def test_one_broken_manifest_hides_no_other_and_is_not_pruned(place: Warehouse) -> None:
    (publish(place, "a1") / manifest.NAME).write_text("{")
    publish(place, "b2")
    assert [m.snapshot_id for m in snapshots.history(place)] == ["b2"]
    assert snapshots.find(place, "a1").name == "a1"
    assert snapshots.prune(place, keep=1) == []


@pytest.mark.parametrize(("count", "keep", "left"), [(n, k, min(n, k)) for n in range(1, 6) for k in range(1, 8)])
def test_prune_keeps_as_many_as_it_is_told_and_never_fewer(place: Warehouse, count: int, keep: int, left: int) -> None:
    for number in range(count):
        publish(place, f"n{number}")
    snapshots.prune(place, keep=keep)
    assert [folder.name for folder in snapshots.whole(place)] == [f"n{n}" for n in range(count - left, count)]
