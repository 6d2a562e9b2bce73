"""A shard that kills its worker is halved, again and again, until only the document that does it is left out.

The pool has then made the call twice: beside other calls, and in a process of its own. A worker that is refused memory
does not die of it; that is the same to us.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from flows import furniture, parts, raw, worker
from flows.cluster import Cluster
from flows.errors import WorkerKilled
from flows.pool import Pool
from flows.raw import Shard
from flows.worker import Options, Outcome
from transforms.rows import Row

Crew = Pool | Cluster
T = TypeVar("T")
DEADLY = (WorkerKilled, MemoryError)


def survey(shard: Shard, target: Path, pool: Crew) -> None:
    """`furniture.survey` in a worker. What kills it is left out: processing it says so."""
    try:
        pool.run(furniture.survey, shard, target)
    except DEADLY:
        done, _ = _rest(shard, _aside(target), lambda half, place: pool.alone(furniture.survey, half, place))
        furniture.join(list(done), target)


def process(shard: Shard, target: Path, options: Options, pool: Crew) -> Outcome:
    """`worker.process` in a worker. A document that kills it becomes a reject."""
    began = time.perf_counter()
    try:
        return pool.run(worker.process, shard, target, options)
    except DEADLY:
        done, deadly = _rest(
            shard, _aside(target), lambda half, place: pool.alone(worker.process, half, place, options)
        )
    parts.join(list(done), [worker.deadly(record, options) for record in deadly], target)
    n_rejected = len(deadly) + sum(outcome.n_rejected for outcome in done.values())
    n_words = sum(outcome.n_words for outcome in done.values())
    return Outcome(shard.key, shard.n_documents, n_rejected, n_words, time.perf_counter() - began)


def _aside(target: Path) -> Path:
    """A folder of the run that no later stage reads, and that an attempt which goes on clears."""
    return target.parents[1] / "halves" / target.parent.name


def _rest(shard: Shard, folder: Path, call: Callable[[Shard, Path], T]) -> tuple[dict[Path, T], list[Row]]:
    """What those parts of a deadly shard give that kill no worker, by where it is, and the records that do."""
    if shard.n_documents == 1:
        return {}, raw.records(shard)
    done: dict[Path, T] = {}
    deadly: list[Row] = []
    for half in raw.halves(shard, folder / "raw"):
        target = folder / half.key
        try:
            done[target] = call(half, target)
        except DEADLY:
            further, lost = _rest(half, folder, call)
            done |= further
            deadly += lost
    return done, deadly
