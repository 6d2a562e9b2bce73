"""An SQLite file: every table with its key, foreign keys and indices; a list is a table of its own."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.types as kinds

from flows.export import snapshot as snapshots
from schemas.relations import RELATIONS
from schemas.tables import KEYS, TABLES


def write(snapshot: Path, target: Path, names: Sequence[str]) -> None:
    """Write the database anew.

    The list column `aliases` of `entities` becomes the table `entities_aliases` with the key, `position` from 0 and
    `value`. Truth is 0 or 1, days and moments are ISO 8601. `columns` describes every column.
    """
    temporary = target.with_name(f".{target.name}.tmp")
    temporary.unlink(missing_ok=True)
    with snapshots.connect(snapshot) as connection:
        base = sqlite3.connect(temporary)
        try:
            with base:
                for name in names:
                    _copy(connection, base, name, frozenset(names))
                _describe(base, names)
        finally:
            base.close()
    temporary.replace(target)


def _copy(connection: duckdb.DuckDBPyConnection, base: sqlite3.Connection, name: str, there: frozenset[str]) -> None:
    schema = snapshots.columns(connection, name)
    flat = [field for field in schema if not kinds.is_list(field.type)]
    lists = [field for field in schema if kinds.is_list(field.type)]
    leads = {r.column: r for r in RELATIONS if r.child == name and not r.kinds and r.parent in there}
    for statement in _tables(name, flat, lists, leads):
        base.execute(statement)
    marks = ", ".join("?" * len(flat))
    for portion in snapshots.portions(connection, f'SELECT * FROM "{name}"'):  # noqa: S608
        base.executemany(
            f'INSERT INTO "{name}" VALUES ({marks})',  # noqa: S608
            ([_plain(row[field.name]) for field in flat] for row in portion),
        )
        for field in lists if name in KEYS else ():
            marks_of_key = ", ".join("?" * (len(KEYS[name]) + 2))
            insert = f'INSERT INTO "{name}_{field.name}" VALUES ({marks_of_key})'  # noqa: S608
            base.executemany(insert, _members(portion, name, field.name))


def _tables(name: str, flat: list[pa.Field], lists: list[pa.Field], leads: dict[str, Any]) -> Iterator[str]:
    """The statements that make a table, the tables of its lists, and the indices."""
    key = KEYS.get(name, ())
    columns = [f'"{f.name}" {_type(f.type)}{_leads_to(leads.get(f.name))}' for f in flat]
    primary = [f"PRIMARY KEY ({_listed(key)})"] if key else []
    yield f'CREATE TABLE "{name}" ({", ".join(columns + primary)})'
    for field in flat:
        if field.name in leads:
            yield f'CREATE INDEX "{name}_by_{field.name}" ON "{name}" ("{field.name}")'
    for field in lists if key else ():
        made = f"{name}_{field.name}"
        owner = [f'"{column}" TEXT' for column in key]
        value = f'"value" {_type(field.type.value_type)}{_leads_to(leads.get(field.name))}'
        whole = f'FOREIGN KEY ({_listed(key)}) REFERENCES "{name}" ({_listed(key)})'
        yield f'CREATE TABLE "{made}" ({", ".join([*owner, "position INTEGER", value, whole])})'
        yield f'CREATE INDEX "{made}_by_key" ON "{made}" ({_listed(key)})'
        yield f'CREATE INDEX "{made}_by_value" ON "{made}" ("value")'


def _leads_to(relation: Any) -> str:
    return f' REFERENCES "{relation.parent}" ("{relation.parent_column}")' if relation else ""


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _members(portion: list[dict[str, Any]], name: str, column: str) -> Iterator[tuple[Any, ...]]:
    for row in portion:
        for position, value in enumerate(row[column] or ()):
            yield *(row[part] for part in KEYS[name]), position, _plain(value)


def _type(kind: pa.DataType) -> str:
    if kinds.is_integer(kind) or kinds.is_boolean(kind):
        return "INTEGER"
    return "REAL" if kinds.is_floating(kind) else "TEXT"


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _describe(base: sqlite3.Connection, names: Sequence[str]) -> None:
    base.execute('CREATE TABLE columns ("table" TEXT, "column" TEXT, description TEXT)')
    described = (
        (name, field.name, field.metadata[b"description"].decode())
        for name in names if name in TABLES for field in TABLES[name]
    )  # fmt: skip
    base.executemany("INSERT INTO columns VALUES (?, ?, ?)", described)
