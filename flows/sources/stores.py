"""Stores behind an fsspec URL: s3://, gs://, memory://, http:// and the others."""

from typing import Any

import fsspec

from flows.addresses import refuse_secrets
from flows.errors import SourceError, UsageError
from flows.sources import sidecars, sniff, storage
from flows.sources.records import Reject, SourceFile
from flows.sources.stream import describe

CLOUDS = {
    **dict.fromkeys(("s3", "s3a"), "tallywire[s3]"), **dict.fromkeys(("gs", "gcs"), "tallywire[gs]"),
    **dict.fromkeys(("az", "abfs"), "tallywire[az]"),
}  # fmt: skip
"""The extra that brings what serves a store of a cloud. All create an object only where there is none, on request, and
show at once what was created."""


def listed(url: str) -> tuple[list[SourceFile], list[Reject]]:
    """The file, the files below the folder, or those that match the glob. Stores have no rejects of their own.

    Raises UsageError: no such thing, credentials in the URL, unknown kind of store; SourceError: not reached.
    """
    refuse_secrets(url)
    store, path = store_of(url)
    try:
        entries = _entries(store, path)
    except storage.STORE_ERRORS as error:
        raise SourceError(f"{url}: the store cannot be listed: {describe(error)}", reason="unreadable") from error
    kept = {name: size for name, size in entries.items() if not _hidden(name, path)}
    if not kept:
        raise UsageError(f"nothing found at {url}", hint="check the address and the rights of the account")
    files = [
        SourceFile(
            uri=store.unstrip_protocol(name),
            size=size,
            format=sniff.by_name(name),
            sidecar=_sidecar(name, kept, store),
        )
        for name, size in kept.items()
        if not sidecars.is_sidecar(name)
    ]
    return files, []


def store_of(url: str) -> tuple[Any, str]:
    """The store and the path in it. Raises UsageError when no package serves such stores."""
    scheme = url.split("://", 1)[0]
    try:
        store, path = fsspec.core.url_to_fs(url)
    except ImportError as error:
        package = CLOUDS.get(scheme, f"fsspec's package for {scheme}")
        raise UsageError(f"{scheme}:// needs a package that is missing", hint=f"pip install {package}") from error
    except ValueError as error:
        raise UsageError(
            f"{scheme}:// is no store that is known", hint="use a path, s3://, gs:// or https://"
        ) from error
    return store, path


def _entries(store: Any, path: str) -> dict[str, int]:
    """Names and sizes of the files at the path."""
    if any(mark in path for mark in "*?[") and not store.exists(path):
        found = store.glob(path, detail=True)
    elif store.isdir(path) and not store.isfile(path):
        found = store.find(path, detail=True)
    else:
        found = {path: store.info(path)} if store.exists(path) else {}
    return {name: int(entry.get("size") or 0) for name, entry in found.items() if entry.get("type") != "directory"}


def _hidden(name: str, root: str) -> bool:
    below = name.removeprefix(root.rstrip("/")) if name != root else name.rsplit("/", 1)[-1]
    return any(part.startswith(".") for part in below.split("/") if part)


def _sidecar(name: str, kept: dict[str, int], store: Any) -> str | None:
    folder, _, last = name.rpartition("/")
    found = sidecars.of(last, lambda other: f"{folder}/{other}" in kept)
    return store.unstrip_protocol(f"{folder}/{found}") if found else None
