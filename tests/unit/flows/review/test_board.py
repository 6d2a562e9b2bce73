"""Who has a row of a chart."""

import duckdb
import pytest

from flows.review import board


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("The interior ministry", "the interior ministry"), ("An official", "an official"), ("A study", "a study"),
        ("Local officials", "Local officials"), ("Theatre staff", "Theatre staff"),
    ],
)  # fmt: skip
def test_a_claimant_is_the_same_at_the_start_of_a_sentence(written: str, shown: str) -> None:
    with duckdb.connect() as connection:
        found = connection.execute(f"SELECT {board.PLAIN} FROM (SELECT ? AS claimant) c", [written]).fetchall()
    assert found == [(shown,)]
