"""The rows of some documents at a time, which bounds what the checks hold in memory."""

from collections.abc import Iterator
from itertools import pairwise

import duckdb

from flows.batches import bounds
from schemas.suites.expectation import PIECE

PART = 1_000
"""Documents whose rows are looked at together: some 15 MB of text."""
IN_PART = "document_id >= getvariable('first') AND (getvariable('after') IS NULL OR document_id < getvariable('after'))"
LONG = 128 * PIECE
"""Characters that a text is cut into first: DuckDB counts characters from the beginning of what it cuts."""
REFERRED = {
    "blocks": "block_id, document_id, kept",
    "sentences": 'sentence_id, document_id, start, "end"',
    "mentions": "mention_id",
    "figures": "figure_id, counted_mention_ids, counted_entity_ids",
    "quotes": "quote_id",
    "claims": "claim_id",
    "attributions": "claim_id, position",
}
"""What conditions ask of the rows of a table beside the one that they check."""

TEXTS = f"""
CREATE OR REPLACE TABLE part.texts AS
SELECT *, coalesce(sum(clean_length // {PIECE} + 1) OVER before, 0)::BIGINT AS clean_piece,
    coalesce(sum(raw_length // {PIECE} + 1) OVER before, 0)::BIGINT AS raw_piece
FROM (
    SELECT document_id, clean_text, raw_text, length(clean_text) AS clean_length, length(raw_text) AS raw_length
    FROM main.documents WHERE {IN_PART}
) WINDOW before AS (ORDER BY document_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
"""  # noqa: S608 - constants of ours
"""Texts with their lengths, counted once a document instead of once a span, and the numbers of their first pieces."""
PIECES = """
CREATE OR REPLACE TABLE part.{text}_pieces AS
SELECT number, substring(words, place + 1, 2 * {piece}) AS words FROM (
    SELECT first + unnest(range(0, least({long}, size - {long} * n + 1), {piece})) // {piece} AS number, words,
    unnest(range(0, least({long}, size - {long} * n + 1), {piece})) AS place
    FROM (
        SELECT n, {text}_length AS size, {text}_piece + n * {long} // {piece} AS first,
        CASE WHEN {text}_length < {long} THEN {text}_text
        ELSE substring({text}_text, n * {long} + 1, {long} + {piece}) END AS words
        FROM (SELECT *, unnest(range(0, {text}_length // {long} + 1)) AS n FROM part.texts)
    )
)
"""
SHORT = f"""
UPDATE part.texts SET clean_text = CASE WHEN clean_length < {LONG} THEN clean_text END,
    raw_text = CASE WHEN raw_length < {LONG} THEN raw_text END WHERE greatest(clean_length, raw_length) >= {LONG}
"""  # noqa: S608 - constants of ours
"""Long texts stay in pieces alone: a join with a text holds it once for every two thousand rows."""


def each(connection: duckdb.DuckDBPyConnection, *, documents: int = PART) -> Iterator[None]:
    """Go through the documents, so many at a time.

    Each time the variables `first` and `after` bound their keys, and the schema `part` has the columns `REFERRED` of
    their rows, their texts unless they are long, and the pieces of these.
    """
    connection.execute("CREATE SCHEMA IF NOT EXISTS part")
    for first, after in pairwise(("", *bounds(connection, "main.documents", documents), None)):
        connection.execute("SET VARIABLE first = ?", [first])
        connection.execute("SET VARIABLE after = ?", [after])
        connection.execute(TEXTS)
        for text in ("clean", "raw"):
            connection.execute(PIECES.format(text=text, piece=PIECE, long=LONG))
        connection.execute(SHORT)
        for table, columns in REFERRED.items():
            rows = f'SELECT {columns} FROM main."{table}" WHERE {IN_PART}'  # noqa: S608 - constants of ours
            connection.execute(f'CREATE OR REPLACE TABLE part."{table}" AS {rows}')
        connection.execute("SET search_path = 'part,main'")
        yield
        connection.execute("SET search_path = 'main'")
