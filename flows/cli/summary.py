"""The summary that a build ends with."""

from typing import TYPE_CHECKING

from rich.table import Table

from flows.cli.console import out

if TYPE_CHECKING:
    from flows.summary import Summary


def print_summary(summary: "Summary") -> None:
    """Documents, rows a table, checks, snapshot, seconds, where the report is."""
    if summary.status == "unchanged":
        out.print(
            f"Nothing has changed: snapshot {summary.snapshot} stays "
            f"({summary.n_unchanged:,} documents, {summary.seconds:.1f} s)"
        )
        return
    counts = Table(box=None, pad_edge=False, show_header=False)
    counts.add_column(style="bold")
    counts.add_column(justify="right")
    counts.add_row("files read", f"{summary.n_read:,}")
    counts.add_row("documents new", f"{summary.n_new:,}")
    counts.add_row("documents unchanged", f"{summary.n_unchanged:,}")
    counts.add_row("rejected while reading", f"{summary.n_rejected:,}")
    counts.add_row("rows rejected by checks", f"{summary.n_rejected_rows:,}")
    for name, rows in summary.rows.items():
        counts.add_row(f"  {name}", f"{rows:,}")
    counts.add_row("checks passed / failed", f"{summary.checks_passed:,} / {summary.checks_failed:,}")
    if summary.words_per_second:
        counts.add_row("words a second", f"{summary.words_per_second:,.0f}")
    out.print(counts)
    for failure in summary.failures:
        out.print(f"failed: {failure}", markup=False)
    out.print(f"snapshot {summary.snapshot} published in {summary.seconds:.1f} s", markup=False)
    out.print(f"tables   {summary.warehouse}/current/TABLE/*.parquet", markup=False)
    out.print(f"review   {summary.review}", markup=False)
    out.print(f"report   {summary.report}", markup=False)
