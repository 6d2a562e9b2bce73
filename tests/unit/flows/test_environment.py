"""What stands in the environment, and what the C library is told."""

import os
import sys
from subprocess import run

import pytest

FAULTS = """
import resource, sys
from flows import environment
if sys.argv[1] == "reuse":
    environment.reuse_memory()
def work():
    for _ in range(200):
        bytearray(2_000_000)
work()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
work()
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def faults(how: str) -> int:
    """Pages that a process asks the system for while it takes and gives back two megabytes, again and again."""
    told = os.environ | {"MALLOC_TRIM_THRESHOLD_": "65536"}  # as Dask's nanny does
    done = run([sys.executable, "-c", FAULTS, how], env=told, capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's own")
def test_memory_is_reused_where_the_environment_says_otherwise() -> None:
    assert faults("reuse") < 0.1 * faults("leave")
