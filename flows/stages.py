"""Reading, and what the stages of a build share: the folders of one run."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows import lookups, parts, raw, worker
from flows import plan as plans
from flows.parquet import write_table
from flows.plan import Plan
from flows.raw import Shard
from flows.sources.read import documents
from flows.sources.records import Columns, Limits, Reject, SourceDocument
from flows.warehouse import forgotten
from flows.warehouse.layout import Warehouse
from flows.worker import Options
from schemas.conform import conform
from schemas.tables import TABLES
from transforms import ids

NOTHING = "none"
"""A part without rows, so that there is one where nothing is new."""


@dataclass(slots=True)
class Reading:
    """What the reading of the changed files has given so far."""

    plan: Plan
    known: frozenset[str]
    carried: set[str] = field(default_factory=set)
    rejects: list[Reject] = field(default_factory=list)
    n_new: int = 0
    documents: dict[str, int] = field(default_factory=dict)
    """Documents by file."""

    def stream(self, limits: Limits) -> Iterator[SourceDocument]:
        """The new documents of the changed files; those that are known are noted, what cannot be read as well."""
        columns = Columns(text=self.plan.settings.text_column)
        seen: set[str] = set()
        for file in self.plan.changed:
            self.documents[file.uri] = 0
            for found in documents(file, limits=limits, columns=columns):
                if isinstance(found, Reject):
                    self.rejects.append(found)
                    continue
                if forgotten.of(found) & self.plan.forgotten:
                    self.rejects.append(Reject("forgotten", file.uri, found.source_uri, "forgotten, as was asked"))
                    continue
                key = raw.document_id(found)
                if key in seen:
                    continue
                seen.add(key)
                self.documents[file.uri] += 1
                if key in self.known:
                    self.carried.add(key)
                else:
                    self.n_new += 1
                    yield found

    def again(self, wanted: frozenset[str], limits: Limits) -> Iterator[SourceDocument]:
        """Documents that are carried over, read again from the files that are still listed."""
        folder = self.plan.parent_folder
        files = plans.files_of(folder, wanted) if folder and wanted else frozenset[str]()
        columns = Columns(text=self.plan.settings.text_column)
        for file in (file for file in self.plan.files if file.uri in files):
            for found in documents(file, limits=limits, columns=columns):
                if not isinstance(found, Reject) and (key := raw.document_id(found)) in wanted:
                    wanted -= {key}
                    self.n_new += 1
                    yield found


def staging(plan: Plan) -> Path:
    return Warehouse(plan.settings.warehouse).staging(plan.run_id)


def options(plan: Plan) -> Options:
    return Options(
        run_id=plan.run_id, model=plan.settings.model, model_version=plan.model_version,
        pipeline_version=plan.pipeline_version, keep=plan.settings.keep,
        furniture=staging(plan) / "tables" / "furniture",
        latest_year=plan.settings.latest_year, lookups=lookups.load(plan.settings.lookups),
    )  # fmt: skip


def read(plan: Plan, reading: Reading, limits: Limits) -> Iterator[Shard]:
    """Read the changed files into shards on disk, then note what is carried over, the sources and the rejects."""
    reading.rejects.extend(plan.rejects)
    settings = plan.settings
    yield from raw.write(
        reading.stream(limits), staging(plan) / "raw", most=settings.shard_documents, most_bytes=settings.shard_bytes
    )
    _note_carried(plan, reading)
    write_table(_sources(plan, reading), staging(plan) / "tables" / "sources")
    write_table(conform(list(_reject_rows(plan, reading.rejects)), "rejects"), staging(plan) / "read_rejects")


def read_again(plan: Plan, reading: Reading, wanted: frozenset[str], limits: Limits) -> Iterator[Shard]:
    """Documents that would be carried over, as shards; those whose source is gone are carried over all the same."""
    settings, found = plan.settings, set[str]()
    for shard in raw.write(
        reading.again(wanted, limits), staging(plan) / "raw", most=settings.shard_documents,
        most_bytes=settings.shard_bytes,
    ):  # fmt: skip
        (path,) = shard.paths
        found.update(pq.read_table(path, columns=["document_id"])["document_id"].to_pylist())
        yield shard
    if found:
        carried = pq.read_table(staging(plan) / "carried.parquet")["document_id"].to_pylist()
        _write_carried(plan, set(carried) - found)


def leave_only(staging: Path, shards: Sequence[Shard]) -> None:
    """Remove the parts that an earlier attempt of the run has left of other shards, as when it knew fewer documents."""
    keys = {NOTHING, *(shard.key for shard in shards)}
    for part in (staging / "parts").iterdir():
        if part.name not in keys:
            shutil.rmtree(part, ignore_errors=True)


def set_aside(plan: Plan, failed: Sequence[Shard]) -> None:
    """Documents of shards that failed and are left out become rejects.

    Their files are read again by the next build, and those of documents that killed their worker as well.
    """
    folder = staging(plan) / "parts"
    for shard in failed:
        rows = [worker.failed(record, options(plan)) for record in raw.records(shard)]
        parts.write({"rejects": rows}, folder / f"failed-{shard.key}")
    found = [
        pq.read_table(path, columns=["source_file"], filters=[("reason", "in", worker.UNREAD)])
        for path in sorted(folder.glob("*/rejects.parquet"))
    ]
    files = set(pa.concat_tables(found)["source_file"].to_pylist())
    if files:
        sources = pq.read_table(staging(plan) / "tables" / "sources", schema=TABLES["sources"])
        left = pa.compute.is_in(sources["source_file"], value_set=pa.array(sorted(files), pa.string()))
        write_table(sources.filter(pa.compute.invert(left)), staging(plan) / "tables" / "sources")


def _note_carried(plan: Plan, reading: Reading) -> None:
    kept = set(reading.carried)
    if plan.parent_folder is not None:
        kept |= plans.documents_of(plan.parent_folder, sorted(plan.kept_files))
    _write_carried(plan, kept)


def _write_carried(plan: Plan, keys: set[str]) -> None:
    table = pa.table({"document_id": pa.array(sorted(keys), pa.string())})
    pq.write_table(table, staging(plan) / "carried.parquet")


def _sources(plan: Plan, reading: Reading) -> pa.Table:
    rejected: dict[str, int] = {}
    for reject in reading.rejects:
        if reject.source_file:
            rejected[reject.source_file] = rejected.get(reject.source_file, 0) + 1
    rows = [
        {
            "source_file": file.uri, "content_hash": plan.hashes[file.uri], "size": file.size,
            "n_documents": reading.documents[file.uri], "n_rejects": rejected.get(file.uri, 0), "run_id": plan.run_id,
        }
        for file in plan.changed
    ]  # fmt: skip
    found = conform(rows, "sources") if rows else TABLES["sources"].empty_table()
    return pa.concat_tables([found, _parent_rows(plan, "sources", plan.kept_files)]).sort_by("source_file")


def _parent_rows(plan: Plan, name: str, files: Iterable[str]) -> pa.Table:
    """Rows of a parent's table that stand for some files."""
    if plan.parent_folder is None or not (plan.parent_folder / name).exists():
        return TABLES[name].empty_table()
    table = pq.read_table(plan.parent_folder / name, schema=TABLES[name])
    wanted = pa.array(sorted(files), pa.string())
    return table.filter(pa.compute.is_in(table["source_file"], value_set=wanted))


def _reject_rows(plan: Plan, rejects: Iterable[Reject]) -> Iterator[dict[str, object]]:
    seen: set[str] = set()
    for reject in rejects:
        key = ids.make("read", reject.reason, reject.source_uri, reject.detail)
        if key in seen:
            continue
        seen.add(key)
        yield {
            "reject_id": key, "run_id": plan.run_id, "stage": "read", "reason": reject.reason,
            "source_file": reject.source_file, "source_uri": reject.source_uri, "document_id": None, "table": None,
            "key": None, "detail": reject.detail, "excerpt": reject.excerpt,
        }  # fmt: skip
