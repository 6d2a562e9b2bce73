"""Verifying snapshots of a warehouse, one or all."""

from collections.abc import Iterator
from pathlib import Path

from flows.errors import NewerSchema, WarehouseError
from flows.verify import contents, files
from flows.verify.findings import Finding
from flows.warehouse import manifest as manifests
from flows.warehouse.layout import Warehouse
from flows.warehouse.snapshots import current_id


def snapshot(folder: Path) -> list[Finding]:
    """What is wrong with one snapshot; the tables are looked into where the files are as published."""
    try:
        described = manifests.read(folder)
    except NewerSchema as error:
        return [Finding("newer release", f"{folder.name}/{manifests.NAME}", error.message)]
    except WarehouseError as error:
        return [Finding("broken manifest", f"{folder.name}/{manifests.NAME}", error.message)]
    found = list(files.check(folder, described))
    return found or list(contents.check(folder, described))


def every(warehouse: Warehouse) -> Iterator[tuple[str, list[Finding]]]:
    """Each snapshot's id with what is wrong with it, in order of their names."""
    for folder in sorted(warehouse.snapshots.glob("[!.]*")):
        yield folder.name, snapshot(folder)


def link(warehouse: Warehouse) -> list[Finding]:
    """What is wrong with the link that readers follow."""
    try:
        current = current_id(warehouse)
    except WarehouseError as error:
        return [Finding("broken link", "current", error.message)]
    if current is None:
        return [Finding("broken link", "current", "nothing is published, or the link is gone")]
    if not (warehouse.snapshot(current) / manifests.NAME).exists():
        return [Finding("broken link", "current", f"it leads to {current}, which is no whole snapshot")]
    return []
