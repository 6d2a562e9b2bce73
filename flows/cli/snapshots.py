"""`tallywire snapshots`, `rollback` and `prune`: the snapshots of a warehouse."""

from typing import Annotated

import typer

from flows.cli.arguments import WAREHOUSE, WarehouseOption
from flows.cli.console import out


def list_snapshots(warehouse: WarehouseOption = WAREHOUSE) -> None:
    """List the snapshots, oldest first."""
    from rich.table import Table

    from flows.warehouse import snapshots
    from flows.warehouse.layout import Warehouse

    place = Warehouse(warehouse.absolute())
    current = snapshots.find(place).name
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("", "snapshot", "created (UTC)", "documents", "claims", "MB", "pipeline"):
        table.add_column(name, justify="right" if name in {"documents", "claims", "MB"} else "left")
    listed = {m.snapshot_id: m for m in snapshots.history(place)}
    for m in listed.values():
        size = sum(file.size for files in m.tables.values() for file in files) / 1e6
        mark = "→" if m.snapshot_id == current else ""
        table.add_row(
            mark, m.snapshot_id, m.created[:19], f"{m.rows('documents'):,}", f"{m.rows('claims'):,}", f"{size:,.1f}",
            m.pipeline_version,
        )  # fmt: skip
    out.print(table)
    for folder in snapshots.whole(place):
        if folder.name not in listed:
            out.print(f"  {folder.name}  its manifest cannot be read: tallywire verify --snapshot {folder.name}")


def rollback(
    snapshot: Annotated[str, typer.Argument(help="The snapshot to go back to, by its id or the start of it.")],
    warehouse: WarehouseOption = WAREHOUSE,
) -> None:
    """Make an earlier snapshot the current one again."""
    from flows.warehouse import remote, snapshots
    from flows.warehouse.layout import Warehouse

    place = Warehouse(warehouse.absolute())
    with snapshots.locked(place):
        found = snapshots.rollback(place, snapshot)
        remote.push(place)
    out.print(f"current is {found}", markup=False)


def prune(
    keep: Annotated[int, typer.Option("--keep", min=1, help="How many of the newest snapshots stay.")],
    warehouse: WarehouseOption = WAREHOUSE,
) -> None:
    """Remove old snapshots; the current one always stays. On an object store they stay there, and go here."""
    from flows.warehouse import snapshots
    from flows.warehouse.layout import Warehouse

    place = Warehouse(warehouse.absolute())
    with snapshots.locked(place):
        gone = snapshots.prune(place, keep=keep)
    out.print(
        f"removed {len(gone)} snapshot{'' if len(gone) == 1 else 's'}" + "".join(f"\n  {name}" for name in gone),
        markup=False,
    )
