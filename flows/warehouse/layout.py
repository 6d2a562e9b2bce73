"""The folders of a warehouse.

warehouse/
  current -> snapshots/ID       the snapshot that readers see
  snapshots/ID/TABLE/*.parquet  one folder a table, beside manifest.json and review/
  reports/RUN/index.html        what the checks of a run saw
  .staging/RUN/                 a run in the making
  .cache/                       what takes seconds to make and is the same for every build
  forgotten.json                hashes of what `tallywire forget` has removed
  .lock                         held by the build that runs
"""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Warehouse:
    """A warehouse folder; it need not exist yet."""

    root: Path

    @property
    def current(self) -> Path:
        return self.root / "current"

    @property
    def snapshots(self) -> Path:
        return self.root / "snapshots"

    @property
    def reports(self) -> Path:
        return self.root / "reports"

    @property
    def cache(self) -> Path:
        return Path(os.environ.get("TALLYWIRE_CACHE") or self.root / ".cache")

    @property
    def remembered(self) -> Path:
        return self.root / ".cache" / "resolve"

    @property
    def forgotten(self) -> Path:
        return self.root / "forgotten.json"

    @property
    def lock(self) -> Path:
        return self.root / ".lock"

    def staging(self, run_id: str) -> Path:
        return self.root / ".staging" / run_id

    def snapshot(self, snapshot_id: str) -> Path:
        return self.snapshots / snapshot_id
