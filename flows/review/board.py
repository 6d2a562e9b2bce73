"""The board of disagreements: every topic with its claims, copies folded under their origin, disputed first."""

import json
from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from flows.batches import in_order, whole, worked
from flows.export.cells import guarded
from flows.review import chart, pages, signposts
from flows.review.pages import Addresses
from flows.review.points import fold, points
from flows.review.reading import Row, entire, in_turn
from schemas.views import PLAIN

TOPICS_A_PAGE = 20
CLAIMS_A_PART, FEW = 4_000, 1
"""Claims whose pages are written in one go, some 3 MB of them, and how many parts are written here."""
CLAIMS_SORTED = 40_000
"""Claims, with their texts, that are sorted at once."""
CLAIMANTS_SHOWN = 24
"""Claimants with a row in a chart; the table under it has all."""
BIG = 1e6
"""From here on the axis counts in millions."""
WIDE = 200
"""Times that the highest number may be the lowest on a plain scale: beyond it the low ones lie on one another."""

ORDER = "t.disputed DESC, t.n_origins DESC, t.n_claims DESC, t.label, t.topic_id"
TOPICS = f"SELECT * FROM topics t ORDER BY {ORDER}"  # noqa: S608
CLAIMS = f"""
WITH passages AS (
    SELECT sentence_id, min(repeat_id) AS repeat_id
    FROM (SELECT unnest(member_ids) AS sentence_id, repeat_id FROM repeats WHERE kind = 'sentence') GROUP BY sentence_id
), chains AS (
    SELECT a.claim_id, string_agg(coalesce(e.name, a.text), ' ← ' ORDER BY a.position) AS chain
    FROM attributions a LEFT JOIN entities e USING (entity_id) GROUP BY a.claim_id
), printed AS (
    SELECT d.*, n.shown, coalesce(d.outlet, d.title, regexp_extract(d.source_uri, '[^/]+$')) AS printed_by
    FROM documents d JOIN titled n USING (document_id)
), ranked AS (
    SELECT *, row_number() OVER (ORDER BY {ORDER}) AS rank FROM topics t
)
SELECT c.topic_id, t.label AS topic, c.claim_id, c.document_id, c.figure_id, c.claimant_entity_id, c.claimant_kind,
    c.modality, c.polarity, c.as_of_edtf, c.said_edtf, coalesce(c.as_of_start, c.said_start, d.published_start) AS day,
    coalesce(e.name, CASE WHEN c.claimant_kind = 'self' THEN d.printed_by ELSE {PLAIN} END) AS claimant,
    CASE WHEN c.claimant_entity_id IS NOT NULL THEN c.claimant_entity_id
        WHEN c.claimant_kind IN ('self', 'unnamed', 'document') THEN coalesce(p.repeat_id, d.cluster_id)
        ELSE lower(c.claimant) END AS origin,
    c.text AS evidence, f.text AS number, f.value, f.low, f.high, f.modifier, f.unit, d.source_uri, d.published_edtf,
    d.published_start, d.printed_by AS outlet, k.chain, d.shown, e.name IS NOT NULL AS listed,
    t.rank, (t.rank - 1) // {TOPICS_A_PAGE} + 1 AS page, f.start AS figure_start
FROM claims c JOIN figures f USING (figure_id) JOIN printed d ON d.document_id = c.document_id
JOIN ranked t ON t.topic_id = c.topic_id LEFT JOIN passages p ON p.sentence_id = c.sentence_id
LEFT JOIN entities e ON e.entity_id = c.claimant_entity_id LEFT JOIN chains k ON k.claim_id = c.claim_id
"""  # noqa: S608
ORDER_OF_CLAIMS = "rank, coalesce(value, high, low), published_start NULLS LAST, document_id, figure_start"
NUMBERS = ("value", "low", "high")
COLUMNS = (
    "topic", "claimant", "number", "value", "low", "high", "modifier", "unit", "modality", "polarity", "as_of_edtf",
    "said_edtf", "outlet", "published_edtf", "chain", "evidence", "claim_id", "document_id",
)  # fmt: skip


def list_topics(connection: duckdb.DuckDBPyConnection) -> pa.Table:
    """All topics, disputed first."""
    return entire(connection, TOPICS)


