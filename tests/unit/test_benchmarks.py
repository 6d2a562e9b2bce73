"""The benchmarks, which no test runs: each can be loaded and says what it measures."""

from tests.benchmarks.__main__ import benchmarks


def test_every_benchmark_loads() -> None:
    found = benchmarks()
    assert {"build", "cleaning", "growth", "quotes"} <= found.keys()
