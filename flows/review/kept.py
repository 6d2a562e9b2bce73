"""Pages of articles that are the same as in the snapshot before: linked from there, not written again."""

import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import duckdb

from flows import version
from flows.incoming import hashed
from flows.review.reading import rows

NOTE = "made.json"
"""Beside the pages: what wrote them, and a hash of the rows that each shows."""


def take(
    connection: duckdb.DuckDBPyConnection, queries: Mapping[str, str], folder: Path, before: Path | None = None
) -> list[str]:
    """Lay the pages of articles that need none into `folder`, and give the documents that do, sorted.

    `queries` give the rows that a page shows, with their `document_id`. An article is taken from `before`, the folder
    of the snapshot before, when the same release made it there of the same rows.
    """
    made_by, hashes = version.reviewer(), _hashes(connection, queries)
    known = _known(before, made_by) if before else {}
    folder.mkdir(parents=True, exist_ok=True)
    taken = {key for key, found in hashes.items() if before and known.get(key) == found and _laid(key, before, folder)}
    (folder / NOTE).write_text(json.dumps({"made_by": made_by, "articles": hashes}), encoding="utf-8")
    return sorted(hashes.keys() - taken)


def _hashes(connection: duckdb.DuckDBPyConnection, queries: Mapping[str, str]) -> dict[str, str]:
    """Hexadecimal, by document that is to have a page. Table by table, which bounds the memory that it takes."""
    connection.execute("CREATE TABLE hashes (document_id VARCHAR, seen UBIGINT)")
    for name, query in queries.items():
        connection.execute(f"INSERT INTO hashes {hashed(query, name)}")
    every = "SELECT document_id, format('{:x}', bit_xor(seen)) AS h FROM hashes JOIN titled USING (document_id)"
    found = {row["document_id"]: row["h"] for row in rows(connection, f"{every} WHERE shown GROUP BY 1 ORDER BY 1")}
    connection.execute("DROP TABLE hashes")
    return found


def _known(before: Path, made_by: str) -> dict[str, str]:
    with suppress(OSError, ValueError):
        note = json.loads((before / NOTE).read_text(encoding="utf-8"))
        if note["made_by"] == made_by:
            return dict(note["articles"])
    return {}


def _laid(key: str, before: Path, folder: Path) -> bool:
    """A page is written once and never to: its link takes no room. A disk without links gets a copy."""
    source, target = before / f"{key}.html", folder / f"{key}.html"
    with suppress(OSError):
        os.link(source, target)
        return True
    with suppress(OSError):
        shutil.copyfile(source, target)
        return True
    return False
