"""Each way of touching the disk is whole or has not happened."""

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from flows.warehouse import storage


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "manifest.json"
    storage.write_text(path, "old")
    storage.write_text(path, "new ¾")
    assert path.read_text(encoding="utf-8") == "new ¾"
    assert [p.name for p in tmp_path.iterdir()] == ["manifest.json"]


def test_a_failed_replacement_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "manifest.json"
    storage.write_text(path, "old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        storage.write_text(path, "new")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["manifest.json"]
    with pytest.raises(OSError, match="No space"):
        storage.swap_link(tmp_path / "current", "snapshots/a1")
    assert [p.name for p in tmp_path.iterdir()] == ["manifest.json"]


def synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[], None]) -> list[str]:
    """What was made to last through a power cut, in this order."""
    told, sync = list[str](), os.fsync

    def fsync(descriptor: int) -> None:
        told.append(os.path.relpath(Path(f"/proc/self/fd/{descriptor}").readlink(), tmp_path))
        sync(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        act()
    return told


def test_all_of_a_folder_is_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a/b/deep.parquet", "a/part-0.parquet", "c.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    told = synced(tmp_path, monkeypatch, lambda: storage.sync_tree(tmp_path))
    assert sorted(told) == [".", "a", "a/b", "a/b/deep.parquet", "a/part-0.parquet", "c.json"]
    assert told[-1] == "."


def test_a_file_is_synced_before_its_name_and_both_ends_of_a_move(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = synced(tmp_path, monkeypatch, lambda: storage.write_text(tmp_path / "manifest.json", "x"))
    assert told == [".manifest.json.tmp", "."]
    assert synced(tmp_path, monkeypatch, lambda: storage.swap_link(tmp_path / "current", "a")) == ["."]
    (tmp_path / "staging" / "tables").mkdir(parents=True)
    source, target = tmp_path / "staging" / "tables", tmp_path / "new" / "snapshots" / "a1"
    told = synced(tmp_path, monkeypatch, lambda: storage.move_folder(source, target))
    assert told == ["new/snapshots", "staging"]
    assert target.is_dir()
    assert not source.exists()


def test_a_link_is_swapped_over_what_a_crash_left(tmp_path: Path) -> None:
    (tmp_path / ".current.tmp").symlink_to("nowhere")
    for target in ("a", "b"):
        (tmp_path / target).mkdir()
        storage.swap_link(tmp_path / "current", target)
        assert (tmp_path / "current").readlink() == Path(target)


def test_a_removed_folder_is_gone_and_may_be_missing(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / ".a.gone").mkdir()
    storage.remove_folder(tmp_path / "a")
    storage.remove_folder(tmp_path / "a")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("chunk", [1, 3, 7, 100])
def test_the_checksum_is_of_the_whole_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int) -> None:
    monkeypatch.setattr(storage, "CHUNK", chunk)
    (tmp_path / "f").write_bytes(bytes(range(10)))
    assert storage.checksum(tmp_path / "f") == sha256(bytes(range(10))).hexdigest()


def test_the_checksum_is_sha256(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"abc")
    assert storage.checksum(tmp_path / "f").startswith("ba7816bf8f01cfea")
