"""A table of many months is a file a month."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.parquet import write_months


def test_undated_documents_have_a_file_of_their_own(tmp_path: Path) -> None:
    schema = pa.schema([("key", pa.string())])
    rows = pa.table({"key": ["a", "b", "c"], "month": ["2024-01", "2024-02", "undated"]})
    write_months(rows.to_batches(max_chunksize=2), schema, tmp_path)
    assert {path.stem: pq.read_table(path)["key"].to_pylist() for path in tmp_path.iterdir()} == {
        "2024-01": ["a"], "2024-02": ["b"], "undated": ["c"],
    }  # fmt: skip
