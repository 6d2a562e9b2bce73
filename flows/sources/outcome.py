"""Documents and rejects, made in one place so that they look the same whatever reader made them."""

import hashlib
from dataclasses import replace

from flows.errors import SourceError
from flows.sources import decode, metadata
from flows.sources.reasons import Reason
from flows.sources.records import Format, Place, Reject, SourceDocument
from transforms.metadata import merge
from transforms.records import Metadata

EXCERPT = 200
"""Characters of what was set aside that the reject shows."""


def document(
    place: Place,
    payload: bytes,
    source_format: Format,
    *,
    is_html: bool,
    record: str | None = None,
    encoding: str | None = None,
    given: Metadata | None = None,
    captured: str | None = None,
) -> SourceDocument | Reject:
    """The document, or the reject if it is empty, too large or no text."""
    problem = _problem(place, payload)
    if problem is not None:
        return reject(place, problem, record=record, excerpt=payload)
    known = merge(given, place.given) if given is not None else place.given
    return SourceDocument(
        source_uri=named(place, record),
        source_file=place.file.uri,
        source_format=source_format,
        content_hash=hashlib.sha256(payload + metadata.written(known).encode("ascii")).hexdigest(),
        payload=payload,
        is_html=is_html,
        encoding=encoding,
        metadata=known,
        captured=captured,
    )


def _problem(place: Place, payload: bytes) -> SourceError | None:
    if not payload or payload.isspace():
        return SourceError("no text in it", reason="empty")
    if len(payload) > place.limits.max_document_bytes:
        most = place.limits.max_document_bytes
        return SourceError(f"{len(payload):,} bytes; at most {most:,} are read", reason="too large")
    if decode.binary(payload[: decode.SAMPLE]):
        return SourceError("no text in any encoding", reason="binary")
    return None


def named(place: Place, record: str | None) -> str:
    return f"{place.uri}#{record}" if record is not None else place.uri


def reject(
    place: Place, error: SourceError, *, record: str | None = None, excerpt: bytes | str | None = None
) -> Reject:
    """What was set aside, with the start of it where there is one."""
    return Reject(
        reason=error.reason,
        source_file=place.file.uri,
        source_uri=named(place, record),
        detail=str(error),
        excerpt=shown(excerpt) if excerpt else None,
    )


def because(
    place: Place, reason: Reason, detail: str, *, record: str | None = None, excerpt: bytes | str | None = None
) -> Reject:
    return reject(place, SourceError(detail, reason=reason), record=record, excerpt=excerpt)


def shown(excerpt: bytes | str) -> str:
    """The start of it, without the control characters that a terminal would obey."""
    if isinstance(excerpt, bytes):
        excerpt = excerpt[: 4 * EXCERPT].decode("utf-8", "replace")
    return "".join(character if character.isprintable() else " " for character in excerpt[:EXCERPT])


def inside(place: Place, name: str) -> Place:
    """The place of a member of the archive at `place`."""
    return replace(
        place, uri=f"{place.uri}!{name}", name=name, archives=place.archives + 1, compressions=0, sidecars={}
    )
