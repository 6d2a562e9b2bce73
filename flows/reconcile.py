"""Before a snapshot is published: every document that went in has come out, as a document or as a reject."""

from pathlib import Path

import duckdb

from flows.errors import CountError

SHOWN = 3
"""Documents that an error names."""

ENTERED = """
CREATE TEMP TABLE entered AS
SELECT document_id FROM read_parquet([$raw]) UNION SELECT document_id FROM read_parquet('$staging/carried.parquet')
"""
GONE = """
SELECT document_id FROM entered
EXCEPT SELECT document_id FROM read_parquet('$staging/tables/documents/*.parquet')
EXCEPT SELECT key FROM read_parquet('$staging/tables/rejects/*.parquet') WHERE "table" = 'documents'
ORDER BY ALL
"""
FROM_NOWHERE = """
SELECT document_id FROM read_parquet('$staging/tables/documents/*.parquet') EXCEPT FROM entered ORDER BY ALL
"""


def check(staging: Path) -> None:
    """Compare the documents that a run has read and carried over with those that it is about to publish.

    Raises `CountError` when one has disappeared in silence, or one has come from nowhere.
    """
    raw = ", ".join(_quoted(path) for path in sorted((staging / "raw").glob("*.parquet")))
    with duckdb.connect(":memory:") as connection:

        def ask(query: str) -> list[tuple[str]]:
            return connection.execute(query.replace("$raw", raw).replace("$staging", _inside(staging))).fetchall()

        ask(ENTERED if raw else ENTERED.replace("read_parquet([$raw])", "read_parquet('$staging/carried.parquet')"))
        for query, problem in ((GONE, "neither published nor rejected"), (FROM_NOWHERE, "published and never read")):
            if found := [row[0] for row in ask(query)]:
                raise CountError(
                    f"{len(found):,} documents were {problem}: {', '.join(found[:SHOWN])}",
                    hint="nothing was published; run `tallywire --debug build … --full` and report what it says",
                )


def _quoted(path: Path) -> str:
    return f"'{_inside(path)}'"


def _inside(path: Path) -> str:
    """A path as it stands between quotes in SQL."""
    return str(path).replace("'", "''")
