"""Writing the review pages: `python -m tests.benchmarks review [ARTICLES …]`, by default 5 and 2,000.

The sample corpus is built once; its tables, with new keys for every copy, make a corpus of any number of articles.
Seconds are by the clock and, after it, of the processor; the charts' scripts are in the cache, as in any build but the
first of a warehouse.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows.review import scripts
from flows.review.write import write
from schemas.tables import TABLES
from tests.conftest import ROOT

KEYS = ("part_of", "duplicate_of", "earliest_member")
PLAIN = ("geonames_id", "run_id")


def main(arguments: Sequence[str] = ()) -> None:
    sizes = [int(size) for size in arguments] or [5, 2_000]
    with tempfile.TemporaryDirectory(prefix="tallywire-bench-") as name:
        place, cache = Path(name), Path(name) / "cache"
        build = [sys.executable, "-m", "flows", "build", str(ROOT / "seeds" / "corpus"), "-w", str(place / "w"), "-q"]
        subprocess.run(build, check=True, cwd=ROOT)
        scripts.prepare(cache)
        print(f"{'articles':>10}{'files':>8}{'MB':>8}{'largest kB':>12}{'seconds':>9}{'of CPU':>8}{'ms/article':>12}")
        for size in sizes:
            tables = copied(place / "w" / "current", place / str(size), size)
            clock, processor = time.perf_counter(), time.process_time()
            pages = write(tables, place / "pages", cache=cache).parent
            clock, processor = time.perf_counter() - clock, time.process_time() - processor
            made = [path.stat().st_size for path in pages.rglob("*.html")]
            print(f"{size:>10,}{len(made):>8,}{sum(made) / 1e6:>8.1f}{max(made) / 1e3:>12.0f}"
                  f"{clock:>9.1f}{processor:>8.1f}{1e3 * processor / size:>12.1f}")  # fmt: skip


def copied(tables: Path, target: Path, size: int) -> Path:
    """A folder of tables with `size` documents: copies of those of `tables`, each copy with keys of its own."""
    documents = sorted(pq.read_table(tables / "documents", columns=["document_id"])["document_id"].to_pylist())
    copies, rest = divmod(size, len(documents))
    with duckdb.connect() as connection:
        for name, schema in TABLES.items():
            query = (
                f"SELECT {_columns(schema)} FROM '{tables}/{name}/*.parquet' t, range({copies + bool(rest)}) c(copy)"
            )
            if "run_id" in schema.names and name in ("runs", "checks"):
                query = f"SELECT * FROM '{tables}/{name}/*.parquet'"
            elif "document_id" in schema.names and name != "rejects":
                kept = ", ".join(f"'{key}'" for key in documents[:rest]) or "''"
                query += f" WHERE copy < {copies} OR t.document_id IN ({kept})"
            (target / name).mkdir(parents=True)
            connection.execute(f"COPY ({query}) TO '{target}/{name}/part-0.parquet'")
    return target


def _columns(schema: pa.Schema) -> str:
    return ", ".join(_column(field) for field in schema)


def _column(field: pa.Field) -> str:
    name = field.name
    if name.endswith("_ids"):
        return f"list_transform(t.{name}, lambda key: key || '-' || copy) AS {name}"
    if (name.endswith("_id") and name not in PLAIN) or name in KEYS:
        return f"t.{name} || '-' || copy AS {name}"
    return f't."{name}"'