def place(topics: pa.Table) -> dict[str, int]:
    """Page of the board by topic."""
    return {key: n // TOPICS_A_PAGE + 1 for n, key in enumerate(topics["topic_id"].to_pylist())}


def disputed(topics: pa.Table) -> int:
    """How many of them are."""
    return pc.sum(topics["disputed"]).as_py() or 0


@dataclass(frozen=True, slots=True)
class Part:
    """Some pages of the board, one after another: their topics, in order, and the claims of these."""

    folder: Path
    first: int
    topics: list[Row]
    claims: pa.Table
    beside: dict[str, int]
    """What every page tells of the whole board."""


def write(
    connection: duckdb.DuckDBPyConnection,
    topics: pa.Table,
    folder: Path,
    where: Addresses,
    processes: Executor | None = None,
) -> None:
    """The pages of the board, `topics.js` to find a topic on another page, and all claims as `board.csv`.

    The pages are written in `processes` where there are many.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _sort_claims(connection)
    _write_sheet(connection, folder / "board.csv")
    told = list(zip(*(topics[name].to_pylist() for name in ("topic_id", "label", "disputed")), strict=True))
    signposts.write(folder, "board", ((key, label, where.topics[key]) for key, label, _ in told))
    index = [(label, held, f"{pages.numbered(where.topics[key])}#topic-{key}") for key, label, held in told]
    (folder / "topics.js").write_text(f"window.topics = {json.dumps(index)};\n", encoding="utf-8")
    for _ in worked(_parts(connection, topics, folder), write_part, processes, few=FEW):
        pass
    connection.execute("DROP TABLE board_claims")


def _sort_claims(connection: duckdb.DuckDBPyConnection) -> None:
    """The table `board_claims`: the claims of all topics as the board has them."""
    first, *others = in_order(connection, CLAIMS, ORDER_OF_CLAIMS, CLAIMS_SORTED)
    first.create("board_claims")
    for part in others:
        part.insert_into("board_claims")
    connection.execute("DROP TABLE unsorted")


def _write_sheet(connection: duckdb.DuckDBPyConnection, file: Path) -> None:
    columns = ", ".join(name if name in NUMBERS else guarded(name) for name in COLUMNS)
    connection.execute(f"COPY (SELECT {columns} FROM board_claims) TO $file (HEADER)", {"file": str(file)})  # noqa: S608


def _parts(connection: duckdb.DuckDBPyConnection, topics: pa.Table, folder: Path) -> Iterator[Part]:
    """The board in parts of some thousand claims; one empty page where there is no topic."""
    n_pages = max(1, -(-len(topics) // TOPICS_A_PAGE))
    beside = {"n_pages": n_pages, "n_topics": len(topics), "n_disputed": disputed(topics)}
    reader, done = connection.cursor(), 0

    def part(last: int, claims: pa.Table) -> Part:
        told = topics.slice(done * TOPICS_A_PAGE, (last - done) * TOPICS_A_PAGE)
        return Part(folder, done + 1, told.to_pylist(), claims, beside)

    batches = reader.sql("FROM board_claims").to_arrow_reader(CLAIMS_A_PART)
    for claims in whole(map(pa.Table.from_batches, ([batch] for batch in batches)), "page"):
        yield part(last := claims["page"][-1].as_py(), claims)
        done = last
    reader.close()
    if done < n_pages:
        yield part(n_pages, pa.table({"topic_id": pa.array([], pa.string())}))


def write_part(part: Part) -> None:
    """The pages of a part."""
    with_claims = in_turn(iter(part.claims.to_pylist()), "topic_id")
    for page, start in enumerate(range(0, max(1, len(part.topics)), TOPICS_A_PAGE), part.first):
        listed = part.topics[start : start + TOPICS_A_PAGE]
        pages.write(
            part.folder / pages.numbered(page), "board.j2", root="../", here="board", page=page,
            topics=[topic | _told(topic, with_claims(topic["topic_id"])) for topic in listed], **part.beside,
        )  # fmt: skip


def _told(topic: Row, claims: list[Row]) -> dict[str, Any]:
    """What a topic's section shows beside the row itself."""
    folded = fold(claim | _links(claim) for claim in claims)
    placed = points(folded, topic["unit"])
    drawn = set(list(dict.fromkeys(point["claimant"] for point in placed))[:CLAIMANTS_SHOWN])
    x = [point["x"] for point in placed]
    return {
        "claims": folded, "points": [point for point in placed if point["claimant"] in drawn],
        "height": chart.height(len(drawn)), "n_hidden": len({point["claimant"] for point in placed}) - len(drawn),
        "log": bool(x) and min(x) > 0 and max(x) / min(x) > WIDE, "big": bool(x) and max(x) >= BIG,
    }  # fmt: skip


def _links(claim: Row) -> dict[str, str | None]:
    evidence = pages.article(claim["document_id"], f"figure-{claim['figure_id']}", shown=claim["shown"])
    return {
        "href": f"../{evidence}" if evidence else None,
        "claimant_href": signposts.address("names", claim["claimant_entity_id"]) if claim["listed"] else "",
    }
