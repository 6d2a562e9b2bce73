"""The same quote in several articles, though cut, retranslated or reworded a little."""

import duckdb
import pyarrow as pa

from flows.incoming import register_table
from flows.resolve.making import HERE, Means, fill
from transforms.repeats.lead import led
from transforms.repeats.wording import heavy_words, keys

LIKE = 0.65
"""Share of the shorter quote's words that the longer one holds."""
COMMON = 4
"""Words that two quotes share at least: fewer are shared by chance."""
TOLD_LIKE, TOLD_COMMON = 0.7, 8
"""The same of speech that one of the two articles tells in its own words, where more is shared by chance."""
BLOCK = 60
"""Quotes that share a pair of words; what more share is a phrase and no quote."""
BATCH = 5_000

WORDED = pa.schema([
    ("quote_id", pa.string()), ("document_id", pa.string()), ("told", pa.bool_()), ("start", pa.int64()),
    ("words", pa.list_(pa.string())), ("keys", pa.list_(pa.string())),
])  # fmt: skip
QUOTES = """
SELECT quote_id, document_id, type = 'indirect' AS told, start, text FROM found_quotes WHERE length(text) >= 20
"""
RANKED = """
CREATE TABLE ranked_quotes AS
SELECT w.* EXCLUDE (start), row_number() OVER (ORDER BY o.rank, start, quote_id) AS rank
FROM worded w JOIN ordered_documents o USING (document_id)
"""
PAIRS = f"""
WITH keyed AS (SELECT quote_id, document_id, rank, unnest(keys) AS key FROM ranked_quotes),
blocks AS (SELECT key FROM keyed GROUP BY key HAVING count(*) BETWEEN 2 AND {BLOCK}),
pairs AS (
    SELECT DISTINCT b.rank AS later, a.rank AS earlier FROM keyed a JOIN blocks USING (key) JOIN keyed b USING (key)
    WHERE a.rank < b.rank AND a.document_id <> b.document_id
), scored AS (
    SELECT later, earlier, b.quote_id AS later_id, a.quote_id AS earlier_id,
        a.told OR b.told AS told, len(list_intersect(a.words, b.words)) AS common,
        least(len(a.words), len(b.words)) AS least
    FROM pairs JOIN ranked_quotes a ON a.rank = earlier JOIN ranked_quotes b ON b.rank = later
)
SELECT later_id, earlier_id, common / least AS likeness FROM scored
WHERE common >= CASE WHEN told THEN {TOLD_COMMON} ELSE {COMMON} END
    AND common / least >= CASE WHEN told THEN {TOLD_LIKE} ELSE {LIKE} END
ORDER BY later, likeness DESC, earlier
"""  # noqa: S608


def find(connection: duckdb.DuckDBPyConnection, means: Means = HERE) -> None:
    """Make the table `same_quotes`: quote_id, first_id (the earliest quote of the group), similarity."""
    fill(connection, "worded", WORDED, QUOTES, _worded, batch=BATCH, means=means)
    connection.execute(RANKED)
    reader = connection.cursor()
    pairs = (tuple(row.values()) for batch in reader.sql(PAIRS).to_arrow_reader(BATCH) for row in batch.to_pylist())
    found = led(pairs, chained=True)
    reader.close()
    table = pa.table({
        "quote_id": pa.array(found, pa.string()),
        "first_id": pa.array((first for first, _ in found.values()), pa.string()),
        "similarity": pa.array((score for _, score in found.values()), pa.float64()),
    })  # fmt: skip
    register_table(connection, "same_quotes", table)


def _worded(quotes: pa.Table) -> pa.Table:
    rows = []
    for row in quotes.to_pylist():
        words = heavy_words(row.pop("text"))
        if len(words) >= COMMON:
            rows.append(row | {"words": words, "keys": keys(words)})
    return pa.Table.from_pylist(rows, schema=WORDED)
