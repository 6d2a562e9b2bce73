"""What a record, front matter or a sidecar says of its article, as `Metadata`."""

import json
import re
from ast import literal_eval
from collections.abc import Mapping
from urllib.parse import urlsplit

import yaml

from flows.errors import SourceError
from flows.sources import decode, published, usual
from flows.sources.records import Columns
from flows.sources.stream import describe
from transforms.records import Metadata

MAX_YAML = 100_000
"""Bytes of a sidecar or characters of front matter: a hundred lines are many."""
MAX_BRACKETS = 200
"""Nesting costs PyYAML quadratic time, 5,000 open brackets some seconds."""
MAX_VALUE = 2_000
"""Characters of one value: a title of more is no title."""
MAX_AUTHORS = 50
BETWEEN_AUTHORS = re.compile(r"\s{0,9}[;|\n]\s{0,9}")
LIST_OF_AUTHORS = re.compile(r",\s{1,9}and\s{1,9}|\s{1,9}and\s{1,9}|\s{1,9}&\s{1,9}|,\s{1,9}", re.IGNORECASE)
DEEP = re.compile(r"(?:[-?:][ \t]){50}")
BY = re.compile(r"^by[\s:]{1,9}", re.IGNORECASE)
MISSING: frozenset[str] = frozenset({"", "nan", "none", "null", "n/a"})

Problem = str
"""What could not be read of the metadata, in a sentence."""


def of(record: Mapping[str, object], columns: Columns) -> tuple[Metadata, list[Problem]]:
    """The record's metadata and what of it could not be read. Keys in any of the usual spellings."""
    named = _spelled(record)
    date = _first(record, named, columns.published, usual.PUBLISHED)
    problems: list[Problem] = []
    try:
        day = published.edtf(date) if date is not None else None
    except ValueError as error:
        day = None
        problems.append(f"date of publication: {error}")
    found = Metadata(
        url=_text(_first(record, named, columns.url, usual.URL)),
        outlet=_outlet(_first(record, named, columns.outlet, usual.OUTLET)),
        title=_text(_first(record, named, columns.title, usual.TITLE)),
        authors=authors(_first(record, named, columns.authors, usual.AUTHORS)),
        published=day,
        language=_text(_first(record, named, columns.language, usual.LANGUAGE)),
        licence=_text(_first(record, named, None, usual.LICENCE)),
        robots=_text(_first(record, named, None, usual.ROBOTS)),
    )
    return found, problems


def written(metadata: Metadata) -> str:
    """The metadata in one line that is the same wherever it is made, for hashing; empty if there is none.

    What is said to robots does not count: two crawls that minded them otherwise may have the same text.
    """
    if metadata == Metadata(robots=metadata.robots):
        return ""
    known = metadata
    values = [known.url, known.outlet, known.title, list(known.authors), known.published, known.language]
    if known.licence:  # of which releases before knew nothing: without it the hash is theirs
        values.append(known.licence)
    return json.dumps(values, ensure_ascii=True)


def from_yaml(payload: bytes, columns: Columns) -> tuple[Metadata, list[Problem]]:
    """Metadata of a sidecar. Raises SourceError (bad metadata) if it is not a mapping in YAML."""
    if len(payload) > MAX_YAML:
        raise SourceError(f"a sidecar of more than {MAX_YAML:,} bytes", reason="bad metadata")
    try:
        record = mapping(decode.text(payload)[0])
    except SourceError as error:
        raise SourceError(f"sidecar: {error.message}", reason="bad metadata") from error
    return of(record, columns)


def mapping(text: str) -> dict[str, object]:
    """YAML as a mapping. Every scalar stays the string that was written: `2024-10` is a month, not a number."""
    if len(text) > MAX_YAML or text.count("[") + text.count("{") > MAX_BRACKETS or DEEP.search(text):
        raise SourceError("too large or nested too deep", reason="bad metadata")
    try:
        found = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  (BaseLoader makes nothing but str, list, dict)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise SourceError(f"not YAML: {describe(error)}", reason="bad metadata") from error
    if not isinstance(found, dict) or not all(isinstance(key, str) for key in found):
        raise SourceError("not a mapping of names to values", reason="bad metadata")
    return found


def _spelled(record: Mapping[str, object]) -> dict[str, object]:
    """Values by the usual spelling of their key; of two spellings of one key the first that has a value."""
    named: dict[str, object] = {}
    for name, value in record.items():
        if not _blank(value):
            named.setdefault(usual.key(name), value)
    return named


def _blank(value: object) -> bool:
    if isinstance(value, float) and value != value:
        return True
    return value is None or (isinstance(value, str) and value.strip().lower() in MISSING)


def _first(
    record: Mapping[str, object], named: Mapping[str, object], given: str | None, names: tuple[str, ...]
) -> object:
    """The value of the column that was given, or of the first usual name that has one."""
    if given is not None:
        value = record.get(given)
        return None if _blank(value) else value
    return next((named[name] for name in names if name in named), None)


def _text(value: object) -> str | None:
    """One line of text; `None` for what is no text, and for what is too long to be what it says."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    words = " ".join(_whole(str(value)).split())
    return words if 0 < len(words) <= MAX_VALUE else None


def _whole(text: str) -> str:
    """Text that UTF-8 can hold: bytes that a reader kept as surrogates are decoded, other lone ones replaced."""
    if text.isascii():
        return text
    try:
        return decode.text(text.encode("utf-8", "surrogateescape"))[0]
    except (UnicodeEncodeError, SourceError):
        pass
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _outlet(value: object) -> str | None:
    """The outlet's name; of an object like NewsAPI's `source` its name, of an address its host."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title") or value.get("id")
    words = _text(value)
    if words and words.startswith(("http://", "https://")):
        try:
            return (urlsplit(words).hostname or words).removeprefix("www.")
        except ValueError:
            return words
    return words


def authors(value: object) -> tuple[str, ...]:
    """Names from a list, from a list written as text, or from a byline."""
    if isinstance(value, str) and value.lstrip().startswith("["):
        value = _literal(value)
    if isinstance(value, str):
        return _unique(_byline(value))
    if isinstance(value, list | tuple):
        return _unique([_outlet(name) if isinstance(name, Mapping) else _text(name) for name in value[:MAX_AUTHORS]])
    return _unique([_outlet(value)])


def _literal(value: str) -> object:
    try:
        return literal_eval(value) if len(value) <= MAX_VALUE else value
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return value


def _byline(value: str) -> list[str | None]:
    """`By A B, C D and E F` is three; `Surname, Name` is one, for a name has two words."""
    words = BY.sub("", value.strip()[:MAX_VALUE])
    parts = BETWEEN_AUTHORS.split(words)
    names = [name for part in parts for name in _listed(part)]
    return [_text(BY.sub("", name)) for name in names]


def _listed(part: str) -> list[str]:
    names = [name for name in LIST_OF_AUTHORS.split(part) if name]
    return names if all(" " in name.strip() for name in names) else [part]


def _unique(names: list[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name and name.lower() not in MISSING))[:MAX_AUTHORS]
