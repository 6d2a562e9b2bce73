"""A warehouse on an object store (`s3://bucket/folder`), which builds and readers see through a mirror on local disk.

FOLDER/current/000000000007.json   names a snapshot; readers see that of the highest number
FOLDER/snapshots/ID/…              the files of a snapshot, which never change

A build works in the mirror, which is a warehouse like any other, and pushes what it publishes: the files first, then
the pointer after the one that it has seen, on the condition that there is none of that number. All stores can promise
that. Of two builds that start from the same snapshot one wins; the other is told so and has changed nothing that a
reader sees.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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

POINTERS = "current"
NOTE = ".remote.json"
"""In the mirror: where it is the mirror of, and what it last saw there."""


@dataclass(frozen=True, slots=True)
class Remote:
    """An object store's folder, and the last pointer that was seen in it: 0 where there was none."""

    url: str
    snapshot: str | None = None
    number: int = 0


def folder(address: str | Path) -> Path:
    """The local folder of a warehouse: the address itself, or the mirror of a URL, below `TALLYWIRE_CACHE`.

    Raises `UsageError` for a store that is none of a cloud's.
    """
    url = str(address).rstrip("/")
    if not is_url(url):
        return Path(address).absolute()
    refuse_secrets(url)
    if url.split("://", 1)[0] not in stores.CLOUDS:
        raise UsageError(f"{url}: a warehouse is a local folder, or on a store: s3://, gs:// or az://BUCKET/FOLDER")
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
    if seen.number == known.number:
        if snapshots.current_id(place) != known.snapshot:
            push(place)
        return
    if seen.snapshot is None:
        raise WarehouseError(
            f"{known.url}: its pointers are gone", hint=f"restore the folder {POINTERS}/, or use a new folder"
        )
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
    store, mine = _store(known.url), Remote(known.url, snapshot, known.number + 1)
    with _reaching(known.url):
        _upload(store, known.url, place.snapshot(snapshot))
    if not _created(store, mine):
        if known.snapshot:
            swap_link(place.current, f"snapshots/{known.snapshot}")
        else:
            place.current.unlink()
        raise WarehouseBusy(
            f"{known.url}: another build has published meanwhile", hint="run again: it goes on from what is there now"
        )
    _note(place.root, mine)


def is_mirror(place: Warehouse) -> bool:
    """The folder stands for a warehouse on an object store."""
    return _known(place) is not None


def _upload(store: Any, url: str, root: Path) -> None:
    """What is not there yet, many files at once; the manifest last, for a snapshot without one is not whole."""
    target = f"{url}/snapshots/{root.name}"
    there = {name.rpartition(f"/snapshots/{root.name}/")[2] for name in _listed(store.find, target)}
    names = sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    if missing := [name for name in names if name not in there | {manifest.NAME}]:
        store.put([str(root / name) for name in missing], [f"{target}/{name}" for name in missing])
    if manifest.NAME not in there:
        store.put_file(str(root / manifest.NAME), f"{target}/{manifest.NAME}")


def _created(store: Any, mine: Remote) -> bool:
    """Was the pointer written? An answer that was lost on its way makes no difference: it is looked for."""
    body = json.dumps({"snapshot_id": mine.snapshot}).encode()
    try:
        store.pipe_file(f"{mine.url}/{POINTERS}/{mine.number:012}.json", body, mode="create")
    except storage.STORE_ERRORS as error:
        seen = _seen(store, mine.url)
        if seen.number < mine.number:
            raise WarehouseError(f"{mine.url}: {error}", hint="check the network and the rights") from error
        return seen == mine
    return True


def _seen(store: Any, url: str) -> Remote:
    with _reaching(url):
        store.invalidate_cache()
        pointers = _listed(store.ls, f"{url}/{POINTERS}")
        last = max((name for name in pointers if name.endswith(".json")), default=None)
        if last is None:
            return Remote(url)
        number = int(last.rpartition("/")[2].removesuffix(".json"))
        return Remote(url, json.loads(store.cat_file(last))["snapshot_id"], number)


def _listed(listing: Any, path: str) -> list[str]:
    """Names below a folder; none where there is no such folder."""
    with suppress(FileNotFoundError):
        return list(listing(path, detail=False))
    return []


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
    except TypeError as error:
        raise WarehouseError(f"{place.root}: the mirror of another release", hint="remove that folder") from error


def _note(mirror: Path, remote: Remote) -> None:
    write_text(mirror / NOTE, json.dumps(asdict(remote)))
