"""What a run has to do: which files are new or changed, what is carried over, and the run's id."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.parquet as pq

from flows import lookups, version
from flows.errors import SourceError
from flows.settings import Settings
from flows.sources.listing import find, fingerprint
from flows.sources.records import Limits, Reject, SourceFile
from flows.warehouse import forgotten, manifest
from flows.warehouse.layout import Warehouse
from flows.warehouse.snapshots import current_id
from transforms import ids


@dataclass(frozen=True, slots=True)
class Plan:
    """One run, decided. `parent` is the snapshot before; its folder is None at the first build."""

    run_id: str
    settings: Settings
    parent: str | None
    parent_folder: Path | None
    files: tuple[SourceFile, ...]
    """All files that the sources list."""
    hashes: dict[str, str]
    """SHA-256 by file."""
    changed: tuple[SourceFile, ...]
    """Files to read: new, changed, or made by other code, model or settings."""
    kept_files: frozenset[str]
    """Files of the parent whose documents are carried over as they are."""
    dropped_files: frozenset[str]
    """Files of the parent that are gone and are dropped as asked."""
    rejects: tuple[Reject, ...]
    pipeline_version: str
    model_version: str
    resolver: str
    """What joins the rows: its code and what was decided by hand."""
    same_maker: bool
    """Code, model and settings are the parent's, so that its unchanged records can be carried over."""
    same_resolver: bool
    """The parent's rows were joined by the same code and lookups; if not, they are joined anew."""

    forgotten: frozenset[str] = frozenset()
    """Hashes of documents that the warehouse was told to forget."""

    @property
    def nothing_to_do(self) -> bool:
        return self.parent is not None and not self.changed and not self.dropped_files and self.same_resolver


def make(settings: Settings, *, limits: Limits) -> Plan:
    """List and hash the sources, and compare them with the current snapshot.

    Raises `UsageError` when a source does not exist.
    """
    version.require_model(settings.model)
    files, rejects = find(settings.sources, limits=limits)
    hashes: dict[str, str] = {}
    for file in files:
        try:
            hashes[file.uri] = fingerprint(file)
        except SourceError as error:
            rejects.append(Reject(reason=error.reason, source_file=file.uri, source_uri=file.uri, detail=error.message))
    files = [file for file in files if file.uri in hashes]
    warehouse = Warehouse(settings.warehouse)
    parent = current_id(warehouse)
    folder = warehouse.snapshot(parent) if parent else None
    maker = (version.pipeline(), version.model(settings.model), settings.shaping())
    before = manifest.read(folder) if folder else None
    same_maker = before is not None and maker == (before.pipeline_version, before.model, before.settings)
    resolver = f"{version.resolver()} lookups {lookups.digest(settings.lookups)}"
    known = _known_files(folder)
    same = same_maker and not settings.full
    changed = tuple(file for file in files if not (same and known.get(file.uri) == hashes[file.uri]))
    listed = set(hashes)
    gone = frozenset(known) - listed if settings.prune_missing else frozenset[str]()
    kept = frozenset(known) - gone - {file.uri for file in changed}
    made_by = (*maker[:2], sorted(maker[2].items()), resolver)
    banned = forgotten.load(warehouse)
    run_id = ids.make(parent, *made_by, settings.full, sorted(gone), sorted(hashes.items()), sorted(banned))
    return Plan(
        run_id=run_id, settings=settings, parent=parent, parent_folder=folder, files=tuple(files),
        hashes=hashes, changed=changed, kept_files=kept, dropped_files=gone, rejects=tuple(rejects),
        pipeline_version=maker[0], model_version=maker[1], resolver=resolver, same_maker=same,
        same_resolver=before is not None and before.resolver == resolver,
        forgotten=banned,
    )  # fmt: skip


def _known_files(folder: Path | None) -> dict[str, str]:
    if folder is None:
        return {}
    table = pq.read_table(folder / "sources", columns=["source_file", "content_hash"])
    return dict(zip(table["source_file"].to_pylist(), table["content_hash"].to_pylist(), strict=True))


def known_documents(plan: Plan) -> frozenset[str]:
    """Keys of the parent's documents that stand in changed files and need not be processed again."""
    if plan.parent_folder is None or not plan.same_maker:
        return frozenset()
    return documents_of(plan.parent_folder, [file.uri for file in plan.changed])


def files_of(folder: Path, documents: Collection[str]) -> frozenset[str]:
    """Files that some of a snapshot's documents were read from."""
    table = pq.read_table(folder / "documents", columns=["document_id", "source_file"])
    inside = pc.is_in(table["document_id"], value_set=pc.cast(sorted(documents), table["document_id"].type))
    return frozenset(table.filter(inside)["source_file"].to_pylist())


def documents_of(folder: Path, files: Sequence[str]) -> frozenset[str]:
    """Keys of a snapshot's documents that were read from some files."""
    table = pq.read_table(folder / "documents", columns=["document_id", "source_file"])
    inside = pc.is_in(table["source_file"], value_set=pc.cast(list(files), table["source_file"].type))
    return frozenset(table.filter(inside)["document_id"].to_pylist())
