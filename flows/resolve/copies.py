"""Near copies of documents: sketches, bands, and groups around the earliest document."""

import duckdb
import pyarrow as pa

from flows.incoming import register_table
from flows.resolve.making import HERE, Means, fill
from transforms.repeats.lead import led
from transforms.repeats.minhash import bands, likeness, sketch

NEAR = 0.5
"""Likeness from which a document is a near copy: wire copies with another headline, lead or end reach it."""
BATCH, READ = 500, 2_000

SKETCHED = pa.schema([("document_id", pa.string()), ("sketch", pa.binary()), ("bands", pa.list_(pa.int64()))])
CANDIDATES = """
CREATE TABLE candidates AS
WITH banded AS (
    SELECT o.rank, unnest(k.bands) AS band FROM sketched k JOIN ordered_documents o USING (document_id)
), first AS (
    SELECT band, min(rank) AS rank FROM banded GROUP BY band HAVING count(*) > 1
)
SELECT DISTINCT b.rank AS later, f.rank AS earlier FROM banded b JOIN first f USING (band) WHERE b.rank > f.rank
"""
"""Each document with the earliest of every band that it is in: as many pairs as documents, never all pairs."""
PAIRS = """
SELECT c.later, b.document_id AS later_id, a.document_id AS earlier_id, t.sketch AS later_sketch,
    s.sketch AS earlier_sketch
FROM candidates c JOIN ordered_documents a ON a.rank = c.earlier JOIN ordered_documents b ON b.rank = c.later
JOIN sketched s ON s.document_id = a.document_id JOIN sketched t ON t.document_id = b.document_id
ORDER BY c.later, c.earlier
"""


def find(connection: duckdb.DuckDBPyConnection, means: Means = HERE) -> None:
    """Make the table `copies`: document_id, cluster_id (the earliest document), similarity."""
    connection.execute(
        "CREATE TABLE ordered_documents AS SELECT document_id, published_start, "
        "row_number() OVER (ORDER BY published_start NULLS LAST, document_id) AS rank FROM found_documents"
    )
    fill(
        connection, "sketched", SKETCHED, "SELECT document_id, clean_text FROM found_documents", _sketched,
        batch=BATCH, means=means,
    )  # fmt: skip
    connection.execute(CANDIDATES)
    alike, reader = [], connection.cursor()
    for batch in reader.sql(PAIRS).to_arrow_reader(READ):
        for row in batch.to_pylist():
            score = likeness(row["later_sketch"], row["earlier_sketch"])
            if score >= NEAR:
                alike.append((row["later"], -score, row["later_id"], row["earlier_id"]))
    reader.close()
    found_copies = led(((later, earlier, -score) for _, score, later, earlier in sorted(alike)), chained=False)
    table = pa.table({
        "document_id": pa.array(found_copies, pa.string()),
        "cluster_id": pa.array((first for first, _ in found_copies.values()), pa.string()),
        "similarity": pa.array((score for _, score in found_copies.values()), pa.float64()),
    })  # fmt: skip
    register_table(connection, "copies", table)


def _sketched(documents: pa.Table) -> pa.Table:
    rows = []
    for key, text in zip(documents["document_id"].to_pylist(), documents["clean_text"].to_pylist(), strict=True):
        if (found := sketch(text)) is not None:
            rows.append({"document_id": key, "sketch": found.tobytes(), "bands": bands(found)})
    return pa.Table.from_pylist(rows, schema=SKETCHED)
