"""Rows that Python makes of DuckDB's rows: here or in processes, in order, whole, whatever is killed."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.pool import started
from flows.resolve import remembered
from flows.resolve.making import Means, Work, fill

SCHEMA = pa.schema([
    ("key", pa.int64()), ("of", pa.int64()), ("here", pa.bool_()), ("document_id", pa.string()),
])  # fmt: skip


def rows(table: pa.Table) -> pa.Table:
    """Each key, with the number of rows that came with it."""
    here = multiprocessing.parent_process() is None
    made = [{"key": k, "of": len(table), "here": here, "document_id": f"d{k}"} for k in table["key"].to_pylist()]
    return pa.Table.from_pylist(made, SCHEMA)


def killed(table: pa.Table) -> pa.Table:
    if multiprocessing.parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return rows(table)


@pytest.fixture(scope="module")
def processes() -> Iterator[Executor]:
    with started(1, model=None) as found:
        yield found


def filled(
    query: str, work: Work, *, processes: Executor | None = None, order: str | None = None, folder: Path | None = None
) -> list[tuple[int, int, bool]]:
    with duckdb.connect() as connection:
        fill(connection, "made", SCHEMA, query, work, batch=10, order=order, means=Means(processes, folder))
        return connection.execute("SELECT key, of, here FROM made").fetchall()


def test_rows_keep_their_order_and_the_first_batches_are_done_here(processes: Executor) -> None:
    made = filled("SELECT range AS key FROM range(57)", rows, processes=processes)
    assert [key for key, _, _ in made] == list(range(57))
    assert [of for _, of, _ in made] == 50 * [10] + 7 * [7]
    assert [here for _, _, here in made] == 20 * [True] + 37 * [False]


@pytest.mark.parametrize("n", [0, 1, 10, 57])
def test_without_processes_all_is_done_here(n: int) -> None:
    made = filled(f"SELECT range AS key FROM range({n})", rows)
    assert [(key, here) for key, _, here in made] == [(key, True) for key in range(n)]


@pytest.mark.parametrize(
    ("keys", "together"),
    [
        ([1] * 25, [25]),  # one that is longer than any batch
        ([1] * 4 + [2] * 12 + [3], [4, 12, 1]),  # a batch that ends in the middle of one
        ([], []),
        (list(range(10, 30)), [9, 10, 1]),
    ],
)
def test_rows_of_one_key_come_together(keys: list[int], together: list[int]) -> None:
    listed = ", ".join(f"({number}, {key})" for number, key in enumerate(keys)) or "(0, 0)"
    found = f"SELECT place, key, 'd' || key AS document_id FROM (VALUES {listed}) t(place, key) WHERE {bool(keys)}"
    made = filled(found, rows, order="document_id, place")
    assert [key for key, _, _ in made] == keys
    assert [of for _, of, _ in made] == [n for n in together for _ in range(n)]


def test_what_a_killed_process_had_is_done_here() -> None:
    with started(1, model=None) as processes:
        made = filled("SELECT range AS key FROM range(45)", killed, processes=processes)
    assert [(key, here) for key, _, here in made] == [(key, True) for key in range(45)]


ASKED = "SELECT range // 3 AS key, 'd' || range // 3 AS document_id, range AS held FROM range(12)"
CHANGED = "SELECT * REPLACE (CASE WHEN held = 4 THEN -1 ELSE held END AS held) FROM (" + ASKED + ")"


def not_again(table: pa.Table) -> pa.Table:
    """Documents come one by one, of which none may be asked about again."""
    raise AssertionError(table["document_id"].to_pylist())


def none_of(table: pa.Table) -> pa.Table:
    return SCHEMA.empty_table()


def test_what_was_made_of_the_same_rows_is_remembered(tmp_path: Path) -> None:
    made = filled(ASKED, rows, folder=tmp_path)
    assert sorted(filled(ASKED, not_again, folder=tmp_path)) == sorted(made)
    fewer = f"SELECT * FROM ({ASKED}) WHERE key <> 2"
    assert {key for key, _, _ in filled(fewer, not_again, folder=tmp_path)} == {0, 1, 3}
    assert {key: of for key, of, _ in filled(ASKED, rows, folder=tmp_path)}[2] == 3, "what is gone is not kept"


def test_a_document_of_which_nothing_is_made_is_remembered_too(tmp_path: Path) -> None:
    assert filled(ASKED, none_of, folder=tmp_path) == []
    assert filled(ASKED, not_again, folder=tmp_path) == []


def test_the_rows_of_a_document_that_changed_are_made_again(tmp_path: Path) -> None:
    filled(ASKED, rows, folder=tmp_path)
    assert {key: of for key, of, _ in filled(CHANGED, rows, order="document_id, held", folder=tmp_path)}[1] == 3


def test_a_hash_that_is_stated_decides_and_what_is_known_need_not_be_laid_out(tmp_path: Path) -> None:
    hashes = "SELECT 'd' || range AS document_id, hash(range = {changed}) AS seen FROM range(4)"
    laid: list[set[str]] = []

    def lay(connection: duckdb.DuckDBPyConnection) -> None:
        unknown = f"SELECT * FROM ({ASKED}) ANTI JOIN known USING (document_id)"
        connection.execute(f"CREATE TABLE laid AS {unknown}")
        laid.append({key for (key,) in connection.execute("SELECT document_id FROM laid").fetchall()})

    for changed in (9, 2):
        with duckdb.connect() as connection:
            seen = hashes.format(changed=changed)
            fill(
                connection, "made", SCHEMA, "FROM laid", rows, batch=10, seen=seen, first=lay,
                means=Means(None, tmp_path),
            )  # fmt: skip
            assert set(connection.execute("SELECT key FROM made").fetchall()) == {(0,), (1,), (2,), (3,)}
    assert laid == [{"d0", "d1", "d2", "d3"}, {"d2"}]


@pytest.mark.parametrize("name", [remembered.SEEN, remembered.ROWS])
@pytest.mark.parametrize("damage", ["gone", "torn", "of another shape"])
def test_what_cannot_be_read_is_made(tmp_path: Path, name: str, damage: str) -> None:
    made, file = filled(ASKED, rows, folder=tmp_path), tmp_path / "made" / name
    match damage:
        case "gone":
            file.unlink()
        case "torn":
            file.write_bytes(file.read_bytes()[:-9])
        case "of another shape":
            pq.write_table(pa.table({"document_id": ["d0"]}), file)
    assert sorted(filled(ASKED, rows, folder=tmp_path)) == sorted(made)
    assert sorted(filled(ASKED, not_again, folder=tmp_path)) == sorted(made)


def test_what_other_releases_remember_goes(tmp_path: Path) -> None:
    for release in ("1.0.0+a", "1.0.0+b"):
        filled(ASKED, rows, folder=remembered.of_release(tmp_path, release))
    assert [folder.name for folder in tmp_path.iterdir()] == ["1.0.0+b"]
