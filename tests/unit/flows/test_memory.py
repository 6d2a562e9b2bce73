"""A budget of memory bounds the workers and DuckDB."""

from collections.abc import Callable

import duckdb
import pytest

from flows.errors import UsageError
from flows.memory import JOINING, LEAST, OWN, SHOWING, TIMES, WHATEVER, Budget, budget, eased


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


@pytest.mark.parametrize(
    ("text", "size", "limit"),
    [
        (f"{OWN + 10**9}", 10, "953.6 MiB"),  # what is left of a budget
        (f"{OWN + 10**9}", 10**9, "953.6 MiB"),  # and no more, whatever the corpus
        (None, 0, "238.4 MiB"),  # enough for any small corpus
        (None, 50_000_000, "238.4 MiB"),
        (None, 100_000_000, "476.8 MiB"),
        (None, 10**9, "1.8 GiB"),  # as much as there is
        ("100GB", 10, "1.8 GiB"),
    ],
)
def test_duckdb_takes_the_limit(text: str | None, size: int, limit: str) -> None:
    with duckdb.connect(":memory:", config={"memory_limit": "2GB"}) as connection:
        budget(text).bound(connection, size)
        assert connection.execute("SELECT current_setting('memory_limit')").fetchall() == [(limit,)]


@pytest.mark.parametrize(
    ("least", "size", "limit"),
    [(JOINING, 10, "190.7 MiB"), (JOINING, 100_000_000, "381.4 MiB"), (SHOWING, 10, "214.5 MiB")],
)
def test_joining_and_pages_take_less(least: int, size: int, limit: str) -> None:
    with duckdb.connect(":memory:", config={"memory_limit": "2GB"}) as connection:
        budget(None).bound(connection, size, least)
        assert connection.execute("SELECT current_setting('memory_limit')").fetchall() == [(limit,)]


def test_no_progress_bar_is_drawn_over_ours() -> None:
    with duckdb.connect(":memory:") as connection:
        connection.execute("SET enable_progress_bar = true")  # as it is in a process that we start
        budget(None).bound(connection, 0)
        assert connection.execute("SELECT current_setting('enable_progress_bar')").fetchall() == [(False,)]


def test_what_two_share_is_no_more_than_one_has() -> None:
    assert budget("4GB").shared().total == OWN + (4 * 10**9 - OWN) // 2
    assert budget(None).shared() == budget(None)


def taking(times: int, tried: list[Budget]) -> Callable[..., str]:
    """A call that needs so many times what is known to be enough."""

    @eased
    def call(word: str, *, budget: Budget = WHATEVER) -> str:
        tried.append(budget)
        if budget.times < times:
            raise duckdb.OutOfMemoryException("Out of Memory Error")
        return word

    return call


def test_what_had_too_little_is_given_more() -> None:
    tried: list[Budget] = []
    assert taking(4, tried)("done") == "done"
    assert [one.times for one in tried] == [1, 2, 4]
    with duckdb.connect(":memory:", config={"memory_limit": "2GB"}) as connection:
        tried[1].bound(connection, 0)
        assert connection.execute("SELECT current_setting('memory_limit')").fetchall() == [("476.8 MiB",)]


@pytest.mark.parametrize(("stated", "tries"), [(None, len(TIMES)), ("4GB", 1)])
def test_more_than_was_stated_is_never_taken_and_not_more_for_good(stated: str | None, tries: int) -> None:
    tried: list[Budget] = []
    with pytest.raises(duckdb.OutOfMemoryException):
        taking(99, tried)("done", budget=budget(stated))
    assert [one.total for one in tried] == [budget(stated).total] * tries
