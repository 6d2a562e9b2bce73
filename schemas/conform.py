"""The one door by which rows become a table of the contract.

Arrow alone is too kind: `from_pylist` drops a misspelled key without a word and fills nulls, and `validate` accepts
null in a column that must not hold any. `conform` refuses both, and says which table, column and row it is about.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from schemas.columns import DAY, INTEGER, MOMENT, NUMBER, STRING, STRINGS, TRUTH
from schemas.tables import KEYS, TABLES

Row = Mapping[str, Any]


class ConformError(ValueError):
    """Rows that are not what the schema of their table says; names table, column and row."""


def conform(rows: Sequence[Row] | pa.Table, table: str) -> pa.Table:
    """Rows as exactly the schema of `TABLES[table]`: its columns in its order, with their descriptions.

    Arrow tables may come in narrower or wider types of the same kind (int32, large strings, dictionaries) and in any
    column order. Raises `ConformError` for an unknown table, unknown or missing columns, values of another type,
    numbers that are not finite, and nulls where the schema allows none, in lists too.
    """
    schema = TABLES.get(table)
    if schema is None:
        raise ConformError(f"{table}: there is no such table; the tables are {', '.join(TABLES)}")
    columns = _from_table(rows, table, schema) if isinstance(rows, pa.Table) else _from_rows(rows, table, schema)
    result = pa.Table.from_arrays(columns, schema=schema)
    for field in schema:
        _check_values(result, field, table)
    return result


def _from_rows(rows: Sequence[Row], table: str, schema: pa.Schema) -> list[pa.ChunkedArray]:
    names = frozenset(schema.names)
    for number, row in enumerate(rows):
        if row.keys() != names:
            raise ConformError(f"{_where(table, number, row)}: {_difference(names, row.keys())}")
    return [_column([row[field.name] for row in rows], field, table, rows) for field in schema]


def _column(values: list[Any], field: pa.Field, table: str, rows: Sequence[Row]) -> pa.ChunkedArray:
    if not all(_fits(kind, field.type) for kind in set(map(type, values))):
        number = next(n for n, value in enumerate(values) if not _fits(type(value), field.type))
        place = _where(table, number, rows[number])
        raise ConformError(f"{place}: {field.name} must be {_WORDS[field.type]}, not {_shown(values[number])}")
    try:
        return pa.chunked_array([pa.array(values, type=field.type)], type=field.type)
    except (pa.ArrowException, TypeError, ValueError, OverflowError):
        number, problem = _first_misfit(values, field.type)
        raise ConformError(f"{_where(table, number, rows[number])}: {field.name}: {problem}") from None


_WORDS: dict[pa.DataType, str] = {
    STRING: "text",
    INTEGER: "a whole number",
    NUMBER: "a number",
    TRUTH: "true or false",
    DAY: "a date",
    MOMENT: "a time with its zone",
    STRINGS: "a list of texts",
}
_TYPES: dict[pa.DataType, tuple[type, ...]] = {
    STRING: (str,),
    INTEGER: (int,),
    NUMBER: (int, float),
    TRUTH: (bool,),
    DAY: (date,),
    MOMENT: (datetime,),
    STRINGS: (list, tuple),
}


def _fits(given: type, wanted: pa.DataType) -> bool:
    """Whether values of a Python type may stand in a column; Arrow takes bytes for text and times for dates."""
    if given is type(None):
        return True
    if (given is bool and wanted != TRUTH) or (issubclass(given, datetime) and wanted != MOMENT):
        return False
    return issubclass(given, _TYPES[wanted])


def _first_misfit(values: list[Any], kind: pa.DataType) -> tuple[int, str]:
    for number, value in enumerate(values):
        try:
            pa.array([value], type=kind)
        except (pa.ArrowException, TypeError, ValueError, OverflowError) as error:
            return number, f"{_shown(value)}: {error}"
    raise AssertionError("every value fits alone, but not together")


def _from_table(rows: pa.Table, table: str, schema: pa.Schema) -> list[pa.ChunkedArray]:
    names = rows.column_names
    if len(names) != len(set(names)) or set(names) != set(schema.names):
        raise ConformError(f"{table}: {_difference(frozenset(schema.names), names)}")
    return [_cast(rows.column(field.name), field, table) for field in schema]


def _cast(column: pa.ChunkedArray, field: pa.Field, table: str) -> pa.ChunkedArray:
    if column.type == field.type:
        return column
    if not _same_kind(column.type, field.type):
        raise ConformError(f"{table}: {field.name} must be {field.type}, not {column.type}")
    try:
        return column.cast(field.type)
    except pa.ArrowException as error:
        raise ConformError(f"{table}: {field.name} must be {field.type}, not {column.type} ({error})") from None


def _same_kind(given: pa.DataType, wanted: pa.DataType) -> bool:
    """Whether a cast changes the width of a value at most, never what it means."""
    kinds = pa.types
    if kinds.is_dictionary(given):
        return _same_kind(given.value_type, wanted)
    if kinds.is_list(wanted) and (kinds.is_list(given) or kinds.is_large_list(given)):
        return _same_kind(given.value_type, wanted.value_type)
    whole = kinds.is_integer(given) or (kinds.is_decimal(given) and given.scale == 0)
    allowed = {
        STRING: kinds.is_string(given) or kinds.is_large_string(given) or kinds.is_string_view(given),
        INTEGER: whole,
        NUMBER: whole or kinds.is_floating(given) or kinds.is_decimal(given),
        DAY: kinds.is_date(given),
        MOMENT: kinds.is_timestamp(given) and given.tz is not None,
    }
    return kinds.is_null(given) or bool(allowed.get(wanted, False))


def _check_values(rows: pa.Table, field: pa.Field, table: str) -> None:
    column = rows.column(field.name)
    if not field.nullable and column.null_count:
        raise ConformError(f"{_at(rows, table, pc.is_null(column))}: {field.name} must not be null")
    if pa.types.is_floating(field.type):
        odd = pc.invert(pc.is_finite(column))
        if pc.any(odd).as_py():
            raise ConformError(f"{_at(rows, table, odd)}: {field.name} must be a finite number or null")
    if pa.types.is_list(field.type) and pc.list_flatten(column).null_count:
        nulls = [value is not None and None in value for value in column.to_pylist()]
        raise ConformError(f"{_at(rows, table, pa.array(nulls))}: {field.name} must not hold null")


def _at(rows: pa.Table, table: str, mask: pa.Array | pa.ChunkedArray) -> str:
    """The first row that a mask is true for, in words."""
    number = pc.index(mask, value=True).as_py()
    key = rows.select(list(KEYS[table])).slice(number, 1).to_pylist()[0]
    return _where(table, number, key)


def _where(table: str, number: int, row: Row) -> str:
    key = ", ".join(f"{name}={_shown(row.get(name))}" for name in KEYS[table])
    return f"{table}, row {number} ({key})"


def _shown(value: object) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _difference(wanted: frozenset[str], given: Iterable[str]) -> str:
    found = set(given)
    pairs = (("missing", wanted - found), ("unknown", found - wanted))
    parts = [f"{word} column {', '.join(sorted(names))}" for word, names in pairs if names]
    return "; ".join(parts) or "a column is there twice"
