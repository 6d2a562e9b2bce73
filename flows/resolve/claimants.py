"""Who is the same claimant, and which claims rest on one origin."""

import duckdb
import pyarrow as pa

from flows.incoming import register_table
from flows.reference.gazetteer import load_gazetteer
from transforms.topics.claimant import claimant_words, is_anyone

WORDED = pa.schema(
    [("claimant", pa.string()), ("country", pa.string()), ("words", pa.string()), ("anyone", pa.bool_())]
)
CLAIMANTS = """
CREATE TABLE claimants AS
WITH copied AS (
    SELECT sentence_id, min(repeat_id) AS repeat_id
    FROM (SELECT unnest(member_ids) AS sentence_id, repeat_id FROM repeats WHERE kind = 'sentence')
    GROUP BY sentence_id
), relayed AS (
    SELECT claim_id, first(coalesce(entity_id, lower(text)) ORDER BY position) AS relay
    FROM attributions WHERE role = 'relay' GROUP BY claim_id
), known AS (
    SELECT claim_id, mention_id, entity_id FROM stated JOIN mentions ON mention_id = claimant_mention_id
), told AS (
    SELECT c.claim_id, m.mention_id, coalesce(m.entity_id, b.entity_id) AS entity_id, c.claimant_kind AS kind, w.*,
        d.event_id, d.outlet, coalesce(r.relay, k.repeat_id, d.cluster_id) AS text
    FROM stated c JOIN printed d USING (document_id)
    LEFT JOIN known m USING (claim_id)
    LEFT JOIN bodies b ON b.words = c.claimant LEFT JOIN worded w ON w.claimant = c.claimant
    LEFT JOIN copied k ON k.sentence_id = c.sentence_id LEFT JOIN relayed r ON r.claim_id = c.claim_id
)
SELECT claim_id, mention_id, entity_id,
    CASE WHEN entity_id IS NOT NULL THEN entity_id WHEN kind = 'self' THEN outlet
        WHEN anyone OR kind = 'document' THEN concat_ws(' ', country, words, 'in', text)
        WHEN country IS NOT NULL THEN concat_ws(' ', country, words)
        ELSE concat_ws(' ', words, 'at', event_id) END AS claimant_key,
    CASE WHEN entity_id IS NOT NULL THEN entity_id
        WHEN kind IN ('self', 'unnamed', 'document') THEN text
        WHEN country IS NOT NULL THEN concat_ws(' ', country, words)
        ELSE concat_ws(' ', words, 'at', event_id) END AS origin_key
FROM told
"""
"""A body that words name with its country and no article in full is one in all articles, without it in the articles
on one event; of a report or a soldier each text has its own. What nobody stands behind by name rests on the agency
that passed it on, else on the text: copies of a sentence or an article are one."""


def find(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table `claimants`: claim_id, the claimant's mention and entity, claimant_key, origin_key."""
    gazetteer = load_gazetteer()
    rows = []
    for (claimant,) in connection.execute("SELECT DISTINCT claimant FROM stated ORDER BY 1").fetchall():
        country, words = claimant_words(claimant, gazetteer)
        rows.append({"claimant": claimant, "country": country, "words": words, "anyone": is_anyone(claimant)})
    register_table(connection, "worded", pa.Table.from_pylist(rows, schema=WORDED))
    connection.execute(CLAIMANTS)
