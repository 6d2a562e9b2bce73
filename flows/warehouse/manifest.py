"""The manifest of a snapshot: what made it, and a checksum and row count a file. It is written last."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

import pyarrow.parquet as pq

from flows.errors import NewerSchema, WarehouseError
from flows.warehouse.storage import checksum, write_text

SCHEMA_VERSION = 2
"""1 is release 0.1.0, which knew no revisions. Releases add columns and tables and never change what one means, so that
every earlier version is read (`older`); a later one is refused."""
NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class TableFile:
    """One Parquet file of a snapshot; `path` is relative to the snapshot."""

    path: str
    rows: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """One snapshot; `created` is UTC, ISO 8601."""

    snapshot_id: str
    parent: str | None
    created: str
    pipeline_version: str
    model: str
    settings: dict[str, str]
    tables: dict[str, list[TableFile]] = field(default_factory=dict)
    schema_version: int = SCHEMA_VERSION
    resolver: str = ""
    """What joined the rows: its code and what was decided by hand; empty in snapshots of release 0.1.0."""

    def rows(self, table: str) -> int:
        return sum(file.rows for file in self.tables.get(table, ()))


def list_files(folder: Path) -> dict[str, list[TableFile]]:
    """Every Parquet file below a snapshot's folder, by table."""
    tables: dict[str, list[TableFile]] = {}
    for path in sorted(folder.glob("*/**/*.parquet")):
        name = path.relative_to(folder)
        rows = pq.read_metadata(path).num_rows
        tables.setdefault(name.parts[0], []).append(
            TableFile(name.as_posix(), rows, path.stat().st_size, checksum(path))
        )
    return tables


def write(folder: Path, manifest: Manifest) -> None:
    write_text(folder / NAME, json.dumps(asdict(manifest), indent=1, sort_keys=True, ensure_ascii=False) + "\n")


def read(folder: Path) -> Manifest:
    """The manifest of a snapshot's folder.

    Raises `NewerSchema` when a newer release made it, `WarehouseError` when it is missing or broken.
    """
    path = folder / NAME
    try:
        stated = json.loads(path.read_text(encoding="utf-8"))
        version = stated["schema_version"]
        if version > SCHEMA_VERSION:
            raise NewerSchema(
                f"{path}: schema version {version}, this release reads up to {SCHEMA_VERSION}",
                hint="install the release that made the warehouse, or build into a new one",
            )
        stated["tables"] = {name: [TableFile(**file) for file in files] for name, files in stated["tables"].items()}
        return Manifest(**stated)
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise WarehouseError(
            f"{path}: not a readable manifest ({type(error).__name__})",
            hint="`tallywire snapshots` lists the snapshots that are whole; `tallywire rollback ID` goes back to one",
        ) from error
