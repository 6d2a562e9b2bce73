"""`tallywire forget`: what the law, or decency, asks to be removed."""

from typing import Annotated

import typer

from flows.cli.arguments import WAREHOUSE, WarehouseOption
from flows.cli.console import out, safe


def forget(
    document: Annotated[
        str | None, typer.Argument(help="Start of its id, end of its path, or its URL.", show_default=False)
    ] = None,
    entity: Annotated[str | None, typer.Option(help="Every document that names this person or thing.")] = None,
    warehouse: WarehouseOption = WAREHOUSE,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Remove an article, or all that name somebody, from every snapshot, report and page, for good."""
    from flows.errors import UsageError
    from flows.forget import choose
    from flows.forget.warehouse import forget as forget_all
    from flows.warehouse import remote, snapshots
    from flows.warehouse.layout import Warehouse

    if (document is None) == (entity is None):
        raise UsageError("give either a document or --entity NAME", hint="tallywire forget part/of/its/path.txt")
    place = Warehouse(warehouse.absolute())
    if remote.is_mirror(place):
        raise UsageError("forget does not reach into an object store", hint="build anew into another folder of it")
    with snapshots.locked(place):
        folders = snapshots.whole(place)
        chosen = choose.article(folders, document) if document else choose.naming(folders, str(entity))
        out.print(f"{len(chosen)} documents in {len(folders)} snapshots:", markup=False)
        for one in chosen:
            out.print(f"  {one.document_id}  {safe(one.source_uri)}", markup=False)
        if not yes:
            typer.confirm("Remove them from every snapshot, for good?", abort=True)
        for removed in forget_all(place, chosen):
            rows = ", ".join(f"{count:,} {table}" for table, count in removed.rows.items())
            out.print(f"snapshot {removed.snapshot} is now {removed.instead}, without {rows}", markup=False)
    out.print("reports of checks and unfinished runs are gone; `tallywire review` writes the pages anew", markup=False)
    out.print("their files, your exports and your backups are yours to see to; no build reads them again", markup=False)
