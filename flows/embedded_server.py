"""Prefect's server for one build, where no other is configured: started early, quiet, gone with its parent.

Prefect can start one by itself, but then it stalls without a word, prints a traceback when it is stopped in the middle
of a flush, and outlives a parent that was killed. This one logs to a file, and ends when the pipe to its parent closes.
"""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from flows.errors import TallywireError

PATIENCE = 120.0
"""Seconds to wait for the server: 7 on an idle machine, several times that on a busy one at its first start."""
SERVICES_NOT_NEEDED = ("SCHEDULER", "LATE_RUNS", "PAUSE_EXPIRATIONS", "CANCELLATION_CLEANUP", "FOREMAN", "TRIGGERS")


def is_needed() -> bool:
    """No server is configured, neither in the environment nor in Prefect's active profile."""
    if os.environ.get("PREFECT_API_URL"):
        return False
    home = Path(os.environ.get("PREFECT_HOME") or Path.home() / ".prefect")
    if not (home / "profiles.toml").exists():
        return True
    from prefect.settings import PREFECT_API_URL

    return not PREFECT_API_URL.value()


@contextmanager
def started(log: Path) -> Iterator[Callable[[], None]]:
    """Serve Prefect's API on a free port of the loopback interface while the block runs; yields a call that waits
    until it answers, so that other work can go on meanwhile."""
    port = _free_port()
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        server = subprocess.Popen(  # noqa: S603  (our own module)
            [sys.executable, "-m", "flows.embedded_server", str(port)],
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=output,
            env=_environment(),
        )
    os.environ["PREFECT_API_URL"] = f"http://127.0.0.1:{port}/api"
    os.environ.setdefault("PREFECT_LOGGING_TO_API_ENABLED", "false")
    try:
        yield partial(_wait_until_ready, log)
    finally:
        server.terminate()
        try:
            server.wait(timeout=5)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        os.environ.pop("PREFECT_API_URL", None)


def _wait_until_ready(log: Path) -> None:
    """Return when the server answers.

    Raises `TallywireError` when it does not within `PATIENCE` seconds.
    """
    address = os.environ["PREFECT_API_URL"] + "/health"
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urlopen(address, timeout=5):  # noqa: S310  (our own loopback address)
                return
        except (URLError, OSError):
            time.sleep(0.05)
    raise TallywireError(
        f"Prefect's embedded server did not answer within {PATIENCE:.0f} seconds",
        hint=f"see {log}, or start one with `prefect server start` and set PREFECT_API_URL",
    )


def _environment() -> dict[str, str]:
    quiet = {f"PREFECT_SERVER_SERVICES_{name}_ENABLED": "false" for name in SERVICES_NOT_NEEDED}
    root = str(Path(__file__).resolve().parent.parent)
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    return {**os.environ, **quiet, "PREFECT_SERVER_UI_ENABLED": "false", "PYTHONPATH": path}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _end_with_parent() -> None:
    sys.stdin.buffer.read()  # returns when the parent closes the pipe, which its death does too
    os._exit(0)


def _serve(port: int) -> None:
    import uvicorn

    threading.Thread(target=_end_with_parent, daemon=True).start()
    uvicorn.run(
        "prefect.server.api.server:create_app",
        factory=True,
        host="127.0.0.1",
        port=port,
        log_level="error",
        lifespan="on",
    )


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
