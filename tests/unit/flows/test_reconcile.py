"""What goes in comes out: as a document or as a reject, and nothing comes from nowhere."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows import reconcile
from flows.errors import CountError


def staged(
    folder: Path, *, raw: list[list[str]], carried: list[str], documents: list[str], rejected: list[str]
) -> Path:
    def write(path: str, **columns: list[str]) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(
            pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()}), folder / path
        )

    for number, keys in enumerate(raw):
        write(f"raw/{number}.parquet", document_id=keys)
    write("carried.parquet", document_id=carried)
    write("tables/documents/part-0.parquet", document_id=documents)
    tables = ["documents" if key.startswith("d") else "claims" for key in rejected]
    write("tables/rejects/part-0.parquet", key=rejected, table=tables)
    return folder


@pytest.mark.parametrize(
    ("raw", "carried", "documents", "rejected"),
    [
        ([], [], [], []),
        ([], ["d1"], ["d1"], []),
        ([["d1", "d2"], ["d3"]], ["d4"], ["d1", "d3", "d4"], ["d2"]),
        ([["d1"]], [], ["d1"], ["c9", "d-of-an-earlier-run"]),
    ],
)
def test_counts_that_agree(tmp_path: Path, raw, carried, documents, rejected) -> None:
    folder = tmp_path / "it's staged"
    reconcile.check(staged(folder, raw=raw, carried=carried, documents=documents, rejected=rejected))


@pytest.mark.parametrize(
    ("raw", "carried", "documents", "rejected", "said"),
    [
        ([["d1", "d2"]], [], ["d1"], [], "neither published nor rejected: d2"),
        ([["d1"]], ["d2"], ["d1"], [], "neither published nor rejected: d2"),
        ([["d1", "d2"]], [], ["d1"], ["c2"], "neither published nor rejected: d2"),
        ([["d1"]], [], ["d1", "d2"], [], "published and never read: d2"),
    ],
)
def test_counts_that_do_not(tmp_path: Path, raw, carried, documents, rejected, said) -> None:
    with pytest.raises(CountError, match=said):
        reconcile.check(staged(tmp_path, raw=raw, carried=carried, documents=documents, rejected=rejected))
