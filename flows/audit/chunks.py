"""What Great Expectations sees: of every table the key, the columns that its suite looks at, its truth values."""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import filterfalse

import duckdb
import pyarrow as pa

from flows.audit import parts
from flows.batches import ahead
from schemas.suites import Expectation
from schemas.suites.expectation import PIECE
from schemas.tables import EXTRACTED, KEYS

ROWS = 400_000
"""Rows that wait for Great Expectations at most, some 20 MB: a call takes as long as 300,000 rows do."""
Suites = Mapping[str, tuple[Expectation, ...]]


def read(
    connection: duckdb.DuckDBPyConnection, suites: Suites, *, rows: int = ROWS, documents: int = parts.PART
) -> Iterator[tuple[str, pa.Table]]:
    """The audit views of the tables, chunk by chunk.

    Conditions are worked out here, so that texts never leave DuckDB, which does it while the chunk before is looked
    at; what stands in documents is looked at `documents` at a time. A table has one chunk at least; those of several
    tables take turns.
    """
    return ahead(_gathered(connection, suites, rows, documents))


def _gathered(
    connection: duckdb.DuckDBPyConnection, suites: Suites, rows: int, documents: int
) -> Iterator[tuple[str, pa.Table]]:
    """Batches of a table as chunks, for a chunk costs what its suite costs: the fullest goes when all are too much."""
    waiting: dict[str, list[pa.Table]] = {table: [] for table in suites}
    size = dict.fromkeys(suites, 0)
    for table, found in _batches(connection, suites, rows, documents):
        if sum(size.values()) + len(found) > rows and any(size.values()):
            fullest = max(size, key=size.__getitem__)
            yield fullest, pa.concat_tables(waiting[fullest])
            waiting[fullest], size[fullest] = [], 0
        waiting[table].append(found)
        size[table] += len(found)
    for table, left in waiting.items():
        if left:
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
    words = [e.view_column for e in suite if e.kind == "in"]
    yield from (_with_numbers(pa.Table.from_batches([batch]), words) for batch in reader)
    yield _with_numbers(reader.schema.empty_table(), words)


def _with_numbers(rows: pa.Table, words: Collection[str]) -> pa.Table:
    """Rows whose columns of few words are numbers, which is a tenth of the size and what is quick to look at."""
    for name in words:
        rows = rows.set_column(rows.column_names.index(name), name, rows[name].dictionary_encode())
    return rows


def _view(table: str, suite: tuple[Expectation, ...]) -> str:
    plain = dict.fromkeys([KEYS[table][0], *(e.view_column for e in suite if not e.condition)])
    truths = [f'coalesce({e.condition}, false) AS "{e.view_column}"' for e in suite if e.condition]
    columns = ", ".join([*(f't."{name}"' for name in plain), *truths])
    source = f'(SELECT * FROM main."{table}" WHERE {parts.IN_PART})' if table in EXTRACTED else f'"{table}"'  # noqa: S608
    joins = " ".join(_joins(" ".join(e.condition for e in suite)))
    order = "" if table in EXTRACTED else f"ORDER BY t.{KEYS[table][0]}"  # counting rows of others mixes them up
    return f"SELECT {columns} FROM {source} t {joins} {order}"  # noqa: S608 - constants of ours


def _joins(conditions: str) -> Iterator[str]:
    """The rows that conditions ask for beside the one that they check."""
    if re.search(r"\bd\.", conditions):
        yield "LEFT JOIN texts d ON d.document_id = t.document_id"
    if re.search(r"\bs\.", conditions):
        yield "LEFT JOIN sentences s ON s.sentence_id = t.sentence_id"
    for piece, text, start in sorted(set(re.findall(r"\b((clean|raw)_at_(\w+))\.", conditions))):
        yield f'LEFT JOIN {text}_pieces {piece} ON {piece}.number = d.{text}_piece + t."{start}" // {PIECE}'
