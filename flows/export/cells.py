"""Values of a table as cells of a spreadsheet."""

from typing import Any

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings that make a spreadsheet run a text as a formula."""


def guarded(column: str) -> str:
    """What `cell` makes of a column of texts, in SQL."""
    starts = ", ".join(f"chr({ord(start)})" for start in DANGEROUS)
    return f"CASE WHEN left({column}, 1) IN ({starts}) THEN '''' || {column} ELSE {column} END AS {column}"


def cell(value: Any) -> Any:
    """A list as one text, and no text that a spreadsheet would run: an apostrophe stands before it then.

    Numbers, dates and truth values stay what they are, so that -3 can be summed.
    """
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    return f"'{value}" if isinstance(value, str) and value.startswith(DANGEROUS) else value
