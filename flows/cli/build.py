"""`tallywire build`: the main job, with progress while it works and a summary at the end."""

from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from flows.addresses import is_url, refuse_secrets
from flows.cli.arguments import WAREHOUSE, WarehouseOption
from flows.cli.console import as_records, err, record, safe
from flows.settings import DEFAULT_MODEL


def build(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, globs or URLs (s3://, gs://, https:// …).")
    ],
    warehouse: WarehouseOption = WAREHOUSE,
    model: Annotated[str, typer.Option(help="An installed spaCy pipeline.")] = DEFAULT_MODEL,
    workers: Annotated[int, typer.Option(min=0, help="Worker processes.", show_default="one a core")] = 0,
    memory: Annotated[
        str | None, typer.Option(help="Memory for all of it, as in 4GB.", show_default="what there is")
    ] = None,
    runner: Annotated[str, typer.Option(help="Where workers run: local, or dask=ADDRESS of a scheduler.")] = "local",
    full: Annotated[bool, typer.Option("--full", help="Process unchanged documents again.")] = False,
    prune_missing: Annotated[
        bool, typer.Option("--prune-missing", help="Drop documents whose source is not among SOURCE any more.")
    ] = False,
    allow_partial: Annotated[
        bool, typer.Option("--allow-partial", help="Publish the other shards when one keeps failing.")
    ] = False,
    keep: Annotated[
        list[str] | None, typer.Option(help="Also keep blocks with this label (caption …) in the clean text.")
    ] = None,
    text_column: Annotated[
        str | None, typer.Option(help="Column with the text in JSONL, CSV and Parquet.", show_default="found by name")
    ] = None,
    lookups: Annotated[
        Path | None, typer.Option(help="Folder of corrections (docs/lookups.md).", show_default="seeds/lookups")
    ] = None,
    wait: Annotated[float, typer.Option(min=0, help="Seconds to queue behind another build of this warehouse.")] = 0.0,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be done, and do nothing.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
) -> int:
    """Read, clean, extract, resolve, check and publish one snapshot of tables."""
    _check_labels(keep or [])
    for address in filter(is_url, sources):
        refuse_secrets(address)  # before Prefect writes down what the build is called with
    parameters = {
        "sources": sources, "warehouse": str(warehouse), "model": model, "workers": workers, "runner": runner,
        "memory": memory, "full": full, "prune_missing": prune_missing, "allow_partial": allow_partial, "keep": keep,
        "text_column": text_column, "lookups": str(lookups) if lookups else None, "wait": wait,
    }  # fmt: skip
    return _dry_run(parameters) if dry_run else _run(parameters, quiet=quiet)


def _check_labels(labels: list[str]) -> None:
    from flows.errors import UsageError
    from schemas.vocabulary import LABELS

    for label in labels:
        if label not in LABELS:
            raise UsageError(f"--keep {label}: no such label", hint=f"one of: {', '.join(LABELS)}")


def _run(parameters: dict[str, Any], *, quiet: bool) -> int:
    from flows import embedded_server, progress, unchanged
    from flows.cli.progress import reporter
    from flows.cli.summary import print_summary
    from flows.settings import of_words

    log = Path(str(parameters["warehouse"])).absolute() / ".prefect.log"
    with ExitStack() as stack:
        shown = stack.enter_context(reporter(quiet=quiet))
        wait_until_ready = summary = None
        if embedded_server.is_needed():
            shown.stage("starting Prefect's embedded server")
            wait_until_ready = stack.enter_context(embedded_server.started(log))
            summary = unchanged.find(of_words(**parameters))  # nobody sees the runs of a server that ends with them
        if summary is None:
            from flows.build import build as flow  # takes seconds, in which the server starts

            if wait_until_ready:
                wait_until_ready()
            progress.use(shown)
            summary = flow(**parameters)
    if as_records() and not quiet:
        record(summary.status, **asdict(summary))
    elif not quiet:
        print_summary(summary)
    return 0


def _dry_run(parameters: dict[str, Any]) -> int:
    from flows import plan
    from flows.settings import of_words

    settings = of_words(**parameters)
    decided = plan.make(settings, limits=settings.limits)
    fresh = {file.uri for file in decided.changed}
    for file in decided.files:
        err.print(f"{'read' if file.uri in fresh else 'keep':6} {safe(file.uri)}", markup=False)
    for reject in decided.rejects:
        err.print(f"reject {safe(reject.source_uri)}: {safe(reject.detail)}", markup=False)
    for uri in sorted(decided.dropped_files):
        err.print(f"drop   {safe(uri)}", markup=False)
    missing = len(decided.kept_files - set(decided.hashes))
    err.print(
        f"dry run: {len(decided.changed)} files to read, {len(decided.files) - len(fresh)} unchanged, "
        f"{missing} no longer listed and kept, {len(decided.dropped_files)} to drop, {len(decided.rejects)} rejected"
    )
    return 0
