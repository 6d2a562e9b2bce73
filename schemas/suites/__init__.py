"""One suite a table: what must be true of its rows before they are published."""

from itertools import groupby

from schemas import relations
from schemas.suites import claims, corpus, found, text
from schemas.suites.expectation import Expectation
from schemas.suites.snapshot import SNAPSHOT
from schemas.tables import KEYS

__all__ = ["SNAPSHOT", "SUITES", "Expectation"]

JOINED = {"document_id": "d", "sentence_id": "s"}
"""References whose rows the conditions have beside them as it is."""


def _resolves(column: str, group: list[relations.Relation]) -> Expectation:
    """The expectation that a reference leads to a row; a column may lead to several tables, by kind."""
    child, parents = group[0].child, " or ".join(relation.parent for relation in group)
    loose = "whole row" if group[0].otherwise == "row" else "reference alone"
    return Expectation(
        f"{column} resolves",
        "resolves",
        (column,),
        "row" if group[0].otherwise == "row" else "warning",
        f"{column} is the key of a row in {parents}; without it the {loose} goes",
        condition=" AND ".join(_condition(relation, KEYS[child][0]) for relation in group),
    )


def _condition(relation: relations.Relation, key: str) -> str:
    targets = f"(SELECT p.{relation.parent_column} FROM {relation.parent} p)"  # noqa: S608 - constants of ours
    if relation.otherwise == "element":
        members = f"SELECT c.{key}, unnest(c.{relation.column}) AS target FROM {relation.child} c"  # noqa: S608
        where = f" WHERE c.kind IN {_words(relation.kinds)}" if relation.kinds else ""
        return f"t.{key} NOT IN (SELECT m.{key} FROM ({members}{where}) m WHERE m.target NOT IN {targets})"  # noqa: S608
    if relation.column in JOINED:
        return f"(t.{relation.column} IS NULL OR {JOINED[relation.column]}.{relation.column} IS NOT NULL)"
    exempt = f"t.{relation.column} IS NULL" + (f" OR t.kind NOT IN {_words(relation.kinds)}" if relation.kinds else "")
    return f"({exempt} OR t.{relation.column} IN {targets})"


def _words(words: tuple[str, ...]) -> str:
    return "(" + ", ".join(f"'{word}'" for word in words) + ")"


def _suite(table: str, own: tuple[Expectation, ...]) -> tuple[Expectation, ...]:
    grouped = groupby(relations.of(table), key=lambda relation: relation.column)
    return (*own, *(_resolves(column, list(group)) for column, group in grouped))


SUITES: dict[str, tuple[Expectation, ...]] = {
    table: _suite(table, own)
    for table, own in {
        "documents": text.DOCUMENTS,
        "sources": text.SOURCES,
        "blocks": text.BLOCKS,
        "furniture": text.FURNITURE,
        "sentences": text.SENTENCES,
        "mentions": found.MENTIONS,
        "entities": corpus.ENTITIES,
        "figures": found.FIGURES,
        "dates": found.DATES,
        "quotes": found.QUOTES,
        "claims": claims.CLAIMS,
        "attributions": claims.ATTRIBUTIONS,
        "topics": corpus.TOPICS,
        "repeats": corpus.REPEATS,
        "revisions": corpus.REVISIONS,
        "lookups": corpus.LOOKUPS,
    }.items()
}
"""The suite of every table that a run stages; `rejects`, `checks` and `runs` are what the run says of itself."""
