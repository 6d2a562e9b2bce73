"""The same quote in two articles, with near-misses."""

import duckdb
import pytest

from flows.resolve import same_quotes

CAPTAIN = "The water came in from below and there was no time to reach the boats"
PLANS = "that the regiment would be moved to the field camp at Velden in the Orsa region on the morning of October 24"

MOVE = "a move of the regiment to the Velden field camp in Orsa region, planned for the morning of October 24"


def joined(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two quotes (type, text) of two articles are one."""
    with duckdb.connect() as connection:
        connection.execute(
            "CREATE TABLE ordered_documents AS SELECT * FROM (VALUES ('a', 1), ('b', 2)) t(document_id, rank)"
        )
        connection.execute(
            "CREATE TABLE found_quotes (quote_id TEXT, document_id TEXT, type TEXT, text TEXT, start INT)"
        )
        for document, (kind, text) in zip("ab", (one, other), strict=True):
            connection.execute(
                "INSERT INTO found_quotes VALUES (?, ?, ?, ?, 0)", [f"q{document}", document, kind, text]
            )
        same_quotes.find(connection)
        return connection.sql("SELECT quote_id, first_id FROM same_quotes").fetchall() == [("qb", "qa")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("direct", CAPTAIN), ("direct", CAPTAIN)),
        (("direct", CAPTAIN), ("direct", "Water came in from below. There was no time at all to reach the lifeboats.")),
        (("direct", CAPTAIN), ("mixed", "came in from below and there was no time to reach the boats")),
        (("indirect", PLANS), ("indirect", MOVE)),
    ],
)  # fmt: skip
def test_one_quote(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("direct", CAPTAIN), ("direct", "The boats came in from the north and the water was cold all day")),
        (("indirect", "that the troops were sent to Velden"), ("indirect", "that troops are being sent to Velden")),
        (("direct", "We are ready for this."), ("direct", "We are ready for this now.")),
    ],
)
def test_near_misses(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not joined(one, other)
