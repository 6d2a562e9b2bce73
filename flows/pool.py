"""Worker processes: each loads the model once, dies with its parent, and is replaced when it is killed."""

import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def _start(model: str) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    from flows import worker

    worker.load_model(model)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


class Pool:
    """A process pool that survives the death of a worker: the call that was cut fails, the next ones go on."""

    def __init__(self, workers: int, model: str) -> None:
        self._workers, self._model = workers, model
        self._executor: ProcessPoolExecutor | None = None
        self._guard = threading.Lock()

    def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call in a worker and wait. Raises `BrokenProcessPool` when the worker was killed; calling again may work."""
        executor = self._ready()
        try:
            return executor.submit(function, *args, **kwargs).result()
        except BrokenProcessPool:
            with self._guard:
                if self._executor is executor:
                    self._executor = None
            raise

    def _ready(self) -> ProcessPoolExecutor:
        with self._guard:
            if self._executor is None:
                # spawn, not fork: the parent runs threads, and a fork would copy their locks.
                context = multiprocessing.get_context("spawn")
                self._executor = ProcessPoolExecutor(
                    self._workers, mp_context=context, initializer=_start, initargs=(self._model,)
                )
            return self._executor

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: Any) -> None:
        with self._guard:
            if self._executor is not None:
                self._executor.shutdown(cancel_futures=True)
                self._executor = None
