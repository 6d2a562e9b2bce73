"""Which files the sources name: files, folders, globs and fsspec URLs, sorted, each once."""

import glob
import hashlib
from collections.abc import Sequence
from pathlib import Path

from flows.addresses import is_url
from flows.errors import SourceError, UsageError
from flows.sources import folders, sidecars, storage, stores
from flows.sources.reasons import Reason
from flows.sources.records import Limits, Reject, SourceFile
from flows.sources.stream import CHUNK, describe

MAGIC = frozenset("*?[")


def find(sources: Sequence[str], *, limits: Limits) -> tuple[list[SourceFile], list[Reject]]:
    """The files of the sources and what of them is no file to read, both sorted by their URI.

    Raises UsageError for a source that does not exist or is written wrongly, and SourceError for a store that
    cannot be reached.
    """
    if not sources:
        raise UsageError("no source was given", hint="name a file, a folder, a glob or a URL")
    files: dict[str, SourceFile] = {}
    rejects: dict[tuple[str, Reason], Reject] = {}
    for source in sources:
        found, refused = _listed(source)
        files.update((file.uri, file) for file in found)
        rejects.update(((reject.source_uri, reject.reason), reject) for reject in refused)
    large = [file for file in files.values() if file.size > limits.max_file_bytes]
    for file in large:
        del files[file.uri]
        detail = f"{file.size:,} bytes; at most {limits.max_file_bytes:,} are read (raise max_file_bytes)"
        rejects[file.uri, "too large"] = Reject("too large", file.uri, file.uri, detail)
    return [files[uri] for uri in sorted(files)], [rejects[key] for key in sorted(rejects)]


def _listed(source: str) -> tuple[list[SourceFile], list[Reject]]:
    if is_url(source) and not source.startswith(("file://", "local://")):
        return stores.listed(source)
    path = Path(source.split("://", 1)[-1]).expanduser()
    if folders.exists(path):
        return folders.listed(path)
    names = glob.glob(str(path), recursive=True) if MAGIC.intersection(source) else []  # noqa: PTH207
    if not names:
        what = "no file matches" if MAGIC.intersection(source) else "no such file or folder:"
        raise UsageError(f"{what} {source}", hint="check the path; quote a glob so that the shell leaves it alone")
    lists = [folders.listed(Path(name)) for name in names if not sidecars.is_sidecar(name)]
    return [file for found, _ in lists for file in found], [reject for _, refused in lists for reject in refused]


def fingerprint(file: SourceFile) -> str:
    """SHA-256 of the file's bytes and of its sidecar's, if it has one. Raises SourceError if it cannot be read."""
    digest = hashlib.sha256()
    for uri in (file.uri, file.sidecar):
        if uri is None:
            continue
        with storage.opened(uri) as opened:
            try:
                while chunk := opened.read(CHUNK):
                    digest.update(chunk)
            except OSError as error:
                raise SourceError(f"cannot be read: {describe(error)}", reason="unreadable") from error
        digest.update(b"\0" if uri == file.uri and file.sidecar else b"")
    return digest.hexdigest()
