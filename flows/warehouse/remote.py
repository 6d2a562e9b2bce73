"""A warehouse on an object store (`s3://bucket/folder`), which builds and readers see through a mirror on local disk.

FOLDER/current.json           names the snapshot that readers see; written last, and only over what was read before
FOLDER/snapshots/ID/…         the files of a snapshot, which never change

A build works in the mirror, which is a warehouse like any other, and pushes what it publishes. Of two builds that start
from the same snapshot one wins; the other is told so and has changed nothing that a reader sees.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from flows.addresses import is_url, refuse_secrets
from flows.errors import UsageError, WarehouseBusy, WarehouseError
from flows.sources import storage, stores
from flows.warehouse import manifest, snapshots
from flows.warehouse.layout import Warehouse
from flows.warehouse.storage import move_folder, remove_folder, swap_link, write_text

POINTER = "current.json"
NOTE = ".remote.json"
"""In the mirror: where it is the mirror of, and what it last saw there."""
MOVED = {"PreconditionFailed", "ConditionalRequestConflict"}
"""What S3 answers to a conditional write whose condition does not hold, or that another one overtook."""


@dataclass(frozen=True, slots=True)
class Remote:
    """An object store's folder and the pointer that was last seen in it."""

    url: str
    snapshot: str | None = None
    etag: str | None = None


def folder(address: str | Path) -> Path:
    """The local folder of a warehouse: the address itself, or the mirror of a URL, below `TALLYWIRE_CACHE`.

    Raises `UsageError` for a store other than S3, the only one whose conditional writes are known here.
    """
    url = str(address).rstrip("/")
    if not is_url(url):
        return Path(address).absolute()
    refuse_secrets(url)
    if not url.startswith("s3://"):
        raise UsageError(f"{url}: a warehouse is a local folder or s3://BUCKET/FOLDER")
    cache = Path(os.environ.get("TALLYWIRE_CACHE") or Path.home() / ".cache" / "tallywire")
    mirror = cache / sha256(url.encode()).hexdigest()[:16]
    if not (mirror / NOTE).exists():
        mirror.mkdir(parents=True, exist_ok=True)
        _note(mirror, Remote(url))
    return mirror


def pull(place: Warehouse) -> None:
    """Bring the mirror to the snapshot that the store shows; push what a build could not push before it was cut off.

    Does nothing for a warehouse that is no mirror. Raises `WarehouseError` when the store cannot be reached.
    """
    if (known := _known(place)) is None:
        return
    store = _store(known.url)
    seen = _seen(store, known.url)
    if seen.etag == known.etag:
        if snapshots.current_id(place) != known.snapshot:
            push(place)
        return
    if seen.snapshot is None:
        raise WarehouseError(f"{known.url}: the pointer is gone", hint="restore current.json, or use a new folder")
    target = place.snapshot(seen.snapshot)
    if not (target / manifest.NAME).exists():
        remove_folder(target)
        incoming = place.staging(seen.snapshot)
        remove_folder(incoming)
        incoming.parent.mkdir(parents=True, exist_ok=True)
        with _reaching(known.url):
            store.get(f"{known.url}/snapshots/{seen.snapshot}/", f"{incoming}/", recursive=True)
        move_folder(incoming, target)
    swap_link(place.current, f"snapshots/{seen.snapshot}")
    _note(place.root, seen)


def push(place: Warehouse) -> None:
    """Upload the mirror's current snapshot and make it the store's, if the store still shows what was pulled.

    Raises `WarehouseBusy` when another build has published meanwhile.
    """
    known, snapshot = _known(place), snapshots.current_id(place)
    if known is None or snapshot is None:
        return
    store = _store(known.url)
    with _reaching(known.url):
        for path in _files(place.snapshot(snapshot)):
            name = path.relative_to(place.root).as_posix()
            if not store.exists(f"{known.url}/{name}"):
                store.put_file(str(path), f"{known.url}/{name}")
    bucket, _, key = f"{known.url}/{POINTER}".removeprefix("s3://").partition("/")
    condition = {"IfMatch": known.etag} if known.etag else {"IfNoneMatch": "*"}
    body = json.dumps({"snapshot_id": snapshot}).encode()
    try:
        with _reaching(known.url):
            written = store.call_s3("put_object", Bucket=bucket, Key=key, Body=body, **condition)
    except WarehouseError as error:
        if not _has_moved(error):
            raise
        if known.snapshot:
            swap_link(place.current, f"snapshots/{known.snapshot}")
        else:
            place.current.unlink()
        raise WarehouseBusy(
            f"{known.url}: another build has published meanwhile", hint="run again: it goes on from what is there now"
        ) from error
    _note(place.root, Remote(known.url, snapshot, written["ETag"]))


def is_mirror(place: Warehouse) -> bool:
    """The folder stands for a warehouse on an object store."""
    return _known(place) is not None


def _has_moved(error: BaseException | None) -> bool:
    """The store's answer stands behind the errors that were made of it."""
    while error is not None:
        if getattr(error, "response", {}).get("Error", {}).get("Code") in MOVED:
            return True
        error = error.__cause__
    return False


def _files(root: Path) -> Iterator[Path]:
    """Every file, the manifest last: a snapshot without one was not uploaded to its end."""
    found = sorted(path for path in root.rglob("*") if path.is_file())
    yield from sorted(found, key=lambda path: path.name == manifest.NAME)


def _seen(store: Any, url: str) -> Remote:
    with _reaching(url):
        store.invalidate_cache()
        if not store.exists(f"{url}/{POINTER}"):
            return Remote(url)
        etag = store.info(f"{url}/{POINTER}")["ETag"]
        return Remote(url, json.loads(store.cat_file(f"{url}/{POINTER}"))["snapshot_id"], etag)


def _store(url: str) -> Any:
    return stores.store_of(url)[0]


@contextmanager
def _reaching(url: str) -> Iterator[None]:
    """Errors of the store become `WarehouseError`s that name the warehouse."""
    try:
        yield
    except storage.STORE_ERRORS as error:
        raise WarehouseError(f"{url}: {error}", hint="check the address, the network and the rights") from error


def _known(place: Warehouse) -> Remote | None:
    try:
        return Remote(**json.loads((place.root / NOTE).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None


def _note(mirror: Path, remote: Remote) -> None:
    write_text(mirror / NOTE, json.dumps(asdict(remote)))
