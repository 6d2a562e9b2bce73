"""What the audit found, as rows of `checks` and `rejects`."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

import duckdb
import pyarrow as pa

from flows.audit.cascade import REJECTED, Rejected
from flows.audit.expectations import Outcome, SuiteRun
from schemas.conform import conform
from schemas.tables import KEYS, TABLES
from schemas.vocabulary import SEVERITIES
from transforms import ids

SAMPLE_KEYS = 10
EXCERPT_CHARACTERS = 20_000
"""Characters that one value of a rejected row keeps in the excerpt: enough for any article that is not a mistake."""


def checks(runs: Iterable[SuiteRun], run_id: str) -> pa.Table:
    """One row of `checks` an outcome."""
    return conform([_check(run.table, outcome, run_id) for run in runs for outcome in run.outcomes], "checks")


def _check(table: str, outcome: Outcome, run_id: str) -> dict[str, Any]:
    broken = len(outcome.keys)
    return {
        "run_id": run_id,
        "table": table,
        "expectation": outcome.expectation.name,
        "column": ", ".join(outcome.expectation.columns),
        "severity": outcome.expectation.severity,
        "success": outcome.success,
        "observed": outcome.observed,
        "unexpected_count": broken,
        "unexpected_percent": 100 * broken / outcome.n_rows if outcome.n_rows else 0.0,
        "sample_keys": list(outcome.keys[:SAMPLE_KEYS]),
    }


def failures(runs: Iterable[SuiteRun]) -> tuple[str, ...]:
    """Every expectation that did not hold, in words, the critical ones first: severity, table, name, what was seen."""
    found = [(run.table, outcome) for run in runs for outcome in run.outcomes if not outcome.success]
    found.sort(key=lambda failure: SEVERITIES.index(failure[1].expectation.severity))
    return tuple(
        f"{outcome.expectation.severity}: {table}: {outcome.expectation.name}: {outcome.observed}"
        for table, outcome in found
    )


def broken_rows(run: SuiteRun) -> Iterator[Rejected]:
    """Rows that break a row-level expectation, each once: the first expectation is the reason, the detail has all."""
    found: dict[str, list[Outcome]] = {}
    for outcome in run.outcomes:
        if outcome.expectation.severity == "row":
            for key in outcome.keys:
                found.setdefault(key, []).append(outcome)
    for key, outcomes in found.items():
        # A reference that leads nowhere makes the checks of its target's text fail as well: it comes first.
        outcomes.sort(key=lambda outcome: outcome.expectation.kind != "resolves")
        detail = "; ".join(f"not true: {outcome.expectation.description}" for outcome in outcomes)
        yield Rejected(run.table, key, outcomes[0].expectation.name, detail)


def rejects(connection: duckdb.DuckDBPyConnection, run_id: str) -> pa.Table:
    """One row of `rejects` for every rejected row, with its source and itself as JSON."""
    tables = connection.execute(f'SELECT DISTINCT "table" FROM {REJECTED} ORDER BY 1').fetchall()  # noqa: S608
    rows = [row for (table,) in tables for row in _rejects_of(connection, table, run_id)]
    return conform(rows, "rejects")


def _rejects_of(connection: duckdb.DuckDBPyConnection, table: str, run_id: str) -> Iterator[dict[str, Any]]:
    key = KEYS[table][0]
    held = "document_id" in TABLES[table].names
    source = "f.source_file, f.source_uri" if held else "NULL, NULL"
    join = "LEFT JOIN documents f ON f.document_id = t.document_id" if held else ""
    reader = connection.execute(
        f"SELECT r.reason, r.detail, {source}, t.* FROM {REJECTED} r JOIN {table} t ON t.{key} = r.key {join}"  # noqa: S608
        f" WHERE r.\"table\" = '{table}' ORDER BY r.key"
    )
    names = TABLES[table].names
    while batch := reader.fetchmany(1_000):
        for reason, detail, source_file, source_uri, *values in batch:
            row = dict(zip(names, values, strict=True))
            yield {
                "reject_id": ids.make("audit", reason, table, row[key]),
                "run_id": run_id,
                "stage": "audit",
                "reason": reason,
                "source_file": source_file,
                "source_uri": source_uri,
                "document_id": row.get("document_id"),
                "table": table,
                "key": row[key],
                "detail": detail,
                "excerpt": json.dumps(_shortened(row), ensure_ascii=False, default=str),
            }


def _shortened(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: f"{value[:EXCERPT_CHARACTERS]}…" if isinstance(value, str) and len(value) > EXCERPT_CHARACTERS else value
        for name, value in row.items()
    }


def no_rejects() -> pa.Table:
    """The table of rejects before anything was checked."""
    return TABLES["rejects"].empty_table()
