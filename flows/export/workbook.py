"""An Excel workbook: one sheet a table, and a first sheet that says what is in it and what did not fit."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from flows.export import snapshot as snapshots
from schemas.tables import TABLES

MOST_ROWS = 1_048_575
"""Rows of a sheet, without its heading: Excel opens no more."""
MOST_CHARACTERS = 32_767
"""Characters of a cell: Excel opens no more."""
CUT = " … (cut)"
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write(snapshot: Path, target: Path, names: Sequence[str], *, most_rows: int = MOST_ROWS) -> None:
    """Write the workbook. What is longer than Excel allows is cut, and the first sheet says so."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    contents = book.create_sheet("contents")
    contents.append(["sheet", "rows", "rows left out", "cells cut", "what it holds"])
    with snapshots.connect(snapshot) as connection:
        for name in names:
            sheet, n_rows, n_cut = book.create_sheet(name), 0, 0
            sheet.append(snapshots.columns(connection, name).names)
            for n_rows, row in enumerate(snapshots.rows(connection, name), start=1):
                if n_rows <= most_rows:
                    sheet.append(list(_cells(sheet, row)))
                    n_cut += sum(isinstance(v, str) and len(v) > MOST_CHARACTERS for v in row.values())
            what = "a table" if name in TABLES else "a view over the tables"
            contents.append([name, min(n_rows, most_rows), max(0, n_rows - most_rows), n_cut, what])
    temporary = target.with_name(f".{target.name}.tmp")
    book.save(temporary)
    temporary.replace(target)


def _cells(sheet: Any, row: dict[str, Any]) -> Iterator[Any]:
    from openpyxl.cell import WriteOnlyCell

    for value in row.values():
        if isinstance(value, list):
            value = "; ".join(map(str, value))
        if isinstance(value, datetime):
            yield value.replace(tzinfo=None)  # Excel knows no time zones; all of ours are UTC
        elif isinstance(value, str):
            text = NOT_IN_XML.sub("�", value)
            if len(text) > MOST_CHARACTERS:
                text = text[: MOST_CHARACTERS - len(CUT)] + CUT
            made = WriteOnlyCell(sheet, value=text)
            made.data_type = "s"  # text that begins with `=` stays text and is never run
            yield made
        else:
            yield value
