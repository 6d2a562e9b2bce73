"""Entities: every name of the corpus gets the entity that it stands for."""

import duckdb
import pyarrow as pa

from flows.incoming import register, register_table
from flows.reference.gazetteer import load_gazetteer
from flows.resolve import joining, types
from schemas.tables import TABLES
from transforms.entities.lookups import Lookups
from transforms.entities.places import UNKNOWN, locate

ONE_TYPE = """
CREATE OR REPLACE TABLE named AS
SELECT n.* REPLACE (e.type AS type, e.shown AS shown, e.joined_by AS joined_by, e.country AS country)
FROM named n JOIN (
    SELECT entity_id, mode(type ORDER BY type) AS type, mode(shown ORDER BY shown) AS shown,
        mode(joined_by ORDER BY joined_by) AS joined_by, min(country) AS country
    FROM named GROUP BY entity_id
) e USING (entity_id)
"""
"""Names of two types may be joined through a third that is like both: an entity has the type of most of its names."""
MENTIONS = """
CREATE TABLE mentions AS
SELECT m.* REPLACE (n.entity_id AS entity_id, n.type AS type,
    CASE WHEN n.type <> m.type THEN 'corpus: ' || m.type || ' by ' || m.basis ELSE m.basis END AS basis)
FROM found_mentions m JOIN named n ON n.name = m.name AND n.found_type = m.type
"""
ENTITIES = """
CREATE TABLE entities AS
WITH dated AS (
    SELECT m.entity_id, m.document_id, d.published_start, m.text, m.name
    FROM mentions m JOIN found_documents d USING (document_id)
), seen AS (
    SELECT entity_id, count(*) AS n_mentions, count(DISTINCT document_id) AS n_documents,
        list_sort(list_distinct(list(DISTINCT text) || list(DISTINCT name))) AS aliases,
        min(published_start) AS first_seen, max(published_start) AS last_seen
    FROM dated GROUP BY entity_id
)
SELECT s.*, e.name, e.type, e.basis, e.country AS named_country
FROM seen s JOIN (SELECT DISTINCT entity_id, shown AS name, type, joined_by AS basis, country FROM named) e
USING (entity_id)
"""
LOCATED = """
CREATE TABLE located_entities AS
WITH placed AS (
    SELECT e.* EXCLUDE (named_country), l.* EXCLUDE (entity_id),
        coalesce(s.country, CASE WHEN e.type = 'group' THEN l.country END) AS stands_for
    FROM entities e LEFT JOIN located l USING (entity_id)
    LEFT JOIN seats s ON s.name = lower(e.name) AND e.type IN ('place', 'organisation')
), states AS (
    SELECT country, min(entity_id) AS entity_id FROM placed WHERE iso_code IS NOT NULL GROUP BY country
)
SELECT p.* EXCLUDE (stands_for), s.entity_id AS stands_for_entity_id
FROM placed p LEFT JOIN states s ON s.country = p.stands_for AND s.entity_id <> p.entity_id
"""


def resolve(connection: duckdb.DuckDBPyConnection, lookups: Lookups) -> None:
    """Make the tables `named` (name, found_type, type, entity_id …), `mentions`, `entities`, `located_entities`."""
    types.settle(connection, lookups)
    joining.join(connection, load_gazetteer(), lookups)
    connection.execute(ONE_TYPE)
    connection.execute(MENTIONS)
    connection.execute(ENTITIES)
    _place(connection)


def _place(connection: duckdb.DuckDBPyConnection) -> None:
    """Add country, coordinates, reference ids and what it stands for, where the gazetteer knows them."""
    gazetteer, schema = load_gazetteer(), TABLES["entities"]
    columns = ["entity_id", "country", "latitude", "longitude", "geonames_id", "iso_code"]
    rows = []
    for key, aliases, name, type_, basis, country in connection.execute(
        "SELECT entity_id, aliases, name, type, basis, named_country FROM entities WHERE type IN ('place', 'group') "
        "OR named_country IS NOT NULL ORDER BY 1"
    ).fetchall():
        places = (locate(form, type_, gazetteer) for form in (name, *aliases))
        found = UNKNOWN
        if basis == "gazetteer":
            found = next((place for place in places if place["country"]), locate(name, type_, gazetteer))
        rows.append({"entity_id": key} | found | ({"country": country} if country else {}))
    fields = pa.schema([pa.field(c, schema.field(c).type) for c in columns])
    register_table(connection, "located", pa.Table.from_pylist(rows, schema=fields))
    register(connection, "seats", name=gazetteer.seats, country=gazetteer.seats.values())
    connection.execute(LOCATED)
