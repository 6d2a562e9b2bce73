"""What must stand in the environment before heavy packages are imported. What a user has set is left as it is."""

import ctypes
import os
from contextlib import suppress
from functools import cache

DEFAULTS = {
    "DO_NOT_TRACK": "1",
    "GX_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    # One BLAS thread a process: spaCy's matrices are small, and more threads fight over the cores that workers use.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    # Memory that is freed goes back: from few heaps for all threads, and from none that Arrow keeps for itself.
    "MALLOC_ARENA_MAX": "2",
    "ARROW_DEFAULT_MEMORY_POOL": "system",
}
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8
"""What glibc's `mallopt` calls the free memory that it keeps, the size that is asked of the system, and its heaps."""
KEPT = 64 * 1024 * 1024
"""Bytes of free memory that glibc comes to keep where nobody tells it what to do; it asks for half of it at once."""


def prepare(*, debug: bool = False) -> None:
    """No telemetry, one BLAS thread and few heaps a process, and no log line that is not ours unless `debug`."""
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)
    with suppress(ValueError):  # processes that start later read the variable; this one has to be told
        _tell(M_ARENA_MAX, int(os.environ["MALLOC_ARENA_MAX"]))
    if not debug:
        os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")


@cache
def reuse_memory() -> None:
    """Once a process: keep for the next batch what the last one gave back, as glibc does of itself.

    Dask's nanny sets `MALLOC_TRIM_THRESHOLD_`, with which each matrix is asked of the system and given back to it:
    25 times the page faults, and a tenth of a worker's time.
    """
    _tell(M_TRIM_THRESHOLD, KEPT)
    _tell(M_MMAP_THRESHOLD, KEPT // 2)


def _tell(what: int, value: int) -> None:
    with suppress(OSError, AttributeError):  # other C libraries have nothing of the kind
        ctypes.CDLL(None).mallopt(what, value)
