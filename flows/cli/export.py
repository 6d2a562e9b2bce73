"""`tallywire export`: a snapshot in the formats of others."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from flows.cli.arguments import WAREHOUSE, SnapshotOption, WarehouseOption
from flows.cli.console import out


class ExportFormat(StrEnum):
    """What a snapshot can be exported as."""

    csv = "csv"
    xlsx = "xlsx"
    sqlite = "sqlite"
    claimreview = "claimreview"


ENDINGS = {"csv": "", "xlsx": ".xlsx", "sqlite": ".sqlite", "claimreview": ".jsonld"}


def export(
    format: Annotated[ExportFormat, typer.Option("--format", "-f", help="csv is a folder, the others a file.")],  # noqa: A002
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File or folder to write.", show_default="tallywire-SNAPSHOT")
    ] = None,
    table: Annotated[
        list[str] | None, typer.Option("--table", help="Only this table or view; may be repeated.")
    ] = None,
    warehouse: WarehouseOption = WAREHOUSE,
    snapshot: SnapshotOption = None,
) -> None:
    """Write the tables for people without SQL: CSV, Excel, SQLite, or ClaimReview as JSON-LD."""
    from flows.errors import UsageError
    from flows.export import claim_review, csv_files, database, workbook
    from flows.export.snapshot import chosen
    from flows.warehouse import snapshots
    from flows.warehouse.layout import Warehouse

    if table and format is ExportFormat.claimreview:
        raise UsageError("claimreview has one shape", hint="leave --table out")
    names = chosen(table or ())
    folder = snapshots.find(Warehouse(warehouse.absolute()), snapshot)
    target = output or Path(f"tallywire-{folder.name[:8]}{ENDINGS[format]}")
    target.parent.mkdir(parents=True, exist_ok=True)
    if format is ExportFormat.claimreview:
        claim_review.write(folder, target)
    else:
        {"csv": csv_files.write, "xlsx": workbook.write, "sqlite": database.write}[format](folder, target, names)
    out.print(str(target), markup=False)
