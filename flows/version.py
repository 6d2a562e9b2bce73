"""Which code makes the rows: the release and hashes of the files that shape them."""

import re
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from flows.errors import ModelError

ROOT = Path(__file__).resolve().parent.parent
IMPORT = re.compile(r"^ *from ((?:flows|transforms|schemas)[\w.]*) import (?:\(([^)]*)\)|([^(\n]*))", re.MULTILINE)
WORD = re.compile(r"\w+")
EXTRACTING = ("flows/worker.py", "flows/sources/read.py", "flows/sources/listing.py")
"""Where the rows of one document are made; all that these import counts."""
REFERENCE = "seeds/reference/*"
RESOLVING = ("flows/resolve/__init__.py",)
"""Where the rows of the corpus are made."""
REVIEWING = ("flows/review/article.py",)
"""Where the page of an article is made."""
TEMPLATES = "flows/review/templates/*"


def release() -> str:
    try:
        return version("tallywire")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "0.0.0"


@cache
def pipeline() -> str:
    """`RELEASE+HASH` of what reads, cleans and extracts: when it changes, documents are processed again."""
    return f"{release()}+{_digest(EXTRACTING)}"


@cache
def resolver() -> str:
    """`RELEASE+HASH` of what resolves: when it alone changes, no document is processed again."""
    return f"{release()}+{_digest(RESOLVING)}"


@cache
def reviewer() -> str:
    """`RELEASE+HASH` of what writes the page of an article: when it changes, all are written again."""
    return f"{release()}+{_digest(REVIEWING, TEMPLATES)}"


def _digest(entries: tuple[str, ...], beside: str = REFERENCE) -> str:
    """Eight digits over the entry modules, every module of ours that they import, and what they read beside."""
    digest = sha256()
    reference = {path for path in ROOT.glob(beside) if path.is_file()}
    for path in sorted(reference | _reached({ROOT / entry for entry in entries})):
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


def _reached(entries: set[Path]) -> set[Path]:
    """The modules themselves and what they import, directly or not."""
    seen, waiting = set[Path](), set(entries)
    while waiting:
        seen |= waiting
        waiting = {found for path in waiting for found in _imported(path)} - seen
    return seen


def _imported(path: Path) -> set[Path]:
    """Ours alone, found without parsing, which would take a second. A package counts for what it defines itself."""
    stated = ((m[1], WORD.findall(m[2] or m[3])) for m in IMPORT.finditer(path.read_text(encoding="utf-8")))
    return {f for module, names in stated for name in names for f in _files(f"{module}.{name}") or _files(module)}


@cache
def _files(name: str) -> tuple[Path, ...]:
    """The module or package of that name, if it is one."""
    place = ROOT.joinpath(*name.split("."))
    return tuple(path for path in (place.with_suffix(".py"), place / "__init__.py") if path.is_file())


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
