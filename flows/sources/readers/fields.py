"""One record of a table or of JSON lines: which column is the text, and what the others say of the article."""

from collections.abc import Iterator, Mapping

from flows.sources import metadata, outcome, sniff, usual
from flows.sources.records import Columns, Format, Place, Reject, SourceDocument


def text_columns(names: list[str], columns: Columns) -> list[str]:
    """The columns that may hold the text, the best first; the one that was given, if one was."""
    if columns.text is not None:
        return [name for name in names if name == columns.text]
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault(usual.key(name), name)
    return [by_key[key] for key in usual.TEXT + usual.HTML if key in by_key]


def missing(names: list[str], columns: Columns) -> str:
    """Why no text column was found, and what to do."""
    seen = ", ".join(repr(name[:40]) for name in names[:20]) or "none"
    wanted = f"no column {columns.text!r}" if columns.text else "no column of a usual name holds the text"
    return f"{wanted}; columns: {seen} (name it with the setting for the text column)"


def documents(
    record: Mapping[str, object], place: Place, source_format: Format, number: str | None
) -> Iterator[SourceDocument | Reject]:
    """The record's document, and a reject for each thing of it that could not be read."""
    names = text_columns(list(record), place.columns)
    if not names:
        detail = missing(list(record), place.columns)
        yield outcome.because(place, "no text column", detail, record=number, excerpt=repr(dict(record))[:400])
        return
    name = next((name for name in names if record[name] not in (None, "", b"")), names[0])
    payload = _bytes(record[name])
    if payload is None:
        detail = f"column {name!r} holds {type(record[name]).__name__}, not text"
        yield outcome.because(place, "wrong type", detail, record=number, excerpt=repr(record[name])[:400])
        return
    given, problems = metadata.of(record, place.columns)
    for problem in problems:
        yield outcome.because(place, "bad metadata", problem, record=number)
    is_html = usual.key(name) in usual.HTML or sniff.fragment(payload)
    yield outcome.document(place, payload, source_format, is_html=is_html, record=number, given=given)


def _bytes(value: object) -> bytes | None:
    """Text as bytes; bytes as they are; nothing at all as no bytes."""
    if value is None or (isinstance(value, float) and value != value):
        return b""
    if isinstance(value, bytes):
        return value
    return encoded(value) if isinstance(value, str) else None


def encoded(text: str) -> bytes:
    """UTF-8; bytes that a reader smuggled through as surrogates come out as they were, other lone ones replaced."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode("utf-8")
