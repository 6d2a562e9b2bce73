"""Forgetting in a whole warehouse. Whatever stops it on the way, doing it again finishes it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from flows.forget.choose import Chosen
from flows.forget.rewrite import without
from flows.warehouse import forgotten, manifest, snapshots
from flows.warehouse.layout import Warehouse
from flows.warehouse.storage import remove_folder
from transforms import ids


@dataclass(frozen=True, slots=True)
class Removed:
    """What went from one snapshot: `rows` by table."""

    snapshot: str
    instead: str
    """The id of the snapshot that has taken its place."""
    rows: dict[str, int]


def forget(warehouse: Warehouse, chosen: list[Chosen]) -> Iterator[Removed]:
    """Take documents out of every snapshot that holds them, and see to it that no build reads them again.

    First the list of what is forgotten is written. Then each snapshot that holds one of them is replaced by one
    without, reports of checks, unfinished runs and what the resolver remembers go altogether, for they may quote
    the documents, and so do the review pages of the snapshots that changed. The caller holds the lock.
    """
    forgotten.add(
        warehouse,
        (
            key
            for one in chosen
            for key in forgotten.keys(source_uri=one.source_uri, content_hash=one.content_hash, url=one.url)
        ),
    )
    snapshots.heal(warehouse)
    remove_folder(warehouse.remembered)
    for report in warehouse.reports.glob("[!.]*"):
        remove_folder(report) if report.is_dir() else report.unlink()
    documents = frozenset(one.document_id for one in chosen)
    for folder in snapshots.whole(warehouse):
        removed = _replace(warehouse, folder, documents)
        if removed is not None:
            yield removed
    snapshots.heal(warehouse)


def _replace(warehouse: Warehouse, folder: Path, documents: frozenset[str]) -> Removed | None:
    before = manifest.read(folder)
    name = ids.make(before.snapshot_id, "without", *sorted(documents))
    staged = warehouse.staging(name) / "tables"
    if not without(folder, staged, documents):
        return None
    described = replace(
        before, snapshot_id=name, tables=manifest.list_files(staged), schema_version=manifest.SCHEMA_VERSION
    )
    snapshots.settle(warehouse, staged, described)
    if snapshots.current_id(warehouse) == before.snapshot_id:
        snapshots.link(warehouse, name)
    remove_folder(folder)
    lost = {table: before.rows(table) - described.rows(table) for table in before.tables}
    return Removed(before.snapshot_id, name, {table: rows for table, rows in lost.items() if rows})
