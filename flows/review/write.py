"""Writing all pages of one snapshot, or of a run that checks have stopped."""

import json
import shutil
from pathlib import Path

import duckdb

from flows.review import article, board, chart, failures, lists, names, outlets, overview, scripts
from flows.review.pages import HERE, Addresses
from flows.review.reading import connect, rows
from schemas.vocabulary import ENTITY_TYPES, LABELS

FOLDER = "review"
MOST_ARTICLES = 20_000
"""Articles that get a page of their own: those on the board first, then the latest. `tallywire show` has all."""
TITLED = f"""
CREATE TABLE titled AS
SELECT d.document_id, coalesce(nullif(d.title, ''), regexp_extract(rtrim(d.source_uri, '/'), '[^/]*$')) AS title,
    row_number() OVER (
        ORDER BY b.disputed IS NULL, NOT b.disputed, d.published_start DESC NULLS LAST, d.document_id
    ) <= {MOST_ARTICLES} AS shown
FROM documents d LEFT JOIN (
    SELECT c.document_id, bool_or(t.disputed) AS disputed FROM claims c JOIN topics t USING (topic_id) GROUP BY 1
) b USING (document_id)
"""  # noqa: S608
"""What each article is called, and whether it has a page."""


def write(tables: Path, folder: Path, *, cache: Path, before: Path | None = None, checks: Path | None = None) -> Path:
    """Write the pages about `tables` into `folder`, anew, and return the first.

    `before` holds the tables of the snapshot before; `checks` the Data Docs of the run, which are copied; `cache` keeps
    the charts' scripts from one build to the next.
    """
    shutil.rmtree(folder, ignore_errors=True)
    _lay_static(folder, cache)
    if checks is not None and (checks / "index.html").exists():
        (folder / "checks").mkdir()
        for page in sorted(checks.glob("*.html")):
            shutil.copyfile(page, folder / "checks" / page.name)
    with connect(tables, before) as connection:
        _write_pages(connection, folder, before / FOLDER if before else None)
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


def _write_pages(connection: duckdb.DuckDBPyConnection, folder: Path, before: Path | None) -> None:
    connection.execute(TITLED)
    connection.execute(failures.BROKEN)
    titled = list(rows(connection, "SELECT * FROM titled"))
    titles = {row["document_id"]: row["title"] for row in titled}
    paged = frozenset(row["document_id"] for row in titled if row["shown"])
    topics = board.list_topics(connection)
    where = Addresses(paged, names.place(connection), board.place(topics))
    overview.write(connection, folder, where, topics)
    lists.write_articles(connection, folder / "articles", where)
    lists.write_rejects(connection, folder / "rejects", where)
    board.write(connection, topics, folder / "board", where)
    names.write(connection, folder / "names", where, titles)
    outlets.write(connection, folder / "outlets", where, titles)
    article.write_all(connection, folder / "articles", before / "articles" if before else None)
