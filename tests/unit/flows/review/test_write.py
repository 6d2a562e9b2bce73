"""Writing the pages of small corpora: whole ones, ones that checks have stopped, ones of an earlier release."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from flows.pool import started
from flows.review import article, board, failures, names
from flows.review.reading import MOST_TEXT, connected
from flows.review.write import write
from schemas.tables import TABLES
from tests.unit.flows.audit import corpus

RUN: dict[str, Any] = {
    **{field.name: 0 for field in TABLES["runs"]}, "run_id": "r0", "status": "published", "versions": [],
    "started": datetime(2031, 5, 6, tzinfo=UTC), "finished": datetime(2031, 5, 6, tzinfo=UTC), "settings": [],
    "words_per_second": None,
}  # fmt: skip


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return corpus.stage(corpus.sound() | {"runs": [RUN]}, tmp_path / "tables")


def pages(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}


LISTS = {"index.html", *(f"{name}/index.html" for name in ("articles", "board", "names", "outlets", "rejects"))}
SIGNPOSTS = {"names/of/e-.html", "board/of/t-.html"}


def test_every_article_has_a_page(tables: Path, tmp_path: Path) -> None:
    first = write(tables, tmp_path / "review", cache=tmp_path)
    assert first == tmp_path / "review" / "index.html"
    assert pages(first.parent) == LISTS | SIGNPOSTS | {f"articles/d{n}.html" for n in (1, 2, 3)}
    assert 'id="figure-f-d1"' in (first.parent / "articles" / "d1.html").read_text(encoding="utf-8")


def test_pages_that_processes_write_are_those_written_here(
    tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = write(tables, tmp_path / "here", cache=tmp_path).parent
    monkeypatch.setattr(article, "FEW", 0)
    monkeypatch.setattr(article, "SOME", 2)
    with started(1, model=None) as processes:
        there = write(tables, tmp_path / "there", cache=tmp_path, processes=processes).parent
    written = {path.relative_to(there): path.read_bytes() for path in there.rglob("*") if path.is_file()}
    assert written == {path.relative_to(here): path.read_bytes() for path in here.rglob("*") if path.is_file()}


def test_an_article_as_long_as_a_book_has_no_page_but_is_listed(tmp_path: Path) -> None:
    sound = corpus.sound()
    long, *others = sound["documents"]
    told = long | {"title": "A book", "raw_text": long["raw_text"] + "\n" * MOST_TEXT}
    tables = corpus.stage(sound | {"runs": [RUN], "documents": [told, *others]}, tmp_path / "tables")
    folder = write(tables, tmp_path / "review", cache=tmp_path).parent
    assert pages(folder) == LISTS | SIGNPOSTS | {f"articles/{row['document_id']}.html" for row in others}
    assert "A book" in (folder / "articles" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("gone", [{"topics"}, {"mentions", "entities"}, set(TABLES) - {"runs"}])
def test_a_run_that_was_stopped_has_pages_as_well(tables: Path, tmp_path: Path, gone: set[str]) -> None:
    for name in gone:
        shutil.rmtree(tables / name, ignore_errors=True)
    assert pages(write(tables, tmp_path / "review", cache=tmp_path).parent) >= LISTS


def test_rows_of_no_sound_span_are_shown_without_a_mark(tmp_path: Path) -> None:
    rows = corpus.sound() | {"runs": [RUN]}
    rows["figures"][0] |= {"raw_start": 90, "raw_end": 3}
    folder = write(corpus.stage(rows, tmp_path / "t"), tmp_path / "review", cache=tmp_path).parent
    page = (folder / "articles" / "d1.html").read_text(encoding="utf-8")
    assert 'id="figure-f-d1"' not in page
    assert 'id="of-figure-f-d1"' in page


def test_what_changed_is_told(tables: Path, tmp_path: Path) -> None:
    rows = corpus.sound() | {"runs": [RUN | {"run_id": "r1", "started": datetime(2031, 5, 5, tzinfo=UTC)}]}
    rows["documents"] = rows["documents"][:2]
    before = corpus.stage(rows, tmp_path / "before")
    both = [RUN, rows["runs"][0]]
    shutil.rmtree(tables / "runs")
    corpus.stage({"runs": both}, tables)
    page = write(tables, tmp_path / "review", cache=tmp_path, before=before).read_text(encoding="utf-8")
    assert "New articles: 1<" in page


def test_a_list_of_another_page_is_found_by_its_address(tables: Path, tmp_path: Path) -> None:
    with connected(tables, spill=tmp_path) as connection:
        topics = board.list_topics(connection)
        assert board.place(topics) == {"t-grain": 1}
        assert set(names.place(connection).values()) == {1}


def test_every_table_with_a_suite_leads_to_its_rows(tables: Path, tmp_path: Path) -> None:
    with connected(tables, spill=tmp_path) as connection:
        for name, query in failures.ROWS.items():
            found = connection.sql(query).to_arrow_table()
            assert found.column_names == ["key", "document_id", "anchor", "text", "sentence"], name
            assert len(found) == len(pq.read_table(tables / name)), name
