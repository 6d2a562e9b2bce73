"""What a shard leaves: a folder with one Parquet file a table, there at once or not at all."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.conform import conform
from schemas.tables import EXTRACTED, TABLES
from transforms.rows import Row, Rows

WRITTEN = (*EXTRACTED, "rejects")
"""Tables of which a shard leaves a file each."""
MANY = 10_000
"""Rows of a table that are Python objects at once: a shard of articles has fewer, one long document may have more."""


@dataclass(slots=True)
class Gathered:
    """Rows by table; many are packed as Arrow, which takes a tenth of the memory."""

    rows: Rows = field(default_factory=lambda: {name: [] for name in WRITTEN})
    packed: dict[str, list[pa.Table]] = field(default_factory=lambda: {name: [] for name in WRITTEN})

    def add(self, name: str, rows: Sequence[Row]) -> None:
        self.rows[name].extend(rows)
        if len(self.rows[name]) >= MANY:
            self.packed[name].append(conform(self.rows[name], name))
            self.rows[name] = []

    def take(self, other: "Gathered") -> None:
        """Add the rows of another one."""
        for name in WRITTEN:
            self.packed[name] += other.packed[name]
            self.add(name, other.rows[name])

    def write(self, target: Path) -> None:
        """Leave `target/TABLE.parquet` for every extracted table; tables without rows are empty files."""
        _leave(
            {name: pa.concat_tables([*self.packed[name], _table(self.rows[name], name)]) for name in WRITTEN}, target
        )


def write(rows: Rows, target: Path) -> None:
    """Leave few rows as a part."""
    gathered = Gathered()
    for name, some in rows.items():
        gathered.add(name, some)
    gathered.write(target)


def join(parts: Sequence[Path], rejects: list[Row], target: Path) -> None:
    """Leave several parts, and rejects beside theirs, as one part."""
    tables = {
        name: pa.concat_tables([TABLES[name].empty_table(), *(pq.read_table(p / f"{name}.parquet") for p in parts)])
        for name in WRITTEN
    }
    tables["rejects"] = pa.concat_tables([tables["rejects"], _table(rejects, "rejects")])
    _leave(tables, target)


def _table(rows: list[Row], name: str) -> pa.Table:
    return conform(rows, name) if rows else TABLES[name].empty_table()


def _leave(tables: Mapping[str, pa.Table], target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(mkdtemp(prefix=f".{target.name}.", dir=target.parent))  # a lost worker may still write its own
    for name, table in tables.items():
        pq.write_table(table, temporary / f"{name}.parquet", compression="zstd")
    shutil.rmtree(target, ignore_errors=True)
    temporary.rename(target)
