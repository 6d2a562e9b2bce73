"""The type of a name by what the whole corpus takes it for: a place in nine articles is one in the tenth."""

import duckdb

from flows.incoming import register
from transforms.entities.lookups import Lookups, named

MAJORITY = 4
"""Documents with the one type for each with the other, from which the other is taken for an error."""

SETTLED = f"""
CREATE TABLE typed AS
WITH votes AS (
    SELECT lower(name) AS word, type, count(DISTINCT document_id) AS n_documents, count(*) AS n_mentions
    FROM found_mentions GROUP BY ALL
), best AS (
    SELECT word, first(type ORDER BY n_documents DESC, n_mentions DESC, type) AS type,
        first(n_documents ORDER BY n_documents DESC, n_mentions DESC, type) AS n_documents
    FROM votes GROUP BY word
), alone AS (
    SELECT o.word, o.type, count(DISTINCT m.document_id) FILTER (WHERE w.document_id IS NULL) AS n_documents
    FROM votes o JOIN best b USING (word)
    JOIN found_mentions m ON lower(m.name) = o.word AND m.type = o.type
    LEFT JOIN (SELECT DISTINCT lower(name) AS word, type, document_id FROM found_mentions) w
        ON w.word = o.word AND w.type = b.type AND w.document_id = m.document_id
    WHERE o.type <> b.type GROUP BY ALL
)
SELECT v.word, v.type AS found_type, coalesce(t.type,
    CASE WHEN a.n_documents = 0 OR b.n_documents >= {MAJORITY} * v.n_documents THEN b.type ELSE v.type END) AS type
FROM votes v JOIN best b USING (word) LEFT JOIN alone a ON a.word = v.word AND a.type = v.type
LEFT JOIN told t ON t.word = v.word
"""  # noqa: S608


def settle(connection: duckdb.DuckDBPyConnection, lookups: Lookups) -> None:
    """Make the table `typed` (word: the lower-cased name, found_type, type). Lookups win."""
    told = {name: lookup.type for name, lookup in named(lookups, "retype")}
    register(connection, "told", word=told, type=told.values())
    connection.execute(SETTLED)
