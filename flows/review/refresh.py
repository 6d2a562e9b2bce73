"""Writing the pages of a published snapshot anew: after an upgrade, or where they were deleted."""

from pathlib import Path

from flows.review import write as pages
from flows.warehouse import manifest, snapshots
from flows.warehouse.layout import Warehouse
from flows.warehouse.storage import move_folder, remove_folder


def refresh(warehouse: Warehouse, snapshot_id: str | None = None) -> Path:
    """Write the pages aside and move them into the snapshot; returns the first of them.

    Raises `SnapshotNotFound` when there is no such snapshot, `WarehouseBusy` while a build runs.
    """
    folder = snapshots.find(warehouse, snapshot_id)
    with snapshots.locked(warehouse):
        parent = manifest.read(folder).parent
        before = warehouse.snapshot(parent) if parent else None
        reports = (warehouse.reports / folder.name, folder / pages.FOLDER / "checks")
        made = warehouse.staging(f"review-{folder.name}")
        pages.write(
            folder, made, cache=warehouse.cache, before=before if before and before.exists() else None,
            checks=next((report for report in reports if (report / "index.html").exists()), None),
        )  # fmt: skip
        remove_folder(folder / pages.FOLDER)
        move_folder(made, folder / pages.FOLDER)
    shown = warehouse.current if folder.name == snapshots.current_id(warehouse) else folder
    return shown / pages.FOLDER / "index.html"
