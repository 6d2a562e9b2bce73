"""Which code makes the rows: the release and a hash of every file that shapes them."""

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from flows.errors import ModelError

ROOT = Path(__file__).resolve().parent.parent
SHAPING = (
    "schemas/**/*.py", "transforms/**/*.py", "seeds/reference/*", "flows/sources/**/*.py", "flows/resolve/**/*.py",
    "flows/reference/*.py", "flows/raw.py", "flows/furniture.py", "flows/worker.py", "flows/lookups.py",
)  # fmt: skip
"""A change in one of these changes rows, so documents are processed again."""


def release() -> str:
    try:
        return version("tallywire")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "0.0.0"


@cache
def pipeline() -> str:
    """`RELEASE+HASH`: the release and eight digits over the code and reference files that shape rows."""
    digest = sha256()
    for path in sorted({path for pattern in SHAPING for path in ROOT.glob(pattern) if path.is_file()}):
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(path.read_bytes())
    return f"{release()}+{digest.hexdigest()[:8]}"


def model(name: str) -> str:
    """`NAME-VERSION` of an installed spaCy pipeline."""
    try:
        return f"{name}-{version(name.replace('_', '-'))}"
    except PackageNotFoundError:  # a pipeline given as a folder
        return name


def require_model(name: str) -> None:
    """Raise `ModelError` when a spaCy pipeline is neither installed nor a folder."""
    if not Path(name).is_dir() and not (name.isidentifier() and find_spec(name)):
        raise ModelError(
            f"no spaCy pipeline {name!r} is installed", hint="install it with pip, or give --model another one"
        )


def of(package: str) -> str:
    """The installed version of a package."""
    return version(package)
