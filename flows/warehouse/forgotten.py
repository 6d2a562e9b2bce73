"""What a warehouse was told to forget: hashes alone, by which a build knows the document when it meets it again."""

import json
from collections.abc import Iterable

from flows.sources.records import SourceDocument
from flows.warehouse.layout import Warehouse
from flows.warehouse.storage import write_text
from transforms import ids

ABOUT = "Hashes of documents that were forgotten (tallywire forget). Whoever takes one out lets it be read again."


def keys(*, source_uri: str, content_hash: str, url: str | None) -> frozenset[str]:
    """What stands for a document: its bytes, its article's address, and its file where the file holds it alone."""
    article = {ids.make("article", url)} if url else set()
    file = set() if "#" in source_uri else {ids.make("source", source_uri)}
    return frozenset({ids.make("content", content_hash)} | article | file)


def of(document: SourceDocument) -> frozenset[str]:
    return keys(source_uri=document.source_uri, content_hash=document.content_hash, url=document.metadata.url)


def load(warehouse: Warehouse) -> frozenset[str]:
    """The hashes; none where nothing was forgotten."""
    try:
        return frozenset(json.loads(warehouse.forgotten.read_text(encoding="utf-8"))["forgotten"])
    except FileNotFoundError:
        return frozenset()


def add(warehouse: Warehouse, more: Iterable[str]) -> None:
    stated = {"about": ABOUT, "forgotten": sorted(load(warehouse) | set(more))}
    write_text(warehouse.forgotten, json.dumps(stated, indent=1) + "\n")
