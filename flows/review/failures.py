"""From a failed check to the rows that broke it, and from each row to its sentence in its article."""

import duckdb

from flows.review.pages import Addresses
from flows.review.reading import Row, rows

SHOWN = 50
"""Rejected rows of one expectation on the run's page; the list of rejects has all."""

PLACED = """
SELECT {key} AS key, t.document_id, '{mark}-' || {key} AS anchor, t.text, s.text AS sentence
FROM {table} t LEFT JOIN sentences s USING (sentence_id)
"""
ROWS: dict[str, str] = {
    "documents": """SELECT document_id AS key, document_id, '' AS anchor, title AS text, source_uri AS sentence
        FROM documents""",
    "blocks": """SELECT block_id AS key, document_id, 'block-' || block_id AS anchor, label AS text, text AS sentence
        FROM blocks""",
    "sentences": """SELECT sentence_id AS key, document_id, 'sentence-' || sentence_id AS anchor, NULL AS text,
        text AS sentence FROM sentences""",
    "mentions": PLACED.format(table="mentions", key="mention_id", mark="name"),
    "figures": PLACED.format(table="figures", key="figure_id", mark="figure"),
    "dates": PLACED.format(table="dates", key="date_id", mark="date"),
    "quotes": PLACED.format(table="quotes", key="quote_id", mark="quote"),
    "claims": """SELECT claim_id AS key, document_id, coalesce('figure-' || figure_id, 'quote-' || quote_id) AS anchor,
        claimant AS text, text AS sentence FROM claims""",
    "attributions": """SELECT a.attribution_id AS key, a.document_id,
        coalesce('figure-' || c.figure_id, 'quote-' || c.quote_id) AS anchor, a.text, c.text AS sentence
        FROM attributions a JOIN claims c USING (claim_id)""",
    "entities": """SELECT entity_id AS key, NULL AS document_id, '' AS anchor, name AS text, type AS sentence
        FROM entities""",
    "topics": """SELECT topic_id AS key, NULL AS document_id, '' AS anchor, label AS text, counted_head AS sentence
        FROM topics""",
    "repeats": """SELECT repeat_id AS key, document_ids[1] AS document_id, '' AS anchor, kind AS text, text AS sentence
        FROM repeats""",
}
"""By table: key, document, the place in its page, the row in a word, and its sentence."""
FAILED = """
SELECT * FROM checks WHERE run_id = $run_id AND NOT success
ORDER BY list_position(['critical', 'row', 'warning'], severity), "table", expectation
"""
SET_ASIDE = f"""
SELECT reject_id, key, document_id, detail, excerpt FROM rejects
WHERE stage = 'audit' AND "table" = $table AND reason = $reason ORDER BY key LIMIT {SHOWN}
"""  # noqa: S608


def failed(connection: duckdb.DuckDBPyConnection, run_id: str, where: Addresses) -> list[Row]:
    """The failed checks of a run, the gravest first, each with its `rows`: `{key, text, sentence, href}`."""
    return [check | {"rows": _rows_of(connection, check, where)} for check in rows(connection, FAILED, run_id=run_id)]


def _rows_of(connection: duckdb.DuckDBPyConnection, check: Row, where: Addresses) -> list[Row]:
    table, keys = check["table"], check["sample_keys"]
    if check["severity"] == "row":
        found = rows(connection, SET_ASIDE, table=table, reason=check["expectation"])
        return [
            {"key": row["key"], "text": row["detail"], "sentence": row["excerpt"],
             "href": where.article(row["document_id"], f"reject-{row['reject_id']}")}
            for row in found
        ]  # fmt: skip
    if table not in ROWS:  # the suite of the snapshot: its rows are tables
        return [{"key": key, "text": key, "sentence": "", "href": ""} for key in keys]
    query = f"SELECT * FROM ({ROWS[table]}) WHERE list_contains($keys, key) ORDER BY key"  # noqa: S608
    return [row | {"href": _address(table, row, where)} for row in rows(connection, query, keys=keys)]


def _address(table: str, row: Row, where: Addresses) -> str:
    if table == "entities":
        return where.name(row["key"])
    return where.topic(row["key"]) if table == "topics" else where.article(row["document_id"], row["anchor"])
