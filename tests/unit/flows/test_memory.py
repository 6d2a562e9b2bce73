"""A budget of memory bounds the workers and DuckDB."""

import duckdb
import pytest

from flows.errors import UsageError
from flows.memory import LEAST, OWN, budget


@pytest.mark.parametrize(
    ("text", "total"),
    [("4GB", 4 * 10**9), ("1.8 gb", 18 * 10**8), ("2000MB", 2 * 10**9), ("2500m", 25 * 10**8), ("4GiB", 4 * 10**9),
     ("3000000000", 3 * 10**9)],
)  # fmt: skip
def test_amounts_are_read(text: str, total: int) -> None:
    assert budget(text).total == total


@pytest.mark.parametrize("text", ["", "much", "4 apples", "-4GB", "4,000MB", "1GB", "0", "9" * 40 + "GB"])
def test_what_is_no_amount_or_too_little_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="memory"):
        budget(text)


@pytest.mark.parametrize(("text", "workers"), [(None, 8), (f"{LEAST}", 1), ("4GB", 3), ("100GB", 8)])
def test_workers_have_room(text: str | None, workers: int) -> None:
    assert budget(text).workers(8) == workers


def test_duckdb_takes_the_limit() -> None:
    with duckdb.connect(":memory:", config=budget("4GB").duckdb) as connection:
        (limit,) = connection.execute("SELECT current_setting('memory_limit')").fetchall()[0]
    assert limit.startswith("3.")
    assert budget(None).duckdb == {}
    assert budget(f"{OWN + 10**9}").duckdb == {"memory_limit": "1000000000B"}
