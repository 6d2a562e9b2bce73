"""Towns that a gazetteer knows by another one's name: Tapa is in India, but not where only Estonia is spoken of."""

import duckdb

from flows.incoming import register
from transforms.names import key
from transforms.records import Gazetteer

FAMOUS = 250_000
"""People of a city that is meant wherever it is named; of smaller ones there may be another of that name."""

DOUBTED = """
WITH spoken_of AS (
    SELECT DISTINCT m.document_id, c.country
    FROM found_mentions m JOIN country_names c ON c.name = m.name
), judged AS (
    SELECT t.name, m.document_id, bool_or(s.country = t.country) AS own, count(s.country) AS n_countries
    FROM town_names t JOIN found_mentions m ON m.name = t.name LEFT JOIN spoken_of s USING (document_id)
    GROUP BY t.name, m.document_id
)
SELECT name FROM judged GROUP BY name HAVING NOT coalesce(bool_or(own), false) AND sum(n_countries) > 0
"""


def doubted(connection: duckdb.DuckDBPyConnection, names: list[str], gazetteer: Gazetteer) -> set[str]:
    """Those names of towns whose country is spoken of in none of the documents that name them, while others are."""
    towns: dict[str, str] = {}
    countries: dict[str, str] = {}
    for name in names:
        word = key(name)
        if country := gazetteer.demonyms.get(word) or getattr(gazetteer.countries.get(word), "country", None):
            countries[name] = country
        elif (city := gazetteer.cities.get(word)) and city.population < FAMOUS:
            towns[name] = city.country
    register(connection, "town_names", name=towns, country=towns.values())
    register(connection, "country_names", name=countries, country=countries.values())
    return {name for (name,) in connection.execute(DOUBTED).fetchall()}
