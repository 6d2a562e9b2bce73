"""What recurs in the documents of one site, learned from the corpus before any document is cleaned.

Workers leave one row a document and wording of every shard (`survey`); DuckDB counts them, out of core, together with
those of the documents that are carried over, whose blocks the parent snapshot holds. So shards may come in any order,
and a corpus that was built in steps has the furniture of one that was built at once.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows import raw, together
from flows.incoming import size
from flows.memory import WHATEVER, Budget, eased
from flows.parquet import write_table
from flows.raw import Shard
from flows.resolve.views import parent_view
from flows.sources import decode
from flows.sources.markdown import as_html
from schemas.conform import conform
from transforms import ids
from transforms.article import Layout, lay_out, texts
from transforms.cleaning import recurring
from transforms.rows import Row

SURVEYED = pa.schema([
    ("document_id", pa.string()), ("site", pa.string()), ("wording", pa.int64()), ("text", pa.string()),
    ("evidence", pa.int64()),
])  # fmt: skip
COPY = 0.5
"""Share of its prose that a copy has in common with one earlier document; prose counts the less the more documents
hold it, so that a page does not become a copy by what its outlet prints everywhere."""
COLUMNS = "document_id, site, wording, text"

LINES = f"""
CREATE TABLE lines AS SELECT document_id, site, wording, max(length(text)) AS size FROM surveyed GROUP BY ALL;

CREATE TABLE shared AS
SELECT site, wording, count(*) AS n, min(document_id) AS first_id, max(size) >= {recurring.PROSE_LENGTH} AS prose
FROM lines GROUP BY ALL HAVING n > 1;

