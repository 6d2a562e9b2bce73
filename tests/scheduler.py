"""A Dask scheduler and its workers, in processes of their own on the loopback interface."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import ROOT
from tests.forked import PATIENCE


@contextmanager
def cluster(
    folder: Path, *, workers: int, env: Mapping[str, str] = os.environ
) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    """The scheduler's address, and the nannies that keep its workers, which have one thread each."""
    stated, begun = folder / "scheduler.json", list["subprocess.Popen[bytes]"]()

    def start(what: str, *options: str) -> None:
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--no-dashboard", "--scheduler-file", stated]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        begun.append(subprocess.Popen([*command, *options], cwd=ROOT, env=env, **quiet))

    try:
        start("scheduler", "--host", "127.0.0.1", "--port", "0")
        deadline = time.monotonic() + PATIENCE
        while not stated.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        for _ in range(workers):
            start("worker", "--nthreads", "1", "--local-directory", str(folder))
        yield json.loads(stated.read_text())["address"], begun[1:]
    finally:
        for process in reversed(begun):
            process.terminate()
            process.wait()
