"""How resolving grows: `python -m tests.benchmarks.resolve [DOCUMENTS …]` prints seconds, memory, precision, recall.

On a machine that others use as well, the seconds of CPU tell more than those of the clock.

Precision and recall are over pairs of mentions (of claims) that are put, or should be put, into one entity (topic).
"""

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import pyarrow.parquet as pq

from flows.resolve import resolve
from tests.benchmarks import world


def pairwise(found: dict[str, str], true: dict[str, str]) -> tuple[float, float]:
    """Precision and recall over pairs, from group sizes alone."""

    def pairs(sizes: Counter[object]) -> int:
        return sum(n * (n - 1) // 2 for n in sizes.values())

    both = pairs(Counter((found[key], true[key]) for key in found))
    put, wanted = pairs(Counter(found.values())), pairs(Counter(true.values()))
    return both / put if put else 1.0, both / wanted if wanted else 1.0


def measure(folder: Path, n_documents: int) -> str:
    entity_of, topic_of = world.make(folder, n_documents)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began, worked = time.perf_counter(), time.process_time()
    resolve(folder, parent=None, lookups=())
    seconds, cpu = time.perf_counter() - began, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    mentions = pq.read_table(folder / "tables" / "mentions", columns=["mention_id", "entity_id"]).to_pydict()
    claims = pq.read_table(folder / "tables" / "claims", columns=["claim_id", "topic_id"]).to_pydict()
    entities = pairwise(dict(zip(mentions["mention_id"], mentions["entity_id"], strict=True)), entity_of)
    own = [t or c for c, t in zip(claims["claim_id"], claims["topic_id"], strict=True)]
    topics = pairwise(dict(zip(claims["claim_id"], own, strict=True)), topic_of)
    return (
        f"{n_documents:>9,} {seconds:>9.1f} {cpu:>8.1f} {peak:>6.2f} {before / 1024**2:>6.2f} "
        f"{entities[0]:>8.4f} {entities[1]:>8.4f} {topics[0]:>8.4f} {topics[1]:>8.4f}"
    )


def main(arguments: list[str] | None = None) -> int:
    if arguments and arguments[0] == "--one":
        folder = Path(tempfile.mkdtemp(prefix="resolve-"))
        try:
            print(measure(folder, int(arguments[1])), flush=True)
        finally:
            shutil.rmtree(folder)
        return 0
    print("documents   seconds      CPU    GiB before  entities: P        R  topics: P        R", flush=True)
    for size in arguments or ["1000", "10000"]:  # a process each, so that the peak is its own
        subprocess.run([sys.executable, "-m", "tests.benchmarks.resolve", "--one", size], check=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
