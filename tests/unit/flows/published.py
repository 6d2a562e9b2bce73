"""A warehouse with tiny published snapshots, made without a build."""

from pathlib import Path

import pyarrow.parquet as pq

from flows.warehouse import manifest, snapshots
from flows.warehouse.layout import Warehouse
from flows.warehouse.manifest import Manifest
from schemas.conform import conform
from schemas.tables import TABLES
from tests.unit.flows.audit.corpus import Rows, sound

CREATED = "2026-01-01T00:00:00.{:06d}+00:00"


def publish(place: Warehouse, name: str, rows: Rows | None = None, *, parent: str | None = None) -> Path:
    """Publish every table of the contract; by default the sound corpus of three documents."""
    staged = place.staging(name) / "tables"
    for table, schema in TABLES.items():
        found = (sound() if rows is None else rows).get(table)
        (staged / table).mkdir(parents=True)
        made = conform(found, table) if found else schema.empty_table()
        pq.write_table(made, staged / table / "part-0.parquet")
    created = CREATED.format(len(list(place.snapshots.glob("*"))))
    described = Manifest(name, parent, created, "0.1.0+0", "model", {}, manifest.list_files(staged))
    return snapshots.publish(place, staged, described)
