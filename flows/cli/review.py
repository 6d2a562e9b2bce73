"""`tallywire review`: the pages that show a run."""

from typing import Annotated

import typer

from flows.cli.arguments import WAREHOUSE, SnapshotOption, WarehouseOption
from flows.cli.console import out


def review(
    warehouse: WarehouseOption = WAREHOUSE,
    snapshot: SnapshotOption = None,
    open_: Annotated[bool, typer.Option("--open", help="Open them in the browser.")] = False,
) -> None:
    """Write the review pages of a snapshot anew and say where they are."""
    from flows.review.refresh import refresh
    from flows.warehouse.layout import Warehouse

    page = refresh(Warehouse(warehouse.absolute()), snapshot)
    out.print(str(page), markup=False)
    if open_:
        import webbrowser

        webbrowser.open(page.as_uri())
