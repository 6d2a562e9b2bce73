"""A slice is the same from a piece of a text as from the whole of it, wherever a piece ends."""

import duckdb
import pytest

from flows.audit import parts
from schemas.suites.expectation import PIECE, sliced

LETTERS = "aé–z 😀"
SIZES = (0, 1, PIECE - 1, PIECE, PIECE + 1, parts.LONG - 1, parts.LONG, parts.LONG + 1, parts.LONG + PIECE + 7)


@pytest.fixture(scope="module")
def texts() -> duckdb.DuckDBPyConnection:
    """Documents `0`, `1` … of those sizes, with their pieces."""
    connection = duckdb.connect(":memory:")
    connection.execute("CREATE TABLE documents (document_id VARCHAR, clean_text VARCHAR, raw_text VARCHAR)")
    for number, size in enumerate(SIZES):
        text = (LETTERS * (size // len(LETTERS) + 1))[:size]
        connection.execute("INSERT INTO documents VALUES (?, ?, 'raw')", [str(number), text])
    for table, columns in parts.REFERRED.items():
        names = ", ".join(f"{name.strip()} VARCHAR" for name in columns.split(","))
        document = "" if "document_id" in columns else ", document_id VARCHAR"
        connection.execute(f"CREATE TABLE {table} ({names}{document})")
    next(parts.each(connection))
    return connection


@pytest.mark.parametrize("number", range(len(SIZES)), ids=[f"{size} characters" for size in SIZES])
def test_a_slice_of_a_piece_is_the_slice(number: int, texts: duckdb.DuckDBPyConnection) -> None:
    size = SIZES[number]
    starts = {place + near for place in (0, PIECE, parts.LONG, size) for near in (-2, -1, 0, 1, 2)}
    spans = [(start, start + length) for start in starts for length in (-1, 0, 1, 3, PIECE, PIECE + 1)]
    query = f"""
        SELECT count(*), count(*) FILTER ({sliced("clean", "start", "end")} IS NOT DISTINCT FROM
            substring(d.clean_text, t.start + 1, t."end" - t.start))
        FROM (SELECT unnest($starts) AS start, unnest($ends) AS "end") t
        JOIN texts d ON d.document_id = $document
        LEFT JOIN clean_pieces clean_at_start ON clean_at_start.number = d.clean_piece + t.start // {PIECE}
    """
    given = {"starts": [a for a, _ in spans], "ends": [b for _, b in spans], "document": str(number)}
    assert texts.execute(query, given).fetchall() == [(len(spans), len(spans))]
