"""The Data Docs: what Great Expectations saw, as pages that ask for nothing outside.

The library's own pages take styles, scripts and pictures from four other hosts. Its renderers only make the sections
here; the pages around them are ours (`templates/`), with one style sheet inside, no scripts, and a content policy
that forbids the rest.
"""

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from flows.audit.expectations import SuiteRun, import_library
from schemas.vocabulary import SEVERITIES

TEMPLATES = Path(__file__).parent / "templates"
_SCRIPT = re.compile(r"<script\b[^>]*>.*?</script>", re.DOTALL | re.IGNORECASE)
_FOR_MACHINES = ("unexpected_list", "unexpected_index_list", "unexpected_index_query")
"""Parts of a result that would fill a page: every broken value, and the code that finds it."""


def build(runs: Sequence[SuiteRun], *, run_id: str, out: Path, stopped: bool) -> Path:
    """Write `index.html` and one page a suite to `out`; the index's path."""
    import_library()
    from great_expectations.render.renderer.page_renderer import ValidationResultsPageRenderer
    from great_expectations.render.view.view import DefaultJinjaPageView

    out.mkdir(parents=True, exist_ok=True)
    view = DefaultJinjaPageView(custom_views_directory=str(TEMPLATES))
    for run in runs:
        document = ValidationResultsPageRenderer().render(_printable(run.validation))
        # The first section is the overview, which our page gives itself.
        sections = document.to_json_dict()["sections"][1:]
        page = view.env.get_template("suite.j2").render(run=run, run_id=run_id, sections=sections)
        (out / f"{run.table}.html").write_text(_SCRIPT.sub("", page), encoding="utf-8")
    failures = [(run, outcome) for run in runs for outcome in run.outcomes if not outcome.success]
    failures.sort(key=lambda failure: SEVERITIES.index(failure[1].expectation.severity))
    index = view.env.get_template("index.j2").render(runs=runs, run_id=run_id, failures=failures, stopped=stopped)
    (out / "index.html").write_text(index, encoding="utf-8")
    return out / "index.html"


def _printable(validation: Any) -> Any:
    """A validation result whose texts are safe in HTML, changed in place: values come from articles, as they were."""
    for result in validation.results:
        result.result = {name: _escaped(value) for name, value in result.result.items() if name not in _FOR_MACHINES}
        result.expectation_config.description = escape(result.expectation_config.description, quote=False)
    return validation


def _escaped(value: Any) -> Any:
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, dict):
        return {name: _escaped(part) for name, part in value.items()}
    return [_escaped(part) for part in value] if isinstance(value, list) else value
