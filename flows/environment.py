"""What must stand in the environment before heavy packages are imported. What a user has set is left as it is."""

import os

DEFAULTS = {
    "DO_NOT_TRACK": "1",
    "GX_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    # One BLAS thread a process: spaCy's matrices are small, and more threads fight over the cores that workers use.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
}


def prepare(*, debug: bool = False) -> None:
    """No telemetry, one BLAS thread a process, and no log line that is not ours unless `debug`."""
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)
    if not debug:
        os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
