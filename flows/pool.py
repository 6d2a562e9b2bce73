"""Worker processes: each loads the model once, dies with its parent, and is replaced when it is killed."""

import heapq
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import count
from typing import Any, ParamSpec, TypeVar

from flows.errors import ModelError, WorkerKilled
from flows.raw import Shard

P = ParamSpec("P")
T = TypeVar("T")


def _start(model: str | None) -> None:
    """Called in a worker that starts: those that many calls are made in load the model meanwhile."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if model is not None:
        load_aside(model)


def load_aside(model: str) -> None:
    """Begin to load a model, in a thread: a call that needs it waits for it.

    The code is imported before: of one package that two threads import, each can meet the half that the other has done.
    """
    from flows import worker

    def load() -> None:
        with suppress(ModelError):  # the first call that needs it says so
            worker.load_model(model)

    threading.Thread(target=load, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


class Places:
    """So many may go on at a time; of those who wait for it, the one with the most to do comes first."""

    def __init__(self, free: int) -> None:
        self._free, self._waiting = free, list[tuple[int, int]]()
        self._numbers, self._changed = count(), threading.Condition()

    @contextmanager
    def taken(self, size: int) -> Iterator[None]:
        """Wait for a place and hold it for the block."""
        turn = (-size, next(self._numbers))
        with self._changed:
            heapq.heappush(self._waiting, turn)
            self._changed.wait_for(lambda: self._free and self._waiting[0] == turn)
            heapq.heappop(self._waiting)
            self._change(-1)
        try:
            yield
        finally:
            with self._changed:
                self._change(1)

    @property
    def n_waiting(self) -> int:
        return len(self._waiting)

    def _change(self, by: int) -> None:
        self._free += by
        self._changed.notify_all()


class Pool:
    """A process pool that survives the death of a worker.

    A worker that dies takes the calls of all others with it. So no more calls are let in than there are workers, and
    those that were cut are made again one by one, each in a process of its own: only the call that kills it fails.
    Large shards go before small ones, so that all workers end at one time.
    """

    def __init__(self, workers: int, model: str) -> None:
        self._workers, self._model = workers, model
        self._executor: ProcessPoolExecutor | None = None
        self._guard, self._alone = threading.Lock(), threading.Lock()
        self._places = Places(workers)

    def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call in a worker and wait. Raises `WorkerKilled` when its worker is killed, and then one of its own."""
        with self._places.taken(size_of(args)):
            executor = self._ready()
            try:
                return executor.submit(function, *args, **kwargs).result()
            except BrokenProcessPool:
                with self._guard:
                    if self._executor is executor:
                        self._executor = None
        return self.alone(function, *args, **kwargs)

    def alone(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call in a process of its own, where no other call is cut. Raises `WorkerKilled` when it is killed."""
        try:
            with self._alone, self._places.taken(size_of(args)), started(1, model=None) as own:
                return own.submit(function, *args, **kwargs).result()
        except BrokenProcessPool as error:
            raise WorkerKilled("its worker was killed, also when it had one of its own: is memory short?") from error

    def _ready(self) -> ProcessPoolExecutor:
        with self._guard:
            if self._executor is None:
                self._executor = started(self._workers, model=self._model)
            return self._executor

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: Any) -> None:
        with self._guard:
            if self._executor is not None:
                self._executor.shutdown(cancel_futures=True)
                self._executor = None


def size_of(arguments: tuple[object, ...]) -> int:
    """Documents that a call is about."""
    return next((one.n_documents for one in arguments if isinstance(one, Shard)), 0)


def started(workers: int, *, model: str | None) -> ProcessPoolExecutor:
    """Processes that end with this one; they start when the first call is made, with a model if one is named."""
    # spawn, not fork: the parent runs threads, and a fork would copy their locks.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(model,))
