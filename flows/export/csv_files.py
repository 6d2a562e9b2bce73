"""One CSV file a table, for spreadsheets."""

import csv
from collections.abc import Sequence
from pathlib import Path

from flows.export import snapshot as snapshots
from flows.export.cells import cell


def write(snapshot: Path, target: Path, names: Sequence[str]) -> None:
    """Write `target/TABLE.csv` for every name: UTF-8 with a mark that Excel knows it by, lists joined by `; `."""
    target.mkdir(parents=True, exist_ok=True)
    with snapshots.connect(snapshot) as connection:
        for name in names:
            with (target / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
                sheet = csv.writer(file, lineterminator="\n")
                sheet.writerow(snapshots.columns(connection, name).names)
                for row in snapshots.rows(connection, name):
                    sheet.writerow([cell(value) for value in row.values()])
