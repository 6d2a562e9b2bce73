"""Which document is an article's latest text, and which texts came before it.

The same path with new bytes is the next revision. So is the same address read elsewhere, when the two share a title
or a sentence: the later capture, else the later date, else the later name. All but the latest are set aside.
"""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import duckdb
import pyarrow as pa

from flows.incoming import register_table
from schemas.conform import conform
from transforms import ids

Row = dict[str, Any]
REASON = "earlier revision"
EXCERPT = 200
"""Characters of a rejected revision that are shown."""

BEFORE = """
CREATE TABLE before AS
SELECT b.document_id, coalesce(d.article_id, b.article_id) AS article_id, b.article_id AS known_as, b.source_uri,
    b.source_file, b.content_hash, b.title, b.captured, b.published_start, coalesce(b.revision, 1) AS revision,
    b.revises
FROM parent_documents b LEFT JOIN (
    SELECT DISTINCT source_uri, article_id FROM all_documents WHERE source_uri NOT LIKE '%#%'
) d USING (source_uri)
"""
"""The parent's documents. A file stays the article that it was, though its new bytes hold another address."""
LINES = """
CREATE TABLE lines AS
WITH known AS (
    SELECT d.document_id, d.article_id, d.source_uri, d.source_file, d.content_hash, d.title, d.captured,
        d.published_start, coalesce(b.revision, 1) AS revision, b.revises, true AS present
    FROM all_documents d LEFT JOIN before b USING (document_id)
    UNION ALL BY NAME
    SELECT * EXCLUDE (known_as), false AS present FROM before
    WHERE document_id NOT IN (SELECT document_id FROM all_documents)
        AND article_id IN (SELECT article_id FROM all_documents)
), ranked AS (
    SELECT *, count(*) OVER (PARTITION BY article_id) AS n,
        row_number() OVER (PARTITION BY article_id ORDER BY present, coalesce(captured, published_start) NULLS FIRST,
            source_file, length(source_uri), source_uri, document_id) AS place
    FROM known
)
SELECT r.*, l.document_id AS latest, r.content_hash = l.content_hash AS same_bytes,
    coalesce(r.source_uri = l.source_uri AND r.source_uri NOT LIKE '%#%', false)
        OR coalesce(lower(r.title) = lower(l.title), false) AS told
FROM ranked r JOIN ranked l ON l.article_id = r.article_id AND l.place = l.n
WHERE r.n > 1 OR r.revision > 1
"""
ALIKE = """
WITH sharing AS (
    SELECT DISTINCT l.document_id FROM lines l JOIN ever_sentences a ON a.document_id = l.document_id
    JOIN ever_sentences b ON b.document_id = l.latest AND b.text = a.text WHERE NOT l.same_bytes AND NOT l.told
)
SELECT * FROM lines WHERE same_bytes OR told OR document_id IN (SELECT document_id FROM sharing)
ORDER BY article_id, place
"""
REJECTED = f"""
SELECT d.document_id, d.source_file, d.source_uri, d.run_id, s.latest, left(d.clean_text, {EXCERPT}) AS excerpt
FROM all_documents d JOIN superseded s USING (document_id) ORDER BY d.document_id
"""  # noqa: S608
LINEAGE = pa.schema([
    ("document_id", pa.string()), ("article_id", pa.string()), ("revision", pa.int64()), ("revises", pa.string()),
    ("earlier", pa.string()), ("latest", pa.string()), ("kept", pa.bool_()),
])  # fmt: skip
"""Of each text of an article with several: its number, the text before it (`earlier` where that one is at hand to be
compared with), and whether it stays."""


def list_texts(connection: duckdb.DuckDBPyConnection) -> None:
    """From the views `all_documents` and `parent_documents` make the tables `before` and `lines`: the texts of the
    articles that have, or had, several.
    """
    connection.execute(BEFORE)
    connection.execute(LINES)


def settle(connection: duckdb.DuckDBPyConnection) -> None:
    """From the view `ever_sentences` and the table `lines` make the tables `lineage` and `superseded`."""
    found = connection.execute(ALIKE)
    names = [column[0] for column in found.description or ()]
    rows = (dict(zip(names, row, strict=True)) for row in found.fetchall())
    numbered = [row for _, texts in groupby(rows, key=itemgetter("article_id")) for row in _numbered(list(texts))]
    register_table(connection, "lineage", pa.Table.from_pylist(numbered, schema=LINEAGE))
    connection.execute(
        "CREATE TABLE superseded AS SELECT l.document_id, l.latest FROM lineage l "
        "JOIN lines USING (document_id) WHERE present AND NOT kept"
    )


def _numbered(texts: list[Row]) -> Iterator[Row]:
    """The texts of one article, earliest first, with their numbers; copies of the latest share its number."""
    number, before = 0, None
    chain = [text for text in texts if not text["same_bytes"] or text["document_id"] == text["latest"]]
    for text in chain:
        if before is None or before["content_hash"] != text["content_hash"]:
            number = max(number + 1, text["revision"])
            earlier = before["document_id"] if before else None
        yield _line(text, number, earlier, earlier or text["revises"])
        before = text
    for text in texts:
        if text["same_bytes"] and text["document_id"] != text["latest"]:
            yield _line(text, number, None, earlier or text["revises"])


def _line(text: Row, number: int, earlier: str | None, revises: str | None) -> Row:
    return {
        "document_id": text["document_id"], "article_id": text["article_id"], "revision": number, "revises": revises,
        "earlier": earlier, "latest": text["latest"], "kept": text["same_bytes"],
    }  # fmt: skip


def rejects(connection: duckdb.DuckDBPyConnection) -> pa.Table:
    """A row for each document that a later revision in the same corpus has set aside."""
    rows = [
        {
            "reject_id": ids.make("resolve", REASON, key, latest), "run_id": run, "stage": "resolve", "reason": REASON,
            "source_file": file, "source_uri": uri, "document_id": None, "table": "documents", "key": key,
            "detail": f"document {latest} is a later revision of the article", "excerpt": excerpt,
        }
        for key, file, uri, run, latest, excerpt in connection.execute(REJECTED).fetchall()
    ]  # fmt: skip
    return conform(rows, "rejects")
