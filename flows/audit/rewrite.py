"""Staged files without the rejected rows and without references that lead nowhere.

File by file and row group by row group, so that memory stays small; a file that loses nothing is not touched.
"""

from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from flows.audit.cascade import dangling, recount, rejected_keys
from flows.audit.staged import files
from schemas.relations import COUNTS, Relation, of
from schemas.suites import SUITES
from schemas.tables import KEYS, TABLES


@dataclass(frozen=True, slots=True)
class Cut:
    """What a table loses: rows by key, references by value, and the counts that change with them."""

    table: str
    keys: pa.Array
    references: tuple[tuple[Relation, pa.Array], ...]
    counts: tuple[tuple[str, pa.Table], ...]

    @property
    def is_empty(self) -> bool:
        return not (len(self.keys) or self.references or self.counts)


def rewrite(connection: duckdb.DuckDBPyConnection, staged: Path) -> tuple[str, ...]:
    """Take the rejected rows out of the staged files; the tables that changed.

    All cuts are known before the first file changes, because the connection's views read those files.
    """
    cuts = [_cut(connection, table) for table in SUITES]
    changed = [
        cut.table for cut in cuts if not cut.is_empty for path in files(staged, cut.table) if _replace(path, cut)
    ]
    return tuple(dict.fromkeys(changed))


def _cut(connection: duckdb.DuckDBPyConnection, table: str) -> Cut:
    loose = [(relation, dangling(connection, relation)) for relation in of(table) if relation.otherwise != "row"]
    counts = [(count.column, recount(connection, count)) for count in COUNTS if count.table == table]
    return Cut(
        table,
        rejected_keys(connection, table),
        tuple((relation, targets) for relation, targets in loose if len(targets)),
        tuple((column, numbers) for column, numbers in counts if numbers.num_rows),
    )


def _replace(path: Path, cut: Cut) -> bool:
    """Write the file anew beside the old one and move it into place; False where nothing changes."""
    schema = TABLES[cut.table]
    fresh = path.with_suffix(".audited")
    changed = False
    with (
        pq.ParquetFile(path) as source,
        pq.ParquetWriter(fresh, schema, compression="zstd", write_page_index=True) as sink,
    ):
        for number in range(source.num_row_groups):
            group = source.read_row_group(number)
            mended = _mend(group, cut)
            changed = changed or not mended.equals(group)
            sink.write_table(mended.cast(schema) if mended.schema != schema else mended)
    if changed:
        fresh.replace(path)
    else:
        fresh.unlink()
    return changed


def _mend(rows: pa.Table, cut: Cut) -> pa.Table:
    if len(cut.keys):
        rows = rows.filter(pc.invert(pc.is_in(rows.column(KEYS[cut.table][0]), value_set=cut.keys)))
    for relation, targets in cut.references:
        rows = (_without_elements if relation.otherwise == "element" else _without_reference)(rows, relation, targets)
    for column, numbers in cut.counts:
        place = pc.index_in(rows.column(KEYS[cut.table][0]), value_set=numbers.column("key").combine_chunks())
        rows = _set(rows, column, pc.coalesce(pc.take(numbers.column("n"), place), rows.column(column)))
    return rows


def _without_reference(rows: pa.Table, relation: Relation, targets: pa.Array) -> pa.Table:
    lost = pc.is_in(rows.column(relation.column), value_set=targets)
    for column in (relation.column, *relation.along):
        nothing = pa.scalar(None, type=rows.schema.field(column).type)
        rows = _set(rows, column, pc.if_else(lost, nothing, rows.column(column)))
    return rows


def _without_elements(rows: pa.Table, relation: Relation, targets: pa.Array) -> pa.Table:
    lost = frozenset(targets.to_pylist())
    lists = [[value for value in values if value not in lost] for values in rows.column(relation.column).to_pylist()]
    rows = _set(rows, relation.column, pa.array(lists, type=rows.schema.field(relation.column).type))
    return (
        _set(rows, relation.count, pa.array([len(values) for values in lists], pa.int64())) if relation.count else rows
    )


def _set(rows: pa.Table, column: str, values: pa.Array | pa.ChunkedArray) -> pa.Table:
    return rows.set_column(rows.schema.get_field_index(column), rows.schema.field(column), values)
