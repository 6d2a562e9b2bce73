"""A warehouse's address, and the mirror that stands for a store's, here in memory.

Real stores: `tests/e2e/test_object_store.py`.
"""

import json
from pathlib import Path

import fsspec
import pytest

from flows.errors import UsageError, WarehouseBusy, WarehouseError
from flows.warehouse import remote, snapshots
from flows.warehouse.layout import Warehouse
from tests.unit.flows.published import publish


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TALLYWIRE_CACHE", str(tmp_path / "not" / "there" / "yet"))
    return tmp_path / "not" / "there" / "yet"


@pytest.mark.parametrize("address", ["warehouse", Path("warehouse"), "/srv/news"])
def test_a_local_folder_stands_for_itself(address: str | Path, cache: Path) -> None:
    assert remote.folder(address) == Path.cwd() / address
    assert not cache.exists()


@pytest.mark.parametrize("scheme", ["s3", "gs", "gcs", "az", "abfs"])
def test_a_store_has_one_mirror(scheme: str, cache: Path) -> None:
    mirror = remote.folder(f"{scheme}://newsroom/all")
    assert mirror.parent == cache
    assert remote.folder(f"{scheme}://newsroom/all/") == mirror
    assert remote.folder(f"{scheme}://newsroom/other") != mirror
    assert remote.is_mirror(Warehouse(mirror))
    assert json.loads((mirror / remote.NOTE).read_text()) == {
        "url": f"{scheme}://newsroom/all", "snapshot": None, "number": 0,
    }  # fmt: skip


def test_the_mirror_lies_in_the_home_folder_by_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TALLYWIRE_CACHE", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert remote.folder("s3://newsroom").parent == tmp_path / ".cache" / "tallywire"


def test_what_a_mirror_has_seen_is_kept(cache: Path) -> None:
    mirror = remote.folder("s3://newsroom")
    seen = '{"url": "s3://newsroom", "snapshot": "a1", "number": 7}'
    (mirror / remote.NOTE).write_text(seen)
    assert remote.folder("s3://newsroom") == mirror
    assert (mirror / remote.NOTE).read_text() == seen


def test_a_mirror_without_its_note_gets_it_again(cache: Path) -> None:
    mirror = remote.folder("s3://newsroom")
    (mirror / remote.NOTE).unlink()  # the process died before it was written
    assert remote.folder("s3://newsroom") == mirror
    assert remote.is_mirror(Warehouse(mirror))


@pytest.mark.parametrize(
    "address", ["https://newsroom.example/s3", "file:///srv/news", "ftp://s3://newsroom", "S4://newsroom"]
)
def test_other_addresses_are_refused(address: str, cache: Path) -> None:
    with pytest.raises(UsageError, match="local folder, or on a store"):
        remote.folder(address)
    assert not cache.exists()


def test_a_local_warehouse_has_nothing_to_pull_or_push(tmp_path: Path) -> None:
    place = Warehouse(tmp_path / "warehouse")
    publish(place, "a1")
    before = sorted(tmp_path.rglob("*"))
    remote.pull(place)
    remote.push(place)
    assert not remote.is_mirror(place)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_mirror_of_another_release_is_told(cache: Path) -> None:
    mirror = remote.folder("s3://newsroom")
    (mirror / remote.NOTE).write_text('{"address": "s3://newsroom"}')
    with pytest.raises(WarehouseError, match="another release"):
        remote.is_mirror(Warehouse(mirror))


URL = "memory://newsroom/all"


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> fsspec.AbstractFileSystem:
    """An empty store in memory, as good as one that creates an object only where there is none."""
    memory = fsspec.filesystem("memory")
    memory.store.clear()
    monkeypatch.setattr(remote, "_store", lambda url: memory)
    return memory


def mirror(root: Path) -> Warehouse:
    root.mkdir()
    (root / remote.NOTE).write_text(json.dumps({"url": URL}))
    return Warehouse(root)


def pointers(store: fsspec.AbstractFileSystem) -> dict[str, str]:
    return {
        path.rpartition("/")[2]: json.loads(store.cat_file(path))["snapshot_id"]
        for path in store.ls(f"{URL}/current", detail=False)
    }


