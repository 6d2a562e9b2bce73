"""Repeats: documents, passages, sentences and quotes that appear in more than one document."""

import duckdb

from flows.resolve import copies, same_quotes
from flows.resolve.making import HERE, Means

SHORTEST_SENTENCE = 8
"""Tokens; shorter sentences repeat by chance."""
SHORTEST_PASSAGE = 2
"""Sentences in a row."""
PREVIEW = 200
"""Characters of a repeat's text that are shown."""

MEMBERS = f"""
CREATE TABLE worded_sentences AS
SELECT sentence_id, md5_number(trim(regexp_replace(lower(text), '[^\\w]+', ' ', 'g'))) AS words
FROM found_sentences WHERE n_tokens >= {SHORTEST_SENTENCE};

CREATE TABLE equal_sentences AS
WITH plain AS (
    SELECT s.sentence_id, s.document_id, s.position, s.start, s.text, o.rank, w.words
    FROM found_sentences s JOIN ordered_documents o USING (document_id) JOIN worded_sentences w USING (sentence_id)
    WHERE words IN (SELECT words FROM worded_sentences GROUP BY words HAVING count(*) > 1)
)
SELECT *, first_value(sentence_id) OVER w AS first_id, first_value(document_id) OVER w AS first_document,
    first_value(position) OVER w AS first_position
FROM plain WINDOW w AS (PARTITION BY words ORDER BY rank, start);

CREATE TABLE members AS
SELECT 'document' AS kind, document_id AS member_id, document_id, rank, 0 AS start, text, 1.0::DOUBLE AS similarity,
    first_value(document_id) OVER (PARTITION BY md5(text) ORDER BY rank) AS first_id
FROM (
    SELECT d.document_id, o.rank, trim(regexp_replace(lower(d.clean_text), '\\s+', ' ', 'g')) AS text
    FROM found_documents d JOIN (
        SELECT document_id, rank FROM ordered_documents LEFT JOIN sketched USING (document_id)
        WHERE sketch IS NULL OR sketch IN (SELECT sketch FROM sketched GROUP BY sketch HAVING count(*) > 1)
    ) o USING (document_id) WHERE d.clean_text <> ''
) QUALIFY count(*) OVER (PARTITION BY md5(text)) > 1;

INSERT INTO members
SELECT 'near document', document_id, document_id, n.rank, 0, d.clean_text, n.similarity, n.cluster_id
FROM found_documents d JOIN (
    SELECT o.document_id, o.rank, coalesce(c.similarity, 1.0) AS similarity,
        coalesce(c.cluster_id, o.document_id) AS cluster_id
    FROM ordered_documents o LEFT JOIN copies c USING (document_id)
    WHERE c.similarity < 1.0 OR o.document_id IN (SELECT cluster_id FROM copies WHERE similarity < 1.0)
) n USING (document_id);

INSERT INTO members
SELECT 'sentence', sentence_id, document_id, rank, start, text, 1.0, first_id FROM equal_sentences
UNION ALL
SELECT 'quote', q.quote_id, q.document_id, o.rank, q.start, q.text, coalesce(s.similarity, 1.0),
    coalesce(s.first_id, q.quote_id)
FROM found_quotes q JOIN ordered_documents o USING (document_id) LEFT JOIN same_quotes s USING (quote_id)
WHERE s.quote_id IS NOT NULL OR q.quote_id IN (SELECT first_id FROM same_quotes);
"""  # noqa: S608

PASSAGES = f"""
INSERT INTO members
WITH shared AS (
    SELECT *, position - row_number() OVER (
        PARTITION BY document_id, first_document, position - first_position ORDER BY position) AS island,
        position - first_position AS shift
    FROM equal_sentences WHERE document_id <> first_document
), runs AS (
    SELECT document_id, any_value(rank) AS rank, min(start) AS start, count(*) AS n,
        arg_min(sentence_id, position) AS member_id, string_agg(text, ' ' ORDER BY position) AS text,
        arg_min(first_id, position) AS first_id
    FROM shared GROUP BY document_id, first_document, shift, island HAVING count(*) >= {SHORTEST_PASSAGE}
)
SELECT 'passage', member_id, document_id, rank, start, text, 1.0, first_id FROM runs
UNION
SELECT 'passage', s.sentence_id, s.document_id, s.rank, s.start, s.text, 1.0, s.sentence_id
FROM equal_sentences s JOIN runs r ON r.first_id = s.sentence_id
"""  # noqa: S608

REPEATS = f"""
CREATE TABLE repeats AS
SELECT left(sha256(kind || first_id), 20) AS repeat_id, kind,
    list(member_id ORDER BY rank, start, member_id) AS member_ids,
    list(document_id ORDER BY rank) FILTER (WHERE n = 1) AS document_ids,
    first(member_id ORDER BY rank, start, member_id) AS earliest_member, count(*) AS n_members,
    min(similarity) AS similarity, left(first(text ORDER BY rank, start, member_id), {PREVIEW}) AS text
FROM (
    SELECT *, row_number() OVER (PARTITION BY kind, first_id, document_id ORDER BY start, member_id) AS n FROM members
) GROUP BY kind, first_id HAVING count(DISTINCT document_id) > 1
"""  # noqa: S608

CLUSTERS = """
CREATE TABLE placed_documents AS
SELECT d.document_id, coalesce(c.cluster_id, d.document_id) AS cluster_id, c.cluster_id AS duplicate_of, c.similarity,
    coalesce(l.revision, 1) AS revision, l.revises, d.published_edtf, d.published_start, d.published_basis
FROM found_documents d LEFT JOIN lineage l USING (document_id) LEFT JOIN (
    SELECT document_id, cluster_id, similarity FROM copies
    UNION ALL
    SELECT member_id, first_id, 1.0 FROM members
    WHERE kind = 'document' AND member_id <> first_id AND member_id NOT IN (SELECT document_id FROM copies)
) c USING (document_id);

CREATE VIEW documents AS
SELECT d.* REPLACE (p.cluster_id AS cluster_id, p.duplicate_of AS duplicate_of, p.similarity AS similarity,
    p.revision AS revision, p.revises AS revises, p.published_edtf AS published_edtf,
    p.published_start AS published_start, p.published_basis AS published_basis)
FROM found_documents d JOIN placed_documents p USING (document_id)
"""
"""What is found out of a document stands beside it: copying all columns takes longer than joining the two."""


def resolve(connection: duckdb.DuckDBPyConnection, means: Means = HERE) -> None:
    """Make the table `repeats` and the view `documents`, over the table `placed_documents`."""
    copies.find(connection, means)
    same_quotes.find(connection, means)
    for query in (MEMBERS, PASSAGES, REPEATS, CLUSTERS):
        connection.execute(query)
