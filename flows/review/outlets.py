"""Outlets, and who repeats whom: a matrix of the passages, quotes and texts that one printed after another."""

from pathlib import Path

import duckdb

from flows.review import pages
from flows.review.pages import Addresses
from flows.review.reading import Row, entire, rows

SIDE = 24
"""Outlets in the matrix at most: more is no longer read at a glance. The list of repeats has all."""
PRINTED = "coalesce(d.outlet, 'no outlet known')"
OUTLETS = f"""
SELECT {PRINTED} AS outlet, count(*) AS n_documents, count(d.duplicate_of) AS n_copies, sum(c.n_claims) AS n_claims,
    sum(c.n_own) AS n_own, min(d.published_start) AS first, max(d.published_start) AS last
FROM documents d LEFT JOIN (
    SELECT document_id, count(*) AS n_claims, count(*) FILTER (claimant_kind = 'self') AS n_own FROM claims GROUP BY 1
) c USING (document_id) GROUP BY 1 ORDER BY n_documents DESC, outlet
"""  # noqa: S608
FOLLOWING = f"""
WITH told AS (
    SELECT repeat_id, {PRINTED} AS outlet, n.document_id = n.document_ids[1] AS first
    FROM (SELECT repeat_id, document_ids, unnest(document_ids) AS document_id FROM repeats WHERE kind <> 'sentence') n
    JOIN documents d USING (document_id)
)
SELECT a.outlet AS earlier, b.outlet AS later, count(*) AS n FROM told a JOIN told b USING (repeat_id)
WHERE a.first AND NOT b.first GROUP BY 1, 2 ORDER BY n DESC, 1, 2
"""  # noqa: S608
REPEATS = "SELECT * FROM repeats WHERE kind <> 'sentence' ORDER BY len(document_ids) DESC, kind, repeat_id"


def write(connection: duckdb.DuckDBPyConnection, folder: Path, where: Addresses, titles: dict[str, str]) -> None:
    """The outlets with their matrix on the first page, and the repeats, paged."""
    outlets = list(rows(connection, OUTLETS))
    matrix = _matrix(list(rows(connection, FOLLOWING)))
    repeats = entire(connection, REPEATS)
    for page, n_pages, listed in pages.paged(repeats):
        shown = [
            row | {"articles": [(where.article(key), titles.get(key, key)) for key in row["document_ids"]]}
            for row in listed
        ]
        pages.write(
            folder / pages.numbered(page), "outlets.j2", root="../", here="outlets", outlets=outlets, matrix=matrix,
            repeats=shown, page=page, n_pages=n_pages, n_repeats=len(repeats),
        )  # fmt: skip


def _matrix(following: list[Row]) -> Row:
    """Counts by (later, earlier) outlet, for the outlets with the most of them; `step` is the depth of the tint."""
    counts: dict[tuple[str, str], int] = {(row["later"], row["earlier"]): row["n"] for row in following}
    weight: dict[str, int] = {}
    for (later, earlier), n in counts.items():
        weight[later] = weight.get(later, 0) + n
        weight[earlier] = weight.get(earlier, 0) + n
    names = sorted(sorted(weight, key=lambda name: (-weight[name], name))[:SIDE])
    most = max(counts.values(), default=1)
    lines = [(later, [_square(counts.get((later, earlier), 0), most) for earlier in names]) for later in names]
    return {"names": names, "lines": lines, "n_hidden": len(weight) - len(names)}


def _square(n: int, most: int) -> tuple[int, int]:
    return n, 0 if n == 0 else 1 + round(3 * n / most)
