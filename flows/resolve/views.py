"""The corpus as views: what this run extracted, and what is carried over from the snapshot before."""

from pathlib import Path

import duckdb

from flows.incoming import register
from flows.resolve import decided, lineage
from flows.warehouse import older
from schemas.tables import EXTRACTED
from transforms.entities.lookups import Lookups, named

DECIDED = ("mentions", "figures", "claims", "attributions")
"""Tables some of whose rows a lookup may take out: they are `latest_TABLE` before it does."""


AS_STATED = """(
    SELECT * REPLACE (
        CASE WHEN published_basis <> 'related' THEN published_edtf END AS published_edtf,
        CASE WHEN published_basis <> 'related' THEN published_start END AS published_start,
        CASE WHEN published_basis <> 'related' THEN published_basis ELSE 'unknown' END AS published_basis)
    FROM parent_documents)
"""
AS_FOUND = r"""
CREATE VIEW found_mentions AS
SELECT * REPLACE (
    CASE WHEN basis LIKE 'corpus: %' THEN regexp_extract(basis, '^corpus: (\w+) by ', 1) ELSE type END AS type,
    CASE WHEN basis LIKE 'corpus: %' THEN regexp_extract(basis, '^corpus: \w+ by (.*)$', 1) ELSE basis END AS basis)
FROM latest_mentions m
WHERE NOT EXISTS (SELECT 1 FROM ignored i WHERE i.word = lower(m.name) AND (i.type = '' OR i.type = m.type));

CREATE VIEW found_figures AS SELECT * FROM latest_figures ANTI JOIN dropped USING (figure_id);
CREATE VIEW found_claims AS
SELECT c.* REPLACE (CASE WHEN w.claim_id IS NULL THEN c.part_of END AS part_of) FROM latest_claims c
LEFT JOIN (latest_claims SEMI JOIN dropped USING (figure_id)) w ON w.claim_id = c.part_of
WHERE c.figure_id IS NULL OR c.figure_id NOT IN (SELECT figure_id FROM dropped);
CREATE VIEW found_attributions AS
SELECT * FROM latest_attributions ANTI JOIN (latest_claims SEMI JOIN dropped USING (figure_id)) USING (claim_id);
"""
"""What the corpus corrected before is taken back, so that one build and two steps see the same."""


def gather(connection: duckdb.DuckDBPyConnection, staging: Path, parent: Path | None, lookups: Lookups) -> None:
    """Make the views `found_TABLE` of every extracted table: of each article the latest text, and of its mentions
    and figures those that no lookup ignores or drops.

    Beside them are `all_TABLE`, with earlier texts of this corpus, `ever_TABLE`, with those of the parent as well but
    of articles that have several alone, and `parent_TABLE`.
    """
    for name in (*EXTRACTED, "revisions"):
        parent_view(connection, name, parent)
    for name in EXTRACTED:
        before = AS_STATED if name == "documents" else f"parent_{name}"
        _view(connection, f"all_{name}", f"read_parquet('{staging}/parts/*/{name}.parquet')",
              f"{before} WHERE document_id IN (FROM read_parquet('{staging}/carried.parquet'))")  # fmt: skip
    lineage.list_texts(connection)
    for name in EXTRACTED:
        _view(connection, f"ever_{name}", f"all_{name} SEMI JOIN lines USING (document_id)",
              f"parent_{name} SEMI JOIN (FROM lines WHERE NOT present) USING (document_id)")  # fmt: skip
    lineage.settle(connection)
    ignored = sorted({(name, lookup.type or "") for name, lookup in named(lookups, "ignore")})
    register(connection, "ignored", word=(word for word, _ in ignored), type=(kind for _, kind in ignored))
    for name in EXTRACTED:
        view = f"{'latest' if name in DECIDED else 'found'}_{name}"
        _view(connection, view, f"all_{name} ANTI JOIN superseded USING (document_id)")
    decided.find_dropped(connection, lookups)
    connection.execute(AS_FOUND)


def parent_view(connection: duckdb.DuckDBPyConnection, name: str, parent: Path | None) -> None:
    """The parent's rows, with all columns of today's schema."""
    files = sorted((parent / name).glob("*.parquet")) if parent is not None else []
    _view(connection, f"parent_{name}", older.source(connection, name, files))


def _view(connection: duckdb.DuckDBPyConnection, name: str, *sources: str) -> None:
    connection.execute(f"CREATE VIEW {name} AS " + " UNION ALL BY NAME ".join(f"FROM {source}" for source in sources))
