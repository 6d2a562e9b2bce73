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


@pytest.mark.parametrize(
    ("size", "parts"),
    [
        (1_000, {1: 0, 2: 0, 3: 0}),  # a small board is sorted at once
        (60, {1: 0, 2: 0, 3: 1}),
        (1, {1: 39, 2: 59, 3: 69}),  # and a page always
    ],
)
def test_pages_are_sorted_together_up_to_a_size(size: int, parts: dict[int, int]) -> None:
    topics = """
        CREATE TABLE topics AS SELECT n <= 20 AS disputed, 1 AS n_origins, 1 + (n <= 20)::INT AS n_claims,
            format('topic {:02d}', n) AS label, n AS topic_id FROM range(1, 51) t(n)
    """
    with duckdb.connect() as connection:
        connection.execute(topics)
        placed = connection.execute(f"SELECT page, part, count(*) FROM ({board.PLACED}) GROUP BY ALL", {"size": size})
        found = {page: (part, n) for page, part, n in placed.fetchall()}
    assert found == {page: (parts[page], n) for page, n in {1: 20, 2: 20, 3: 10}.items()}
