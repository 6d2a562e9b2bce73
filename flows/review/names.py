"""The names of the corpus: every entity with its aliases, how they were joined, and who names it."""

from pathlib import Path

import duckdb

from flows.review import pages, signposts
from flows.review.pages import A_PAGE, Addresses
from flows.review.reading import Row, entire, in_turn, rows

ARTICLES_SHOWN = 12
ORDER = "e.n_documents DESC, e.n_mentions DESC, e.name, e.entity_id"
ENTITIES = f"SELECT * FROM entities e ORDER BY {ORDER}"  # noqa: S608
NAMED = f"""
SELECT e.entity_id, m.document_id, m.first, m.n FROM (
    SELECT entity_id, document_id, arg_min(mention_id, start) AS first, count(*) AS n
    FROM mentions GROUP BY entity_id, document_id
) m JOIN entities e USING (entity_id)
QUALIFY row_number() OVER (PARTITION BY e.entity_id ORDER BY m.n DESC, m.document_id) <= {ARTICLES_SHOWN}
ORDER BY {ORDER}, m.n DESC, m.document_id
"""  # noqa: S608
SAID = """
SELECT claimant_entity_id AS entity_id, count(*) AS n_claims
FROM claims WHERE claimant_entity_id IS NOT NULL GROUP BY 1
"""


def place(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Page of the list by entity."""
    keys = rows(connection, f"SELECT e.entity_id FROM entities e ORDER BY {ORDER}")  # noqa: S608
    return {row["entity_id"]: n // A_PAGE + 1 for n, row in enumerate(keys)}


def write(connection: duckdb.DuckDBPyConnection, folder: Path, where: Addresses, titles: dict[str, str]) -> None:
    """The list of names, most named first."""
    entities = entire(connection, ENTITIES)
    named_in = in_turn(rows(connection, NAMED), "entity_id")
    said = {row["entity_id"]: row["n_claims"] for row in rows(connection, SAID)}
    for page, n_pages, listed in pages.paged(entities):
        shown = [_shown(entity, named_in(entity["entity_id"]), said, where, titles) for entity in listed]
        pages.write(
            folder / pages.numbered(page), "names.j2", root="../", here="names", entities=shown, page=page,
            n_pages=n_pages, n_entities=len(entities),
        )  # fmt: skip
    found = zip(entities["entity_id"].to_pylist(), entities["name"].to_pylist(), strict=True)
    signposts.write(folder, "names", ((key, name, where.names[key]) for key, name in found))


def _shown(entity: Row, named: list[Row], said: dict[str, int], where: Addresses, titles: dict[str, str]) -> Row:
    articles = [
        row | {"href": where.article(row["document_id"], f"name-{row['first']}"), "title": titles[row["document_id"]]}
        for row in named
    ]
    n_claims, n_more = said.get(entity["entity_id"], 0), entity["n_documents"] - len(articles)
    return entity | {"articles": articles, "n_claims": n_claims, "n_more": n_more}
