"""What must stand in the environment before heavy packages are imported. What a user has set is left as it is."""

import ctypes
import os
from contextlib import suppress

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
M_ARENA_MAX = -8
"""What glibc's `mallopt` calls the number of its heaps."""


def prepare(*, debug: bool = False) -> None:
    """No telemetry, one BLAS thread and few heaps a process, and no log line that is not ours unless `debug`."""
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)
    # Processes that start later read the variable; this one has to be told. Other C libraries have nothing of the kind.
    with suppress(OSError, AttributeError, ValueError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, int(os.environ["MALLOC_ARENA_MAX"]))
    if not debug:
        os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
