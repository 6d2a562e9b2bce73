"""Asking a connection of the reader: one statement, which may look at the tables and change nothing.

What a query does is told by its plan, not by its first word: `WITH x AS (COPY … TO …) SELECT …` is a SELECT to DuckDB,
and `EXPLAIN ANALYZE COPY … TO …` an EXPLAIN, and both would write below the snapshot.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import duckdb
import pyarrow as pa

from flows.errors import UsageError

EXPLAINED = re.compile(r"\s{0,99}explain\b(?:\s{1,99}analyze\b)?(?:\s{0,99}\([^()]{0,99}\))?", re.IGNORECASE)
WRITING = ("COPY", "INSERT", "DELETE", "UPDATE", "MERGE", "CREATE", "ALTER", "DROP", "ATTACH", "EXPORT", "LOAD", "SET")
"""Words that the operators of a plan begin with, where they change something."""


def ask(connection: duckdb.DuckDBPyConnection, query: str) -> pa.Table:
    """The answer. Raises `UsageError` for what does not only read, and for what DuckDB does not understand."""
    try:
        _only_reads(connection, query)
        return connection.sql(query).to_arrow_table()
    except duckdb.Error as error:
        raise UsageError(str(error), hint="`tallywire tables` lists tables and columns") from error


def _only_reads(connection: duckdb.DuckDBPyConnection, query: str) -> None:
    plain = EXPLAINED.sub("", query, count=1) if EXPLAINED.match(query) else query
    kinds = [statement.type for statement in connection.extract_statements(plain)]
    if kinds != [duckdb.StatementType.SELECT]:  # DESCRIBE, SHOW and SUMMARIZE count as SELECT
        raise UsageError("only one reading statement is allowed", hint="SELECT …, DESCRIBE table or EXPLAIN SELECT …")
    plan = connection.sql(f"EXPLAIN (FORMAT json) {plain}").fetchall()[0][1]
    if any(name.startswith(WRITING) for name in _operators(json.loads(plan))):
        raise UsageError("the query would change something", hint="ask with SELECT alone; -o FILE writes the answer")


def _operators(nodes: list[dict[str, Any]]) -> Iterator[str]:
    for node in nodes:
        yield node["name"].strip().upper()
        yield from _operators(node.get("children", []))
