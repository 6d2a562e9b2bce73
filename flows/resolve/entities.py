"""Entities: every name of the corpus gets the entity that it stands for."""

import duckdb
import pyarrow as pa

from flows.reference import load_gazetteer
from schemas.tables import TABLES
from transforms.entities import entity_id
from transforms.entities.places import locate

NAMES = "SELECT DISTINCT name, type FROM found_mentions ORDER BY ALL"

ENTITIES = """
CREATE TABLE entities AS
WITH named AS (
    SELECT m.entity_id, m.name, m.text, m.type, m.document_id, d.published_start
    FROM mentions m JOIN found_documents d USING (document_id)
), best AS (
    SELECT entity_id, name, row_number() OVER (
        PARTITION BY entity_id ORDER BY count(DISTINCT document_id) DESC, length(name) DESC, name) AS rank
    FROM named GROUP BY entity_id, name
)
SELECT n.entity_id, b.name, any_value(n.type) AS type,
    list_sort(list_distinct(list(n.text) || list(n.name))) AS aliases,
    'name' AS basis, count(*) AS n_mentions, count(DISTINCT n.document_id) AS n_documents,
    min(n.published_start) AS first_seen, max(n.published_start) AS last_seen
FROM named n JOIN best b ON b.entity_id = n.entity_id AND b.rank = 1
GROUP BY n.entity_id, b.name
"""


def resolve(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables `named` (name, type, entity_id), `mentions` and `entities`."""
    names = connection.sql(NAMES).to_arrow_table().to_pylist()
    keyed = pa.table({
        "name": pa.array((n["name"] for n in names), pa.string()),
        "type": pa.array((n["type"] for n in names), pa.string()),
        "entity_id": pa.array((entity_id(n["name"], n["type"]) for n in names), pa.string()),
    })  # fmt: skip
    connection.register("keyed", keyed)
    connection.execute("CREATE TABLE named AS SELECT * FROM keyed")
    connection.unregister("keyed")
    connection.execute(
        "CREATE TABLE mentions AS SELECT m.* EXCLUDE (entity_id), n.entity_id "
        "FROM found_mentions m JOIN named n USING (name, type)"
    )
    connection.execute(ENTITIES)
    _place(connection)


def _place(connection: duckdb.DuckDBPyConnection) -> None:
    """Add country, coordinates and reference ids where the gazetteer knows them."""
    gazetteer, schema = load_gazetteer(), TABLES["entities"]
    columns = ["entity_id", "country", "latitude", "longitude", "geonames_id", "iso_code"]
    rows = [
        {"entity_id": key} | locate(name, type_, gazetteer)
        for key, name, type_ in connection.execute("SELECT entity_id, name, type FROM entities ORDER BY 1").fetchall()
    ]
    fields = pa.schema([pa.field(c, schema.field(c).type) for c in columns])
    connection.register("located", pa.Table.from_pylist(rows, schema=fields))
    connection.execute("CREATE TABLE located_entities AS SELECT * FROM entities JOIN located USING (entity_id)")
    connection.unregister("located")
