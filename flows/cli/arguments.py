"""Arguments that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

WarehouseOption = Annotated[
    Path,
    typer.Option("--warehouse", "-w", envvar="TALLYWIRE_WAREHOUSE", help="Folder that holds the published tables."),
]
SnapshotOption = Annotated[
    str | None,
    typer.Option("--snapshot", help="An earlier snapshot, by its id or the start of it.", show_default="current"),
]
WAREHOUSE = Path("warehouse")
