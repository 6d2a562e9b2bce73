"""The audit of a run: check every staged table, set broken rows aside, say whether the run may publish."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pyarrow as pa

from flows.audit import chunks, docs, results
from flows.audit import staged as tables
from flows.audit.cascade import Rejected, collect, create, rejected_keys
from flows.audit.expectations import SuiteRun, begin, extended, facts_frame, open_door
from flows.audit.rewrite import rewrite
from flows.audit.vocabularies import known
from flows.memory import WHATEVER, Budget
from schemas.suites import SNAPSHOT, SUITES
from schemas.tables import KEYS

REJECT_SHARE = 0.2
"""More than every fifth row of a table broken is a fault of the pipeline, not of its rows."""
REJECT_ROWS = 20
"""So few rejected rows never stop a run, whatever their share: small tables would trip over a single article."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many rows of a table the checks may set aside before the run is stopped."""

    reject_share: float = REJECT_SHARE
    reject_rows: int = REJECT_ROWS


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What the audit found. `checks` and `rejects` have the schemas of those tables."""

    checks: pa.Table
    rejects: pa.Table
    stopped: bool
    """A critical expectation failed: nothing may be published, and the staged tables were left as they were."""
    failures: tuple[str, ...]
    """Every expectation that did not hold, in words that begin with its severity; the critical ones come first."""
    rewritten: tuple[str, ...] = ()
    """Tables whose staged files were written anew, without the rejected rows."""
    index: Path | None = None
    """First page of the Data Docs."""

    @property
    def critical(self) -> tuple[str, ...]:
        """The failures that stopped the run."""
        return tuple(failure for failure in self.failures if failure.startswith("critical"))


def audit(
    staged: Path,
    *,
    run_id: str,
    out: Path,
    limits: Limits | None = None,
    budget: Budget = WHATEVER,
    vocabularies: Mapping[str, Collection[str]] | None = None,
    chunk_rows: int = chunks.ROWS,
) -> AuditReport:
    """Check the tables of a staging folder and set aside what is broken.

    `staged` holds `<table>/*.parquet` or `<table>.parquet` of every table that has a suite; files that lose rows are
    written anew, in place. `out` takes the Data Docs (`out/index.html`). `vocabularies` gives the words of the
    `known` expectations in place of the extractors' own. Rows that break a row-level expectation, and rows
    that hang on them, are in `rejects` afterwards, and no key that is left points at nothing.
    """
    limits = limits or Limits()
    words = known() if vocabularies is None else vocabularies
    out.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory(prefix="audit-", dir=out) as scratch,
        tables.connect(staged, Path(scratch), budget) as connection,
    ):
        found = [tables.facts(connection, staged, table) for table in SUITES]
        door = open_door()
        runs: list[SuiteRun] = []
        if all(fact.is_there and fact.schema_matches for fact in found):
            tables.prepare(connection, words)
            runs = _run_all(door, connection, words, chunk_rows)
        create(connection)
        if _needs_rewrite(runs):
            collect(connection, _broken(runs))
        snapshot = _snapshot(door, connection, found, limits)
        stopped = any(not outcome.success for outcome in snapshot.outcomes)
        rejects = results.rejects(connection, run_id) if runs else results.no_rejects()
        rewritten = () if stopped or not _needs_rewrite(runs) else rewrite(connection, staged)
    every = (snapshot, *runs)
    return AuditReport(
        checks=results.checks(every, run_id),
        rejects=rejects,
        stopped=stopped,
        failures=results.failures(every),
        rewritten=rewritten,
        index=docs.build(every, run_id=run_id, out=out, stopped=stopped),
    )


def _run_all(
    door: Any,
    connection: duckdb.DuckDBPyConnection,
    vocabularies: Mapping[str, Collection[str]],
    chunk_rows: int,
) -> list[SuiteRun]:
    suites = {
        table: tuple(e for e in suite if e.kind != "known" or e.values[0] in vocabularies)
        for table, suite in SUITES.items()
    }
    runs = {table: begin(table, suite) for table, suite in suites.items()}
    for table, chunk in chunks.read(connection, suites, rows=chunk_rows):
        runs[table] = extended(runs[table], door, chunk, key=KEYS[table][0])
    return list(runs.values())


def _broken(runs: list[SuiteRun]) -> list[Rejected]:
    return [row for run in runs for row in results.broken_rows(run)]


def _needs_rewrite(runs: list[SuiteRun]) -> bool:
    """A row is to go, or a reference that leads nowhere is to be cleared."""
    return any(
        not outcome.success and (outcome.expectation.severity == "row" or outcome.expectation.kind == "resolves")
        for run in runs
        for outcome in run.outcomes
    )


def _snapshot(door: Any, connection: duckdb.DuckDBPyConnection, found: list[tables.Facts], limits: Limits) -> SuiteRun:
    """The suite of the snapshot, over one row a table."""
    rows: list[dict[str, object]] = []
    for fact in found:
        n_rejected = len(rejected_keys(connection, fact.table))
        few = n_rejected <= max(limits.reject_rows, limits.reject_share * fact.n_rows)
        has_rows = fact.table != "documents" or fact.n_rows > n_rejected
        rows.append(
            {
                "table": fact.table,
                "is_there": fact.is_there,
                "schema_matches": fact.schema_matches,
                "n_duplicate_keys": fact.n_duplicate_keys,
                "has_rows": has_rows,
                "few_rejects": few,
            }
        )
    return extended(begin("snapshot", SNAPSHOT), door, facts_frame(rows), key="table")
