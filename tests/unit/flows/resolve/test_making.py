"""Rows that Python makes of DuckDB's rows: here or in processes, in order, whole, whatever is killed."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor

import duckdb
import pyarrow as pa
import pytest

from flows.pool import started
from flows.resolve.making import Work, fill

SCHEMA = pa.schema([("key", pa.int64()), ("of", pa.int64()), ("here", pa.bool_())])


def rows(table: pa.Table) -> pa.Table:
    """Each key, with the number of rows that came with it."""
    here = multiprocessing.parent_process() is None
    return pa.Table.from_pylist([{"key": k, "of": len(table), "here": here} for k in table["key"].to_pylist()], SCHEMA)


def killed(table: pa.Table) -> pa.Table:
    if multiprocessing.parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return rows(table)


@pytest.fixture(scope="module")
def processes() -> Iterator[Executor]:
    with started(1, model=None) as found:
        yield found


def filled(
    query: str, work: Work, processes: Executor | None, together: str | None = None
) -> list[tuple[int, int, bool]]:
    with duckdb.connect() as connection:
        fill(connection, "made", SCHEMA, query, work, batch=10, processes=processes, together=together)
        return connection.execute("SELECT * FROM made").fetchall()


def test_rows_keep_their_order_and_the_first_batches_are_done_here(processes: Executor) -> None:
    made = filled("SELECT range AS key FROM range(57)", rows, processes)
    assert [key for key, _, _ in made] == list(range(57))
    assert [of for _, of, _ in made] == 50 * [10] + 7 * [7]
    assert [here for _, _, here in made] == 20 * [True] + 37 * [False]


@pytest.mark.parametrize("n", [0, 1, 10, 57])
def test_without_processes_all_is_done_here(n: int) -> None:
    made = filled(f"SELECT range AS key FROM range({n})", rows, None)
    assert [(key, here) for key, _, here in made] == [(key, True) for key in range(n)]


@pytest.mark.parametrize(
    ("keys", "together"),
    [
        ([1] * 25, [25]),  # one that is longer than any batch
        ([1] * 4 + [2] * 12 + [3], [4, 12, 1]),  # a batch that ends in the middle of one
        ([], []),
        (list(range(20)), [9, 10, 1]),
    ],
)
def test_rows_of_one_key_come_together(keys: list[int], together: list[int]) -> None:
    listed = ", ".join(f"({number}, {key})" for number, key in enumerate(keys)) or "(0, 0)"
    found = f"SELECT key FROM (VALUES {listed}) t(place, key) WHERE {bool(keys)} ORDER BY place"
    made = filled(found, rows, None, together="key")
    assert [key for key, _, _ in made] == keys
    assert [of for _, of, _ in made] == [n for n in together for _ in range(n)]


def test_what_a_killed_process_had_is_done_here() -> None:
    with started(1, model=None) as processes:
        made = filled("SELECT range AS key FROM range(45)", killed, processes)
    assert [(key, here) for key, _, here in made] == [(key, True) for key in range(45)]
