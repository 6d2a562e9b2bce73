"""The benchmark folder: `BENCH` in the environment, or `../shared/bench` beside the checkout."""

import os
from pathlib import Path

import pytest

DEFAULT = Path(__file__).resolve().parents[2].parent / "shared" / "bench"


@pytest.fixture(scope="session")
def bench() -> Path:
    folder = Path(os.environ.get("BENCH") or DEFAULT)
    if not (folder / "scripts").is_dir():
        pytest.skip("no benchmark folder: set BENCH=PATH")
    return folder
