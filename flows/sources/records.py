"""What travels while reading: frozen dataclasses from the listing to the worker."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from flows.sources.reasons import Reason
from transforms.records import Metadata

Format = Literal["txt", "md", "html", "jsonl", "csv", "parquet", "warc"]

MEGABYTE = 1_000_000
GIGABYTE = 1_000 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one source may ask of the machine. All are settings."""

    max_document_bytes: int = 50 * MEGABYTE
    """Of one document, one line, one record. Holds the memory of a reader to a small multiple of it."""
    max_file_bytes: int = 100 * GIGABYTE
    """Of one file as it lies, and of what one file decompresses to. Streamed, so this bounds time, not memory."""
    max_member_bytes: int = 10 * GIGABYTE
    """Of one member of an archive, decompressed."""
    max_ratio: int = 200
    """Decompressed bytes for each compressed byte. English text reaches 3 to 10, JSON lines with shared markup 60."""
    ratio_from_bytes: int = 16 * MEGABYTE
    """The ratio is looked at from here on: a small file may well repeat itself."""
    max_members: int = 200_000
    """Of one archive."""
    max_nesting: int = 2
    """Archives inside archives, and compressions around one stream."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of the columns of records, where they are not the usual ones. `None` means: look for the usual ones."""

    text: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    authors: str | None = None
    published: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that the listing found."""

    uri: str
    """Absolute posix path of a local file, URL otherwise."""
    size: int
    """Bytes; 0 where the store does not tell."""
    format: str
    """Guessed from the name: a `Format`, an archive, or `unknown`. The bytes decide when it is read."""
    sidecar: str | None = None
    """Path or URL of its `NAME.meta.yml`."""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """One document as read, not yet decoded."""

    source_uri: str
    """The file, with `!member` for a member of an archive and `#record` for a line, a row or a WARC record."""
    source_file: str
    source_format: Format
    content_hash: str
    """SHA-256 of the payload; with the metadata that was given, of both."""
    payload: bytes = field(repr=False)
    is_html: bool
    encoding: str | None
    """What the source says of the encoding; a hint for `decode.text`."""
    metadata: Metadata
    captured: str | None = None
    """When a WARC record was fetched, ISO 8601. Not a date of publication."""


@dataclass(frozen=True, slots=True)
class Reject:
    """What was set aside while reading, and why."""

    reason: Reason
    source_file: str
    source_uri: str
    detail: str
    excerpt: str | None = None
    stage: Literal["read"] = "read"
    document_id: None = None
    table: None = None
    key: None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reading stands: inside which file and member, and under which limits."""

    file: SourceFile
    uri: str
    """The file, with the members on the way."""
    name: str
    """File name of the innermost member, whose ending tells the format."""
    given: Metadata
    """From the sidecar; what a record says of itself goes before it."""
    limits: Limits
    columns: Columns
    archives: int = 0
    """Archives around it."""
    compressions: int = 0
    """Compressions around this stream."""
    sidecars: Mapping[str, bytes] = field(default_factory=dict)
    """Sidecars of the archive around it, by member name."""
