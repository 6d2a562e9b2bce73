"""Is the environment sound? Each finding says what was seen and, where something is wrong, what to do."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal
from urllib.error import URLError
from urllib.request import urlopen

PACKAGES = ("prefect", "fastapi", "pandas", "pyarrow", "spacy", "great_expectations", "duckdb")
ROOM_WANTED = 2_000_000_000
"""Bytes free below which a build may run out of disk: staging holds the corpus twice."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    state: Literal["ok", "warn", "bad"]
    text: str
    advice: str = ""


def findings(warehouse: Path, model: str) -> Iterator[Finding]:
    """Look at one thing after the other; a later look does not need an earlier one to have gone well."""
    yield _python()
    yield from map(_package, PACKAGES)
    yield _fastapi()
    yield _model(model)
    yield _folder(warehouse)
    yield _room(warehouse)
    yield _prefect()
    yield Finding("ok", f"{os.cpu_count()} cores")


def _python() -> Finding:
    seen = ".".join(map(str, sys.version_info[:3]))
    sound = (3, 11) <= sys.version_info[:2] <= (3, 13)
    return Finding("ok" if sound else "bad", f"Python {seen}", "" if sound else "install Python 3.11, 3.12 or 3.13")


def _package(name: str) -> Finding:
    distribution = name.replace("_", "-")
    try:
        return Finding("ok", f"{distribution} {version(distribution)}")
    except PackageNotFoundError:
        return Finding("bad", f"{distribution} is not installed", "install from the lock file: make install")


def _fastapi() -> Finding:
    try:
        minor = int(version("fastapi").split(".")[1])
    except PackageNotFoundError:
        return Finding("bad", "fastapi is not installed", "install from the lock file: make install")
    if minor >= 150:
        return Finding("bad", "Prefect 3.8 does not start with this fastapi", "pip install 'fastapi<0.150'")
    return Finding("ok", "Prefect and fastapi go together")


def _model(name: str) -> Finding:
    try:
        module = import_module(name)
    except ImportError:
        return Finding("bad", f"spaCy pipeline {name} is not installed", "make install, or give --model another one")
    return Finding("ok", f"spaCy pipeline {name} {module.__version__}")


def _folder(warehouse: Path) -> Finding:
    def attempt() -> None:
        warehouse.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=warehouse) as folder:
            (Path(folder) / "link").symlink_to("nowhere")

    return _tried(
        attempt, f"warehouse {warehouse} can be written", "give --warehouse a folder on a disk with symbolic links"
    )


def _tried(attempt: Callable[[], None], text: str, advice: str) -> Finding:
    try:
        attempt()
    except OSError as error:
        return Finding("bad", f"{text}: no ({error.strerror})", advice)
    return Finding("ok", text)


def _room(warehouse: Path) -> Finding:
    place = next(path for path in (warehouse, *warehouse.parents) if path.exists())
    free = shutil.disk_usage(place).free
    sound = free > ROOM_WANTED
    return Finding(
        "ok" if sound else "warn", f"{free / 1e9:.0f} GB free", "" if sound else "a large build may run out of disk"
    )


def _prefect() -> Finding:
    address = os.environ.get("PREFECT_API_URL")
    if not address:
        return Finding("ok", "no Prefect server configured: builds start one of their own")
    try:
        with urlopen(f"{address}/health", timeout=5):  # noqa: S310  (the address that the user has set)
            return Finding("ok", "the Prefect server answers")
    except (URLError, OSError, ValueError):
        return Finding(
            "bad", f"PREFECT_API_URL={address} does not answer", "start it: prefect server start; or unset it"
        )
