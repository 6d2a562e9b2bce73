"""The run at a glance: numbers, what changed, failed checks, corrections, the runs before."""

from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from flows.review import board, failures, pages
from flows.review.pages import Addresses
from flows.review.reading import Row, rows
from schemas.tables import TABLES

SHOWN = 50
"""New, dropped and newly disputed things that are named; the rest is counted."""
RUNS_SHOWN = 20
TOPICS_SHOWN = 6
STAGES = ("read", "process", "resolve", "audit")
CHANGES = {
    "new articles": """SELECT document_id AS key, coalesce(title, source_uri) AS text FROM documents
        WHERE document_id NOT IN (SELECT document_id FROM before.documents) ORDER BY text""",
    "articles that are gone": """SELECT document_id AS key, coalesce(title, source_uri) AS text FROM before.documents
        WHERE document_id NOT IN (SELECT document_id FROM documents) ORDER BY text""",
    "newly disputed": """SELECT topic_id AS key, label AS text FROM topics WHERE disputed AND topic_id NOT IN
        (SELECT topic_id FROM before.topics WHERE disputed) ORDER BY text""",
    "no longer disputed": """SELECT topic_id AS key, label AS text FROM before.topics WHERE disputed AND topic_id NOT IN
        (SELECT topic_id FROM topics WHERE disputed) ORDER BY text""",
}


def write(connection: duckdb.DuckDBPyConnection, folder: Path, where: Addresses, topics: pa.Table) -> None:
    """`index.html`: how the last run went."""
    history = list(rows(connection, "SELECT * FROM runs ORDER BY started DESC"))
    run, first = history[0], topics.slice(0, TOPICS_SHOWN).to_pylist()
    rejected = rows(connection, "SELECT stage, reason, count(*) AS n FROM rejects GROUP BY ALL ORDER BY n DESC, 1, 2")
    pages.write(
        folder / "index.html", "run.j2", root="", here="run", run=run, history=history[:RUNS_SHOWN],
        tables=[(name, _count(connection, f'"{name}"'), _count(connection, f'before."{name}"')) for name in TABLES],
        changes=_changes(connection, where) if len(history) > 1 else [], rejected=list(rejected),
        failed=failures.failed(connection, run["run_id"], where), stages=_stages(run),
        topics=[topic | {"href": where.topic(topic["topic_id"])} for topic in first],
        n_disputed=board.disputed(topics), n_topics=len(topics),
        has_checks=(folder / "checks").exists(),
        lookups=list(rows(connection, "SELECT * FROM lookups ORDER BY n_rows = 0, origin, lookup_id")),
    )  # fmt: skip


def _count(connection: duckdb.DuckDBPyConnection, view: str) -> int:
    return int(next(rows(connection, f"SELECT count(*) AS n FROM {view}"))["n"])  # noqa: S608


def _stages(run: Row) -> list[tuple[str, float]]:
    return [(name, run[f"seconds_{name}"]) for name in STAGES]


def _changes(connection: duckdb.DuckDBPyConnection, where: Addresses) -> list[dict[str, Any]]:
    """What is here and was not in the snapshot before, and the other way round."""
    found = []
    for what, query in CHANGES.items():
        listed = list(rows(connection, query))
        named = [row | {"href": where.article(row["key"]) or where.topic(row["key"])} for row in listed[:SHOWN]]
        found.append({"what": what, "n": len(listed), "named": named})
    return found
