"""JSON lines: a broken line is one reject, the others are documents."""

import json
from collections.abc import Iterator

from flows.errors import SourceError
from flows.sources import decode, outcome
from flows.sources.readers import fields, lines
from flows.sources.records import Place, Reject, SourceDocument
from flows.sources.stream import Stream, describe


def documents(stream: Stream, place: Place) -> Iterator[SourceDocument | Reject]:
    most = place.limits.max_document_bytes
    found = False
    for number, (line, whole) in enumerate(lines.lines(lines.utf8(stream), most), start=1):
        if not whole:
            yield outcome.because(
                place, "too large", f"a line of more than {most:,} bytes", record=str(number), excerpt=line
            )
        elif line.strip():
            yield from _line(line, place, str(number))
        else:
            continue
        found = True
    if not found:
        yield outcome.because(place, "empty", "no line holds anything")


def _line(line: bytes, place: Place, number: str) -> Iterator[SourceDocument | Reject]:
    try:
        record = parsed(line)
    except SourceError as error:
        yield outcome.reject(place, error, record=number, excerpt=line)
        return
    yield from fields.documents(record, place, "jsonl", number)


def parsed(line: bytes) -> dict[str, object]:
    """The object on the line. Raises SourceError: broken record, wrong type, or what `decode.text` raises."""
    try:
        record = json.loads(decode.text(line)[0])
    except (ValueError, RecursionError) as error:
        raise SourceError(f"not JSON: {describe(error)}", reason="broken record") from error
    if not isinstance(record, dict):
        raise SourceError(f"JSON {type(record).__name__} instead of an object", reason="wrong type")
    return record
