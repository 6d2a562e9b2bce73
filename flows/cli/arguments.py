"""Arguments that several commands share."""

from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer


def local(address: str) -> Path:
    """The folder of a warehouse; of one on an object store the mirror, brought up to date unless a build is at it."""
    if "://" not in str(address):
        return Path(address)
    from flows.errors import WarehouseBusy
    from flows.warehouse import remote, snapshots
    from flows.warehouse.layout import Warehouse

    place = Warehouse(remote.folder(address))
    with suppress(WarehouseBusy), snapshots.locked(place):
        remote.pull(place)
    return place.root


WarehouseOption = Annotated[
    Path,
    typer.Option(
        "--warehouse",
        "-w",
        envvar="TALLYWIRE_WAREHOUSE",
        parser=local,
        metavar="FOLDER",
        help="Folder that holds the published tables, or s3://, gs:// or az://BUCKET/FOLDER.",
    ),
]
SnapshotOption = Annotated[
    str | None,
    typer.Option("--snapshot", help="An earlier snapshot, by its id or the start of it.", show_default="current"),
]
WAREHOUSE = Path("warehouse")
