"""JSON files that are not JSON lines: one object, a list of objects, or an object that holds one such list."""

import codecs
import json
from collections.abc import Iterator

from flows.errors import SourceError
from flows.sources import outcome
from flows.sources.readers import fields, lines
from flows.sources.records import Place, Reject, SourceDocument
from flows.sources.stream import Stream, describe

SPACE = " \t\r\n"
FIRST_TRY = 1 << 16
"""Characters gathered before a value is tried; doubled at each failure, so that the work stays linear."""


def documents(stream: Stream, place: Place) -> Iterator[SourceDocument | Reject]:
    number = 0
    for value in _values(lines.utf8(stream), place.limits.max_document_bytes):
        number += 1
        yield from _value(value, place, number)
    if not number:
        yield outcome.because(place, "empty", "no object in it")


def _value(value: object, place: Place, number: int) -> Iterator[SourceDocument | Reject]:
    if not isinstance(value, dict):
        detail = f"JSON {type(value).__name__} instead of an object"
        yield outcome.because(place, "wrong type", detail, record=str(number), excerpt=repr(value)[:400])
        return
    within = _list_within(value) if not fields.text_columns(list(value), place.columns) else None
    if within is None:
        yield from fields.documents(value, place, "jsonl", str(number))
        return
    for position, inner in enumerate(within, start=1):
        yield from fields.documents(inner, place, "jsonl", f"{number}.{position}")


def _list_within(value: dict[str, object]) -> list[dict[str, object]] | None:
    """The list of objects in an answer like `{"status": "ok", "articles": [...]}`."""
    lists = [found for found in value.values() if isinstance(found, list) and found]
    if len(lists) != 1 or not all(isinstance(inner, dict) for inner in lists[0]):
        return None
    return lists[0]


def _values(stream: Stream, limit: int) -> Iterator[object]:
    """The elements of a list, or the values that follow each other, one at a time.

    Raises SourceError: broken record (and what follows it is lost, for JSON has no place to begin anew), or too large.
    """
    decoder = json.JSONDecoder()
    text = _Text(stream)
    in_list = text.start() == "["
    if in_list:
        text.take(1)
    while opening := text.start("," + SPACE if in_list else SPACE):
        if in_list and opening == "]":
            return
        size = FIRST_TRY
        while True:
            ended = text.gather(size)
            try:
                value, end = decoder.raw_decode(text.waiting)
            except RecursionError as error:
                raise SourceError("JSON nested too deep", reason="broken record") from error
            except ValueError as error:
                if ended:
                    reason = f"not JSON, or cut: {describe(error)}"
                    raise SourceError(reason, reason="broken record") from error
            else:
                if ended or end < len(text.waiting):
                    text.take(end)
                    yield value
                    break
            if size > limit:
                raise SourceError(f"a value of more than {limit:,} characters", reason="too large")
            size *= 2


class _Text:
    """What is decoded and not yet parsed."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._ended = False
        self.waiting = ""

    def gather(self, size: int) -> bool:
        """At least `size` characters if there are as many; whether the stream has ended."""
        parts, have = [self.waiting], len(self.waiting)
        while have < size and not self._ended:
            part = self._stream.read()
            self._ended = not part
            parts.append(self._decoder.decode(part, final=self._ended))
            have += len(parts[-1])
        self.waiting = "".join(parts)
        return self._ended

    def start(self, skip: str = SPACE) -> str:
        """The first character that is not skipped, left in place; none at the end."""
        while True:
            ended = self.gather(1)
            self.waiting = self.waiting.lstrip(skip)
            if self.waiting or ended:
                return self.waiting[:1]

    def take(self, size: int) -> None:
        self.waiting = self.waiting[size:]
