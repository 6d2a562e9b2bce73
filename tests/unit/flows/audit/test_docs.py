"""The Data Docs ask for nothing outside and show values as text."""

import re
from pathlib import Path

import pytest

from flows.audit.run import audit
from schemas.suites import SUITES
from tests.unit.flows.audit import corpus

REFERENCE = re.compile(r"""(?:src|href|action|url|srcset|data)\s*[=(]\s*["']?\s*(?:https?:)?//""", re.IGNORECASE)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder: Path = tmp_path_factory.mktemp("docs")
    rows = corpus.sound()
    corpus.row(rows, "mentions")["type"] = '<script src="https://bad.example/x.js">1</script>'
    corpus.stage(rows, folder / "staged")
    report = audit(folder / "staged", run_id="r<1>", out=folder / "report")
    assert report.index == folder / "report" / "index.html"
    return {path.name: path.read_text(encoding="utf-8") for path in (folder / "report").iterdir()}


def test_there_is_a_page_a_suite_and_nothing_else(pages: dict[str, str]) -> None:
    assert set(pages) == {"index.html", "snapshot.html", *(f"{table}.html" for table in SUITES)}


def test_no_page_asks_for_anything_outside(pages: dict[str, str]) -> None:
    for page in pages.values():
        assert not REFERENCE.search(page)
        assert "<script" not in page
        assert "<link" not in page
        assert "<img" not in page
        assert "default-src 'none'" in page


def test_every_link_leads_to_a_page_or_to_the_index_of_all_runs(pages: dict[str, str]) -> None:
    for page in pages.values():
        assert set(re.findall(r'href="([^"#]+)"', page)) <= {*pages, "../index.html"}


def test_values_and_names_are_shown_as_text(pages: dict[str, str]) -> None:
    assert "&lt;script src=" in pages["mentions.html"]
    assert "r&lt;1&gt;" in pages["index.html"]


def test_every_expectation_is_on_its_page(pages: dict[str, str]) -> None:
    for table, suite in SUITES.items():
        for expectation in suite:
            assert expectation.name in pages[f"{table}.html"]


def test_what_did_not_hold_is_on_the_first_page(pages: dict[str, str]) -> None:
    assert "type is a known word" in pages["index.html"]
    assert "broken by 1 of 6 rows" in pages["index.html"]
