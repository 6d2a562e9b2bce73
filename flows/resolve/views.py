"""The corpus as views: what this run extracted, and what is carried over from the snapshot before."""

from pathlib import Path

import duckdb

from flows.resolve.incoming import register
from transforms.entities.lookups import Lookups, named

EXTRACTED = ("documents", "blocks", "sentences", "mentions", "figures", "dates", "quotes", "claims", "attributions")


AS_FOUND = r"""
CREATE VIEW found_mentions AS
SELECT * REPLACE (
    CASE WHEN basis LIKE 'corpus: %' THEN regexp_extract(basis, '^corpus: (\w+) by ', 1) ELSE type END AS type,
    CASE WHEN basis LIKE 'corpus: %' THEN regexp_extract(basis, '^corpus: \w+ by (.*)$', 1) ELSE basis END AS basis)
FROM all_mentions m
WHERE NOT EXISTS (SELECT 1 FROM ignored i WHERE i.word = lower(m.name) AND (i.type = '' OR i.type = m.type))
"""
"""What the corpus corrected before is taken back, so that one build and two steps see the same."""


def gather(connection: duckdb.DuckDBPyConnection, staging: Path, parent: Path | None, lookups: Lookups) -> None:
    """Make the views `found_TABLE` of every extracted table; mentions without those that lookups ignore."""
    for name in EXTRACTED:
        sources = [f"SELECT * FROM read_parquet('{staging}/parts/*/{name}.parquet')"]  # noqa: S608
        if parent is not None and (parent / name).exists():
            sources.append(
                f"SELECT * FROM read_parquet('{parent}/{name}/*.parquet') WHERE document_id IN "  # noqa: S608
                f"(SELECT document_id FROM read_parquet('{staging}/carried.parquet'))"
            )
        connection.execute(
            f"CREATE VIEW {'all' if name == 'mentions' else 'found'}_{name} AS {' UNION ALL BY NAME '.join(sources)}"
        )
    ignored = sorted({(name, lookup.type or "") for name, lookup in named(lookups, "ignore")})
    register(connection, "ignored", word=(word for word, _ in ignored), type=(kind for _, kind in ignored))
    connection.execute(AS_FOUND)
