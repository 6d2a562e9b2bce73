"""Bodies that words alone name, and what others have named in full."""

import duckdb
import pytest

from flows.resolve import bodies

EMPTY = """
CREATE TABLE keyed (name VARCHAR, found_type VARCHAR, node VARCHAR);
CREATE TABLE named (name VARCHAR, found_type VARCHAR, entity_id VARCHAR);
CREATE TABLE found_claims (claimant VARCHAR, claimant_mention_id VARCHAR);
CREATE TABLE found_attributions (text VARCHAR, mention_id VARCHAR, role VARCHAR);
CREATE TABLE found_quotes (speaker VARCHAR, speaker_mention_id VARCHAR);
INSERT INTO keyed VALUES ('Estonian Defence Ministry', 'organisation', 'organisation:defense ministry@EE'),
    ('Scottish Government', 'organisation', 'organisation:government@GB-SCT'),
    ('Interior Ministry', 'organisation', 'organisation:interior ministry');
INSERT INTO named SELECT name, found_type, 'of ' || name FROM keyed;
"""


@pytest.fixture
def connection() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(EMPTY)
    return connection


def found(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    bodies.find(connection)
    return dict(connection.sql("FROM bodies").fetchall())


@pytest.mark.parametrize(
    ("words", "entity"),
    [
        ("Estonia's defence ministry", "of Estonian Defence Ministry"),
        ("the Ministry of Defense of Estonia", "of Estonian Defence Ministry"),
        ("the government of Scotland", "of Scottish Government"),
        ("the UK government", None),
        ("Latvia's defence ministry", None),
        ("Estonia's interior ministry", None),
        ("the interior ministry", None),
        ("a spokesman for Estonia's defence ministry", None),
        ("Estonia", None),
    ],
)
@pytest.mark.parametrize(
    "table", ["found_claims (claimant)", "found_attributions (text, role)", "found_quotes (speaker)"]
)
def test_words_that_say_their_country(
    connection: duckdb.DuckDBPyConnection, table: str, words: str, entity: str | None
) -> None:
    row = (words, "origin") if "role" in table else (words,)
    connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
    assert found(connection) == ({words: entity} if entity else {})


def test_what_is_a_name_itself_is_not_looked_up(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("INSERT INTO found_claims VALUES ('Estonia''s defence ministry', 'a mention')")
    connection.execute("INSERT INTO found_quotes VALUES (NULL, NULL)")
    assert found(connection) == {}
