"""CSV and TSV with a header line. Rows are numbered from 1 after the header."""

import csv
from collections.abc import Iterator

from flows.errors import SourceError
from flows.sources import outcome
from flows.sources.readers import fields, lines
from flows.sources.records import Place, Reject, SourceDocument
from flows.sources.stream import Stream, describe

DELIMITERS = (",", "\t", ";", "|")


class _LineTooLong(Exception):  # noqa: N818  (never leaves this file)
    """Told apart from errors of the csv module."""


class _Text:
    """Lines of text for the csv module. An iterator and no generator: it goes on after it has raised."""

    def __init__(self, stream: Stream, limit: int) -> None:
        self._lines = lines.lines(stream, limit)

    def __iter__(self) -> "_Text":
        return self

    def __next__(self) -> str:
        line, whole = next(self._lines)
        if not whole:
            raise _LineTooLong
        return line.decode("utf-8", "surrogateescape")


def documents(stream: Stream, place: Place) -> Iterator[SourceDocument | Reject]:
    limit = place.limits.max_document_bytes
    text = _Text(_with_line_feeds(lines.utf8(stream)), limit)
    try:
        first = next(text, "")
    except _LineTooLong:
        yield outcome.because(place, "too large", f"a header of more than {limit:,} bytes")
        return
    csv.field_size_limit(limit)
    delimiter = max(DELIMITERS, key=first.count)
    try:
        header = next(csv.reader([first], delimiter=delimiter), [])
    except csv.Error as error:
        raise SourceError(f"the header is not CSV: {describe(error)}", reason="corrupt") from error
    if not fields.text_columns(header, place.columns):
        yield outcome.because(place, "no text column", fields.missing(header, place.columns), excerpt=first)
        return
    number = 0
    for row in _rows(csv.reader(text, delimiter=delimiter, strict=True), limit):
        if row == []:
            continue
        number += 1
        yield from _row(row, header, place, str(number))
    if not number:
        yield outcome.because(place, "empty", "a header and no row", excerpt=first)


def _with_line_feeds(stream: Stream) -> Stream:
    """Spreadsheets of old Macs end their lines with a carriage return alone."""
    head = stream.peek()
    if b"\n" in head or b"\r" not in head:
        return stream
    return Stream(part.replace(b"\r", b"\n") for part in iter(stream.read, b""))


def _row(row: list[str] | str, header: list[str], place: Place, number: str) -> Iterator[SourceDocument | Reject]:
    if isinstance(row, str):
        yield outcome.because(place, "broken record", row, record=number)
    elif len(row) != len(header):
        detail = f"{len(row)} fields in the row and {len(header)} in the header"
        yield outcome.because(place, "broken record", detail, record=number, excerpt=" | ".join(row)[:400])
    else:
        yield from fields.documents(dict(zip(header, row, strict=True)), place, "csv", number)


def _rows(reader: Iterator[list[str]], limit: int) -> Iterator[list[str] | str]:
    """Rows, and in place of a row that cannot be read what is wrong with it."""
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield f"not CSV: {describe(error)}"
        except _LineTooLong:
            yield f"a line of more than {limit:,} bytes"
