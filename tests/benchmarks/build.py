"""A whole build beside the bare model: `python -m tests.benchmarks build [ARTICLES]`.

The yardstick is what a user would write who wants spaCy's own annotations and nothing else: `nlp.pipe` with every
component and two processes, over the same clean text. The build has two workers and starts a Prefect server of its
own. Both are processes of their own; seconds are by the clock and, after it, of all their processors together.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pyarrow.parquet as pq

from flows.settings import DEFAULT_MODEL
from tests.benchmarks import corpus

WORKERS = 2
STAGES = ("read", "process", "resolve", "audit", "publish")
LEFT_OUT = {"PREFECT_API_URL", "PYTHONDONTWRITEBYTECODE"}
"""What a user has not set: another server, and to have our modules compiled anew by every process."""
BARE = """
import sys, pyarrow.parquet as pq, spacy
texts = pq.read_table(sys.argv[1], columns=["clean_text"])["clean_text"].to_pylist()
for doc in spacy.load(sys.argv[2]).pipe(texts, n_process=int(sys.argv[3])):
    pass
"""


def timed(command: Sequence[str | Path]) -> tuple[float, float]:
    """Seconds by the clock, and of the processors, that a command took. What it says is shown when it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, env=environment())
    seconds = time.perf_counter() - began
    if done.returncode:
        sys.exit(f"{command} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def environment() -> dict[str, str]:
    """As a user's."""
    return {k: v for k, v in os.environ.items() if k not in LEFT_OUT} | {"OPENBLAS_NUM_THREADS": "1"}


def build(source: Path, warehouse: Path, *options: str) -> tuple[float, float]:
    return timed(["-m", "flows", "build", source, "-w", warehouse, "--workers", str(WORKERS), "-q", *options])


def last_run(warehouse: Path) -> dict[str, float]:
    """The newest row of `runs`."""
    runs: list[dict[str, float]] = pq.read_table(warehouse / "current" / "runs").sort_by("started").to_pylist()
    return runs[-1]


def main(arguments: Sequence[str] = ()) -> None:
    number = int(arguments[0]) if arguments else 2_000
    with tempfile.TemporaryDirectory(prefix="tallywire-bench-") as name:
        folder = Path(name)
        source, warehouse = corpus.make(folder / "in", number), folder / "warehouse"
        whole = build(source, warehouse)
        run = last_run(warehouse)
        documents = str((warehouse / "current" / "documents").resolve())
        bare = timed(["-c", BARE, documents, DEFAULT_MODEL, str(WORKERS)])
    print(f"{number:,} articles, {WORKERS} processes     clock s   processor s")
    print(f"  bare nlp.pipe              {bare[0]:>9.1f} {bare[1]:>13.1f}")
    print(f"  whole build                {whole[0]:>9.1f} {whole[1]:>13.1f}")
    print(f"  build / bare               {whole[0] / bare[0]:>9.2f} {whole[1] / bare[1]:>13.2f}")
    print("  stages (clock s): " + ", ".join(f"{name} {run[f'seconds_{name}']:.1f}" for name in STAGES), end="")
    print(f", start and end {whole[0] - run['seconds']:.1f}; {run['words_per_second']:,.0f} words/s")