CREATE TABLE copies AS
WITH weighed AS (
    SELECT l.document_id, s.first_id, l.size * 1000 // coalesce(s.n, 1) AS weight
    FROM lines l LEFT JOIN shared s USING (site, wording) WHERE l.size >= {recurring.PROSE_LENGTH}
), whole AS (SELECT document_id, sum(weight) AS weight FROM weighed GROUP BY document_id)
SELECT DISTINCT w.document_id FROM weighed w JOIN whole USING (document_id) WHERE w.first_id <> w.document_id
GROUP BY w.document_id, w.first_id HAVING sum(w.weight) >= {COPY} * any_value(whole.weight);
"""  # noqa: S608
RECURRING = f"""
WITH own AS (SELECT * FROM lines l WHERE NOT EXISTS (SELECT 1 FROM copies c WHERE c.document_id = l.document_id)),
sites AS (SELECT site, count(DISTINCT document_id) AS n_of_site FROM own GROUP BY site),
held AS (SELECT site, wording, count(*) AS n FROM own GROUP BY ALL HAVING n >= {recurring.LEAST_DOCUMENTS}),
found AS (
    SELECT site, wording, h.n, n_of_site FROM held h JOIN sites USING (site) JOIN shared USING (site, wording)
    WHERE h.n >= n_of_site * CASE WHEN prose THEN {recurring.PROSE_SHARE} ELSE {recurring.LINE_SHARE} END
)
SELECT site, wording, min(s.text) AS text, any_value(f.n) AS n_documents, any_value(n_of_site) AS n_of_site
FROM found f JOIN surveyed s USING (site, wording) GROUP BY ALL ORDER BY ALL
"""  # noqa: S608
CHANGED = """
WITH changed AS ((FROM before EXCEPT FROM now) UNION ALL (FROM now EXCEPT FROM before))
SELECT DISTINCT document_id FROM carried_blocks JOIN changed USING (site, wording)
WHERE (kept AND label <> 'headline') OR reason = $reason ORDER BY document_id
"""


def survey(shard: Shard, target: Path) -> None:
    """Note every wording of a shard's documents in `target`; the file appears when all of it is written.

    What cannot be laid out is left out: cleaning it says why.
    """
    rows: list[Row] = []
    for record in raw.records(shard):
        try:
            layout, _ = laid_out(record)
        except Exception:  # noqa: BLE001, S112  (the worker meets the same error and keeps it as a reject)
            continue
        shown = set(texts(layout))
        told = {
            "document_id": record["document_id"], "site": layout.site, "evidence": recurring.evidence(shown),
        }  # fmt: skip
        rows += (
            told | {"wording": wording, "text": text}
            for text in shown
            if (wording := recurring.wording(text)) is not None
        )
    _leave(pa.Table.from_pylist(rows, schema=SURVEYED), target)


def join(surveys: Sequence[Path], target: Path) -> None:
    """Leave several surveys as one."""
    _leave(pa.concat_tables([SURVEYED.empty_table(), *map(pq.read_table, surveys)]), target)


def _leave(found: pa.Table, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_suffix(".tmp")
    pq.write_table(found, temporary, compression="zstd")
    temporary.replace(target)


def laid_out(record: Row) -> tuple[Layout, str]:
    """The blocks of a raw record and the encoding that it was read with. Raises `SourceError`."""
    text, encoding = decode.text(record["payload"], record["encoding"])
    is_markdown = record["source_format"] == "md"
    layout = lay_out(
        as_html(text) if is_markdown else text, is_html=record["is_html"] or is_markdown,
        given=raw.metadata(record), source=record["source_file"],
    )  # fmt: skip
    return layout, encoding


@eased
def learn(staging: Path, *, parent: Path | None, budget: Budget = WHATEVER) -> frozenset[str]:
    """Write the table `furniture`; the keys of carried documents that have to be cleaned again because of it.

    Reads `staging/survey/*.parquet` and `staging/carried.parquet`, and has `together` note what is alike. A document
    is cleaned again where a block that it keeps has become furniture, or one that it dropped as such is none any more.
    """
    (staging / "survey").mkdir(exist_ok=True)  # nothing may be new
    pq.write_table(SURVEYED.empty_table(), staging / "survey" / "none.parquet")
    scratch = staging / "furniture.duckdb"
    scratch.unlink(missing_ok=True)
    with duckdb.connect(str(scratch), config={"temp_directory": str(staging / "spill")}) as connection:
        _views(connection, staging, parent)
        budget.bound(connection, size(connection, "surveyed", "text"))
        connection.execute(LINES)
        found = connection.sql(RECURRING).to_arrow_table()
        found = found.append_column(
            "furniture_id", [list(map(ids.make, found["site"].to_pylist(), found["wording"].to_pylist()))]
        )
        write_table(conform(found, "furniture"), staging / "tables" / "furniture")
        connection.register("now", found.select(["site", "wording"]))
        together.note(connection, staging)
        changed = connection.sql(CHANGED, params={"reason": recurring.RECURS}).to_arrow_table()
    scratch.unlink(missing_ok=True)
    return frozenset(changed["document_id"].to_pylist())


def _views(connection: duckdb.DuckDBPyConnection, staging: Path, parent: Path | None) -> None:
    """`surveyed`, `carried_blocks` and `before`, what was furniture in the parent."""
    for name in ("documents", "blocks", "furniture"):
        parent_view(connection, name, parent)
    for name, query in {
        "before": "SELECT site, wording FROM parent_furniture",
        "carried_blocks": "SELECT b.*, site FROM parent_blocks b JOIN parent_documents USING (document_id) "  # noqa: S608
        f"WHERE document_id IN (FROM read_parquet('{staging}/carried.parquet')) "
        "AND wording IS NOT NULL AND site IS NOT NULL",
        "surveyed": f"SELECT {COLUMNS} FROM read_parquet('{staging}/survey/*.parquet') "  # noqa: S608
        f"UNION ALL SELECT {COLUMNS} FROM carried_blocks",
    }.items():
        connection.execute(f"CREATE VIEW {name} AS {query}")


@lru_cache(maxsize=256)
def of_site(folder: Path, site: str) -> frozenset[int]:
    """The wordings that are furniture in a site, from the table that `learn` has written."""
    return frozenset(pq.read_table(folder, columns=["wording"], filters=[("site", "=", site)])["wording"].to_pylist())
