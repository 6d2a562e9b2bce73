"""Zip and tar, member by member and in memory only: nothing is ever unpacked to a path that an archive names."""

import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, cast

from flows.errors import SourceError
from flows.sources import compression
from flows.sources.records import Limits, Place
from flows.sources.sidecars import is_sidecar
from flows.sources.stream import CHUNK, Stream, describe, seekable

Member = tuple[str, Stream | SourceError]
"""Name, and the content or why there is none."""
OFFICE = ("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF")
"""First members of what is a zip and no archive of texts: Office files, OpenDocument and EPUB, Java."""
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError, KeyError)


def zip_members(stream: Stream, place: Place, sidecars: dict[str, bytes]) -> Iterator[Member]:
    """The members in order; sidecars are put into `sidecars` before the first member comes.

    Raises SourceError: corrupt, too many members, bomb, unsupported format.
    """
    file = seekable(stream, place.limits.max_member_bytes)
    try:
        with zipfile.ZipFile(file) as archive:
            members = _zip_listing(archive, place.limits)
            for member in members:
                if is_sidecar(member.filename) and unsafe(member.filename) is None:
                    sidecars[member.filename] = archive.read(member) if member.file_size < CHUNK else b""
            seen: set[str] = set()
            for member in members:
                if not member.filename.endswith("/") and member.filename not in sidecars:
                    yield member.filename, _checked(member.filename, seen) or _zip_stream(archive, member, place.limits)
    except DAMAGE as error:
        raise SourceError(f"damaged zip: {describe(error)}", reason="corrupt") from error
    finally:
        if file is not stream.file:
            file.close()


def _zip_listing(archive: zipfile.ZipFile, limits: Limits) -> list[zipfile.ZipInfo]:
    members = archive.infolist()
    if len(members) > limits.max_members:
        raise SourceError(f"{len(members):,} members; at most {limits.max_members:,}", reason="too many members")
    if members and members[0].filename in OFFICE:
        raise SourceError("it is an Office file, an e-book or a program, packed as a zip", reason="unsupported format")
    packed = sum(member.compress_size for member in members)
    if members and packed > archive.start_dir:
        raise SourceError("members that overlap: more packed bytes than the file has", reason="bomb")
    return members


def _zip_stream(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits) -> Stream | SourceError:
    if member.flag_bits & 1:
        return SourceError("the member is encrypted", reason="encrypted", hint="unpack it and give the files")
    if (member.external_attr >> 16) & 0o170000 == 0o120000:
        return SourceError("the member is a symbolic link", reason="unsafe path")
    chunks = _zip_chunks(archive, member)
    return Stream(compression.bounded(chunks, lambda: member.compress_size, limits.max_member_bytes, limits))


def _zip_chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    try:
        with archive.open(member) as file:
            while chunk := file.read(CHUNK):
                yield chunk
    except DAMAGE as error:
        cut = isinstance(error, EOFError)
        raise SourceError(f"damaged member: {describe(error)}", reason="truncated" if cut else "corrupt") from error


def tar_members(stream: Stream, place: Place, sidecars: dict[str, bytes]) -> Iterator[Member]:
    """The members in order. A sidecar counts for the members behind it: a tar is read once, from front to back.

    Raises SourceError: corrupt, truncated, too many members.
    """
    seen: set[str] = set()
    try:
        with tarfile.open(fileobj=cast("IO[bytes]", stream), mode="r|", bufsize=CHUNK) as archive:
            for number, member in enumerate(archive, start=1):
                if number > place.limits.max_members:
                    raise SourceError(f"more than {place.limits.max_members:,} members", reason="too many members")
                if not member.isdir():
                    yield from _tar_member(archive, member, seen, sidecars, place.limits)
    except (tarfile.TarError, *DAMAGE) as error:
        raise SourceError(f"damaged tar: {describe(error)}", reason="corrupt") from error


def _tar_member(
    archive: tarfile.TarFile, member: tarfile.TarInfo, seen: set[str], sidecars: dict[str, bytes], limits: Limits
) -> Iterator[Member]:
    problem = _checked(member.name, seen)
    if problem is None and not member.isreg():
        problem = SourceError("the member is a link or a device", reason="unsafe path")
    file = archive.extractfile(member) if problem is None else None
    if problem is not None or file is None:
        yield member.name, problem or SourceError("the member has no content", reason="empty")
    elif is_sidecar(member.name) and member.size < CHUNK:
        sidecars[member.name] = file.read()
    else:
        yield member.name, Stream(_tar_chunks(file, member.size, limits))


def _tar_chunks(file: IO[bytes], size: int, limits: Limits) -> Iterator[bytes]:
    if size > limits.max_member_bytes:
        raise SourceError(f"a member of {size:,} bytes; at most {limits.max_member_bytes:,}", reason="too large")
    try:
        while chunk := file.read(CHUNK):
            size -= len(chunk)
            yield chunk
    except (tarfile.TarError, *DAMAGE) as error:
        raise SourceError(f"damaged member: {describe(error)}", reason="corrupt") from error
    if size > 0:
        raise SourceError("the archive ends inside the member", reason="truncated")


def _checked(name: str, seen: set[str]) -> SourceError | None:
    problem = unsafe(name)
    if problem is not None:
        return SourceError(problem, reason="unsafe path")
    if name in seen:
        return SourceError("the archive has another member of that name", reason="duplicate member")
    seen.add(name)
    return None


def unsafe(name: str) -> str | None:
    """What is wrong with a member's name, if anything: nobody who packs texts honestly needs such a one."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or (len(name) > 1 and name[1] == ":"):
        return "the member's name is an absolute path"
    if ".." in path.parts:
        return "the member's name climbs out of the archive"
    if not name.isprintable() or not name.strip():
        return "the member's name is empty or holds control characters"
    return None
