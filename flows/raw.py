"""Raw shards: documents as read, portioned into Parquet files that workers take and that a killed run goes on at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from flows.sources.records import SourceDocument
from transforms import ids
from transforms.records import Metadata

SCHEMA = pa.schema([
    ("document_id", pa.string()), ("source_uri", pa.string()), ("source_file", pa.string()),
    ("source_format", pa.string()), ("content_hash", pa.string()), ("payload", pa.large_binary()),
    ("is_html", pa.bool_()), ("encoding", pa.string()), ("url", pa.string()), ("outlet", pa.string()),
    ("title", pa.string()), ("authors", pa.list_(pa.string())), ("published", pa.string()), ("language", pa.string()),
    ("licence", pa.string()), ("robots", pa.string()), ("captured", pa.string()),
])  # fmt: skip


FIRST = 16
"""Documents of the first two portions; the next two have twice as many, and so on: few are for several workers too."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A portion of documents: `key` is a hash of them, `paths` the Parquet files that they stand in."""

    key: str
    paths: tuple[Path, ...]
    n_documents: int
    chosen: frozenset[str] | None = None
    """The documents, by their keys, where they are not all that stand there."""


def document_id(document: SourceDocument) -> str:
    return ids.make(document.source_uri, document.content_hash)


def write(
    documents: Iterable[SourceDocument], folder: Path, *, most: int, most_bytes: int, first: int = FIRST
) -> Iterator[Shard]:
    """Portion a stream of documents; each portion is on disk before it is yielded, and no more than one is held."""
    folder.mkdir(parents=True, exist_ok=True)
    rows: list[dict[str, object]] = []
    size = n_written = 0
    for document in documents:
        full = len(rows) >= min(most, first << min(n_written // 2, 16))
        if rows and (full or size + len(document.payload) > most_bytes):
            yield _write(rows, folder)
            rows, size, n_written = [], 0, n_written + 1
        rows.append(_row(document))
        size += len(document.payload)
    if rows:
        yield _write(rows, folder)


def _row(document: SourceDocument) -> dict[str, object]:
    known = document.metadata
    return {
        "document_id": document_id(document), "source_uri": document.source_uri, "source_file": document.source_file,
        "source_format": document.source_format, "content_hash": document.content_hash, "payload": document.payload,
        "is_html": document.is_html, "encoding": document.encoding, "url": known.url, "outlet": known.outlet,
        "title": known.title, "authors": list(known.authors), "published": known.published, "language": known.language,
        "licence": known.licence, "robots": known.robots, "captured": document.captured,
    }  # fmt: skip


def records(shard: Shard) -> list[dict[str, Any]]:
    """The raw documents of a shard, as dictionaries by the columns of `SCHEMA`."""
    wanted = None if shard.chosen is None else pc.field("document_id").isin(sorted(shard.chosen))
    return [row for path in shard.paths for row in pq.read_table(path, filters=wanted).to_pylist()]


def halves(shard: Shard, folder: Path) -> tuple[Shard, Shard]:
    """The two halves of a shard of at least two documents, as shards in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = records(shard)
    middle = len(rows) // 2
    return _write(rows[:middle], folder), _write(rows[middle:], folder)


def metadata(row: dict[str, object]) -> Metadata:
    fields = {name: row[name] for name in ("url", "outlet", "title", "published", "language", "licence", "robots")}
    return Metadata(**fields, authors=tuple(row["authors"] or ()))  # type: ignore[arg-type]


def _write(rows: list[dict[str, object]], folder: Path) -> Shard:
    key = key_of(row["document_id"] for row in rows)
    path = folder / f"{key}.parquet"
    temporary = path.with_suffix(".tmp")
    pq.write_table(pa.Table.from_pylist(rows, schema=SCHEMA), temporary, compression="zstd")
    temporary.replace(path)
    return Shard(key, (path,), len(rows))


def key_of(documents: Iterable[object]) -> str:
    """The key of a shard of documents, in their order."""
    return ids.make(*documents)
