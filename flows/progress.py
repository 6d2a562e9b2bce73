"""How far a build is: one reporter a process, which the command line replaces by its own."""

from logging import Logger, LoggerAdapter
from typing import Protocol


class Reporter(Protocol):
    """Hears of stages and of documents that are done."""

    def stage(self, name: str, total: int | None = None) -> None: ...

    def advance(self, documents: int, words: int = 0) -> None: ...


class Silent:
    """Says nothing."""

    def stage(self, name: str, total: int | None = None) -> None: ...

    def advance(self, documents: int, words: int = 0) -> None: ...


class Logged:
    """Says each stage to a logger: what a run on a Prefect server shows in its log."""

    def __init__(self, logger: Logger | LoggerAdapter[Logger]) -> None:
        self._logger = logger

    def stage(self, name: str, total: int | None = None) -> None:
        self._logger.info("%s%s", name, f" {total:,} documents" if total else "")

    def advance(self, documents: int, words: int = 0) -> None: ...


_reporter: Reporter | None = None


def use(reporter: Reporter) -> None:
    global _reporter
    _reporter = reporter


def use_unless_set(reporter: Reporter) -> None:
    if _reporter is None or isinstance(_reporter, Logged):
        use(reporter)


def stage(name: str, total: int | None = None) -> None:
    (_reporter or Silent()).stage(name, total)


def advance(documents: int, words: int = 0) -> None:
    (_reporter or Silent()).advance(documents, words)
