"""A large table is split by month, a small one is not, and both hold the same rows in one glob."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.resolve import resolve, tables
from schemas.tables import TABLES
from tests.benchmarks import world

SIZE = 24


@pytest.fixture(scope="module")
def resolved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("split")
    world.make(folder, SIZE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(tables.write.__kwdefaults__, "split_rows", 10)
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
