"""A large table is split by month, a small one is not, and both hold the same rows in one glob."""

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.incoming import register_table
from flows.resolve import resolve, tables
from schemas.conform import conform
from schemas.tables import TABLES
from tests.benchmarks import world
from tests.unit.flows.audit import corpus

SIZE = 24


@pytest.fixture(scope="module")
def resolved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("split")
    world.make(folder, SIZE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "SPLIT_ROWS", 10)
        resolve(folder, parent=None, lookups=())
    return folder / "tables"


def months(folder: Path) -> dict[str, pa.Table]:
    return {path.stem: pq.read_table(path) for path in folder.glob("*.parquet")}


def test_a_month_is_a_file_and_nothing_is_lost(resolved: Path) -> None:
    documents = months(resolved / "documents")
    assert len(documents) > 1
    for month, rows in documents.items():
        assert {f"{day:%Y-%m}" for day in rows["published_start"].to_pylist()} == {month}
    assert sum(map(len, documents.values())) == SIZE
    published = {key: month for month, rows in documents.items() for key in rows["document_id"].to_pylist()}
    for name in ("claims", "mentions", "attributions"):
        for month, rows in months(resolved / name).items():
            assert {published[key] for key in rows["document_id"].to_pylist()} <= {month}, name
            assert rows.schema.names == TABLES[name].names


def test_small_tables_and_those_without_documents_stay_one_file(resolved: Path) -> None:
    assert [path.name for path in (resolved / "entities").iterdir()] == ["part-0.parquet"]


def test_undated_documents_have_a_file_of_their_own_and_months_are_sorted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "SPLIT_ROWS", 0)
    dates = [row | {"document_id": f"{n}-{row['document_id']}"} for n in (2, 1) for row in corpus.sound()["dates"]]
    january = dict.fromkeys(("1-d1", "1-d2", "1-d3"), "2024-01-31")
    published = {**january, "2-d1": "2024-02-01", "2-d2": None, "2-d3": None}
    days = {"document_id": list(published), "day": pa.array(published.values(), pa.string())}
    with duckdb.connect(":memory:") as connection:
        register_table(connection, "found_dates", conform(dates, "dates"))
        register_table(connection, "placed_documents", pa.table(days))
        connection.execute("CREATE VIEW documents AS SELECT *, day::DATE AS published_start FROM placed_documents")
        tables.write(connection, tmp_path / "tables", ["dates"])
    written = months(tmp_path / "tables" / "dates")
    assert {month: rows["document_id"].to_pylist() for month, rows in written.items()} == {
        "2024-01": ["1-d1", "1-d2", "1-d3"], "2024-02": ["2-d1"], "undated": ["2-d2", "2-d3"],
    }  # fmt: skip
    assert {rows.schema for rows in written.values()} == {TABLES["dates"]}
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]
