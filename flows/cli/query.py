"""`tallywire sql` and `tallywire tables`: asking the published tables."""

import csv
import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from flows.cli.arguments import WAREHOUSE, SnapshotOption, WarehouseOption
from flows.cli.console import out, safe

if TYPE_CHECKING:
    import pyarrow as pa


PIPE_WIDTH = 10_000
"""Characters of a line at most where the answer does not go to a terminal."""


class Format(StrEnum):
    """How a query's answer is written."""

    table = "table"
    csv = "csv"
    json = "json"
    parquet = "parquet"


def sql(
    query: Annotated[str, typer.Argument(help="One SELECT; every table is a view.")],
    warehouse: WarehouseOption = WAREHOUSE,
    snapshot: SnapshotOption = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write the answer.")] = Format.table,  # noqa: A002
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write instead of the terminal.")
    ] = None,
) -> None:
    """Ask the tables in SQL (DuckDB, read-only)."""
    from flows.errors import UsageError

    if format is Format.parquet and output is None:
        raise UsageError("parquet needs a file", hint="give -o FILE")
    answer = _ask(query, warehouse, snapshot)
    if format is Format.parquet:
        import pyarrow.parquet as pq

        pq.write_table(answer, output)
    elif output is None:
        _write(answer, format, sys.stdout)
    else:
        with output.open("w", encoding="utf-8", newline="") as file:
            _write(answer, format, file)


def _ask(query: str, warehouse: Path, snapshot: str | None) -> "pa.Table":
    from flows.warehouse import reader, snapshots
    from flows.warehouse.asking import ask
    from flows.warehouse.layout import Warehouse

    with reader.connect(snapshots.find(Warehouse(warehouse.absolute()), snapshot)) as connection:
        return ask(connection, query)


def _write(answer: "pa.Table", format_: Format, file: TextIO) -> None:
    from flows.export.cells import cell

    rows = answer.to_pylist()
    told = safe if file.isatty() else str  # a terminal obeys what stands in a text, a file does not
    if format_ is Format.json:
        file.writelines(told(json.dumps(row, ensure_ascii=False, default=str)) + "\n" for row in rows)
    elif format_ is Format.csv:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(map(told, answer.column_names))
        cells = ([cell(value) for value in row.values()] for row in rows)
        writer.writerows([told(value) if isinstance(value, str) else value for value in row] for row in cells)
    else:
        _print(answer.column_names, rows, file)


def _print(columns: list[str], rows: list[dict[str, Any]], file: TextIO) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    for name in columns:
        numeric = any(isinstance(row[name], int | float) for row in rows)
        table.add_column(Text(safe(name)), justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(_shown(value)) for value in row.values()))
    console = Console(file=file, highlight=False)
    if not console.is_terminal:  # nothing is cut or wrapped in a file or a pipe
        console.width = max(console.measure(table, options=console.options.update(max_width=PIPE_WIDTH)).maximum, 40)
    console.print(table)
    console.print(f"{len(rows):,} row{'s' if len(rows) != 1 else ''}", style="dim")


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.10g}"
    return safe("; ".join(map(str, value)) if isinstance(value, list) else value)


def tables(
    names: Annotated[list[str] | None, typer.Argument(metavar="[TABLE]...", help="Only these tables.")] = None,
    warehouse: WarehouseOption = WAREHOUSE,
    snapshot: SnapshotOption = None,
) -> None:
    """List tables and columns with their descriptions and row counts."""
    from rich.table import Table

    from flows.errors import SnapshotNotFound, UsageError
    from flows.warehouse import manifest, snapshots
    from flows.warehouse.layout import Warehouse
    from schemas.tables import TABLES

    if unknown := set(names or ()) - set(TABLES):
        raise UsageError(f"no such table: {', '.join(sorted(unknown))}", hint=f"one of: {', '.join(TABLES)}")
    try:
        described = manifest.read(snapshots.find(Warehouse(warehouse.absolute()), snapshot))
        counts = {name: f"{described.rows(name):,} rows" for name in TABLES}
    except SnapshotNotFound:
        if snapshot:
            raise
        counts = dict.fromkeys(TABLES, "not published yet")
    for name in names or TABLES:
        out.print(f"[bold]{name}[/bold]  {counts[name]}")
        listed = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 2))
        for field in TABLES[name]:
            listed.add_row(field.name, str(field.type), field.metadata[b"description"].decode())
        out.print(listed)
