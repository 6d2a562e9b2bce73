"""Pages that are taken from the snapshot before: those of which nothing has changed, and no others."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from flows import version
from flows.review import kept
from flows.review.write import FOLDER, write
from tests.unit.flows.audit import corpus
from tests.unit.flows.review.test_write import RUN

FAILED: dict[str, Any] = {
    "run_id": "r0", "table": "figures", "expectation": "unit_is_known", "severity": "warning", "success": False,
    "column": "unit", "observed": None, "unexpected_count": 1, "unexpected_percent": 33.3, "sample_keys": ["f-d2"],
}  # fmt: skip
ARTICLES = {"d1", "d2", "d3"}
CHANGES: dict[str, tuple[str, int, dict[str, Any], set[str]]] = {
    "nothing": ("documents", 0, {}, set()),
    "a place in the text": ("figures", 0, {"raw_end": 39}, {"d1"}),
    "a block's label": ("blocks", 2, {"label": "share"}, {"d2"}),
    "how an entity is called": ("entities", 0, {"name": "Ida M. Quill"}, ARTICLES),
    "how often it is named": ("entities", 0, {"n_mentions": 9}, set()),
    "how a topic is called": ("topics", 0, {"label": "tonnes of grain"}, set()),
    "that it is disputed": ("topics", 0, {"disputed": True}, set()),
    "the title of a copy": ("documents", 2, {"title": "Grain"}, ARTICLES),
    "who says it": ("attributions", 2, {"text": "I. Quill"}, {"d2"}),
    "whom a claim is counted with": ("claims", 0, {"claimant_key": "e-crewe", "origin_key": "e-crewe"}, set()),
    "when it was said": ("claims", 2, {"said_edtf": "2031-05-06"}, {"d3"}),
}


def tables(folder: Path, rows: corpus.Rows) -> Path:
    return corpus.stage(rows | {"runs": [RUN]}, folder)


@pytest.fixture
def before(tmp_path: Path) -> Path:
    folder = tables(tmp_path / "before", corpus.sound())
    write(folder, folder / FOLDER, cache=tmp_path)
    return folder


def articles(pages: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in (pages / "articles").glob("d*.html")}


def same_files(one: Path, other: Path) -> set[str]:
    return {p.stem for p in one.glob("articles/d*.html") if p.samefile(other / "articles" / p.name)}


@pytest.mark.parametrize(("table", "number", "change", "written"), CHANGES.values(), ids=CHANGES.keys())
def test_what_changed_is_written_and_the_rest_linked(
    before: Path, tmp_path: Path, table: str, number: int, change: dict[str, Any], written: set[str]
) -> None:
    rows = corpus.sound()
    rows[table][number] |= change
    now = tables(tmp_path / "now", rows)
    made = write(now, now / FOLDER, cache=tmp_path, before=before).parent
    assert ARTICLES - same_files(made, before / FOLDER) == written
    assert articles(made) == articles(write(now, tmp_path / "anew", cache=tmp_path).parent)


def test_a_check_that_names_a_row_changes_its_page(before: Path, tmp_path: Path) -> None:
    now = tables(tmp_path / "now", corpus.sound() | {"checks": [FAILED]})
    made = write(now, now / FOLDER, cache=tmp_path, before=before).parent
    assert same_files(made, before / FOLDER) == {"d1", "d3"}
    assert "breaks: unit_is_known" in articles(made)["d2"]


def test_an_article_that_is_new_and_one_that_is_gone(before: Path, tmp_path: Path) -> None:
    rows = corpus.sound()
    rows["repeats"], rows["topics"][0]["n_claims"] = [], 1
    first = {name: [row for row in found if not str(row).count("d3")] for name, found in rows.items()}
    now = tables(tmp_path / "now", first)
    fewer = write(now, now / FOLDER, cache=tmp_path, before=before).parent
    assert articles(fewer).keys() == {"d1", "d2"}
    again = tables(tmp_path / "again", corpus.sound())
    assert articles(write(again, again / FOLDER, cache=tmp_path, before=now).parent) == articles(before / FOLDER)


@pytest.mark.parametrize("damage", ["another release", "no note", "a broken note", "a page is gone", "no links"])
def test_what_cannot_be_taken_is_written(
    before: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    whole, note = articles(before / FOLDER), before / FOLDER / "articles" / kept.NOTE
    match damage:
        case "another release":
            monkeypatch.setattr(version, "reviewer", lambda: "2.0.0+00000000")
        case "no note":
            note.unlink()
        case "a broken note":
            note.write_text('{"made_by": ', encoding="utf-8")
        case "a page is gone":
            (before / FOLDER / "articles" / "d2.html").unlink()
        case "no links":
            monkeypatch.setattr("os.link", lambda *_: (_ for _ in ()).throw(OSError("not on this disk")))
    now = tables(tmp_path / "now", corpus.sound())
    assert articles(write(now, now / FOLDER, cache=tmp_path, before=before).parent) == whole
    assert (
        json.loads((now / FOLDER / "articles" / kept.NOTE).read_text(encoding="utf-8"))["articles"].keys() == ARTICLES
    )


def test_the_pages_before_may_go(before: Path, tmp_path: Path) -> None:
    now = tables(tmp_path / "now", corpus.sound())
    whole = articles(write(now, now / FOLDER, cache=tmp_path, before=before).parent)
    shutil.rmtree(before)
    assert articles(now / FOLDER) == whole
