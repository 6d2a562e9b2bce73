"""What a run leaves in Prefect's pages leads to the review pages."""

from typing import Any

import pytest

from flows import artifacts
from flows.publish import Summary

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
