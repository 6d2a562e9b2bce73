"""A build with nothing to do is found without Prefect and without the model, and no other is taken for one."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from flows import unchanged
from flows.errors import UsageError
from flows.settings import of_words
from flows.summary import Summary
from tests.conftest import ROOT

CORPUS = str(ROOT / "seeds" / "corpus")


@pytest.fixture
def copied(warehouse: Path, tmp_path: Path) -> Path:
    """The published warehouse, for one test to write to."""
    return Path(shutil.copytree(warehouse, tmp_path / "warehouse", symlinks=True))


def find(place: Path, *sources: str, **options: object) -> Summary | None:
    return unchanged.find(of_words([CORPUS, *sources], str(place), **options))  # type: ignore[arg-type]


def test_nothing_to_do(copied: Path) -> None:
    found = find(copied)
    assert found is not None
    assert (found.status, found.n_new) == ("unchanged", 0)
    assert found.n_documents == found.n_unchanged == found.rows["documents"]
    assert Path(found.report or "").exists()
    assert Path(found.review or "").exists()


def test_what_a_killed_build_left_is_cleared_away(copied: Path) -> None:
    left = copied / ".staging" / "0123456789abcdef0123"
    left.mkdir(parents=True)
    assert find(copied) is not None
    assert not left.exists()


def test_something_to_do(copied: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("Rain fell on Porto for two days, the mayor said.", encoding="utf-8")
    assert find(copied, str(tmp_path / "new.txt")) is None
    assert find(copied, full=True) is None
    assert find(copied, keep=["byline"]) is None
    assert find(tmp_path / "empty") is None


def test_wrong_usage_is_told_at_once(copied: Path) -> None:
    with pytest.raises(UsageError, match="no_such_folder"):
        find(copied, "no_such_folder")


def test_neither_prefect_nor_spacy_is_loaded() -> None:
    heavy = "{'prefect', 'spacy', 'great_expectations', 'pandas'} & set(sys.modules)"
    asked = [sys.executable, "-c", f"import sys, flows.unchanged, flows.cli; print({heavy})"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
