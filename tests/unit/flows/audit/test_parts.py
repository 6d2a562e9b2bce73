"""A slice is the same from a piece of a text as from the whole of it, wherever a piece ends."""

import duckdb
import pytest

from flows.audit import parts
from schemas.suites.expectation import PIECE, sliced

LETTERS = "aé–z 😀"
SIZES = (0, 1, PIECE - 1, PIECE, PIECE + 1, parts.LONG - 1, parts.LONG, parts.LONG + 1, parts.LONG + PIECE + 7)


def text_of(size: int) -> str:
    return (LETTERS * (size // len(LETTERS) + 1))[:size]


@pytest.fixture(scope="module")
def texts() -> duckdb.DuckDBPyConnection:
    """Documents `0`, `1` … of those sizes, with their pieces."""
    connection = duckdb.connect(":memory:")
    connection.execute("CREATE TABLE documents (document_id VARCHAR, clean_text VARCHAR, raw_text VARCHAR)")
    for number, size in enumerate(SIZES):
        connection.execute("INSERT INTO documents VALUES (?, ?, 'raw')", [str(number), text_of(size)])
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
    spans = [
        (start, start + length)
        for start in sorted(starts)
        for length in (1, 3, PIECE, PIECE + 1)
        if start >= 0 and start + length <= size
    ]
    slices = [text_of(size)[start:end] for start, end in spans]
    right = [slices, ["x" + words[1:] for words in slices], [words + "x" for words in slices]]
    query = f"""
        SELECT list(coalesce({sliced("clean", "start", "end")}, false))
        FROM (SELECT unnest($starts) AS start, unnest($ends) AS "end", unnest($texts) AS text) t
        JOIN texts d ON d.document_id = $document
        LEFT JOIN clean_pieces clean_at_start ON clean_at_start.number = d.clean_piece + t.start // {PIECE}
    """
    for stated, expected in zip(right, (True, False, False), strict=True):
        given = {"starts": [a for a, _ in spans], "ends": [b for _, b in spans], "texts": stated}
        (found,) = texts.execute(query, given | {"document": str(number)}).fetchall()[0]
        assert (found or []) == [expected] * len(spans)


def test_long_texts_stay_in_pieces_alone(texts: duckdb.DuckDBPyConnection) -> None:
    left = texts.execute("SELECT document_id, clean_text IS NULL FROM texts ORDER BY 1").fetchall()
    assert left == [(str(number), size >= parts.LONG) for number, size in enumerate(SIZES)]


@pytest.mark.parametrize("span", [(-2, 1), (3, 2), (5, 5 + PIECE)])
def test_what_is_no_span_of_a_text_is_no_slice(span: tuple[int, int], texts: duckdb.DuckDBPyConnection) -> None:
    query = f"""
        SELECT coalesce({sliced("clean", "start", "end")}, false)
        FROM (SELECT $start AS start, $end AS "end", 'é' AS text) t JOIN texts d ON d.document_id = '2'
        LEFT JOIN clean_pieces clean_at_start ON clean_at_start.number = d.clean_piece + t.start // {PIECE}
    """
    assert texts.execute(query, {"start": span[0], "end": span[1]}).fetchall() == [(False,)]
