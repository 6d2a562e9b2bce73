"""How a budget of memory is spent: on workers while documents are processed, on DuckDB while they are joined."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import wraps
from typing import ParamSpec, TypeVar

import duckdb

from flows.errors import UsageError

WORKER = 900_000_000
"""Bytes of a worker: 500 MB of model and reference data, and what a shard of 8 MB grows to."""
OWN = 700_000_000
"""Bytes that the build itself takes: Prefect, Great Expectations, and the chunk that is being checked."""
LEAST = OWN + WORKER
DUCKDB, SHOWING, JOINING, TEXTS = 250_000_000, 225_000_000, 200_000_000, 50_000_000
"""Bytes that DuckDB has for so many bytes of texts, or fewer: to check them, to show them, to join them. Some more than
they take."""
LONGEST = 3
"""How many times more the longest text counts: DuckDB holds all of it several times over, never a part."""
TIMES = (1, 2, 4, 8)
"""How many times that is tried where it was too little."""
FLUSHED = "16MB"
"""Freed memory from which DuckDB has the system take it back after a task, instead of 128 MB."""
UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12}
STATED = re.compile(r"(\d{1,12}(?:\.\d{1,3})?) ?([kmgt]?)i?b?", re.IGNORECASE)
P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Budget:
    """Bytes for the whole build, its workers and DuckDB; None is as much as there is."""

    total: int | None = None
    times: int = 1
    """Without a total: how many times what is known to be enough."""

    def workers(self, wanted: int) -> int:
        """As many of the wanted workers as there is room for."""
        return wanted if self.total is None else max(1, min(wanted, (self.total - OWN) // WORKER))

    def shared(self) -> "Budget":
        """For each of two processes that work at one time: half of what is left beside the build itself."""
        return self if self.total is None else Budget(OWN + (self.total - OWN) // 2)

    def bound(self, connection: duckdb.DuckDBPyConnection, size: int, least: int = DUCKDB) -> None:
        """Bound what a connection that works on so many bytes of text holds; the rest goes to its temporary directory.

        Without a budget it is what they are known to take at most, so that a build takes no more memory than it needs:
        the `least`, or as many times that as there are texts. It draws no progress bar either: in processes that we
        start DuckDB takes us for a notebook, and draws one over the build's own progress.
        """
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"SET allocator_flush_threshold = '{FLUSHED}'")
        (stated,) = connection.execute("SELECT current_setting('memory_limit')").fetchall()[0]
        wanted = max(least, least * size // TEXTS) * self.times if self.total is None else self.total - OWN
        if wanted < (amount(stated) or 0):
            connection.execute(f"SET memory_limit = '{wanted}B'")


WHATEVER = Budget()
"""As much as there is."""


def eased(function: Callable[P, T]) -> Callable[P, T]:
    """A function that keeps to its argument `budget` and bears being called again, such that it is given more.

    What statements hold that run side by side depends on which of them meet. Where DuckDB had too little and nobody
    has stated a budget, the call is made again with twice as much, and so on. Raises its `OutOfMemoryException` then.
    """

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        stated = kwargs.get("budget", WHATEVER)
        assert isinstance(stated, Budget)
        *earlier, last = TIMES if stated.total is None else (stated.times,)
        for times in earlier:
            kwargs["budget"] = replace(stated, times=times)
            with suppress(duckdb.OutOfMemoryException):
                return function(*args, **kwargs)
        kwargs["budget"] = replace(stated, times=last)
        return function(*args, **kwargs)

    return call


def budget(text: str | None) -> Budget:
    """`4GB`, `1500 MB`, or a number of bytes.

    Raises `UsageError` for what is no amount, and for less than a build with one worker takes.
    """
    if text is None:
        return Budget()
    total = amount(text)
    if total is None:
        raise UsageError(f"--memory {text}: is no amount of memory", hint="as in --memory 4GB")
    if total < LEAST:
        raise UsageError(f"--memory {text}: a build takes {LEAST / 1e9:.1f} GB with one worker", hint="give it more")
    return Budget(total)


def amount(text: str) -> int | None:
    """The number that `4GB`, `1500 MB` or `200` states; None where it states none."""
    found = STATED.fullmatch(text.strip())
    return int(float(found[1]) * UNITS[found[2].lower()]) if found else None
