"""Dates of publication that only other documents know: of a copy, or of what else is told on the same event."""

import duckdb

SHARED = 3
"""Names that tell of the event and stand in an undated document and in the event's first one: fewer may be chance."""

RELATED = f"""
CREATE TABLE related AS
WITH undated AS (
    SELECT d.document_id, d.cluster_id, l.event_id FROM documents d
    LEFT JOIN (SELECT * FROM led WHERE shared >= {SHARED}) l USING (document_id)
    WHERE d.published_edtf IS NULL
), dated AS (
    SELECT d.document_id, d.cluster_id, l.event_id, d.published_edtf, d.published_start AS day
    FROM documents d LEFT JOIN led l USING (document_id) WHERE d.published_start IS NOT NULL
), copied AS (
    SELECT u.document_id, first(d.published_edtf ORDER BY d.day, d.document_id) AS edtf, min(d.day) AS day
    FROM undated u JOIN dated d USING (cluster_id) GROUP BY u.document_id
), told AS (
    SELECT u.document_id, min(d.day) AS day,
        CASE WHEN min(d.day) = max(d.day) THEN min(d.day)::VARCHAR ELSE min(d.day) || '/' || max(d.day) END AS edtf
    FROM undated u JOIN dated d USING (event_id) GROUP BY u.document_id
)
SELECT document_id, coalesce(c.edtf, t.edtf) AS edtf, coalesce(c.day, t.day) AS day
FROM copied c FULL JOIN told t USING (document_id);

UPDATE placed_documents SET published_edtf = r.edtf, published_start = r.day, published_basis = 'related'
FROM related r WHERE r.document_id = placed_documents.document_id
"""  # noqa: S608


def relate(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill in the view `documents` what is not known of publication: the earliest copy's date, else the days between
    which the event's dated documents appeared.
    """
    connection.execute(RELATED)
