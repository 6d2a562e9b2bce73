"""The few ways in which the warehouse touches the disk. Each is whole or has not happened, also after a crash."""

import os
import shutil
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

CHUNK = 1 << 20
SYNCED_AT_ONCE = 8
"""A disk writes many small files together in a tenth of the time that it takes for one after the other."""


def sync_folder(folder: Path) -> None:
    """Make renames inside a folder last through a power cut."""
    _sync(folder)


def sync_tree(folder: Path) -> None:
    """Make a folder's files and the folder itself last through a power cut: what a folder holds before the folder."""
    with ThreadPoolExecutor(SYNCED_AT_ONCE) as threads:
        for parent, _, names in os.walk(folder, topdown=False):
            paths = [os.path.join(parent, name) for name in names]  # noqa: PTH118 - ten thousand pages
            shares = [paths[first::SYNCED_AT_ONCE] for first in range(SYNCED_AT_ONCE)]
            deque(threads.map(_sync_all, shares), maxlen=0)
            _sync(parent)


def _sync_all(paths: Iterable[str]) -> None:
    for path in paths:
        _sync(path)


def _sync(path: str | Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_text(path: Path, text: str) -> None:
    """Write a file so that a reader sees the old or the new one, never a part."""
    temporary = path.with_name(f".{path.name}.tmp")
    with _gone_on_error(temporary):
        with temporary.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    sync_folder(path.parent)


def swap_link(link: Path, target: str) -> None:
    """Point a relative symbolic link elsewhere in one step."""
    temporary = link.with_name(f".{link.name}.tmp")
    temporary.unlink(missing_ok=True)
    with _gone_on_error(temporary):
        temporary.symlink_to(target)
        temporary.replace(link)
    sync_folder(link.parent)


@contextmanager
def _gone_on_error(temporary: Path) -> Iterator[None]:
    try:
        yield
    except OSError:
        with suppress(OSError):  # what went wrong first is what must be told
            temporary.unlink(missing_ok=True)
        raise


def move_folder(source: Path, target: Path) -> None:
    """Rename a finished folder into its place, on the same file system."""
    target.parent.mkdir(parents=True, exist_ok=True)
    source.rename(target)
    sync_folder(target.parent)
    sync_folder(source.parent)


def remove_folder(folder: Path) -> None:
    """Remove a folder so that a crash leaves a name that no reader looks at."""
    if not folder.exists():
        return
    condemned = folder.with_name(f".{folder.name}.gone")
    if condemned.exists():
        shutil.rmtree(condemned)
    folder.rename(condemned)
    shutil.rmtree(condemned)


def checksum(path: Path) -> str:
    """SHA-256 of a file."""
    digest = sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
