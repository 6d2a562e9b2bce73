"""All runs on one page, beside the Data Docs of the last ones: checks of years stay light.

Each run leaves `run.json` in its folder of `reports/`. The Data Docs and pages of all but the last `KEPT` runs are
removed; the line of a run stays in `reports/index.html`.
"""

import json
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from flows.audit.docs import TEMPLATES

KEPT = 20
"""Runs whose Data Docs stay."""
NOTE = "run.json"


def keep(reports: Path, run: dict[str, Any]) -> None:
    """Note a run (a row of `runs`), remove what is too old, and write the index anew."""
    folder = reports / run["run_id"]
    folder.mkdir(parents=True, exist_ok=True)
    noted = {name: value for name, value in run.items() if name not in ("versions", "settings")}
    (folder / NOTE).write_text(json.dumps(noted, default=str, indent=1) + "\n", encoding="utf-8")
    runs = [json.loads(path.read_text(encoding="utf-8")) for path in reports.glob(f"[!.]*/{NOTE}")]
    runs.sort(key=lambda one: (one["started"], one["run_id"]), reverse=True)
    for old in runs[KEPT:]:
        _empty(reports / old["run_id"])
    page = _environment().get_template("history.j2").render(runs=runs, kept=KEPT)
    (reports / "index.html").write_text(page, encoding="utf-8")


def _empty(folder: Path) -> None:
    """Remove all of a run's folder but its note."""
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != NOTE:
            path.unlink()


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True)
