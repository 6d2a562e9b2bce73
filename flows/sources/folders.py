"""Local files and folders: every file once, no link followed in a circle or out of the folder that was given."""

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from flows.sources import sidecars, sniff
from flows.sources.reasons import Reason
from flows.sources.records import Reject, SourceFile
from flows.sources.stream import describe

Found = SourceFile | Reject
Node = tuple[int, int]
"""Device and inode: what a file is, whatever its names."""


def exists(path: Path) -> bool:
    """Also true for a broken link: it is there, and is a reject."""
    return os.path.lexists(path)


def listed(path: Path) -> tuple[list[SourceFile], list[Reject]]:
    """The file, or the files below the folder. Hidden names and sidecars are passed over."""
    path = Path(os.path.abspath(path))  # noqa: PTH100  (resolve() would rename what a link names)
    root = Path(os.path.realpath(path))
    found = (
        list(_folder(path, root, {})) if root.is_dir() else [_file(path, lambda name: (path.parent / name).is_file())]
    )
    return [one for one in found if isinstance(one, SourceFile)], [one for one in found if isinstance(one, Reject)]


def _folder(folder: Path, root: Path, above: dict[Node, Path]) -> Iterator[Found]:
    try:
        status = folder.stat()
        node = (status.st_dev, status.st_ino)
        with os.scandir(folder) as entries:
            names = sorted((entry.name for entry in entries), key=os.fsencode)
    except OSError as error:
        yield _reject(folder, "unreadable", f"the folder cannot be listed: {describe(error)}")
        return
    present = frozenset(names)
    named = {sidecar for name in names if not sidecars.is_sidecar(name) for sidecar in sidecars.names(name)}
    for name in names:
        path = folder / name
        if name.startswith("."):
            continue
        if sidecars.is_sidecar(name):
            if name not in named:
                yield _reject(path, "orphan sidecar", "no file beside it has its name")
        elif path.is_symlink():
            yield from _linked(path, root, above | {node: folder}, present.__contains__)
        elif path.is_dir():
            yield from _folder(path, root, above | {node: folder})
        else:
            yield _file(path, present.__contains__)


def _linked(path: Path, root: Path, above: dict[Node, Path], beside: Callable[[str], bool]) -> Iterator[Found]:
    """What a link leads to, unless that is listed under its own name anyway."""
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_relative_to(root):
        yield _reject(path, "link outside", "the link leads out of the folder (give its target as a source of its own)")
        return
    within = target.relative_to(root).parts if target.is_relative_to(root) else ()
    hidden = any(part.startswith(".") for part in within)
    if _is_folder(path):
        status = path.stat()
        if (status.st_dev, status.st_ino) in above:
            yield _reject(path, "symlink loop", "the link leads to a folder that it lies in")
        elif hidden:
            yield from _folder(path, root, above)
    elif hidden or not target.is_file():
        yield _file(path, beside)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _file(path: Path, beside: Callable[[str], bool]) -> Found:
    """The file; `beside` tells whether a name stands in its folder."""
    problem = _problem(path)
    if problem is not None:
        return _reject(path, *problem)
    name = path.name
    sidecar = sidecars.of(name, beside)
    return SourceFile(
        uri=path.as_posix(),
        size=path.stat().st_size,
        format=sniff.by_name(name),
        sidecar=(path.parent / sidecar).as_posix() if sidecar else None,
    )


def _problem(path: Path) -> tuple[Reason, str] | None:
    try:
        path.as_posix().encode("utf-8")
    except UnicodeEncodeError:
        return "bad name", "the name is not UTF-8"
    try:
        mode = path.stat().st_mode
    except OSError as error:
        loop = "too many levels" in str(error).lower()
        return ("symlink loop" if loop else "broken link" if path.is_symlink() else "unreadable"), describe(error)
    if not stat.S_ISREG(mode):
        return "not a file", "it is a device, a socket or a FIFO"
    if not os.access(path, os.R_OK):
        return "unreadable", "no permission to read it"
    return None


def _reject(path: Path, reason: Reason, detail: str) -> Reject:
    uri = path.as_posix().encode("utf-8", "replace").decode("utf-8")
    return Reject(reason, uri, uri, detail)
