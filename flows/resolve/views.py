"""The corpus as views: what this run extracted, and what is carried over from the snapshot before."""

from pathlib import Path

import duckdb

EXTRACTED = ("documents", "blocks", "sentences", "mentions", "figures", "dates", "quotes", "claims", "attributions")


def gather(connection: duckdb.DuckDBPyConnection, staging: Path, parent: Path | None) -> None:
    """Make the views `found_TABLE` of every extracted table."""
    for name in EXTRACTED:
        sources = [f"SELECT * FROM read_parquet('{staging}/parts/*/{name}.parquet')"]  # noqa: S608
        if parent is not None and (parent / name).exists():
            sources.append(
                f"SELECT * FROM read_parquet('{parent}/{name}/*.parquet') WHERE document_id IN "  # noqa: S608
                f"(SELECT document_id FROM read_parquet('{staging}/carried.parquet'))"
            )
        connection.execute(f"CREATE VIEW found_{name} AS {' UNION ALL BY NAME '.join(sources)}")
