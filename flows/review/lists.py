"""The lists: all articles, and all that was set aside."""

from pathlib import Path

import duckdb

from flows.review import pages
from flows.review.pages import Addresses, file_name
from flows.review.reading import entire

ARTICLES = """
SELECT d.document_id, d.title, d.source_uri, d.outlet, d.published_edtf, d.language, d.skipped, d.n_tokens, d.n_blocks,
    d.n_blocks_kept, d.duplicate_of, coalesce(f.n, 0) AS n_figures, coalesce(q.n, 0) AS n_quotes,
    coalesce(c.n, 0) AS n_claims
FROM documents d LEFT JOIN (SELECT document_id, count(*) AS n FROM figures GROUP BY 1) f USING (document_id)
LEFT JOIN (SELECT document_id, count(*) AS n FROM quotes GROUP BY 1) q USING (document_id)
LEFT JOIN (SELECT document_id, count(*) AS n FROM claims GROUP BY 1) c USING (document_id)
ORDER BY d.published_start DESC NULLS LAST, d.title NULLS LAST, d.source_uri
"""
REJECTS = "SELECT * FROM rejects ORDER BY stage <> 'audit', reason, source_uri, reject_id"


def write_articles(connection: duckdb.DuckDBPyConnection, folder: Path, where: Addresses) -> None:
    """All articles, the latest first."""
    articles = entire(connection, ARTICLES)
    for page, n_pages, listed in pages.paged(articles):
        shown = [
            row | {"href": where.article(row["document_id"]), "file": file_name(row["source_uri"])} for row in listed
        ]
        pages.write(
            folder / pages.numbered(page), "articles.j2", root="../", here="articles", articles=shown, page=page,
            n_pages=n_pages, n_articles=len(articles),
        )  # fmt: skip


def write_rejects(connection: duckdb.DuckDBPyConnection, folder: Path, where: Addresses) -> None:
    """Everything that was set aside, the checks' rows first, each leading to its article where there is one."""
    rejects = entire(connection, REJECTS)
    for page, n_pages, listed in pages.paged(rejects):
        shown = [row | {"href": where.article(row["document_id"], f"reject-{row['reject_id']}")} for row in listed]
        pages.write(
            folder / pages.numbered(page), "rejects.j2", root="../", here="rejects", rejects=shown, page=page,
            n_pages=n_pages, n_rejects=len(rejects),
        )  # fmt: skip
