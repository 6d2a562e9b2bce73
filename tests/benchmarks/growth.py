"""How a build grows: `python -m tests.benchmarks growth [ARTICLES]`, by default 10,000.

A tenth of the articles is built, then all of them into another warehouse, then all again with nothing new, then with
one in a hundred new. Seconds are by the clock and of all processors, those of the stages by the clock; the peaks of
memory are of single processes.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from tests.benchmarks import corpus
from tests.benchmarks.build import STAGES, WORKERS, environment, last_run
from tests.faults.soak import family

ROLES = {b"spawn_main": "worker", b"embedded_server": "server", b"flows": "build"}
"""What a process is, by a word of its command line; the first that fits."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of a build, and bytes of memory at most by what the process is."""

    clock: float
    processor: float
    peaks: dict[str, int]
    stages: dict[str, float]
    """Of the last run that published; `rest` is what comes before its clock starts and after its tables are written."""


def measure(source: Path, warehouse: Path) -> Measured:
    command = [sys.executable, "-m", "flows", "build", source, "-w", warehouse, "--workers", str(WORKERS), "-q"]
    before, began, peaks = getrusage(RUSAGE_CHILDREN), time.perf_counter(), dict[str, int]()
    build = subprocess.Popen(command, env=environment(), stdout=subprocess.DEVNULL)
    while build.poll() is None:
        for pid in family(build.pid):
            role, size = _seen(pid)
            peaks[role] = max(size, peaks.get(role, 0))
        time.sleep(0.5)
    if build.returncode:
        sys.exit(f"the build ended with {build.returncode}")
    clock, after = time.perf_counter() - began, getrusage(RUSAGE_CHILDREN)
    run = last_run(warehouse)
    stages = {name: run[f"seconds_{name}"] for name in STAGES}
    stages["rest"] = clock - sum(stages.values())
    return Measured(clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peaks, stages)


def _seen(pid: int) -> tuple[str, int]:
    """What a process is, and the most memory that it has held."""
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
        status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    except OSError:
        return "other", 0
    role = next((name for word, name in ROLES.items() if word in command), "other")
    return role, int(status.get("VmHWM", "0 kB").split()[0]) * 1024


def main(arguments: Sequence[str] = ()) -> None:
    number = int(arguments[0]) if arguments else 10_000
    with tempfile.TemporaryDirectory(prefix="tallywire-bench-") as name:
        folder = Path(name)
        small = corpus.make(folder / "tenth", number // 10)
        large = corpus.make(folder / "all", number)
        tenth = measure(small, folder / "small")
        whole = measure(large, folder / "large")
        nothing = measure(large, folder / "large")
        new = measure(corpus.make(large, number + number // 100, first=number), folder / "large")
    print(f"{'build of':<28}{'clock s':>9}{'CPU s':>8}{'  of all: each':>16}   peak MB of one process")
    for told, one in (
        (f"{number // 10:,} articles", tenth), (f"{number:,} articles", whole),
        ("nothing new", nothing), (f"{number // 100:,} new articles", new),
    ):  # fmt: skip
        peaks = ", ".join(f"{role} {size / 1e6:.0f}" for role, size in sorted(one.peaks.items()) if role != "other")
        share = one.processor / whole.processor
        print(f"{told:<28}{one.clock:>9.1f}{one.processor:>8.1f}{one.clock / whole.clock:>8.1%}{share:>8.1%}   {peaks}")
        if one is not nothing:
            print("    clock s: " + ", ".join(f"{name} {seconds:.1f}" for name, seconds in one.stages.items()))
