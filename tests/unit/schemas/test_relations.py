"""Every id leads somewhere, or says why it does not."""

import pytest

from schemas.relations import COUNTS, EITHER, GROUPS, PARTS, RELATIONS, Relation
from schemas.tables import KEYS, TABLES

IDS = [(table, name) for table, schema in TABLES.items() for name in schema.names if name.endswith(("_id", "_ids"))]


@pytest.mark.parametrize(("table", "column"), IDS)
def test_every_id_column_is_a_key_a_relation_or_a_group(table: str, column: str) -> None:
    known = {(relation.child, relation.column) for relation in RELATIONS}
    places = [(table, column) in known, column in KEYS[table], (table, column) in GROUPS]
    assert any(places)
    assert not ((table, column) in known and (table, column) in GROUPS)


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda relation: f"{relation.child}.{relation.column}")
def test_a_relation_fits_the_tables(relation: Relation) -> None:
    child = TABLES[relation.child].field(relation.column)
    parent = TABLES[relation.parent].field(relation.parent_column)
    element = relation.otherwise == "element"
    assert (child.type.value_type if element else child.type) == parent.type
    assert not relation.kinds or "kind" in TABLES[relation.child].names
    assert relation.otherwise != "null" or child.nullable
    assert all(TABLES[relation.child].field(name).nullable for name in relation.along)


def test_the_other_rules_name_columns_that_are_there() -> None:
    for table, column in PARTS:
        assert column in TABLES[table].names
    for table, columns in EITHER.items():
        assert set(columns) <= set(TABLES[table].names)
    for count in COUNTS:
        assert count.column in TABLES[count.table].names
        assert {count.link, *filter(None, (count.distinct, count.only))} <= set(TABLES[count.child].names)
