"""`tallywire serve` and `tallywire doctor`: running on a schedule, and finding out what is wrong."""

from typing import Annotated

import typer

from flows.cli.arguments import WAREHOUSE, WarehouseOption
from flows.cli.console import out, safe
from flows.settings import DEFAULT_MODEL


def serve(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="What each run builds from.")],
    warehouse: WarehouseOption = WAREHOUSE,
    cron: Annotated[str | None, typer.Option(help="When to run, as a cron line: '5 * * * *'.")] = None,
    interval: Annotated[float | None, typer.Option(min=1, help="Seconds between two runs.")] = None,
    model: Annotated[str, typer.Option(help="An installed spaCy pipeline.")] = DEFAULT_MODEL,
    name: Annotated[str, typer.Option(help="Name of the deployment.")] = "tallywire",
) -> None:
    """Build on a schedule, on the Prefect server that PREFECT_API_URL names. Runs until it is stopped."""
    from flows import embedded_server
    from flows.errors import UsageError

    if (cron is None) == (interval is None):
        raise UsageError("give either --cron or --interval", hint="--cron '5 * * * *' runs at five past every hour")
    if embedded_server.is_needed():
        raise UsageError(
            "no Prefect server is configured",
            hint="start one with `prefect server start`, then `export PREFECT_API_URL=http://127.0.0.1:4200/api`",
        )
    from datetime import timedelta

    from flows.build import build

    build.serve(
        name=name,
        cron=cron,
        interval=timedelta(seconds=interval) if interval else None,
        parameters={"sources": sources, "warehouse": str(warehouse.absolute()), "model": model, "wait": 3600.0},
        limit=1,
    )


def doctor(
    warehouse: WarehouseOption = WAREHOUSE,
    model: Annotated[str, typer.Option(help="A spaCy pipeline.")] = DEFAULT_MODEL,
) -> int:
    """Say whether the environment is sound, and what to do if not."""
    from flows.doctor import findings

    worst = 0
    for finding in findings(warehouse.absolute(), model):
        mark, style = {"ok": ("ok  ", "green"), "warn": ("warn", "yellow"), "bad": ("bad ", "red")}[finding.state]
        out.print(mark, style=style, end=" ")
        out.print(safe(finding.text), markup=False)
        if finding.advice:
            out.print(f"     → {safe(finding.advice)}", markup=False)
        worst = max(worst, int(finding.state == "bad"))
    return worst
