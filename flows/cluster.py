"""Workers on a Dask cluster: the same calls as the process pool's, made wherever the scheduler finds room.

The cluster's workers have this release installed and see the warehouse's folder under the same path: only paths and
outcomes travel. A worker that dies costs the shard that it had; Dask gives it to another one.
"""

import threading
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from flows import environment, pool, version
from flows.errors import UsageError, WorkerKilled
from flows.raw import Shard

P = ParamSpec("P")
T = TypeVar("T")
PATIENCE = 10.0
"""Seconds to wait for the scheduler."""
_one_at_a_time = threading.Lock()
"""A spaCy pipeline is not for two threads; workers are best started with `--nthreads 1`."""


class Cluster:
    """A connection to a Dask scheduler, with the interface of `flows.pool.Pool`."""

    def __init__(self, address: str, model: str) -> None:
        """Connect, and have the workers load the model meanwhile.

        Raises `UsageError` when Dask is not installed or the scheduler does not answer.
        """
        try:
            from distributed import Client
        except ImportError as error:
            raise UsageError(
                "--runner dask needs a package that is missing", hint="pip install tallywire[cluster]"
            ) from error
        try:
            self._client = Client(address, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise UsageError(
                f"no Dask scheduler answers at {address}", hint="check the address and that it runs"
            ) from error
        self._client.run(pool.load_aside, model, on_error="ignore")  # type: ignore[no-untyped-call]

    def run(self, function: Callable[Concatenate[Shard, P], T], shard: Shard, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call on a worker and wait; larger shards go first, so that all workers end at one time.

        Raises what the call raises, or `WorkerKilled` when several workers died of it.
        """
        from distributed import KilledWorker

        submitted = self._client.submit(
            _call, version.pipeline(), function, (shard, *args), kwargs, pure=False, priority=shard.n_documents
        )
        try:
            found: T = submitted.result()
        except KilledWorker as error:
            raise WorkerKilled("the cluster's workers that took it died, one after the other") from error
        return found

    alone = run
    """A worker of the cluster takes one call at a time: none is beside it."""

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(self, *_: Any) -> None:
        self._client.close()  # type: ignore[no-untyped-call]


def _call(wanted: str, function: Callable[..., T], args: Any, kwargs: Any) -> T:
    """On a worker: one call at a time, and only with the code that the build was started with."""
    if version.pipeline() != wanted:
        raise UsageError(f"a Dask worker has {version.pipeline()}, the build {wanted}", hint="install the same release")
    environment.reuse_memory()
    with _one_at_a_time:
        return function(*args, **kwargs)
