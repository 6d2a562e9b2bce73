"""What an article's next revision tells otherwise than the one before: the table `revisions`."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import duckdb

from flows.incoming import count
from schemas.conform import conform
from transforms import ids
from transforms.revisions.changes import Change, Told, changes

BATCH = 1_000
"""Pairs of revisions whose rows are held at once."""

CHAINS = """
CREATE TABLE chains AS
WITH chained AS (
    SELECT c.claim_id, c.start, c.claimant, c.figure_id, CASE WHEN c.figure_id IS NULL THEN c.quote_id END AS quote_id,
        coalesce(string_agg(a.text, ' ← ' ORDER BY a.position) FILTER (WHERE a.role <> 'outlet'), 'the outlet itself')
            AS chain
    FROM ever_claims c JOIN ever_attributions a USING (claim_id) GROUP BY ALL
)
SELECT coalesce(figure_id, quote_id) AS key, first(claimant ORDER BY start, claim_id) AS claimant,
    first(chain ORDER BY start, claim_id) AS chain
FROM chained GROUP BY ALL
"""
"""Who stands behind each figure, and behind each quote that states none. How the outlet names itself is no change."""
TOLD = """
CREATE TABLE revised AS
SELECT row_number() OVER (ORDER BY l.document_id, l.earlier) AS pair, l.*, d.source_uri, d.run_id
FROM lineage l JOIN ever_documents d USING (document_id) WHERE l.earlier IS NOT NULL;

CREATE TABLE compared AS
WITH sides AS (
    SELECT pair, 'old' AS side, earlier AS document_id FROM revised
    UNION ALL SELECT pair, 'new', document_id FROM revised
), held AS (
    SELECT document_id, sentence_id, 'figure' AS kind, figure_id AS key, start, text AS number,
        concat_ws(' ', nullif(modifier, 'exact'), text) AS text, coalesce(value, high, low) AS value, counted,
        counted_head AS head, [kind, unit] AS about,
        [value::VARCHAR, low::VARCHAR, high::VARCHAR, modifier, change] AS measure FROM ever_figures
    UNION ALL BY NAME
    SELECT document_id, sentence_id, 'quote' AS kind, quote_id AS key, start, '' AS number, text FROM ever_quotes
)
SELECT r.* EXCLUDE (document_id, sentence_id), t.pair, t.side, s.text AS sentence, c.claimant, c.chain
FROM sides t JOIN held r USING (document_id) JOIN ever_sentences s USING (sentence_id) LEFT JOIN chains c USING (key)
"""


def compare(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table `revisions`: what the parent held of articles that are still there, and what this run has seen."""
    connection.execute(
        "CREATE TABLE revisions AS SELECT r.* REPLACE (coalesce(b.article_id, r.article_id) AS article_id) "
        "FROM parent_revisions r LEFT JOIN (SELECT DISTINCT known_as, article_id FROM before) b "
        "ON b.known_as = r.article_id "
        "WHERE coalesce(b.article_id, r.article_id) IN (SELECT article_id FROM found_documents)"
    )
    for query in (CHAINS, TOLD):
        connection.execute(query)
    n_pairs = count(connection, "revised")
    for first in range(1, n_pairs + 1, BATCH):
        found = conform(list(_rows(connection, first, first + BATCH)), "revisions")
        connection.register("incoming", found)
        connection.execute(
            "INSERT INTO revisions BY NAME SELECT * FROM incoming "
            "WHERE revision_id NOT IN (SELECT revision_id FROM revisions)"
        )
        connection.unregister("incoming")


def _rows(connection: duckdb.DuckDBPyConnection, first: int, end: int) -> Iterator[dict[str, Any]]:
    between = f"WHERE pair >= {first} AND pair < {end} ORDER BY pair"
    told = connection.sql(f"SELECT * FROM compared {between}, start, key").to_arrow_table().to_pylist()  # noqa: S608
    sides = {pair: list(rows) for pair, rows in groupby(told, key=itemgetter("pair"))}
    for pair in connection.sql(f"SELECT * FROM revised {between}").to_arrow_table().to_pylist():  # noqa: S608
        rows = sides.get(pair["pair"], [])
        parts = (
            [_told(row) for row in rows if (row["kind"], row["side"]) == wanted]
            for wanted in (("figure", "old"), ("figure", "new"), ("quote", "old"), ("quote", "new"))
        )
        yield from (_row(pair, change) for change in changes(*parts))


def _told(row: dict[str, Any]) -> Told:
    return Told(
        key=row["key"], text=row["text"], sentence=row["sentence"], number=row["number"], claimant=row["claimant"],
        chain=row["chain"], value=row["value"], counted=row["counted"], measure=tuple(row["measure"] or ()),
        about=tuple(row["about"] or ()), head=row["head"],
    )  # fmt: skip


def _row(pair: dict[str, Any], change: Change) -> dict[str, Any]:
    old, new = change.old, change.new
    chains, some = change.kind == "attribution", new or old
    return {
        "revision_id": ids.make(
            pair["earlier"], pair["document_id"], change.kind, old and old.key, new and new.key
        ),
        "article_id": pair["article_id"], "earlier_document_id": pair["earlier"], "document_id": pair["document_id"],
        "revision": pair["revision"], "source_uri": pair["source_uri"], "kind": change.kind, "change": change.change,
        "old": old and (old.chain if chains else old.text), "new": new and (new.chain if chains else new.text),
        "old_value": old and old.value, "new_value": new and new.value, "counted": some and some.counted,
        "old_claimant": old and old.claimant, "new_claimant": new and new.claimant,
        "old_evidence": old and old.sentence, "new_evidence": new and new.sentence,
        "old_row_id": old and old.key, "new_row_id": new and new.key, "run_id": pair["run_id"],
    }  # fmt: skip
