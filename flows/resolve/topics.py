"""Topics: claims that put a number on the same thing."""

import duckdb

from flows.incoming import register
from flows.reference.gazetteer import load_gazetteer
from flows.resolve import bodies, claimants, dates, events, quantities
from flows.resolve.making import HERE, Means
from schemas.views import DAY, SAME_TIME
from transforms.vocab.quantities import NOUNS, STATE_WORDS, TALLIES

LINKED = """
CREATE TABLE named_figures AS
SELECT f.figure_id, f.document_id, list_sort(list_distinct(list(m.entity_id))) AS entities,
    list(mention_id ORDER BY m.start) AS mention_ids
FROM (SELECT figure_id, document_id, unnest(counted_mention_ids) AS mention_id FROM found_figures) f
JOIN mentions m USING (mention_id, document_id) GROUP BY f.figure_id, f.document_id;

CREATE VIEW figures AS
SELECT f.* REPLACE (coalesce(i.entities, []) AS counted_entity_ids, coalesce(i.mention_ids, []) AS counted_mention_ids)
FROM found_figures f LEFT JOIN named_figures i USING (figure_id, document_id);

CREATE VIEW quotes AS
SELECT q.* REPLACE (m.mention_id AS speaker_mention_id, coalesce(m.entity_id, b.entity_id) AS speaker_entity_id)
FROM found_quotes q LEFT JOIN mentions m ON m.mention_id = q.speaker_mention_id AND m.document_id = q.document_id
LEFT JOIN bodies b ON b.words = q.speaker;

CREATE VIEW attributions AS
SELECT a.* REPLACE (m.mention_id AS mention_id, coalesce(m.entity_id, b.entity_id) AS entity_id)
FROM found_attributions a LEFT JOIN mentions m ON m.mention_id = a.mention_id AND m.document_id = a.document_id
LEFT JOIN bodies b ON b.words = a.text;
"""

STATED = """
CREATE TABLE stated AS
SELECT claim_id, document_id, sentence_id, figure_id, part_of, claimant, claimant_kind, claimant_mention_id,
    place_mention_id, modality, polarity, as_of_start, said_start
FROM found_claims;

CREATE TABLE printed AS
SELECT document_id, coalesce(d.outlet, d.source_uri) AS outlet, d.published_start, d.cluster_id, e.event_id,
    e.name AS event
FROM documents d JOIN events e USING (document_id)
"""
"""What claims are joined by. Of a view over so many others DuckDB expects a hundred rows where there are a hundred
thousand, and holds these in every join instead of what is joined to them."""

SCOPED = """
CREATE TABLE cored AS
SELECT c.claim_id, c.document_id, c.figure_id, q.noun, q.state, q.modifiers, q.whose, q.unit, q.country, p.event_id,
    p.event, concat_ws('|', q.noun, q.state, q.modifiers, coalesce(q.unit, ''), q.whose,
        CASE WHEN w.noun = q.noun AND w.state = q.state THEN 'part' END) AS core
FROM stated c JOIN quantities q USING (figure_id) JOIN printed p ON p.document_id = c.document_id
LEFT JOIN (
    SELECT a.claim_id, b.noun, b.state FROM stated a JOIN stated p ON p.claim_id = a.part_of
    JOIN quantities b ON b.figure_id = p.figure_id
) w ON w.claim_id = c.claim_id;

CREATE TABLE scoped AS
WITH known AS (
    SELECT core, CASE WHEN count(DISTINCT country) = 1 THEN min(country) END AS only_one
    FROM cored WHERE whose <> '' AND country IS NOT NULL GROUP BY core
), near AS (
    SELECT core, event_id, CASE WHEN count(DISTINCT country) = 1 THEN min(country) END AS only_one
    FROM cored WHERE whose <> '' AND country IS NOT NULL GROUP BY core, event_id
), placed AS (
    SELECT c.* REPLACE (coalesce(c.country, near.only_one, known.only_one) AS country)
    FROM cored c LEFT JOIN known ON known.core = c.core
    LEFT JOIN near ON near.core = c.core AND near.event_id = c.event_id
)
SELECT *, left(sha256(core || '|' || CASE WHEN whose <> '' THEN coalesce(country, '') ELSE event_id END), 20) AS topic
FROM placed
"""
"""What has an owner ("North Korean troops") is one topic in a country; what has none ("people killed") in an event."""

