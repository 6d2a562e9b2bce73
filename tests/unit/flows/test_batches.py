"""Batches on their way: in their order, one ahead, and what fails fails where it is asked for."""

from collections.abc import Iterator
from threading import Event

import pytest

from flows.batches import ahead


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
