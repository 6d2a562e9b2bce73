"""The index over all runs, and what stays of old ones."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flows.audit import history


def run(number: int, **changes: object) -> dict[str, Any]:
    return {
        "run_id": f"run{number:03}", "status": "published", "started": datetime(2031, 5, 1, number // 60, number % 60,
        tzinfo=UTC), "n_documents": number, "n_checks_passed": 10, "n_checks_failed": 0, "n_rejected_rows": 0,
        "seconds": 1.5, "versions": ["a=1"], "settings": [],
    } | changes  # fmt: skip


def build(reports: Path, number: int, **changes: object) -> None:
    folder = reports / f"run{number:03}"
    (folder / "review").mkdir(parents=True)
    (folder / "index.html").write_text("Data Docs")
    history.keep(reports, run(number, **changes))


def test_every_run_has_a_line_and_the_last_have_their_pages(tmp_path: Path) -> None:
    for number in range(history.KEPT + 3):
        build(tmp_path, number)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert page.count("<tr><td>") == history.KEPT + 3
    assert page.count("/index.html") == history.KEPT
    assert page.index("run022") < page.index("run021") < page.index("run000")
    assert [path.name for path in (tmp_path / "run000").iterdir()] == [history.NOTE]
    assert (tmp_path / "run003" / "index.html").exists()


def test_a_run_that_is_repeated_has_one_line(tmp_path: Path) -> None:
    build(tmp_path, 1, status="stopped")
    history.keep(tmp_path, run(1))
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert page.count("<tr><td>") == 1
    assert "stopped" not in page


def test_nothing_in_a_run_is_markup(tmp_path: Path) -> None:
    build(tmp_path, 1, status="<b>")
    assert "<b>" not in (tmp_path / "index.html").read_text(encoding="utf-8")
