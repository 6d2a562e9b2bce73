"""What a run leaves in Prefect's pages: a summary, the checks as a table, how far it is."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar, cast
from uuid import UUID

from prefect.artifacts import (
    create_link_artifact,
    create_markdown_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)

from flows.audit.run import AuditReport
from flows.summary import Summary

SHOWN = ("table", "expectation", "column", "severity", "success", "unexpected_count")
MARKS = re.compile(r"[\\`*_{}\[\]()<>#+!|~&\n]")
"""What Markdown or HTML would read as more than itself."""
T = TypeVar("T")


@contextmanager
def progress_of(total: int) -> Iterator[Callable[[T], T]]:
    """A progress artifact over `total` shards; yields a function that counts one and hands its argument on."""
    artifact = cast(UUID, create_progress_artifact(0.0, key="tallywire-progress", description=f"{total} shards"))
    done = 0

    def count(passed: T) -> T:
        nonlocal done
        done += 1
        update_progress_artifact(artifact, 100.0 * done / total)
        return passed

    yield count


def show(summary: Summary) -> Summary:
    """Leave the run's summary as a markdown artifact and a link to its review pages, and hand it on."""
    create_markdown_artifact(markdown(summary), key="tallywire-run", description=f"Build of {summary.warehouse}")
    if summary.review:
        create_link_artifact(
            Path(summary.review).as_uri(), link_text="Review pages", key="tallywire-review",
            description="The run at a glance, its articles and the board of disagreements",
        )  # fmt: skip
    return summary


def show_checks(audited: AuditReport, review: str | None = None) -> None:
    """Leave the failed checks, or all when none failed, as a table artifact that leads to their rows."""
    rows = audited.checks.select(SHOWN).to_pylist()
    failed = [row for row in rows if not row["success"]]
    create_table_artifact(
        failed or rows, key="tallywire-checks",
        description=f"{'Failed checks' if failed else 'All checks held'}{f'; their rows: {review}' if review else ''}",
    )  # fmt: skip


def markdown(summary: Summary) -> str:
    """The summary in Markdown. It holds names of tables, numbers and paths only, no text of articles."""
    lines = [
        f"## {summary.status}",
        "",
        f"snapshot {plain(summary.snapshot)} in {plain(summary.warehouse)}, {summary.seconds:.1f} s",
        "",
        "| documents | |",
        "|---|---:|",
        f"| new | {summary.n_new:,} |",
        f"| unchanged | {summary.n_unchanged:,} |",
        f"| rejected while reading | {summary.n_rejected:,} |",
        f"| checks passed / failed | {summary.checks_passed:,} / {summary.checks_failed:,} |",
        "",
        "| table | rows |",
        "|---|---:|",
        *(f"| {name} | {count:,} |" for name, count in summary.rows.items()),
        "",
        *(f"- {plain(failure)}" for failure in summary.failures),
    ]
    for name, path in (("Review", summary.review), ("Checks", summary.report)):
        if path:
            lines += ["", f"{name}: [{plain(path)}]({Path(path).as_uri()})"]
    return "\n".join(lines)


def plain(text: object) -> str:
    """Text that Markdown shows as it is, in one line."""
    return MARKS.sub(lambda mark: " " if mark[0] == "\n" else f"\\{mark[0]}", str(text))
