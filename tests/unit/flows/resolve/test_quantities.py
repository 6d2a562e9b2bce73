"""What the quantity of a figure is made of is told by a hash, so that it is made again when any of it changes."""

from collections.abc import Iterator
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from flows.incoming import register_table
from flows.resolve.quantities import FIGURES, HASHED
from schemas.tables import TABLES

FIGURE: dict[str, Any] = {
    "figure_id": "f1", "document_id": "d1", "sentence_id": "s1", "start": 10, "end": 12, "text": "12", "kind": "count",
    "value": 12.0, "low": 12.0, "high": 12.0, "counted": "Norwegian soldiers", "counted_head": "soldier",
    "counted_start": 13, "unit": None, "change": "none", "change_role": None, "counted_mention_ids": ["m1"],
    "counted_entity_ids": ["e1"],
}  # fmt: skip
MENTION: dict[str, Any] = {
    "mention_id": "m1", "document_id": "d1", "sentence_id": "s1", "start": 13, "end": 22, "text": "Norwegian",
    "name": "Norwegian", "type": "group", "entity_id": "e1",
}  # fmt: skip
ROWS: dict[str, list[dict[str, Any]]] = {
    "figures": [FIGURE, FIGURE | {"figure_id": "f2", "start": 40, "end": 42}],
    "sentences": [{"sentence_id": "s1", "document_id": "d1", "position": 0, "start": 0, "text": "Of 12 and 13 Peru."}],
    "mentions": [MENTION, MENTION | {"mention_id": "m2", "entity_id": "e2", "start": 60, "end": 64}],
    "claims": [{"claim_id": "c1", "document_id": "d1", "figure_id": "f1", "place_mention_id": None}],
    "entities": [
        {"entity_id": "e1", "type": "group", "country": "NO"}, {"entity_id": "e2", "type": "place", "country": "PE"},
    ],
}  # fmt: skip
VIEWS = """
CREATE VIEW found_figures AS FROM figures; CREATE VIEW found_sentences AS FROM sentences;
CREATE VIEW found_claims AS FROM claims; CREATE VIEW located_entities AS FROM entities;
"""


@pytest.fixture
def laid() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        for name, rows in ROWS.items():
            whole = [dict.fromkeys(TABLES[name].names) | row for row in rows]
            register_table(connection, name, pa.Table.from_pylist(whole, schema=TABLES[name]))
        connection.execute(VIEWS)
        yield connection


def told(connection: duckdb.DuckDBPyConnection) -> tuple[list[Any], list[Any]]:
    """The rows that quantities are made of, and the hash of what they are read from."""
    stated = connection.execute(f"SELECT * FROM ({FIGURES.format(part='true')}) ORDER BY figure_id").fetchall()
    return stated, connection.execute(HASHED).fetchall()


@pytest.mark.parametrize(
    "change",
    [
        *(
            f"figures SET {change} WHERE figure_id = 'f2'"
            for change in (
                "start = 38", '"end" = 43', "value = 13", "counted = 'men'", "counted_head = 'man'", "unit = 'metre'",
                "counted_start = 44", "kind = 'money'", "change = 'up'", "change_role = 'to'", "sentence_id = 's9'",
            )
        ),
        "figures SET value = NULL, low = 1", "figures SET value = NULL, low = NULL, high = 1",
        "sentences SET text = 'Of 12.'", "sentences SET position = 3", "sentences SET start = 2",
        "mentions SET start = 14", 'mentions SET "end" = 21', "mentions SET sentence_id = 's9'",
        "mentions SET entity_id = 'e2'", "entities SET country = 'SE'", "entities SET country = NULL",
        "entities SET type = 'organisation'", "claims SET place_mention_id = 'm2'",
    ],
)  # fmt: skip
def test_nothing_that_quantities_are_made_of_changes_unnoticed(laid: duckdb.DuckDBPyConnection, change: str) -> None:
    stated, seen = told(laid)
    laid.execute(f"UPDATE {change}")
    after, anew = told(laid)
    assert stated != after, "the change is one that counts"
    assert seen != anew


def test_what_quantities_are_not_made_of_leaves_them(laid: duckdb.DuckDBPyConnection) -> None:
    _, seen = told(laid)
    laid.execute("UPDATE entities SET name = 'Kingdom of Norway'")
    laid.execute("UPDATE mentions SET name = 'Norwegian Army'")
    assert told(laid)[1] == seen
