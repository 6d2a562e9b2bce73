"""What only the whole corpus knows: entities, repeats, topics. Computed out of core, by DuckDB over staged Parquet."""

from pathlib import Path

import duckdb

from flows.resolve import entities, repeats, tables, topics, views


def resolve(staging: Path, *, parent: Path | None) -> None:
    """Join the staged parts with what is carried over from the parent, and write all tables to `staging/tables`.

    Reads `staging/parts/*/TABLE.parquet` and `staging/carried.parquet` (the keys of the parent's documents that stay).
    """
    scratch = staging / "resolve.duckdb"
    scratch.unlink(missing_ok=True)
    with duckdb.connect(str(scratch)) as connection:
        connection.execute("SET preserve_insertion_order = false")
        connection.execute(f"SET temp_directory = '{staging / 'spill'}'")
        views.gather(connection, staging, parent)
        entities.resolve(connection)
        repeats.resolve(connection)
        topics.resolve(connection)
        tables.write(connection, staging / "tables")
    scratch.unlink(missing_ok=True)
