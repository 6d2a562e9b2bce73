"""Publish, list, go back, prune. Readers follow `current`, which is replaced in one step."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from flows.errors import SnapshotNotFound, WarehouseBusy, WarehouseError
from flows.warehouse import manifest as manifests
from flows.warehouse.layout import Warehouse
from flows.warehouse.manifest import Manifest
from flows.warehouse.storage import move_folder, remove_folder, swap_link, sync_tree

RESUMED = frozenset({"raw", "survey", "parts"})
"""Folders of a run's staging that the next attempt goes on from."""


@contextmanager
def locked(warehouse: Warehouse, *, wait: float = 0.0) -> Iterator[None]:
    """Hold the warehouse for one writer; the system lets go of the lock when the holder dies.

    Raises `WarehouseBusy` when another build still holds it after `wait` seconds.
    """
    _make(warehouse.root)
    lock = FileLock(warehouse.lock, timeout=wait)
    try:
        lock.acquire()
    except Timeout:
        raise WarehouseBusy(
            f"{warehouse.root}: another build is writing to this warehouse",
            hint="wait for it to end, or give --wait SECONDS to queue behind it",
        ) from None
    try:
        yield
    finally:
        lock.release()


def _make(root: Path) -> None:
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WarehouseError(
            f"{root}: {error.strerror}", hint="give --warehouse a folder that you can write to"
        ) from error


def current_id(warehouse: Warehouse) -> str | None:
    """The id of the snapshot that readers see; None before the first publish."""
    try:
        return warehouse.current.readlink().name
    except FileNotFoundError:
        return None
    except OSError as error:
        raise WarehouseError(
            f"{warehouse.current}: is not the link that Tallywire publishes through",
            hint="give --warehouse a folder of its own",
        ) from error


def find(warehouse: Warehouse, snapshot_id: str | None = None) -> Path:
    """The folder of a snapshot, by default the current one. An id may be shortened while it stays unique."""
    wanted = snapshot_id or current_id(warehouse)
    if wanted is None:
        raise SnapshotNotFound(
            f"{warehouse.root}: nothing is published there yet",
            hint=f"run: tallywire build SOURCE --warehouse {warehouse.root}",
        )
    found = [folder.name for folder in whole(warehouse) if folder.name.startswith(wanted)]
    if len(found) != 1:
        raise SnapshotNotFound(
            f"{warehouse.root}: {'no' if not found else 'more than one'} snapshot {wanted!r}",
            hint="`tallywire snapshots` lists them",
        )
    return warehouse.snapshot(found[0])


def whole(warehouse: Warehouse) -> list[Path]:
    """The folders of all snapshots that were published to the end: those with a manifest, which is written last."""
    return sorted(path.parent for path in warehouse.snapshots.glob(f"[!.]*/{manifests.NAME}"))


def history(warehouse: Warehouse) -> list[Manifest]:
    """The manifests of all snapshots that this release can read, oldest first. One broken manifest hides no other.

    A snapshot comes after its parent, also where the clock was set back between the two.
    """
    found: dict[str, Manifest] = {}
    for folder in whole(warehouse):
        with suppress(WarehouseError):
            found[folder.name] = manifests.read(folder)
    return sorted(found.values(), key=lambda manifest: (*_age(manifest, found), manifest.snapshot_id))


def _age(manifest: Manifest, known: Mapping[str, Manifest]) -> tuple[str, int]:
    """The latest moment at which it or one of its ancestors was made, and how many of them there are."""
    line = [manifest]
    while len(line) <= len(known) and (parent := known.get(line[-1].parent or "")):
        line.append(parent)
    return max(one.created for one in line), len(line)


def publish(warehouse: Warehouse, staged: Path, manifest: Manifest) -> Path:
    """Make a staged folder the current snapshot."""
    target = settle(warehouse, staged, manifest)
    link(warehouse, manifest.snapshot_id)
    return target


def settle(warehouse: Warehouse, staged: Path, manifest: Manifest) -> Path:
    """Make a staged folder a snapshot that is not current yet. Its manifest is written last."""
    target = warehouse.snapshot(manifest.snapshot_id)
    if not (target / manifests.NAME).exists():
        remove_folder(target)
        sync_tree(staged)
        manifests.write(staged, manifest)
        move_folder(staged, target)
    return target


def link(warehouse: Warehouse, snapshot_id: str) -> None:
    """Let readers see a snapshot that is there."""
    swap_link(warehouse.current, f"snapshots/{snapshot_id}")


def rollback(warehouse: Warehouse, snapshot_id: str) -> str:
    """Make an earlier snapshot the current one again."""
    folder = find(warehouse, snapshot_id)
    link(warehouse, folder.name)
    return folder.name


def prune(warehouse: Warehouse, *, keep: int) -> list[str]:
    """Remove all but the newest `keep` snapshots. Returns the removed ids.

    The current one always stays, and so does one whose manifest cannot be read: it may be a newer release's.
    """
    _sweep(warehouse)
    current = current_id(warehouse)
    removable = [m.snapshot_id for m in history(warehouse) if m.snapshot_id != current]
    gone = removable[: max(0, len(removable) - (keep - 1))]
    for snapshot_id in gone:
        remove_folder(warehouse.snapshot(snapshot_id))
        remove_folder(warehouse.reports / snapshot_id)
    return gone


def heal(warehouse: Warehouse, *, run_id: str | None = None) -> None:
    """Clear away what crashed runs left, but for the finished shards of `run_id`, which is resumed."""
    _sweep(warehouse)
    for path in warehouse.snapshots.glob("[!.]*"):
        if not (path / manifests.NAME).exists():
            remove_folder(path)
    for path in (warehouse.root / ".staging").glob("[!.]*"):
        if path.name != run_id:
            remove_folder(path)
    if run_id is not None:
        _clear_attempt(warehouse.staging(run_id))


def _clear_attempt(staging: Path) -> None:
    """Keep the shards, which appear as a whole; a file beside them may have been cut off in the middle."""
    for path in staging.glob("*"):
        torn = [half for half in path.glob("*") if half.name.startswith(".") or half.suffix == ".tmp"]
        for one in torn if path.name in RESUMED else [path]:
            shutil.rmtree(one) if one.is_dir() else one.unlink()


def _sweep(warehouse: Warehouse) -> None:
    """Remove what a crash has left of removals and of a change of the link."""
    for folder in (warehouse.snapshots, warehouse.reports, warehouse.root / ".staging"):
        for path in folder.glob(".*.gone"):
            shutil.rmtree(path)
    warehouse.current.with_name(".current.tmp").unlink(missing_ok=True)
