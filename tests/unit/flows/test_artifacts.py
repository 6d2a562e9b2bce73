"""What a run leaves in Prefect's pages leads to the review pages."""

import re
from typing import Any

import pytest
from markdown_it import MarkdownIt

from flows import artifacts
from flows.summary import Summary

PAGE = "/w/current/review/index.html"


def summary(**changes: Any) -> Summary:
    return Summary(**{
        "status": "published", "run_id": "r1", "warehouse": "/w", "snapshot": "r1", "rows": {"claims": 1_200},
        "report": "/w/reports/r1/index.html", "review": PAGE, "failures": ("warning: figures: unit is known",),
    } | changes)  # fmt: skip


def test_the_summary_leads_to_the_pages_and_the_checks() -> None:
    told = artifacts.markdown(summary())
    assert f"Review: [{PAGE}](file://{PAGE})" in told
    assert "Checks: [/w/reports/r1/index.html](file:///w/reports/r1/index.html)" in told
    assert "| claims | 1,200 |" in told
    assert "- warning: figures: unit is known" in told


def test_a_run_leaves_a_link(monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[tuple[str, str]] = []
    monkeypatch.setattr(artifacts, "create_markdown_artifact", lambda text, **told: left.append((told["key"], text)))
    monkeypatch.setattr(artifacts, "create_link_artifact", lambda link, **told: left.append((told["key"], link)))
    artifacts.show(summary())
    assert [key for key, _ in left] == ["tallywire-run", "tallywire-review"]
    assert left[1][1] == f"file://{PAGE}"
    left.clear()
    artifacts.show(summary(review=None))
    assert [key for key, _ in left] == ["tallywire-run"]


def test_hostile_names_stay_text() -> None:
    hostile = "/w/[x](javascript:alert(1)) ![y](http://evil.example) <script>a</script> `b` | c | **d** &lt; \n\n# e"
    told = artifacts.markdown(summary(warehouse=hostile, failures=(hostile,), review=hostile, snapshot=hostile))
    reader = MarkdownIt("commonmark").enable("table")  # lets HTML pass
    reader.validateLink = lambda _: True  # and every address
    page = reader.render(told)
    assert set(re.findall(r"href=\"([a-z]+):", page)) == {"file"}
    assert set(re.findall(r"<(\w+)", page)) == {"h2", "p", "ul", "li", "a", "table", "thead", "tbody", "tr", "th", "td"}
    assert page.count("<tr>") == len(artifacts.markdown(summary()).split("\n|")) - 1 - 2, "rows but for the two rules"
    assert page.count("# e") == 4
