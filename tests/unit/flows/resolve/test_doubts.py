"""Towns and their namesakes elsewhere."""

import duckdb
import pytest

from flows.resolve.doubts import doubted
from transforms.records import Gazetteer, Place

GAZETTEER = Gazetteer(
    countries={"estonia": Place("Estonia", "EE"), "india": Place("India", "IN")}, iso3={}, demonyms={"indian": "IN"},
    cities={"tapa": Place("Tapa", "IN", population=23_000), "pune": Place("Pune", "IN", population=3_000_000)},
    regions={}, organisations={}, outlets=frozenset(),
)  # fmt: skip


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([("Tapa", "Estonia")], {"Tapa"}),
        ([("Tapa", "Estonia", "India")], set()),
        ([("Tapa", "Indian")], set()),
        ([("Tapa",)], set()),
        ([("Tapa", "Estonia"), ("Tapa", "India")], set()),
        ([("Pune", "Estonia")], set()),
    ],
)
def test_doubts(documents: list[tuple[str, ...]], expected: set[str]) -> None:
    connection = duckdb.connect()
    connection.execute("CREATE TABLE found_mentions (document_id VARCHAR, name VARCHAR)")
    rows = [(str(n), name) for n, names in enumerate(documents) for name in names]
    connection.executemany("INSERT INTO found_mentions VALUES (?, ?)", rows)
    assert doubted(connection, sorted({name for _, name in rows}), GAZETTEER) == expected
