"""Batches on their way: in their order, one ahead, and what fails fails where it is asked for."""

from collections.abc import Iterator
from threading import Event

import duckdb
import pytest

from flows.batches import ahead, in_order


@pytest.mark.parametrize("number", [0, 1, 5])
def test_what_is_made_ahead_is_the_same(number: int) -> None:
    assert list(ahead(iter(range(number)))) == list(range(number))


def test_the_next_is_made_while_one_is_looked_at() -> None:
    second = Event()

    def batches() -> Iterator[str]:
        yield "first"
        second.set()
        yield "second"

    made = ahead(batches())
    assert next(made) == "first"
    assert second.wait(5)
    assert list(made) == ["second"]


def test_what_cannot_be_made_is_told() -> None:
    def batches() -> Iterator[int]:
        yield 1
        raise OSError("disk is gone")

    made = ahead(batches())
    assert next(made) == 1
    with pytest.raises(OSError, match="disk is gone"):
        next(made)


@pytest.mark.parametrize(("n_rows", "sizes"), [(0, [0]), (4, [4]), (5, [4, 1]), (8, [4, 4])])
def test_rows_are_sorted_a_part_at_a_time(n_rows: int, sizes: list[int]) -> None:
    with duckdb.connect() as connection:
        query = f"SELECT n, n % 3 AS rest FROM range({n_rows}) t(n)"
        parts = [part.fetchall() for part in in_order(connection, query, "rest DESC, n", 4)]
    assert [len(part) for part in parts] == sizes
    assert [n for part in parts for n, _ in part] == sorted(range(n_rows), key=lambda n: (-(n % 3), n))
