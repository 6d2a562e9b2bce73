"""Two Dask workers beside the local pool's two: `python -m tests.benchmarks cluster [ARTICLES]`, by default 2,000.

Scheduler and workers are processes of their own on loopback, and wait for the build, so that their start costs
nothing; the pool's workers load the model while the build runs.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from flows.warehouse import manifest
from tests.benchmarks import corpus
from tests.benchmarks.build import WORKERS, build, environment
from tests.scheduler import cluster

OF_THE_RUN = {"runs", "checks", "sources", "rejects"}
"""Tables that name the run, which is another one."""


def checksums(warehouse: Path) -> dict[str, str]:
    """SHA-256 by file of every table that does not name the run."""
    tables = manifest.read(warehouse / "current").tables
    return {f.path: f.sha256 for name, files in tables.items() if name not in OF_THE_RUN for f in files}


def main(arguments: Sequence[str] = ()) -> None:
    number = int(arguments[0]) if arguments else 2_000
    with tempfile.TemporaryDirectory(prefix="tallywire-bench-") as name:
        folder = Path(name)
        source = corpus.make(folder / "in", number)
        local = build(source, folder / "local")
        with cluster(folder, workers=WORKERS, env=environment()) as (address, _):
            dask = build(source, folder / "dask", "--runner", f"dask={address}")
        same = checksums(folder / "local") == checksums(folder / "dask")
    print(f"{number:,} articles, {WORKERS} workers    clock s")
    print(f"  local pool               {local[0]:>9.1f}")
    print(f"  Dask                     {dask[0]:>9.1f}")
    print(f"  speed, Dask / pool       {local[0] / dask[0]:>9.2f}; {'the same' if same else 'OTHER'} bytes")
