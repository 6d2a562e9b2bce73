"""What a human has decided: figures that are dropped, and the table of lookups with how many rows each concerns."""

import duckdb
import pyarrow as pa

from flows.incoming import register_table
from schemas.conform import conform
from schemas.tables import TABLES
from transforms import ids
from transforms.cleaning.told import reason
from transforms.entities.lookups import CUT, Lookup, Lookups, squeezed

ABOUT_NAMES = ("merge", "split", "rename", "retype", "ignore")
DROPPED = r"""
CREATE OR REPLACE TABLE dropped AS
SELECT DISTINCT f.figure_id, l.lookup_id
FROM latest_figures f JOIN told_drops l ON l.text = lower(f.text)
JOIN found_documents d ON d.document_id = f.document_id JOIN found_sentences s ON s.sentence_id = f.sentence_id
WHERE (l.document = '' OR ends_with(d.source_uri, l.document) OR ends_with(coalesce(d.url, ''), l.document))
AND CASE WHEN l.cut THEN starts_with(trim(regexp_replace(lower(s.text), '\s+', ' ', 'g')), l.sentence)
    ELSE l.sentence IN ('', trim(regexp_replace(lower(s.text), '\s+', ' ', 'g'))) END
"""
COUNTED = """
SELECT lookup_id, count(*) AS n FROM dropped GROUP BY 1
UNION ALL
SELECT lookup_id, count(*) FROM latest_mentions m JOIN told_names l ON l.text = lower(m.name)
WHERE l.type = '' OR l.type = m.type GROUP BY 1
UNION ALL
SELECT lookup_id, count(*) FROM found_blocks b JOIN told_blocks l ON l.text = b.reason GROUP BY 1
"""


def key(lookup: Lookup) -> str:
    """Key of a lookup: a hash of what it decides."""
    return ids.make(lookup.decision, *sorted(lookup.names), lookup.to, lookup.type, lookup.sentence, lookup.document)


def find_dropped(connection: duckdb.DuckDBPyConnection, lookups: Lookups) -> None:
    """Make the table `dropped`: the figures that lookups drop."""
    rows = [
        {"lookup_id": key(lookup), "text": text.lower(), "document": lookup.document or "",
         "sentence": squeezed(lookup.sentence or "").removesuffix(CUT).rstrip(),
         "cut": (lookup.sentence or "").endswith(CUT)}
        for lookup in lookups if lookup.decision == "drop" for text in lookup.names
    ]  # fmt: skip
    columns = [*((name, pa.string()) for name in ("lookup_id", "text", "document", "sentence")), ("cut", pa.bool_())]
    register_table(connection, "told_drops", pa.Table.from_pylist(rows, schema=pa.schema(columns)))
    connection.execute(DROPPED)


def list_lookups(connection: duckdb.DuckDBPyConnection, lookups: Lookups) -> pa.Table:
    """The table `lookups`: what was decided, and how many rows each decision concerns."""
    names = [
        (key(lookup), name.lower(), "" if lookup.decision == "retype" else lookup.type or "")
        for lookup in lookups if lookup.decision in ABOUT_NAMES for name in lookup.names
    ]  # fmt: skip
    blocks = [(key(lookup), reason(lookup), "") for lookup in lookups if lookup.decision == "relabel"]
    for table, told in (("told_names", names), ("told_blocks", blocks)):
        columns = zip(*told, strict=True) if told else ((), (), ())
        made = [pa.array(column, pa.string()) for column in columns]
        register_table(connection, table, pa.table(made, names=["lookup_id", "text", "type"]))
    counts = dict(connection.execute(COUNTED).fetchall())
    rows = [
        {
            "lookup_id": key(lookup), "decision": lookup.decision, "names": list(lookup.names), "type": lookup.type,
            "becomes": lookup.to, "sentence": lookup.sentence, "document": lookup.document, "reason": lookup.reason,
            "origin": lookup.origin, "n_rows": counts.get(key(lookup), 0),
        }
        for lookup in {key(lookup): lookup for lookup in lookups}.values()
    ]  # fmt: skip
    return conform(rows, "lookups") if rows else TABLES["lookups"].empty_table()
