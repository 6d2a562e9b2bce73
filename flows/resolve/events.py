"""Events: documents of one time that name the same places and people, led by the earliest of them."""

import duckdb
import pyarrow as pa

from flows.incoming import register, register_table
from flows.reference.gazetteer import load_gazetteer

DAYS = 21
"""Days between an event's first document and its last."""
RARE = 30
"""Documents that may name an entity which tells of an event; what more name is not one event's own."""

TELLING = f"""
CREATE TABLE telling AS
SELECT DISTINCT m.document_id, m.entity_id FROM mentions m JOIN located_entities e USING (entity_id)
WHERE e.n_documents BETWEEN 2 AND {RARE} AND e.type IN ('person', 'place', 'organisation', 'event')
    AND e.iso_code IS NULL AND lower(e.name) NOT IN (SELECT name FROM outlets)
    AND lower(e.name) NOT IN (SELECT lower(outlet) FROM found_documents WHERE outlet IS NOT NULL)
"""  # noqa: S608
RANKED = """
CREATE TABLE ranked AS
SELECT d.document_id, d.published_start AS day, c.countries,
    row_number() OVER (ORDER BY d.published_start NULLS LAST, d.document_id) AS rank
FROM found_documents d LEFT JOIN (
    SELECT m.document_id, list_sort(list(DISTINCT e.country)) AS countries
    FROM mentions m JOIN located_entities e USING (entity_id) WHERE e.country IS NOT NULL GROUP BY m.document_id
) c USING (document_id)
"""
LINKS = f"""
SELECT b.rank AS later, a.rank AS earlier, any_value(b.document_id) AS later_id, any_value(a.document_id) AS earlier_id,
    any_value(b.day) AS later_day, any_value(a.day) AS earlier_day, count(*) AS shared
FROM telling s JOIN telling t ON t.entity_id = s.entity_id
JOIN ranked a ON a.document_id = s.document_id JOIN ranked b ON b.document_id = t.document_id
WHERE a.rank < b.rank AND coalesce(b.day - a.day, 0) <= {DAYS}
GROUP BY b.rank, a.rank
HAVING count(*) > 1 OR list_has_any(any_value(a.countries), any_value(b.countries))
ORDER BY later, shared DESC, earlier
"""  # noqa: S608
NAMED = """
CREATE TABLE events AS
WITH telling_name AS (
    SELECT l.event_id, e.name, count(*) AS n,
        min(CASE e.type WHEN 'event' THEN 0 WHEN 'place' THEN 1 ELSE 2 END) AS kind
    FROM led l JOIN telling t USING (document_id) JOIN located_entities e USING (entity_id)
    WHERE e.type <> 'person' GROUP BY l.event_id, e.name
)
SELECT r.document_id, coalesce(l.event_id, r.document_id) AS event_id, n.name
FROM ranked r LEFT JOIN led l USING (document_id)
LEFT JOIN (
    SELECT event_id, first(name ORDER BY n DESC, kind, name) AS name FROM telling_name WHERE n > 1 GROUP BY event_id
) n ON n.event_id = l.event_id
"""


def find(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table `events`: document_id, event_id (the document that leads it) and the event's name."""
    register(connection, "outlets", name=sorted(load_gazetteer().outlets))
    for query in (TELLING, RANKED):
        connection.execute(query)
    leader: dict[str, tuple[str, object, int]] = {}
    cursor = connection.cursor()
    for batch in cursor.sql(LINKS).to_arrow_reader(50_000):
        for row in batch.to_pylist():
            later, earlier = row["later_id"], row["earlier_id"]
            leader.setdefault(earlier, (earlier, row["earlier_day"], row["shared"]))
            if later in leader:
                continue
            first, day, _ = leader[earlier]
            if day is None or row["later_day"] is None or (row["later_day"] - day).days <= DAYS:
                leader[later] = (first, day, row["shared"])
    cursor.close()
    table = pa.table({
        "document_id": pa.array(leader, pa.string()),
        "event_id": pa.array((first for first, _, _ in leader.values()), pa.string()),
        "shared": pa.array((shared for _, _, shared in leader.values()), pa.int64()),
    })  # fmt: skip
    register_table(connection, "led", table)
    connection.execute(NAMED)
