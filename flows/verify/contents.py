"""The tables of a snapshot against the contract: columns, keys, relations, counts. Out of core, in DuckDB."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from flows.audit import cascade
from flows.verify.findings import Finding
from flows.warehouse import older
from flows.warehouse.manifest import SCHEMA_VERSION, Manifest
from schemas.relations import COUNTS, EITHER, RELATIONS, Count
from schemas.tables import KEYS, TABLES

SHOWN = 3
"""Keys that a finding names."""


def check(folder: Path, manifest: Manifest) -> Iterator[Finding]:
    """What is wrong with the tables of a snapshot whose files are sound."""
    wrong = list(_columns(folder, manifest))
    yield from wrong
    if wrong:
        return  # queries would stumble over the same columns
    with duckdb.connect(":memory:") as connection:
        cascade.create(connection)
        for table in TABLES:
            files = [folder / file.path for file in manifest.tables.get(table, ())]
            connection.execute(f'CREATE VIEW "{table}" AS SELECT * FROM {older.source(connection, table, files)}')  # noqa: S608
        yield from _nulls(connection)
        yield from _keys(connection)
        yield from _relations(connection)
        yield from _counts(connection)


def _columns(folder: Path, manifest: Manifest) -> Iterator[Finding]:
    """A release has all columns of its own schema version; an earlier one may lack some, but means the same by each."""
    today = manifest.schema_version == SCHEMA_VERSION
    for table, schema in TABLES.items():
        listed = manifest.tables.get(table, ())
        if today and not listed:
            yield Finding("wrong columns", f"{folder.name}/{table}", "the table is not there")
        for file in listed:
            found = pq.read_schema(folder / file.path)
            lacking = [name for name in schema.names if today and name not in found.names]
            unlike = [f.name for f in schema if f.name in found.names and found.field(f.name).type != f.type]
            if wrong := lacking + unlike:
                yield Finding("wrong columns", f"{folder.name}/{file.path}", f"missing or unlike: {', '.join(wrong)}")


def _nulls(connection: duckdb.DuckDBPyConnection) -> Iterator[Finding]:
    for table, schema in TABLES.items():
        required = [field.name for field in schema if not field.nullable]
        counts = ", ".join(f'count(*) - count("{name}")' for name in required)
        numbers = connection.sql(f'SELECT {counts} FROM "{table}"').fetchall()[0]  # noqa: S608
        for name, number in zip(required, numbers, strict=True):
            if number:
                yield Finding("missing value", f"{table}.{name}", f"null in {number:,} rows")


def _keys(connection: duckdb.DuckDBPyConnection) -> Iterator[Finding]:
    for table, columns in KEYS.items():
        key = ", ".join(f'"{column}"' for column in columns)
        query = f'SELECT {key} FROM "{table}" GROUP BY ALL HAVING count(*) > 1'  # noqa: S608
        if rows := connection.sql(query).fetchall():
            yield Finding(
                "duplicate key", f"{table}.{'+'.join(columns)}", _shown([" ".join(map(str, r)) for r in rows])
            )


def _relations(connection: duckdb.DuckDBPyConnection) -> Iterator[Finding]:
    for relation in RELATIONS:
        if lost := cascade.dangling(connection, relation).to_pylist():
            where = f"{relation.child}.{relation.column}"
            yield Finding("broken relation", where, f"not in {relation.parent}: {_shown(lost)}")
    for table, columns in EITHER.items():
        key, neither = KEYS[table][0], " AND ".join(f"{column} IS NULL" for column in columns)
        if rows := connection.sql(f"SELECT {key} FROM {table} WHERE {neither}").fetchall():  # noqa: S608
            detail = f"neither {' nor '.join(columns)}: {_shown([row[0] for row in rows])}"
            yield Finding("broken relation", table, detail)


def _counts(connection: duckdb.DuckDBPyConnection) -> Iterator[Finding]:
    for count in COUNTS:
        if rows := connection.sql(_miscounted(count)).fetchall():
            yield Finding("wrong count", f"{count.table}.{count.column}", _shown([row[0] for row in rows]))


def _miscounted(count: Count) -> str:
    key = KEYS[count.table][0]
    number = f"count(DISTINCT {count.distinct})" if count.distinct else "count(*)"
    only = f"WHERE {count.only}" if count.only else ""
    return (
        f"SELECT p.{key} FROM {count.table} p"  # noqa: S608
        f" LEFT JOIN (SELECT {count.link} AS link, {number} AS n FROM {count.child} {only} GROUP BY ALL) c"
        f" ON c.link = p.{key} WHERE p.{count.column} <> coalesce(c.n, 0)"
    )


def _shown(keys: list[str]) -> str:
    more = f" and {len(keys) - SHOWN:,} more" if len(keys) > SHOWN else ""
    return ", ".join(sorted(keys)[:SHOWN]) + more
