"""Each way of touching the disk is whole or has not happened."""

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


def test_the_checksum_is_sha256(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"abc")
    assert storage.checksum(tmp_path / "f").startswith("ba7816bf8f01cfea")
