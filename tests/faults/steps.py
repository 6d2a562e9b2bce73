"""Every call by which the warehouse changes the disk, counted, and one of them made to fail or to be the last."""

import builtins
import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

CALLS = ("open", "fsync", "rename", "replace", "symlink", "link", "unlink", "rmdir", "mkdir")
"""All that pathlib and shutil change the disk by on POSIX, beside writes to open files."""
DIED = 86


class Steps:
    """Counts the calls; at call number `at` it does `what` instead of the call."""

    def __init__(self, at: int = -1, what: Callable[[], object] | None = None) -> None:
        self.at, self.what, self.count = at, what, 0

    def step(self) -> None:
        number, self.count = self.count, self.count + 1
        if number == self.at and self.what is not None:
            self.what()


@contextmanager
def walked(steps: Steps) -> Iterator[Steps]:
    """Let `steps` see every call of the block."""
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, _seen(getattr(os, name), steps))
        opened = _opened(io.open, steps)
        patch.setattr(io, "open", opened)
        patch.setattr(builtins, "open", opened)
        yield steps


def _seen(call: Callable[..., object], steps: Steps) -> Callable[..., object]:
    def wrapped(*given: object, **named: object) -> object:
        steps.step()
        return call(*given, **named)

    return wrapped


def _opened(call: Callable[..., io.IOBase], steps: Steps) -> Callable[..., io.IOBase]:
    """Opening for writing is a step, and so is each write."""

    def wrapped(file: object, mode: str = "r", *given: object, **named: object) -> io.IOBase:
        if mode.startswith("r") and "+" not in mode:
            return call(file, mode, *given, **named)
        steps.step()
        opened = call(file, mode, *given, **named)
        opened.write = _seen(opened.write, steps)  # type: ignore[attr-defined, method-assign]
        return opened

    return wrapped


def failing(code: int) -> Callable[[], object]:
    def fail() -> None:
        raise OSError(code, os.strerror(code))

    return fail


FAILURES = tuple(failing(code) for code in (errno.ENOSPC, errno.EACCES, errno.EIO))


def dies(act: Callable[[], object], at: int) -> bool:
    """Do it in a process that dies before call number `at`; whether it came so far."""
    child = os.fork()
    if child == 0:
        try:
            with walked(Steps(at, lambda: os._exit(DIED))):
                act()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == DIED
