"""A warehouse's address, and the mirror that stands for a store's. Stores: `tests/e2e/test_object_store.py`."""

import json
from pathlib import Path

import pytest

from flows.errors import UsageError, WarehouseError
from flows.warehouse import remote
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
