"""Text, Markdown and HTML: the file is the document. Text may begin with YAML front matter."""

from collections.abc import Iterator
from typing import Literal

from frontmatter.default_handlers import YAMLHandler

from flows.errors import SourceError
from flows.sources import decode, metadata, outcome, usual
from flows.sources.records import Place, Reject, SourceDocument
from flows.sources.stream import Stream

MAX_FRONT_MATTER = 1 << 16


def documents(stream: Stream, place: Place, kind: Literal["txt", "md", "html"]) -> Iterator[SourceDocument | Reject]:
    payload = stream.rest(place.limits.max_document_bytes)
    if kind == "html" or not payload[:MAX_FRONT_MATTER].lstrip(b"\xef\xbb\xbf\xff\xfe\0").startswith(b"-"):
        yield outcome.document(place, payload, kind, is_html=kind == "html")
        return
    front = _front(payload)
    if front is None:
        yield outcome.document(place, payload, kind, is_html=False)
        return
    record, body, encoding = front
    given, problems = metadata.of(record, place.columns)
    for problem in problems:
        yield outcome.because(place, "bad metadata", problem)
    yield outcome.document(place, body, kind, is_html=False, encoding=encoding, given=given)


def _front(payload: bytes) -> tuple[dict[str, object], bytes, str] | None:
    """The front matter, the text behind it and its encoding; `None` where the dashes are only a rule."""
    handler = YAMLHandler()
    try:
        text, encoding = decode.text(payload)
        if not handler.detect(text):
            return None
        above, body = handler.split(text)
        if len(above) > MAX_FRONT_MATTER:
            return None
        record = metadata.mapping(above)
    except (SourceError, ValueError):  # ValueError: no second line of dashes
        return None
    if not any(usual.key(name) in usual.METADATA for name in record):
        return None
    return record, *_encoded(body.lstrip("\r\n"), encoding)


def _encoded(body: str, encoding: str) -> tuple[bytes, str]:
    """The body in the encoding it came in, so that the hash is that of the file's own bytes."""
    try:
        return body.encode(encoding), encoding
    except UnicodeEncodeError:  # a character that reading had to replace
        return body.encode("utf-8"), "utf-8"
