"""Calls in other processes that may be killed, in a module that does not depend on what the workers do."""

from collections.abc import Callable
from concurrent.futures import Executor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def begun(processes: Executor | None, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Callable[[], T]:
    """Begin a call in one of the processes, if there are any; what is returned waits for its result.

    The call is made here when the result is asked for where there are none, or where one was killed, which takes the
    calls of all others with it: `function` must bear being called again.
    """
    here = partial(function, *args, **kwargs)
    if processes is None:
        return here
    try:
        future = processes.submit(function, *args, **kwargs)
    except BrokenProcessPool:
        return here

    def result() -> T:
        try:
            return future.result()
        except BrokenProcessPool:
            return here()

    return result
