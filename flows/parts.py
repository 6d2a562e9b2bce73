"""What a shard leaves: a folder with one Parquet file a table, there at once or not at all."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import mkdtemp

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.conform import conform
from schemas.tables import EXTRACTED, TABLES
from transforms.rows import Row, Rows

WRITTEN = (*EXTRACTED, "rejects")
"""Tables of which a shard leaves a file each."""


def write(rows: Rows, target: Path) -> None:
    """Leave `target/TABLE.parquet` for every extracted table; tables without rows are empty files."""
    _leave({name: _table(rows.get(name), name) for name in WRITTEN}, target)


def join(parts: Sequence[Path], rejects: list[Row], target: Path) -> None:
    """Leave several parts, and rejects beside theirs, as one part."""
    tables = {
        name: pa.concat_tables([TABLES[name].empty_table(), *(pq.read_table(p / f"{name}.parquet") for p in parts)])
        for name in WRITTEN
    }
    tables["rejects"] = pa.concat_tables([tables["rejects"], _table(rejects, "rejects")])
    _leave(tables, target)


def _table(rows: list[Row] | None, name: str) -> pa.Table:
    return conform(rows, name) if rows else TABLES[name].empty_table()


def _leave(tables: Mapping[str, pa.Table], target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(mkdtemp(prefix=f".{target.name}.", dir=target.parent))  # a lost worker may still write its own
    for name, table in tables.items():
        pq.write_table(table, temporary / f"{name}.parquet", compression="zstd")
    shutil.rmtree(target, ignore_errors=True)
    temporary.rename(target)
