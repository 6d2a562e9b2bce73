"""`tallywire verify`: is what was published still whole?"""

from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.arguments import WAREHOUSE, SnapshotOption, WarehouseOption
from flows.cli.console import out, safe

if TYPE_CHECKING:
    from flows.verify.findings import Finding


def verify(
    warehouse: WarehouseOption = WAREHOUSE,
    snapshot: SnapshotOption = None,
    every: Annotated[bool, typer.Option("--all", help="Look at every snapshot.")] = False,
) -> int:
    """Check bytes, row counts, columns, keys and relations of a snapshot against its manifest and the schemas."""
    from flows.verify import warehouse as verifying
    from flows.warehouse import snapshots
    from flows.warehouse.layout import Warehouse

    place = Warehouse(warehouse.absolute())
    wrong = [] if snapshot else [("current", verifying.link(place))]
    if every:
        wrong += verifying.every(place)
    elif not any(findings for _, findings in wrong):
        folder = snapshots.find(place, snapshot)
        wrong.append((folder.name, verifying.snapshot(folder)))
    for name, findings in wrong:
        _print(name, findings)
    return int(any(findings for _, findings in wrong))


def _print(name: str, findings: "list[Finding]") -> None:
    out.print(f"{'bad ' if findings else 'ok  '} {safe(name)}", style="red" if findings else "green", markup=False)
    for finding in findings:
        out.print(f"     {finding.fault}: {safe(finding.where)}: {safe(finding.detail)}", markup=False)
    for advice in dict.fromkeys(finding.advice for finding in findings):
        out.print(f"     → {advice}", markup=False)
