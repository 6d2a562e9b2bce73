"""The main job: raw news text in, one published snapshot of Parquet tables out."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import replace
from functools import partial
from operator import attrgetter
from pathlib import Path
from threading import Thread
from typing import Any

from prefect import flow, get_run_logger, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.futures import PrefectFuture
from prefect.task_runners import ThreadPoolTaskRunner

from flows import (
    artifacts,
    furniture,
    halving,
    parts,
    plan,
    progress,
    publish,
    reconcile,
    stages,
    together,
    unchanged,
    version,
)
from flows.aside import begun
from flows.audit.expectations import import_library
from flows.audit.run import AuditReport, audit
from flows.clock import Clock
from flows.cluster import Cluster
from flows.errors import SYSTEM, CheckError, ShardError, refused
from flows.halving import Crew
from flows.lookups import load as load_lookups
from flows.memory import Budget
from flows.parquet import n_rows
from flows.plan import Plan
from flows.pool import Pool, started
from flows.raw import Shard
from flows.reference.gazetteer import load_gazetteer
from flows.resolve import remembered, resolve
from flows.resolve.making import Means
from flows.review import scripts
from flows.review import write as review
from flows.settings import DEFAULT_MODEL, Settings, of_words
from flows.sources.records import Limits
from flows.stages import Reading
from flows.summary import Summary
from flows.warehouse import remote, snapshots, views
from flows.warehouse.layout import Warehouse
from flows.worker import Options, Outcome

RETRIES, BACK_OFF = 2, [1.0, 5.0]
"""A killed worker or a full disk may pass; a bug does not, so two retries, 1 and 5 seconds apart, are enough."""

MANY_CLAIMS = 50_000
"""Claims from which the views are written in a process of their own, which needs a second to start."""

THREADS: Any = ThreadPoolTaskRunner(max_workers=32)
"""Tasks wait in threads for the workers that do the work: as many as a build has shards on their way. No task is called
with the plan: Prefect looks through all that one is called with, and a plan lists every file."""


@flow(name="tallywire-build", flow_run_name="build-{warehouse}", task_runner=THREADS)
def build(
    sources: list[str],
    warehouse: str = "warehouse",
    *,
    model: str = DEFAULT_MODEL,
    workers: int = 0,
    runner: str = "local",
    memory: str | None = None,
    full: bool = False,
    prune_missing: bool = False,
    allow_partial: bool = False,
    keep: list[str] | None = None,
    text_column: str | None = None,
    lookups: str | None = None,
    wait: float = 0.0,
) -> Summary:
    """Read, clean, annotate, extract, resolve, audit and publish. Returns how it ended.

    Raises `UsageError` for a source that does not exist, `WarehouseBusy` when another build runs, `ShardError` when a
    shard failed after its retries, `CheckError` when a critical check failed; the last snapshot then stays.
    """
    settings = of_words(
        sources, warehouse, model=model, workers=workers, runner=runner, memory=memory, full=full,
        prune_missing=prune_missing, allow_partial=allow_partial, keep=keep, text_column=text_column, lookups=lookups,
        wait=wait,
    )  # fmt: skip
    place, clock, limits = Warehouse(settings.warehouse), Clock(), settings.limits
    progress.use_unless_set(progress.Logged(get_run_logger()))
    with snapshots.locked(place, wait=settings.wait):
        remote.pull(place)
        with clock.stage("read"):
            decided = make_plan(settings, limits)
        snapshots.heal(place, run_id=decided.run_id)
        if decided.nothing_to_do:
            return artifacts.show(unchanged.summarise(decided, clock))
        # What takes seconds to load is loaded while the workers work, not after.
        for loading in (import_library, load_gazetteer, partial(scripts.prepare, place.cache)):
            Thread(target=loading, daemon=True).start()
        reading = Reading(decided, plan.known_documents(decided))
        with clock.stage("process"), crew(settings) as pool:
            outcomes = process_all(decided, reading, limits, pool)
        staging, report = stages.staging(decided), place.reports / decided.run_id
        tables = staging / "tables"
        with clock.stage("resolve"):
            resolve_corpus(staging, decided.parent_folder, settings)
        with side_by_side(settings) as processes:
            viewed = begin_views(tables, settings, processes)
            with clock.stage("audit"):
                audited = audit_tables(tables, report, decided.run_id, settings.budget.shared())
            if audited.rewritten:
                with suppress(Exception):  # files that it reads may have been replaced
                    viewed()
                viewed = begin_views(tables, settings, processes)
            summary, rejects = publish.summarise(decided, reading, outcomes, audited, clock)
            publish.record(decided, summary, rejects, audited.checks, clock)
            reconcile.check(staging)
            with clock.stage("review"):
                folder = (report if audited.stopped else tables) / review.FOLDER
                write_review(tables, folder, report, decided.parent_folder, settings, processes)
                if not audited.stopped:
                    viewed()
        artifacts.show_checks(audited, summary.review)
        if audited.stopped:
            artifacts.show(summary)
            raise CheckError(f"critical checks failed: {'; '.join(audited.critical)}", hint=f"read {summary.report}")
        with clock.stage("publish"):
            publish_snapshot(partial(publish.publish, decided, clock))
            remote.push(place)
        snapshots.heal(place)
    return artifacts.show(replace(summary, seconds=clock.total, stages=dict(clock.seconds)))


def crew(settings: Settings) -> Crew:
    """The workers: processes of this machine, or those of a Dask cluster."""
    if settings.scheduler:
        return Cluster(settings.scheduler, settings.model)
    return Pool(settings.workers, settings.model)


def side_by_side(settings: Settings) -> AbstractContextManager[Executor | None]:
    """Processes for what is done once for the whole corpus. A small one needs none of them, and none starts."""
    return started(settings.workers, model=None) if settings.workers > 1 else nullcontext()


@task(name="plan", cache_policy=NO_CACHE)
def make_plan(settings: Settings, limits: Limits) -> Plan:
    """List and hash the sources, and compare them with the current snapshot."""
    progress.stage("reading")
    return plan.make(settings, limits=limits)


def process_all(decided: Plan, reading: Reading, limits: Limits, pool: Crew) -> list[Outcome]:
    """Survey every shard as soon as it is read, learn what recurs, then clean and extract: one task a shard each."""
    progress.stage("surveying")
    staging, made_by = stages.staging(decided), stages.options(decided)
    parts.write({}, staging / "parts" / stages.NOTHING)
    shards, surveys = list[Shard](), list[PrefectFuture[None]]()
    for shard in stages.read(decided, reading, limits):
        shards.append(shard)
        surveys.append(survey_shard.submit(shard, staging / "survey" / f"{shard.key}.parquet", pool))
    for survey in surveys:
        survey.result(raise_on_failure=not decided.settings.allow_partial)
    recurring = learn_furniture(staging, decided.parent_folder, decided.settings.budget)
    shards = together.shards(
        shards, staging, most=decided.settings.shard_documents, most_bytes=decided.settings.shard_bytes
    )
    shards += stages.read_again(decided, reading, recurring, limits)
    stages.leave_only(staging, shards)
    shards.sort(key=attrgetter("n_documents"), reverse=True)  # small ones last, so that all workers end at one time
    progress.stage("processing", sum(shard.n_documents for shard in shards))
    futures = [process_shard.submit(shard, staging / "parts" / shard.key, made_by, pool) for shard in shards]
    with artifacts.progress_of(len(futures)) as shown:
        states = [shown(future.wait() or future.state) for future in futures]
    outcomes = _outcomes(shards, states, allow_partial=decided.settings.allow_partial)
    stages.set_aside(decided, [shard for shard, state in zip(shards, states, strict=True) if not state.is_completed()])
    return outcomes


def _outcomes(shards: Sequence[Shard], states: Sequence[State], *, allow_partial: bool) -> list[Outcome]:
    failed = [state for state in states if not state.is_completed()]
    if failed and not allow_partial:
        keys = [shard.key for shard, state in zip(shards, states, strict=True) if not state.is_completed()]
        words = f"{len(keys)} of {len(shards)} shards failed after {RETRIES} retries ({', '.join(keys[:5])})"
        said = failed[0].message or "no reason was given"
        again = "run again: what is done is not repeated; --allow-partial publishes without the failed ones"
        raise ShardError(f"{words}: {said}", hint=SYSTEM[code] if (code := refused(said)) else again)
    return [state.result() for state in states if state.is_completed()]


@task(
    name="survey",
    task_run_name="survey-{shard.key}",
    retries=RETRIES,
    retry_delay_seconds=BACK_OFF,
    cache_policy=NO_CACHE,
)
def survey_shard(shard: Shard, target: Path, pool: Crew) -> None:
    """Note what stands in the documents of one shard, unless an earlier attempt of this run has done it."""
    if not target.exists():
        halving.survey(shard, target, pool)


@task(name="learn furniture", cache_policy=NO_CACHE)
def learn_furniture(staging: Path, parent: Path | None, budget: Budget) -> frozenset[str]:
    """What recurs in the documents of a site, and which carried documents that changes."""
    return furniture.learn(staging, parent=parent, budget=budget)


@task(
    name="process",
    task_run_name="shard-{shard.key}",
    retries=RETRIES,
    retry_delay_seconds=BACK_OFF,
    cache_policy=NO_CACHE,
)
def process_shard(shard: Shard, target: Path, options: Options, pool: Crew) -> Outcome:
    """Clean, annotate and extract one shard in a worker, unless an earlier attempt of this run has done it."""
    if target.exists():
        outcome = Outcome(shard.key, shard.n_documents, 0, 0, 0.0)
    else:
        outcome = halving.process(shard, target, options, pool)
    progress.advance(shard.n_documents, outcome.n_words)
    return outcome


@task(name="resolve", cache_policy=NO_CACHE)
def resolve_corpus(staging: Path, parent: Path | None, settings: Settings) -> None:
    """Entities, repeats and topics over the whole corpus."""
    progress.stage("resolving")
    made = Warehouse(settings.warehouse).remembered
    with side_by_side(settings) as processes:
        means = Means(processes, None if settings.full else remembered.of_release(made, version.resolver()))
        resolve(staging, parent=parent, lookups=load_lookups(settings.lookups), budget=settings.budget, means=means)


@task(name="audit", cache_policy=NO_CACHE)
def audit_tables(tables: Path, report: Path, run_id: str, budget: Budget) -> AuditReport:
    """Check every table and set aside the rows that fail."""
    progress.stage("checking")
    return audit(tables, run_id=run_id, out=report, budget=budget)


def begin_views(tables: Path, settings: Settings, processes: Executor | None) -> Callable[[], None]:
    """Begin to write the views beside the tables, while these are checked; what is returned waits for the last."""
    many = processes if n_rows(tables / "claims") >= MANY_CLAIMS else None
    return begun(many, views.write, tables, budget=settings.budget.shared())


@task(name="review", cache_policy=NO_CACHE)
def write_review(
    tables: Path, folder: Path, report: Path, before: Path | None, settings: Settings, processes: Executor | None
) -> None:
    """Write the pages that show the run."""
    progress.stage("writing pages")
    review.write(
        tables, folder, checks=report, before=before, cache=Warehouse(settings.warehouse).cache,
        budget=settings.budget.shared(), processes=processes,
    )  # fmt: skip


@task(name="publish", cache_policy=NO_CACHE)
def publish_snapshot(publishing: Callable[[], None]) -> None:
    """Make the staged tables the current snapshot, all at once."""
    progress.stage("publishing")
    publishing()