CLAIMED = """
CREATE TABLE resolved_claims AS
SELECT c.claim_id, c.document_id, who.mention_id AS claimant_mention_id, who.entity_id AS claimant_entity_id,
    who.claimant_key, who.origin_key, whereabouts.mention_id AS place_mention_id,
    whereabouts.entity_id AS place_entity_id,
    CASE WHEN t.n > 1 THEN s.topic END AS topic_id
FROM stated c LEFT JOIN scoped s USING (claim_id)
LEFT JOIN (SELECT topic, count(*) AS n FROM scoped GROUP BY topic) t USING (topic)
LEFT JOIN claimants who USING (claim_id)
LEFT JOIN (
    SELECT claim_id, mention_id, entity_id FROM stated JOIN mentions ON mention_id = place_mention_id
) whereabouts USING (claim_id);

CREATE VIEW claims AS
SELECT c.* REPLACE (r.claimant_mention_id AS claimant_mention_id, r.claimant_entity_id AS claimant_entity_id,
    r.claimant_key AS claimant_key, r.origin_key AS origin_key, r.place_mention_id AS place_mention_id,
    r.place_entity_id AS place_entity_id, r.topic_id AS topic_id)
FROM found_claims c JOIN resolved_claims r USING (claim_id, document_id)
"""

BOUNDED = f"""
CREATE TABLE bounded AS
SELECT r.topic_id, c.claim_id, c.document_id, d.outlet, c.as_of_start,
    r.claimant_key AS claimant, r.origin_key AS origin,
    {DAY.format("s.state IN (SELECT state FROM tallies)")} AS day,
    c.modality IN ('expected', 'planned') AS ahead,
    CASE WHEN f.modifier IN ('approximately', 'vague') THEN least(f.low, f.value * 0.9)
        WHEN f.modifier IN ('at most', 'less than') THEN NULL ELSE coalesce(f.low, f.value) END AS low,
    CASE WHEN f.modifier IN ('approximately', 'vague') THEN greatest(f.high, f.value * 1.1)
        WHEN f.modifier IN ('at least', 'more than') THEN NULL ELSE coalesce(f.high, f.value) END AS high,
    coalesce(f.low, f.value, f.high) AS lowest, coalesce(f.high, f.value, f.low) AS highest, f.counted,
    c.modality NOT IN ('denied', 'asked') AND c.polarity = 'affirmed' AS holds
FROM stated c JOIN resolved_claims r USING (claim_id) JOIN scoped s USING (claim_id)
JOIN found_figures f ON f.figure_id = c.figure_id JOIN printed d ON d.document_id = c.document_id
WHERE r.topic_id IS NOT NULL
"""  # noqa: S608

DISPUTES = f"""
CREATE TABLE disputes AS
WITH told AS (
    SELECT topic_id, day, ahead, claimant, max(low) AS low, min(high) AS high FROM bounded WHERE holds GROUP BY ALL
), ends AS (
    SELECT topic_id, day, ahead, t.topic_id IN (SELECT topic FROM scoped JOIN tallies USING (state)) AS grows,
        min(struct_pack(n := high, claimant := claimant), 2) FILTER (high IS NOT NULL) AS under,
        max(struct_pack(n := low, claimant := claimant), 2) FILTER (low IS NOT NULL) AS over
    FROM told t GROUP BY ALL
)
SELECT a.topic_id, bool_or(
    a.under[1].n < b.over[1].n AND a.under[1].claimant <> b.over[1].claimant
    OR a.under[1].n < b.over[2].n AND a.under[1].claimant <> b.over[2].claimant
    OR a.under[2].n < b.over[1].n AND a.under[2].claimant <> b.over[1].claimant) AS disputed
FROM ends a JOIN ends b ON a.topic_id = b.topic_id AND a.ahead = b.ahead
WHERE (a.day IS NOT DISTINCT FROM b.day OR abs(b.day - a.day) <= {SAME_TIME}) AND NOT (a.grows AND b.day > a.day)
GROUP BY a.topic_id
"""  # noqa: S608
"""Bounds of two claimants that exclude each other. Of each day the two lowest and the two highest are enough: if the
outermost are one claimant's, the next is another's."""

