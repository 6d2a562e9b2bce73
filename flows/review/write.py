"""Writing all pages of one snapshot, or of a run that checks have stopped."""

import json
import shutil
from concurrent.futures import Executor
from pathlib import Path

import duckdb

from flows.memory import WHATEVER, Budget, eased
from flows.review import article, beside, board, chart, lists, names, outlets, overview, scripts
from flows.review.pages import HERE, Addresses
from flows.review.reading import connected, rows
from schemas.vocabulary import ENTITY_TYPES, LABELS

FOLDER = "review"


@eased
def write(
    tables: Path,
    folder: Path,
    *,
    cache: Path,
    before: Path | None = None,
    checks: Path | None = None,
    budget: Budget = WHATEVER,
    processes: Executor | None = None,
) -> Path:
    """Write the pages about `tables` into `folder`, anew, and return the first.

    `before` holds the tables of the snapshot before; `checks` the Data Docs of the run, which are copied; `cache` keeps
    the charts' scripts from one build to the next. `budget` bounds what is held in memory; `processes` write the pages
    of articles and of the board, where there are many.
    """
    shutil.rmtree(folder, ignore_errors=True)
    _lay_static(folder, cache)
    if checks is not None and (checks / "index.html").exists():
        (folder / "checks").mkdir()
        for page in sorted(checks.glob("*.html")):
            shutil.copyfile(page, folder / "checks" / page.name)
    with connected(tables, spill=folder, before=before, budget=budget) as connection:
        former = before / FOLDER / "articles" if before else None
        finish = article.begin_all(
            connection, tables, folder / "articles", before=former, budget=budget, processes=processes
        )
        _write_lists(connection, folder, processes)
    finish()
    return folder / "index.html"


def _lay_static(folder: Path, cache: Path) -> None:
    static = folder / "static"
    static.mkdir(parents=True)
    for file in (HERE / "static").iterdir():
        shutil.copyfile(file, static / file.name)  # its bytes alone: the rights are the user's umask
    scripts.place(cache, static)
    charts = {"number": chart.by_number(), "day": chart.by_day()}
    told = {"charts": charts, "labels": LABELS, "types": ENTITY_TYPES}
    (static / "known.js").write_text(
        "".join(f"window.{name} = {json.dumps(value)};\n" for name, value in told.items()), encoding="utf-8"
    )


def _write_lists(connection: duckdb.DuckDBPyConnection, folder: Path, processes: Executor | None) -> None:
    titles, paged = dict[str, str](), set[str]()
    for row in rows(connection, "SELECT document_id, title, shown FROM titled"):
        titles[row["document_id"]] = row["title"]
        if row["shown"]:
            paged.add(row["document_id"])
    topics = board.list_topics(connection)
    where = Addresses(frozenset(paged), names.place(connection), board.place(topics))
    overview.write(connection, folder, where, topics)
    lists.write_articles(connection, folder / "articles", where)
    beside.write(connection, folder / "articles")
    lists.write_rejects(connection, folder / "rejects", where)
    names.write(connection, folder / "names", where, titles)
    outlets.write(connection, folder / "outlets", where, titles)
    board.write(connection, topics, folder / "board", where, processes)
