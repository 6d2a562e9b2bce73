"""The last stage: the tables about the run itself, the manifest, and the snapshot's move into place."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from flows import stages, version
from flows.audit import history
from flows.audit.run import AuditReport
from flows.clock import Clock
from flows.parquet import n_rows, write_table
from flows.plan import Plan
from flows.stages import Reading
from flows.summary import Summary
from flows.warehouse import manifest, snapshots
from flows.warehouse.layout import Warehouse
from flows.warehouse.manifest import Manifest
from flows.worker import Outcome
from schemas.conform import conform
from schemas.tables import TABLES

REPORTED = ("prefect", "pandas", "pyarrow", "spacy", "great-expectations", "duckdb")


def gather_rejects(plan: Plan, audited: AuditReport) -> pa.Table:
    """Everything set aside: in this run's reading, processing and checking, and what the parent's rows left behind."""
    staging = stages.staging(plan)
    tables = [*(pq.read_table(staging / f"{stage}_rejects") for stage in ("read", "resolve")), audited.rejects]
    tables += [pq.read_table(path) for path in sorted((staging / "parts").glob("*/rejects.parquet"))]
    if plan.parent_folder is not None:
        tables.append(_carried_rejects(plan, pq.read_table(staging / "carried.parquet")["document_id"]))
    table = pa.concat_tables([table.cast(TABLES["rejects"]) for table in tables])
    first = pa.table({"reject_id": table["reject_id"], "at": pa.array(range(len(table)))})
    kept = first.group_by("reject_id").aggregate([("at", "min")])["at_min"]
    return table.take(kept).sort_by("reject_id")


def _carried_rejects(plan: Plan, carried: pa.ChunkedArray) -> pa.Table:
    table = pq.read_table(plan.parent_folder / "rejects", schema=TABLES["rejects"])  # type: ignore[operator]
    of_file = pc.is_in(table["source_file"], value_set=pa.array(sorted(plan.kept_files), pa.string()))
    of_document = pc.is_in(table["document_id"], value_set=pc.cast(carried.combine_chunks(), pa.string()))
    without = pc.is_null(table["document_id"])
    return table.filter(pc.or_(of_document, pc.and_(without, of_file)))


def summarise(
    plan: Plan, reading: Reading, outcomes: Sequence[Outcome], audited: AuditReport, clock: Clock
) -> tuple[Summary, pa.Table]:
    """The run in numbers, and the rejects that it leaves."""
    rejects = gather_rejects(plan, audited)
    tables = stages.staging(plan) / "tables"
    rows = {name: n_rows(tables / name) for name in TABLES if (tables / name).exists()}
    at_reading = pc.sum(pc.not_equal(rejects["stage"], "audit")).as_py() or 0
    passed = pc.sum(audited.checks["success"]).as_py() or 0
    n_words, seconds = sum(o.n_words for o in outcomes), clock.seconds.get("process", 0.0)
    carried = pq.read_metadata(stages.staging(plan) / "carried.parquet").num_rows
    place = Warehouse(plan.settings.warehouse)
    review = place.reports / plan.run_id if audited.stopped else place.current
    return Summary(
        status="stopped" if audited.stopped else "published",
        run_id=plan.run_id, warehouse=str(plan.settings.warehouse), snapshot=plan.run_id,
        n_read=len(plan.files), n_new=reading.n_new, n_unchanged=carried, n_rejected=at_reading,
        n_rejected_rows=len(rejects) - at_reading, n_documents=rows["documents"],
        checks_passed=passed, checks_failed=len(audited.checks) - passed, failures=audited.failures,
        rows=rows | {"rejects": len(rejects)}, seconds=clock.total, stages=dict(clock.seconds),
        words_per_second=n_words / seconds if n_words and seconds else None,
        report=str(place.reports / plan.run_id / "index.html"), review=str(review / "review" / "index.html"),
    ), rejects  # fmt: skip


def run_row(plan: Plan, summary: Summary, clock: Clock) -> dict[str, object]:
    seconds = {
        f"seconds_{name}": clock.seconds.get(name, 0.0) for name in ("read", "process", "resolve", "audit", "publish")
    }
    return {
        "run_id": summary.run_id, "status": summary.status, "started": clock.started, "finished": datetime.now(UTC),
        "n_files": summary.n_read, "n_documents": summary.n_documents, "n_new": summary.n_new,
        "n_unchanged": summary.n_unchanged, "n_rejected": summary.n_rejected,
        "n_rejected_rows": summary.n_rejected_rows, "n_checks_passed": summary.checks_passed,
        "n_checks_failed": summary.checks_failed, **seconds, "seconds": clock.total,
        "words_per_second": summary.words_per_second,
        "versions": [f"tallywire={plan.pipeline_version}", f"model={plan.model_version}",
                     *(f"{name}={version.of(name)}" for name in REPORTED)],
        "settings": [
            *(f"{name}={value}" for name, value in sorted(plan.settings.shaping().items())),
            f"latest_year={plan.settings.latest_year}",
        ],
    }  # fmt: skip


def record(plan: Plan, summary: Summary, rejects: pa.Table, checks: pa.Table, clock: Clock) -> None:
    """Stage the run's own tables: what was set aside, this run beside those before, and the checks of the last runs."""
    staged = stages.staging(plan) / "tables"
    write_table(rejects, staged / "rejects")
    run = run_row(plan, summary, clock)
    runs = pa.concat_tables([_history(plan, "runs"), conform([run], "runs")])
    write_table(runs.sort_by("started"), staged / "runs")
    recent = runs.sort_by([("started", "descending")])["run_id"].slice(0, history.KEPT).combine_chunks()
    before = _history(plan, "checks")
    before = before.filter(pc.is_in(before["run_id"], value_set=recent))
    write_table(pa.concat_tables([before, checks]), staged / "checks")
    history.keep(Warehouse(plan.settings.warehouse).reports, run)


def publish(plan: Plan, clock: Clock) -> None:
    """Make the staged folder the current snapshot."""
    staged = stages.staging(plan) / "tables"
    described = Manifest(
        snapshot_id=plan.run_id, parent=plan.parent, created=clock.started.isoformat(timespec="microseconds"),
        pipeline_version=plan.pipeline_version, model=plan.model_version, settings=plan.settings.shaping(),
        resolver=plan.resolver, tables=manifest.list_files(staged),
    )  # fmt: skip
    snapshots.publish(Warehouse(plan.settings.warehouse), staged, described)


def _history(plan: Plan, name: str) -> pa.Table:
    """The parent's rows of a table about runs, but for those of a run with this run's id."""
    if plan.parent_folder is None:
        return TABLES[name].empty_table()
    table = pq.read_table(plan.parent_folder / name, schema=TABLES[name])
    return table.filter(pc.not_equal(table["run_id"], plan.run_id))
