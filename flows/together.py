"""Copies in different shards, brought into one, where the model reads once what all of them tell.

What is a copy is seen when documents are cleaned, and by a worker for its own shard. So documents of the same prose,
furniture aside, are put into the shard of the first: whether they are the same to the letter is decided there.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from flows import raw
from flows.incoming import count
from flows.raw import Shard
from transforms.cleaning.recurring import PROSE_LENGTH

PLACED = """
CREATE TABLE placed AS
SELECT document_id, any_value(parse_filename(filename, true)) AS shard, any_value(evidence) AS evidence
FROM read_parquet($surveys, filename = true) GROUP BY document_id
"""
ALIKE = f"""
CREATE TABLE alike AS
WITH prose AS (
    SELECT document_id, bit_xor(hash(wording)) AS said FROM lines l
    WHERE size >= {PROSE_LENGTH} AND NOT EXISTS (FROM now n WHERE n.site = l.site AND n.wording = l.wording)
    GROUP BY document_id
), told AS (
    SELECT document_id, shard, evidence, said FROM placed LEFT JOIN prose USING (document_id)
    WHERE evidence <> 0 OR said IS NOT NULL
)
SELECT document_id, shard, min(shard) OVER same AS first FROM told
WINDOW same AS (PARTITION BY evidence, said) QUALIFY count(*) OVER same > 1
"""  # noqa: S608
NOTED = "alike.parquet"
SIZES = """
SELECT document_id, any_value(shard) AS shard, any_value(first) AS first, max(octet_length(payload)) AS size
FROM alike JOIN read_parquet($raw) USING (document_id) WHERE shard <> first GROUP BY document_id ORDER BY document_id
"""


def note(connection: duckdb.DuckDBPyConnection, staging: Path) -> None:
    """Note in `staging/alike.parquet` which new documents have the prose of one in an earlier shard, and their bytes.

    Reads the tables `lines` and `now` of `furniture.learn`, and `staging/survey` and `staging/raw`.
    """
    connection.execute(PLACED, {"surveys": f"{staging}/survey/*.parquet"})
    connection.execute(ALIKE)
    (staging / NOTED).unlink(missing_ok=True)
    if count(connection, "alike"):
        found = connection.sql(SIZES, params={"raw": f"{staging}/raw/*.parquet"}).to_arrow_table()
        pq.write_table(found, staging / NOTED)


def shards(made: Sequence[Shard], staging: Path, *, most: int, most_bytes: int) -> list[Shard]:
    """The shards, with what is alike in one of them, as long as it takes in no more than a shard may hold."""
    if not (staging / NOTED).exists():
        return list(made)
    by_key = {shard.key: shard for shard in made}
    taken = defaultdict[str, dict[str, str]](dict)  # by shard: the documents that it takes in, and where they stood
    given = defaultdict[str, set[str]](set)  # by shard: the documents that it gives away
    room = defaultdict[str, int](lambda: most_bytes)
    for row in pq.read_table(staging / NOTED).to_pylist():
        key, here, there, size = row.values()
        if here in by_key and there in by_key and len(taken[there]) < most and size <= room[there]:
            room[there] -= size
            taken[there][key] = here
            given[here].add(key)
    return [
        changed
        for shard in made
        if (changed := _changed(shard, taken[shard.key], given[shard.key], by_key)).n_documents
    ]


def _changed(shard: Shard, taken: Mapping[str, str], given: Set[str], by_key: Mapping[str, Shard]) -> Shard:
    if not taken and not given:
        return shard
    own = [key for path in shard.paths for key in pq.read_table(path, columns=["document_id"])[0].to_pylist()]
    documents = [key for key in own if key not in given] + sorted(taken)
    paths = dict.fromkeys(path for key in (shard.key, *taken.values()) for path in by_key[key].paths)
    return Shard(raw.key_of(documents), tuple(paths), len(documents), frozenset(documents))
