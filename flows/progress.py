"""How far a build is: one reporter a process, which the command line replaces by its own."""

from typing import Protocol


class Reporter(Protocol):
    """Hears of stages and of documents that are done."""

    def stage(self, name: str, total: int | None = None) -> None: ...

    def advance(self, documents: int, words: int = 0) -> None: ...


class Silent:
    """Says nothing."""

    def stage(self, name: str, total: int | None = None) -> None: ...

    def advance(self, documents: int, words: int = 0) -> None: ...


_reporter: Reporter = Silent()


def use(reporter: Reporter) -> None:
    global _reporter
    _reporter = reporter


def stage(name: str, total: int | None = None) -> None:
    _reporter.stage(name, total)


def advance(documents: int, words: int = 0) -> None:
    _reporter.advance(documents, words)
