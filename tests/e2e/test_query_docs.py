"""The code of `docs/query.md` runs as it stands on the sample corpus, and the formats that it names are all."""

import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from flows.cli.export import ExportFormat
from flows.warehouse import reader
from schemas.views import VIEWS
from tests.benchmarks.queries import questions
from tests.conftest import ROOT, Tallywire

PAGE = (ROOT / "docs" / "query.md").read_text(encoding="utf-8")


def test_every_block_of_the_page_runs(warehouse: Path, tmp_path: Path) -> None:
    blocks = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert len(blocks) >= 5
    (tmp_path / "warehouse").symlink_to(warehouse)
    (tmp_path / "page.py").write_text("\n".join(blocks), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "page.py"], cwd=tmp_path, env={"PYTHONPATH": str(ROOT), "PATH": ""}, capture_output=True,
        text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert all(word in done.stdout for word in ("n_origins", "entity"))


def test_every_question_of_the_readme_is_answered(warehouse: Path) -> None:
    assert set(questions()) == set(VIEWS)
    with reader.connect(warehouse / "current") as connection:
        for view, query in questions().items():
            assert connection.sql(query).fetchall(), view


def test_every_format_is_told() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)) == {known.value for known in ExportFormat}


@pytest.mark.parametrize("wanted", [known.value for known in ExportFormat])
def test_a_snapshot_is_exported(tallywire: Tallywire, warehouse: Path, tmp_path: Path, wanted: str) -> None:
    done = tallywire("export", "--format", wanted, "-o", tmp_path / "out", "-w", warehouse)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(tmp_path / "out")
    assert (tmp_path / "out").exists()
    if wanted == "xlsx":
        assert "who_says_what" in openpyxl.load_workbook((tmp_path / "out").open("rb")).sheetnames


def test_an_unknown_table_is_wrong_usage(tallywire: Tallywire, warehouse: Path, tmp_path: Path) -> None:
    done = tallywire("export", "--format", "csv", "--table", "nothing", "-o", tmp_path / "out", "-w", warehouse)
    assert done.returncode == 2
    assert "one of" in done.stderr
