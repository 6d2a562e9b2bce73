"""The manifest as it is written and read: text that other programs and later releases read, too."""

from hashlib import sha256
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.errors import NewerSchema, WarehouseError
from flows.warehouse import manifest
from flows.warehouse.manifest import Manifest, TableFile

FILES = [TableFile("claims/part-0.parquet", 2, 10, "ab"), TableFile("claims/part-1.parquet", 3, 10, "cd")]
MADE = Manifest("b2", "a1", "2026-01-01T00:00:00+00:00", "0.1.0+0", "model", {"region": "Zürich"}, {"claims": FILES})


def test_it_reads_as_it_was_written(tmp_path: Path) -> None:
    manifest.write(tmp_path, MADE)
    assert manifest.read(tmp_path) == MADE
    assert (MADE.rows("claims"), MADE.rows("quotes")) == (5, 0)


def test_its_text_is_one_name_a_line_in_order_and_as_people_write(tmp_path: Path) -> None:
    manifest.write(tmp_path, MADE)
    lines = (tmp_path / manifest.NAME).read_text(encoding="utf-8").splitlines()
    names = [line.split('"')[1] for line in lines if line.startswith(' "')]
    assert names == sorted(names)
    assert lines[:2] == ["{", ' "created": "2026-01-01T00:00:00+00:00",']
    assert '  "region": "Zürich"' in lines


def test_every_file_of_a_table_is_listed_wherever_it_lies_below(tmp_path: Path) -> None:
    for name, rows in (("claims/part-1", 2), ("claims/part-0", 1), ("checks/year=2026/part-0", 3)):
        path = tmp_path / f"{name}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(pa.table({"n": range(rows)}), path)
    (tmp_path / "claims" / "notes.txt").write_text("no table")
    pq.write_table(pa.table({"n": [1]}), tmp_path / "loose.parquet")
    listed = manifest.list_files(tmp_path)
    assert {name: [(file.path, file.rows) for file in files] for name, files in listed.items()} == {
        "checks": [("checks/year=2026/part-0.parquet", 3)],
        "claims": [("claims/part-0.parquet", 1), ("claims/part-1.parquet", 2)],
    }
    for file in (file for files in listed.values() for file in files):
        whole = (tmp_path / file.path).read_bytes()
        assert (file.size, file.sha256) == (len(whole), sha256(whole).hexdigest())


@pytest.mark.parametrize(("version", "refused"), [(1, False), (2, False), (3, True), (4, True)])
def test_versions_up_to_that_of_today_are_read(tmp_path: Path, version: int, refused: bool) -> None:
    assert manifest.SCHEMA_VERSION == 2, "the next version needs a row of its own here"
    manifest.write(tmp_path, Manifest("b2", None, "2026", "0", "m", {}, schema_version=version))
    if refused:
        with pytest.raises(NewerSchema, match=f"version {version}, this release reads up to 2"):
            manifest.read(tmp_path)
    else:
        assert manifest.read(tmp_path).schema_version == version


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "FileNotFoundError"),
        ("{", "JSONDecodeError"),
        ("[]", "TypeError"),
        ('{"tables": {}}', "KeyError"),
        ('{"schema_version": "2"}', "TypeError"),
        ('{"schema_version": 1, "tables": {"claims": [{"path": "x"}]}}', "TypeError"),
        ('{"schema_version": 1, "tables": {}, "colour": "red"}', "TypeError"),
    ],
)
def test_what_is_missing_or_broken_is_told(tmp_path: Path, text: str | None, said: str) -> None:
    if text is not None:
        (tmp_path / manifest.NAME).write_text(text)
    with pytest.raises(WarehouseError, match=rf"not a readable manifest \({said}\)") as caught:
        manifest.read(tmp_path)
    assert "rollback" in caught.value.hint
