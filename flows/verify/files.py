"""The files of a snapshot against its manifest: every byte, every row count, and nothing beside them."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pyarrow as pa
import pyarrow.parquet as pq

from flows.verify.findings import Finding
from flows.warehouse.manifest import NAME, Manifest, TableFile
from flows.warehouse.storage import checksum

PAGES = "review"
"""The folder of pages in a snapshot: made from the tables, made again at will, and no part of them."""


def check(folder: Path, manifest: Manifest) -> Iterator[Finding]:
    """What is wrong with the files of a snapshot's folder."""
    listed = [file for files in manifest.tables.values() for file in files]
    for file in listed:
        yield from _file(folder, file)
    known = {PurePosixPath(file.path) for file in listed} | {PurePosixPath(NAME)}
    for path in sorted(folder.rglob("*")):
        name = PurePosixPath(path.relative_to(folder).as_posix())
        if name not in known and name.parts[0] != PAGES and (path.is_symlink() or not path.is_dir()):
            yield Finding("foreign file", f"{folder.name}/{name}", "the manifest does not name it")


def _file(folder: Path, file: TableFile) -> Iterator[Finding]:
    path, where = folder / file.path, f"{folder.name}/{file.path}"
    if not path.resolve().is_relative_to(folder.resolve()):
        yield Finding("broken manifest", where, "it names a file outside the snapshot")
        return
    try:
        size = path.stat().st_size
        if size != file.size:
            yield Finding("changed file", where, f"{size:,} bytes, published with {file.size:,}")
        elif checksum(path) != file.sha256:
            yield Finding("changed file", where, "its bytes are not those that were published")
        elif (rows := pq.read_metadata(path).num_rows) != file.rows:
            yield Finding("row count", where, f"{rows:,} rows, the manifest says {file.rows:,}")
    except FileNotFoundError:
        yield Finding("missing file", where, f"published with {file.rows:,} rows")
    except (OSError, pa.ArrowException) as error:
        yield Finding("changed file", where, f"it cannot be read: {type(error).__name__}")
