"""How a build shows how far it is: a bar on a terminal, plain lines elsewhere, nothing when quiet."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

from flows.cli.console import as_records, err, record
from flows.progress import Reporter, Silent

PLAIN_EVERY = 10.0
"""Seconds between two plain lines of one stage."""


class Bar:
    """A line that moves: stage, documents, speed, time left."""

    def __init__(self, bar: Progress) -> None:
        self._bar = bar
        self._task = bar.add_task("starting", total=None, speed="")
        self._began, self._words = time.monotonic(), 0

    def stage(self, name: str, total: int | None = None) -> None:
        self._bar.update(self._task, description=name, total=total)

    def advance(self, documents: int, words: int = 0) -> None:
        self._words += words
        speed = self._words / max(time.monotonic() - self._began, 0.001)
        self._bar.update(self._task, advance=documents, speed=f"{speed:,.0f} words/s")


class Records:
    """A JSON record a line, for whoever collects logs."""

    def __init__(self) -> None:
        self._name, self._done = "", 0

    def stage(self, name: str, total: int | None = None) -> None:
        self._name, self._done = name, 0
        record("stage", stage=name, documents=total)

    def advance(self, documents: int, words: int = 0) -> None:
        self._done += documents
        record("progress", stage=self._name, documents=self._done, words=words)


class Lines:
    """A line a stage, and one now and then while a stage lasts."""

    def __init__(self) -> None:
        self._name, self._done = "", 0
        self._total: int | None = None
        self._said = time.monotonic()

    def stage(self, name: str, total: int | None = None) -> None:
        self._total = total
        if name != self._name:
            self._name = name
            err.print(f"{name} …", markup=False)

    def advance(self, documents: int, words: int = 0) -> None:  # noqa: ARG002  (lines show no speed)
        self._done += documents
        if time.monotonic() - self._said > PLAIN_EVERY:
            self._said = time.monotonic()
            of = f" of {self._total:,}" if self._total else ""
            err.print(f"{self._name}: {self._done:,}{of} documents", markup=False)


@contextmanager
def reporter(*, quiet: bool) -> Iterator[Reporter]:
    """The reporter that fits where the output goes."""
    if quiet:
        yield Silent()
    elif as_records():
        yield Records()
    elif not err.is_terminal:
        yield Lines()
    else:
        columns = (
            SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
            TextColumn("{task.fields[speed]}"), TimeRemainingColumn(),
        )  # fmt: skip
        with Progress(*columns, console=err, transient=True) as bar:
            yield Bar(bar)
