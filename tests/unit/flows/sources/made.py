"""Files built for the tests, and a short way to read them."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from pathlib import Path

import zstandard

from flows.sources.listing import find
from flows.sources.read import documents
from flows.sources.records import Columns, Limits, Reject, SourceDocument

TEXT = "The harbour of Eastmere froze over on Tuesday, and 40 boats could not leave, the port office said."
PAGE = f"<!DOCTYPE html><html><body><article><p>{TEXT}</p></article></body></html>"

PACKED = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, "zst": zstandard.ZstdCompressor().compress}


def read(
    path: Path | str, *, limits: Limits | None = None, columns: Columns | None = None
) -> tuple[list[SourceDocument], list[Reject]]:
    """All documents and rejects of a file or folder, those of the listing first."""
    limits = limits or Limits()
    files, rejects = find([str(path)], limits=limits)
    found = [one for file in files for one in documents(file, limits=limits, columns=columns or Columns())]
    return (
        [one for one in found if isinstance(one, SourceDocument)],
        rejects + [one for one in found if isinstance(one, Reject)],
    )


def saved(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def zipped(members: dict[str, bytes | str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def tarred(members: dict[str, bytes | str], mode: str = "w") -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode) as archive:
        for name, content in members.items():
            payload = content if isinstance(content, bytes) else content.encode("utf-8")
            member = tarfile.TarInfo(name)
            member.size = len(payload)
            archive.addfile(member, io.BytesIO(payload))
    return file.getvalue()


def warc_record(
    body: bytes,
    *,
    number: int = 1,
    status: str = "200 OK",
    kind: str = "text/html; charset=utf-8",
    record_type: str = "response",
    length: int | None = None,
    headers: str = "",
) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}Content-Length: {len(body)}\r\n\r\n".encode() + body
    return (
        f"WARC/1.0\r\nWARC-Type: {record_type}\r\nWARC-Record-ID: <urn:uuid:{number:032}>\r\n"
        f"WARC-Date: 2024-10-25T10:00:00Z\r\nWARC-Target-URI: https://gazette.example/{number}\r\n"
        f"Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) if length is None else length}\r\n\r\n"
    ).encode() + http + b"\r\n\r\n"  # fmt: skip
