"""A snapshot written anew without some documents and all that hangs on them."""

from collections.abc import Collection
from pathlib import Path

import duckdb

from flows.audit import cascade, staged
from flows.audit.cascade import Rejected
from flows.audit.rewrite import rewrite
from flows.parquet import ROW_GROUP, write_batches
from flows.warehouse import older
from schemas.tables import TABLES

WITHOUT = {
    "rejects": "document_id IN (FROM forgotten) OR key IN (FROM forgotten) OR source_uri IN (FROM places)",
    "revisions": "document_id IN (FROM forgotten) OR earlier_document_id IN (FROM forgotten)",
    "sources": "source_file IN (FROM files) AND source_file NOT IN"
    " (SELECT source_file FROM all_documents WHERE document_id NOT IN (FROM forgotten))",
}
"""Rows that go along in tables that no relation binds to the documents."""


def without(folder: Path, target: Path, documents: Collection[str]) -> int:
    """Write the tables of a snapshot to `target` without these documents; how many of its documents they were.

    Tables of an earlier release get the columns of today.
    """
    with duckdb.connect(":memory:") as connection:
        files = {name: sorted((folder / name).glob("**/*.parquet")) for name in TABLES}
        connection.execute("CREATE TABLE forgotten AS SELECT unnest(?::VARCHAR[]) AS key", [sorted(documents)])
        connection.execute(
            f"CREATE VIEW all_documents AS FROM {older.source(connection, 'documents', files['documents'])}"
        )
        for name, column in (("places", "source_uri"), ("files", "source_file")):
            query = f"SELECT DISTINCT {column} FROM all_documents WHERE document_id IN (FROM forgotten)"  # noqa: S608
            connection.execute(f"CREATE TABLE {name} AS {query}")
        for name, schema in TABLES.items():
            where = f" WHERE NOT coalesce({WITHOUT[name]}, false)" if name in WITHOUT else ""
            columns = ", ".join(f'"{column}"' for column in schema.names)
            query = f"SELECT {columns} FROM {older.source(connection, name, files[name])}{where}"  # noqa: S608
            write_batches(connection.sql(query).to_arrow_reader(ROW_GROUP), schema, target / name)
        counted = "SELECT count(*) FROM all_documents WHERE document_id IN (FROM forgotten)"
        n_documents = int(connection.execute(counted).fetchall()[0][0])
    _cascade(target, documents)
    return n_documents


def _cascade(target: Path, documents: Collection[str]) -> None:
    with staged.connect(target, target.parent) as connection:
        cascade.create(connection)
        present = {row[0] for row in connection.sql("SELECT document_id FROM documents").fetchall()}
        gone = (Rejected("documents", key, "forgotten", "") for key in sorted(present & set(documents)))
        cascade.collect(connection, gone)
        rewrite(connection, target)