def test_pointers_count_up_by_one_and_files_are_sent_once(
    tmp_path: Path, store: fsspec.AbstractFileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = mirror(tmp_path / "here"), mirror(tmp_path / "there")
    remote.push(here)
    assert store.find("newsroom") == []
    for number, name in enumerate(("a1", "a2"), start=1):
        publish(here, name)
        remote.push(here)
        assert json.loads((here.root / remote.NOTE).read_text()) == {"url": URL, "snapshot": name, "number": number}
        remote.pull(there)
        assert snapshots.current_id(there) == name
        assert (there.root / remote.NOTE).read_text() == (here.root / remote.NOTE).read_text()
    assert pointers(store) == {"000000000001.json": "a1", "000000000002.json": "a2"}
    sent = {path.partition("/a2/")[2] for path in store.find(f"{URL}/snapshots/a2")}
    folder = snapshots.find(here)
    assert sent == {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    monkeypatch.setattr(store, "put", None)
    monkeypatch.setattr(store, "put_file", None)
    monkeypatch.setattr(store, "get", None)
    snapshots.rollback(here, "a1")
    remote.push(here)
    remote.pull(there)
    assert pointers(store)["000000000003.json"] == snapshots.current_id(there) == "a1"


def test_of_two_that_start_from_the_same_snapshot_one_wins(tmp_path: Path, store: fsspec.AbstractFileSystem) -> None:
    here, there = mirror(tmp_path / "here"), mirror(tmp_path / "there")
    for before, names in ((None, ("a1", "b1")), ("a1", ("a2", "b2"))):
        remote.pull(here)
        remote.pull(there)
        publish(here, names[0])
        publish(there, names[1])
        remote.push(here)
        with pytest.raises(WarehouseBusy, match="another build"):
            remote.push(there)
        assert snapshots.current_id(there) == before
        remote.pull(there)
        assert snapshots.current_id(there) == names[0]


def test_what_was_not_pushed_is_pushed_by_the_next_pull(tmp_path: Path, store: fsspec.AbstractFileSystem) -> None:
    here = mirror(tmp_path / "here")
    publish(here, "a1")
    remote.pull(here)
    assert pointers(store) == {"000000000001.json": "a1"}
    store.rm(f"{URL}/current", recursive=True)
    with pytest.raises(WarehouseError, match="pointers are gone") as caught:
        remote.pull(here)
    assert "current/" in caught.value.hint


def test_a_half_pulled_snapshot_is_pulled_anew(tmp_path: Path, store: fsspec.AbstractFileSystem) -> None:
    here, there = mirror(tmp_path / "here"), mirror(tmp_path / "there")
    publish(here, "a1")
    remote.push(here)
    for left in (there.snapshot("a1"), there.staging("a1")):
        left.mkdir(parents=True)
        (left / "torn.parquet").write_bytes(b"PAR1")
    remote.pull(there)
    assert not list(there.root.rglob("torn.parquet"))
    assert snapshots.find(there, "a1") == there.snapshot("a1")
    assert not there.staging("a1").exists()


@pytest.mark.parametrize("written", [True, False])
def test_an_answer_that_is_lost_is_looked_for(
    tmp_path: Path, store: fsspec.AbstractFileSystem, monkeypatch: pytest.MonkeyPatch, written: bool
) -> None:
    here = mirror(tmp_path / "here")
    publish(here, "a1")
    write = store.pipe_file

    def lost(*given: object, **named: object) -> None:
        if written:
            write(*given, **named)
        raise OSError("connection reset")

    monkeypatch.setattr(store, "pipe_file", lost)
    if written:
        remote.push(here)
        assert pointers(store) == {"000000000001.json": "a1"}
    else:
        with pytest.raises(WarehouseError, match="connection reset") as caught:
            remote.push(here)
        assert "network" in caught.value.hint
        assert snapshots.current_id(here) == "a1"


def test_a_store_that_cannot_be_reached_is_told(
    tmp_path: Path, store: fsspec.AbstractFileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(*_: object, **__: object) -> None:
        raise OSError("no route to host")

    monkeypatch.setattr(store, "ls", unreachable)
    with pytest.raises(WarehouseError, match=f"{URL}: no route to host") as caught:
        remote.pull(mirror(tmp_path / "here"))
    assert "address" in caught.value.hint
