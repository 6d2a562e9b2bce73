"""What Great Expectations sees: of every table the key, the columns that its suite looks at, its truth values."""

import re
from collections.abc import Iterator, Mapping
from itertools import filterfalse

import duckdb
import pyarrow as pa

from flows.audit import parts
from schemas.suites import Expectation
from schemas.suites.expectation import PIECE
from schemas.tables import EXTRACTED, KEYS

ROWS = 150_000
"""Rows that Great Expectations sees at a time: a call takes as long as 100,000 rows do, and a row up to 100 bytes."""
Suites = Mapping[str, tuple[Expectation, ...]]


def read(
    connection: duckdb.DuckDBPyConnection, suites: Suites, *, rows: int = ROWS, documents: int = parts.PART
) -> Iterator[tuple[str, pa.Table]]:
    """The audit views of the tables, chunk by chunk.

    Conditions are worked out here, so that texts never leave DuckDB; what stands in documents is looked at `documents`
    at a time. A table has one chunk at least; those of several tables take turns.
    """
    waiting: dict[str, list[pa.Table]] = {table: [] for table in suites}
    # They are gathered, for a chunk costs what its suite costs.
    for table, found in _batches(connection, suites, rows, documents):
        if sum(map(len, waiting[table])) + len(found) > rows and any(map(len, waiting[table])):
            yield table, pa.concat_tables(waiting[table])
            waiting[table].clear()
        waiting[table].append(found)
    for table, left in waiting.items():
        yield table, pa.concat_tables(left)


def _batches(
    connection: duckdb.DuckDBPyConnection, suites: Suites, rows: int, documents: int
) -> Iterator[tuple[str, pa.Table]]:
    """Rows of the audit views, and an empty batch at the end of each."""
    for _ in parts.each(connection, documents=documents):
        for table in filter(EXTRACTED.__contains__, suites):
            yield from ((table, found) for found in _rows(connection, table, suites[table], rows))
    for table in filterfalse(EXTRACTED.__contains__, suites):
        yield from ((table, found) for found in _rows(connection, table, suites[table], rows))


def _rows(
    connection: duckdb.DuckDBPyConnection, table: str, suite: tuple[Expectation, ...], rows: int
) -> Iterator[pa.Table]:
    reader: pa.RecordBatchReader = connection.sql(_view(table, suite)).to_arrow_reader(rows)
    yield from (pa.Table.from_batches([batch]) for batch in reader)
    yield reader.schema.empty_table()


def _view(table: str, suite: tuple[Expectation, ...]) -> str:
    plain = dict.fromkeys([KEYS[table][0], *(e.view_column for e in suite if not e.condition)])
    truths = [f'coalesce({e.condition}, false) AS "{e.view_column}"' for e in suite if e.condition]
    columns = ", ".join([*(f't."{name}"' for name in plain), *truths])
    source = f'(SELECT * FROM main."{table}" WHERE {parts.IN_PART})' if table in EXTRACTED else f'"{table}"'  # noqa: S608
    joins = " ".join(_joins(" ".join(e.condition for e in suite)))
    return f"SELECT {columns} FROM {source} t {joins}"  # noqa: S608 - constants of ours


def _joins(conditions: str) -> Iterator[str]:
    """The rows that conditions ask for beside the one that they check."""
    if re.search(r"\bd\.", conditions):
        yield "LEFT JOIN texts d ON d.document_id = t.document_id"
    if re.search(r"\bs\.", conditions):
        yield "LEFT JOIN sentences s ON s.sentence_id = t.sentence_id"
    for piece, text, start in sorted(set(re.findall(r"\b((clean|raw)_at_(\w+))\.", conditions))):
        yield f'LEFT JOIN {text}_pieces {piece} ON {piece}.number = d.{text}_piece + t."{start}" // {PIECE}'
