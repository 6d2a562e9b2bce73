"""Topics: claims that put a number on the same thing."""

import duckdb

JOINED = """
CREATE TABLE figures AS
WITH inside AS (
    SELECT f.figure_id, list_sort(list_distinct(list(m.entity_id))) AS entities,
        list(mention_id ORDER BY m.start) AS mention_ids
    FROM (SELECT figure_id, unnest(counted_mention_ids) AS mention_id FROM found_figures) f
    JOIN mentions m USING (mention_id) GROUP BY f.figure_id
)
SELECT f.* REPLACE (coalesce(i.entities, []) AS counted_entity_ids, coalesce(i.mention_ids, []) AS counted_mention_ids)
FROM found_figures f LEFT JOIN inside i USING (figure_id);

CREATE TABLE quotes AS
SELECT q.* REPLACE (m.mention_id AS speaker_mention_id, m.entity_id AS speaker_entity_id)
FROM found_quotes q LEFT JOIN mentions m ON m.mention_id = q.speaker_mention_id;

CREATE TABLE attributions AS
SELECT a.* REPLACE (m.mention_id AS mention_id, m.entity_id AS entity_id)
FROM found_attributions a LEFT JOIN mentions m ON m.mention_id = a.mention_id;

CREATE TEMP TABLE keyed_claims AS
SELECT c.* REPLACE (who.mention_id AS claimant_mention_id, who.entity_id AS claimant_entity_id,
        whereabouts.mention_id AS place_mention_id, whereabouts.entity_id AS place_entity_id),
    f.counted_head, f.counted, f.unit, f.counted_entity_ids, f.low, f.high, f.value,
    CASE WHEN f.counted_head IS NOT NULL THEN
        left(sha256(
            f.counted_head || '|' || coalesce(f.unit, '') || '|' || array_to_string(f.counted_entity_ids, ',')), 20)
    END AS topic
FROM found_claims c
LEFT JOIN mentions who ON who.mention_id = c.claimant_mention_id
LEFT JOIN mentions whereabouts ON whereabouts.mention_id = c.place_mention_id
LEFT JOIN figures f ON f.figure_id = c.figure_id;
"""

TOPICS = """
CREATE TABLE topics AS
SELECT topic AS topic_id, mode(counted ORDER BY counted) AS label, any_value(counted_head) AS counted_head,
    any_value(unit) AS unit, any_value(counted_entity_ids) AS entity_ids,
    NULL::VARCHAR AS place, NULL::VARCHAR AS place_entity_id, count(*) AS n_claims,
    count(DISTINCT coalesce(claimant_entity_id, claimant)) AS n_claimants,
    count(DISTINCT coalesce(d.outlet, d.source_uri)) AS n_outlets,
    count(DISTINCT coalesce(claimant_entity_id, claimant)) AS n_origins,
    min(coalesce(low, value)) AS low, max(coalesce(high, value)) AS high,
    max(coalesce(high, value)) - min(coalesce(low, value)) AS spread,
    coalesce(max(coalesce(low, value)) > min(coalesce(high, value)), false) AS disputed,
    min(as_of_start) AS first_as_of, max(as_of_start) AS last_as_of
FROM keyed_claims k JOIN documents d USING (document_id)
WHERE topic IS NOT NULL GROUP BY topic HAVING count(*) > 1;

CREATE TABLE claims AS
SELECT k.* EXCLUDE (counted_head, counted, unit, counted_entity_ids, low, high, value, topic)
    REPLACE (t.topic_id AS topic_id)
FROM keyed_claims k LEFT JOIN topics t ON t.topic_id = k.topic;
"""


def resolve(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables `figures`, `quotes`, `attributions`, `claims` and `topics`."""
    connection.execute(JOINED)
    connection.execute(TOPICS)