TOPICS = """
CREATE TABLE topics AS
WITH counted AS (
    SELECT topic_id, count(*) AS n_claims, count(DISTINCT claimant) AS n_claimants, count(DISTINCT outlet) AS n_outlets,
        count(DISTINCT origin) AS n_origins, min(lowest) AS low, max(highest) AS high,
        min(as_of_start) AS first_as_of, max(as_of_start) AS last_as_of, mode(counted ORDER BY counted) AS counted
    FROM bounded GROUP BY topic_id
), kinds AS (
    SELECT topic, min(noun) AS noun, min(state) AS state, min(modifiers) AS modifiers, min(whose) AS whose,
        min(unit) AS unit, min(country) AS country, min(core) AS core, min(event) AS event,
        count(DISTINCT country) AS n_countries FROM scoped GROUP BY topic
), countries AS (
    SELECT country, min(entity_id) AS entity_id, min(name) AS name FROM located_entities
    WHERE type = 'place' AND iso_code IS NOT NULL GROUP BY country
), peoples AS (
    SELECT e.country, first(m.text ORDER BY lower(m.text) IN (SELECT name FROM parts), length(m.text), m.text) AS name
    FROM located_entities e JOIN mentions m USING (entity_id)
    WHERE e.type = 'group' AND e.country IS NOT NULL GROUP BY e.country
), inside AS (
    SELECT r.topic_id, list_sort(list(DISTINCT u.entity_id)) AS entity_ids
    FROM resolved_claims r JOIN stated c USING (claim_id)
    JOIN (SELECT figure_id, unnest(entities) AS entity_id FROM named_figures) u USING (figure_id)
    WHERE r.topic_id IS NOT NULL GROUP BY r.topic_id
), placed AS (
    SELECT k.*, CASE WHEN k.whose <> '' OR k.n_countries = 1 THEN p.name END AS place,
        CASE WHEN k.whose <> '' OR k.n_countries = 1 THEN p.entity_id END AS place_entity_id
    FROM kinds k LEFT JOIN countries p ON p.country = k.country
)
SELECT n.topic_id, nullif(k.state, '') AS state, k.state IN (SELECT state FROM tallies) AS grows,
    concat_ws(' ', CASE WHEN k.core LIKE '%|part' THEN 'part of the' END,
        CASE WHEN k.noun IN (SELECT noun FROM nouns)
            THEN concat_ws(' ', coalesce(g.name, nullif(k.whose, '')), nullif(k.modifiers, ''), k.noun)
            ELSE coalesce(n.counted, k.noun) END,
        coalesce(w.word, nullif(k.state, '')), 'in ' || k.place,
        CASE WHEN k.whose = '' AND k.event IS NOT NULL THEN '(' || k.event || ')' END) AS label,
    k.noun AS counted_head, k.unit, coalesce(i.entity_ids, []) AS entity_ids, k.place, k.place_entity_id, n.n_claims,
    n.n_claimants, n.n_outlets, n.n_origins, n.low, n.high, n.high - n.low AS spread,
    coalesce(x.disputed, false) AS disputed, n.first_as_of, n.last_as_of
FROM counted n JOIN placed k ON k.topic = n.topic_id LEFT JOIN disputes x USING (topic_id)
LEFT JOIN inside i USING (topic_id) LEFT JOIN peoples g ON g.country = k.whose
LEFT JOIN state_words w ON w.state = k.state
"""


def prepare(connection: duckdb.DuckDBPyConnection, means: Means = HERE) -> None:
    """Make `figures`, `quotes`, `attributions`, `quantities` and `events`, and fill in dates of publication."""
    bodies.find(connection)
    connection.execute(LINKED)
    quantities.measure(connection, means)
    events.find(connection)
    dates.relate(connection)


def resolve(connection: duckdb.DuckDBPyConnection) -> None:
    """Make `claims` and `topics` of what `prepare` has made."""
    connection.execute(STATED)
    claimants.find(connection)
    register(connection, "nouns", noun=sorted(set(NOUNS.values())))
    register(connection, "state_words", state=STATE_WORDS, word=(word or None for word in STATE_WORDS.values()))
    connection.execute("UPDATE state_words SET word = '' WHERE word IS NULL")
    register(connection, "tallies", state=sorted(TALLIES))
    register(connection, "parts", name=load_gazetteer().parts)  # what is British is called Scottish last of all
    for query in (SCOPED, CLAIMED, BOUNDED, DISPUTES, TOPICS):
        connection.execute(query)
    connection.execute("UPDATE topics SET label = trim(regexp_replace(label, ' +', ' ', 'g'))")
