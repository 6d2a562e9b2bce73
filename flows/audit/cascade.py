"""Who goes along with a rejected row, so that no key is left pointing at nothing.

The set of rejected rows lives in a DuckDB table and grows until nothing more hangs on it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from schemas.relations import COUNTS, EITHER, PARTS, RELATIONS, Count, Relation
from schemas.tables import KEYS

HANGS_ON = "hangs on a rejected row"
REJECTED = "rejected_rows"


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row to set aside, and why."""

    table: str
    key: str
    reason: str
    detail: str


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """The table of rejected rows, empty."""
    connection.execute(f'CREATE TEMP TABLE {REJECTED} ("table" VARCHAR, key VARCHAR, reason VARCHAR, detail VARCHAR)')


def collect(connection: duckdb.DuckDBPyConnection, broken: Iterable[Rejected]) -> None:
    """Fill the table of rejected rows, which `create` has made: the broken ones and all that hang on them."""
    rows = list(broken)
    if rows:
        columns = {name: [getattr(row, name) for row in rows] for name in ("table", "key", "reason", "detail")}
        connection.register("broken_rows", pa.table(columns))
        connection.execute(f"INSERT INTO {REJECTED} SELECT * FROM broken_rows")  # noqa: S608 - constants of ours
        connection.unregister("broken_rows")
    while sum(_insert(connection, child, select) for child, select in _steps()):
        pass


def rejected_keys(connection: duckdb.DuckDBPyConnection, table: str) -> pa.Array:
    query = f'SELECT key FROM {REJECTED} WHERE "table" = ?'  # noqa: S608 - constants of ours
    return _column(connection, query, [table])


def dangling(connection: duckdb.DuckDBPyConnection, relation: Relation) -> pa.Array:
    """Values of a reference that lead nowhere, now that the rejected rows are gone."""
    source = _members(relation) if relation.otherwise == "element" else _plain(relation)
    query = f"SELECT DISTINCT m.target FROM ({source}) m WHERE m.target NOT IN ({_live(relation.parent)})"  # noqa: S608
    return _column(connection, query, [])


def recount(connection: duckdb.DuckDBPyConnection, count: Count) -> pa.Table:
    """`key` and `n` of the rows that lost a counted row."""
    number = f"count(DISTINCT c.{count.distinct})" if count.distinct else "count(c.key_of_child)"
    key = KEYS[count.child][0]
    only = f" AND c.{count.only}" if count.only else ""
    return connection.sql(
        f"SELECT c.{count.link} AS key, {number} FILTER (WHERE r.key IS NULL{only})::BIGINT AS n"  # noqa: S608
        f" FROM (SELECT *, {key} AS key_of_child FROM {count.child}) c LEFT JOIN {REJECTED} r"
        f" ON r.\"table\" = '{count.child}' AND r.key = c.{key} WHERE c.{count.link} IS NOT NULL"
        f" GROUP BY c.{count.link} HAVING count(r.key) > 0"
    ).to_arrow_table()


def _steps() -> Iterable[tuple[str, str]]:
    """(table, query for `key` and `detail` of the rows that go along), one a rule."""
    for relation in RELATIONS:
        if relation.otherwise == "row":
            yield relation.child, _along(relation)
        elif relation.least:
            yield relation.child, _too_few(relation)
    for table, link in PARTS:
        part = f"SELECT c.{link} AS key, 'a part of it is rejected, in {table}' AS detail FROM {table} c"  # noqa: S608
        yield "claims", f"{part} JOIN {REJECTED} r ON r.\"table\" = '{table}' AND r.key = c.{KEYS[table][0]}"
    for table, columns in EITHER.items():
        yield table, _none_left(table, columns)
    for count in COUNTS:
        if count.needed:
            yield count.table, _childless(count)


def _along(relation: Relation) -> str:
    key = KEYS[relation.child][0]
    detail = f"'its {relation.column} is ' || m.target || ', which is not in {relation.parent} any more'"
    return (
        f"SELECT m.{key} AS key, {detail} AS detail FROM ({_plain(relation)}) m WHERE m.target IN ({_gone(relation)})"  # noqa: S608
    )


def _gone(relation: Relation) -> str:
    return f"SELECT r.key FROM {REJECTED} r WHERE r.\"table\" = '{relation.parent}'"  # noqa: S608


def _too_few(relation: Relation) -> str:
    key = KEYS[relation.child][0]
    live = f"count(*) FILTER (WHERE m.target IN ({_live(relation.parent)}))"
    return (
        f"SELECT m.{key} AS key, 'fewer than {relation.least} of its {relation.column} are left' AS detail"  # noqa: S608
        f" FROM ({_members(relation)}) m GROUP BY m.{key} HAVING {live} < least({relation.least}, count(*))"
    )


def _none_left(table: str, columns: tuple[str, ...]) -> str:
    parents = {relation.column: relation.parent for relation in RELATIONS if relation.child == table}
    lost = " AND ".join(f"(c.{name} IS NULL OR c.{name} NOT IN ({_live(parents[name])}))" for name in columns)
    words = f"neither {' nor '.join(columns)} is left"
    return f"SELECT c.{KEYS[table][0]} AS key, '{words}' AS detail FROM {table} c WHERE {lost}"  # noqa: S608


def _childless(count: Count) -> str:
    key = KEYS[count.child][0]
    return (
        f"SELECT c.{count.link} AS key, 'none of its rows in {count.child} is left' AS detail FROM {count.child} c"  # noqa: S608
        f" LEFT JOIN {REJECTED} r ON r.\"table\" = '{count.child}' AND r.key = c.{key}"
        f" WHERE c.{count.link} IS NOT NULL GROUP BY c.{count.link} HAVING count(r.key) = count(*)"
    )


def _plain(relation: Relation) -> str:
    key = KEYS[relation.child][0]
    where = f"c.{relation.column} IS NOT NULL{_kinds(relation)}"
    return f"SELECT c.{key}, c.{relation.column} AS target FROM {relation.child} c WHERE {where}"  # noqa: S608


def _members(relation: Relation) -> str:
    key = KEYS[relation.child][0]
    where = f"true{_kinds(relation)}"
    return f"SELECT c.{key}, unnest(c.{relation.column}) AS target FROM {relation.child} c WHERE {where}"  # noqa: S608


def _kinds(relation: Relation) -> str:
    words = ", ".join(f"'{kind}'" for kind in relation.kinds)
    return f" AND c.kind IN ({words})" if words else ""


def _live(table: str) -> str:
    key = KEYS[table][0]
    return (
        f"SELECT p.{key} FROM {table} p WHERE p.{key} NOT IN"  # noqa: S608 - constants of ours
        f" (SELECT r.key FROM {REJECTED} r WHERE r.\"table\" = '{table}')"
    )


def _insert(connection: duckdb.DuckDBPyConnection, table: str, select: str) -> int:
    """Add rows that are not there yet; how many they were."""
    inserted = connection.execute(
        f"INSERT INTO {REJECTED} SELECT '{table}', n.key, '{HANGS_ON}', min(n.detail) FROM ({select}) n"  # noqa: S608
        f" WHERE n.key NOT IN (SELECT r.key FROM {REJECTED} r WHERE r.\"table\" = '{table}') GROUP BY n.key"
    ).fetchall()
    return int(inserted[0][0])


def _column(connection: duckdb.DuckDBPyConnection, query: str, parameters: list[str]) -> pa.Array:
    found: pa.Table = connection.sql(query, params=parameters).to_arrow_table()
    return found.column(0).combine_chunks()
