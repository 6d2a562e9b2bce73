"""Repeats: documents, sentences and quotes that appear more than once."""

import duckdb

SHORTEST_SENTENCE = 8
"""Tokens; shorter sentences repeat by chance."""
SHORTEST_QUOTE = 5
"""Words; shorter quotes repeat by chance."""

KEYED = f"""
CREATE TEMP VIEW repeatable AS
SELECT 'document' AS kind, document_id AS member_id, document_id, 0 AS start, text, md5(text) AS words FROM (
    SELECT document_id, regexp_replace(lower(clean_text), '\\s+', ' ', 'g') AS text FROM found_documents
    WHERE clean_text <> '')
UNION ALL
SELECT 'sentence', sentence_id, document_id, start, text, regexp_replace(lower(text), '[^\\w]+', ' ', 'g')
FROM found_sentences WHERE n_tokens >= {SHORTEST_SENTENCE}
UNION ALL
SELECT 'quote', quote_id, document_id, start, text, trim(regexp_replace(lower(text), '[^\\w]+', ' ', 'g'))
FROM found_quotes WHERE type <> 'indirect' AND len(string_split(text, ' ')) >= {SHORTEST_QUOTE}
"""  # noqa: S608

REPEATS = """
CREATE TABLE repeats AS
SELECT
    left(sha256(kind || first(member_id ORDER BY published_start NULLS LAST, r.document_id, start)), 20) AS repeat_id,
    kind, list(member_id ORDER BY published_start NULLS LAST, r.document_id, start) AS member_ids,
    list(r.document_id ORDER BY published_start NULLS LAST, r.document_id, start) AS document_ids,
    first(member_id ORDER BY published_start NULLS LAST, r.document_id, start) AS earliest_member,
    count(*) AS n_members, 1.0 AS similarity,
    left(first(text ORDER BY published_start NULLS LAST, r.document_id, start), 200) AS text
FROM repeatable r JOIN found_documents d ON d.document_id = r.document_id
GROUP BY kind, words HAVING count(DISTINCT r.document_id) > 1
"""

CLUSTERS = """
CREATE TABLE documents AS
WITH copies AS (
    SELECT unnest(document_ids) AS document_id, document_ids[1] AS cluster_id FROM repeats WHERE kind = 'document'
)
SELECT d.* REPLACE (
    coalesce(c.cluster_id, d.document_id) AS cluster_id,
    CASE WHEN c.cluster_id <> d.document_id THEN c.cluster_id END AS duplicate_of,
    CASE WHEN c.cluster_id <> d.document_id THEN 1.0 END AS similarity)
FROM found_documents d LEFT JOIN copies c USING (document_id)
"""


def resolve(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables `repeats` and `documents`."""
    connection.execute(KEYED)
    connection.execute(REPEATS)
    connection.execute(CLUSTERS)
