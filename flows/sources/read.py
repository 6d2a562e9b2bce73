"""Reading one file: a stream of documents and of rejects, whatever the bytes are."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, cast

from flows.errors import SourceError
from flows.sources import archive, compression, metadata, outcome, sidecars, sniff, storage, stream
from flows.sources.readers import csv_rows, json_values, jsonl, parquet_rows, plain, warc
from flows.sources.records import Columns, Limits, Place, Reject, SourceDocument, SourceFile
from transforms.metadata import merge
from transforms.records import Metadata

Outcome = SourceDocument | Reject


def documents(file: SourceFile, *, limits: Limits, columns: Columns) -> Iterator[Outcome]:
    """What the file holds, in order, one at a time. Nothing that is in the bytes makes it raise."""
    name = file.uri.rsplit("/", 1)[-1]
    place = Place(file=file, uri=file.uri, name=name, given=Metadata(), limits=limits, columns=columns)
    if file.sidecar is not None:
        given, rejects = _sidecar_beside(place, file.sidecar)
        place = replace(place, given=given)
        yield from rejects
    try:
        with storage.opened(file.uri) as opened:
            yield from _read(stream.of(opened), place)
    except SourceError as error:
        yield outcome.reject(place, error)


def _read(content: stream.Stream, place: Place) -> Iterator[Outcome]:
    """The stream's documents; what stops it short becomes one reject at the end."""
    try:
        kind = sniff.kind(content.peek(), place.name)
        if kind in compression.MAGIC:
            yield from _decompressed(content, place, kind)
        elif kind in {"zip", "tar"}:
            yield from _unpacked(content, place, cast("Literal['zip', 'tar']", kind))
        else:
            yield from _documents(content, place, kind)
    except SourceError as error:
        yield outcome.reject(place, error)


def _documents(content: stream.Stream, place: Place, kind: str) -> Iterator[Outcome]:
    match kind:
        case "txt" | "md" | "html":
            yield from plain.documents(content, place, kind)
        case "jsonl":
            yield from jsonl.documents(content, place)
        case "json":
            yield from json_values.documents(content, place)
        case "csv":
            yield from csv_rows.documents(content, place)
        case "parquet":
            yield from parquet_rows.documents(content, place)
        case "warc":
            yield from warc.documents(content, place)
        case _:
            raise AssertionError(f"no reader for {kind}")


def _decompressed(content: stream.Stream, place: Place, kind: compression.Compression) -> Iterator[Outcome]:
    if place.compressions >= place.limits.max_nesting:
        raise SourceError(f"more than {place.limits.max_nesting} compressions in each other", reason="too nested")
    inner = replace(place, name=sniff.uncompressed(place.name), compressions=place.compressions + 1)
    yield from _read(compression.decompressed(content, kind, place.limits), inner)


def _unpacked(content: stream.Stream, place: Place, kind: Literal["zip", "tar"]) -> Iterator[Outcome]:
    if place.archives >= place.limits.max_nesting:
        raise SourceError(f"more than {place.limits.max_nesting} archives in each other", reason="too nested")
    beside: dict[str, bytes] = {}
    used: set[str] = set()
    members = (archive.zip_members if kind == "zip" else archive.tar_members)(content, place, beside)
    empty = True
    for name, member in members:
        empty = False
        inner = outcome.inside(place, name)
        if isinstance(member, SourceError):
            yield outcome.reject(inner, member)
            continue
        found = sidecars.of(name, beside.__contains__)
        if found is not None:
            used.add(found)
            given, rejects = _sidecar(inner, beside[found])
            inner = replace(inner, given=merge(given, place.given))
            yield from rejects
        yield from _read(member, inner)
    for name in beside.keys() - used:
        yield outcome.because(
            outcome.inside(place, name), "orphan sidecar", "no member before or behind it has its name"
        )
    if empty:
        yield outcome.because(place, "empty", "an archive without files")


def _sidecar_beside(place: Place, uri: str) -> tuple[Metadata, list[Reject]]:
    try:
        with storage.opened(uri) as opened:
            payload = stream.of(opened).rest(metadata.MAX_YAML)
    except SourceError as error:
        return Metadata(), [outcome.because(place, "bad metadata", f"sidecar: {error.message}")]
    return _sidecar(place, payload)


def _sidecar(place: Place, payload: bytes) -> tuple[Metadata, list[Reject]]:
    """What the sidecar says; a sidecar that cannot be read is a reject, and the document goes on without it."""
    try:
        given, problems = metadata.from_yaml(payload, place.columns)
    except SourceError as error:
        return Metadata(), [outcome.reject(place, error, excerpt=payload)]
    return given, [outcome.because(place, "bad metadata", problem) for problem in problems]
