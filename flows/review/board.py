"""The board of disagreements: every topic with its claims, copies folded under their origin, disputed first."""

import csv
import json
from pathlib import Path
from typing import Any

import duckdb

from flows.export.cells import cell
from flows.review import chart, pages, signposts
from flows.review.pages import Addresses
from flows.review.points import fold, points
from flows.review.reading import Row, in_turn, rows
from schemas.views import PLAIN

TOPICS_A_PAGE = 20
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
    SELECT *, coalesce(outlet, title, regexp_extract(source_uri, '[^/]+$')) AS printed_by FROM documents
)
SELECT c.topic_id, t.label AS topic, c.claim_id, c.document_id, c.figure_id, c.claimant_entity_id, c.claimant_kind,
    c.modality, c.polarity, c.as_of_edtf, c.said_edtf, coalesce(c.as_of_start, c.said_start, d.published_start) AS day,
    coalesce(e.name, CASE WHEN c.claimant_kind = 'self' THEN d.printed_by ELSE {PLAIN} END) AS claimant,
    CASE WHEN c.claimant_entity_id IS NOT NULL THEN c.claimant_entity_id
        WHEN c.claimant_kind IN ('self', 'unnamed', 'document') THEN coalesce(p.repeat_id, d.cluster_id)
        ELSE lower(c.claimant) END AS origin,
    c.text AS evidence, f.text AS number, f.value, f.low, f.high, f.modifier, f.unit, d.source_uri, d.published_edtf,
    d.published_start, d.printed_by AS outlet, k.chain
FROM claims c JOIN figures f USING (figure_id) JOIN printed d ON d.document_id = c.document_id
JOIN topics t ON t.topic_id = c.topic_id LEFT JOIN passages p ON p.sentence_id = c.sentence_id
LEFT JOIN entities e ON e.entity_id = c.claimant_entity_id LEFT JOIN chains k ON k.claim_id = c.claim_id
ORDER BY {ORDER}, coalesce(f.value, f.high, f.low), d.published_start NULLS LAST, c.document_id, f.start
"""  # noqa: S608
COLUMNS = (
    "topic", "claimant", "number", "value", "low", "high", "modifier", "unit", "modality", "polarity", "as_of_edtf",
    "said_edtf", "outlet", "published_edtf", "chain", "evidence", "claim_id", "document_id",
)  # fmt: skip


def list_topics(connection: duckdb.DuckDBPyConnection) -> list[Row]:
    """All topics, disputed first."""
    return list(rows(connection, TOPICS))


def place(topics: list[Row]) -> dict[str, int]:
    """Page of the board by topic."""
    return {topic["topic_id"]: n // TOPICS_A_PAGE + 1 for n, topic in enumerate(topics)}


def write(connection: duckdb.DuckDBPyConnection, topics: list[Row], folder: Path, where: Addresses) -> None:
    """The pages of the board, `topics.js` to find a topic on another page, and all claims as `board.csv`."""
    folder.mkdir(parents=True, exist_ok=True)
    with_claims = in_turn(rows(connection, CLAIMS), "topic_id")
    n_disputed = sum(topic["disputed"] for topic in topics)
    with (folder / "board.csv").open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file, lineterminator="\n")
        sheet.writerow(COLUMNS)
        for page, n_pages, listed in pages.paged(topics, TOPICS_A_PAGE):
            told = []
            for topic in listed:
                found = with_claims(topic["topic_id"])
                sheet.writerows([cell(claim[name]) for name in COLUMNS] for claim in found)
                told.append(topic | _told(topic, found, where))
            pages.write(
                folder / pages.numbered(page), "board.j2", root="../", here="board", topics=told, page=page,
                n_pages=n_pages, n_topics=len(topics), n_disputed=n_disputed,
            )  # fmt: skip
    found_at = [(topic["topic_id"], topic["label"], where.topics[topic["topic_id"]]) for topic in topics]
    signposts.write(folder, "board", found_at)
    index = [
        (label, topic["disputed"], f"{pages.numbered(page)}#topic-{key}")
        for topic, (key, label, page) in zip(topics, found_at, strict=True)
    ]
    (folder / "topics.js").write_text(f"window.topics = {json.dumps(index)};\n", encoding="utf-8")


def _told(topic: Row, claims: list[Row], where: Addresses) -> dict[str, Any]:
    """What a topic's section shows beside the row itself."""
    linked = [claim | _links(claim, where) for claim in claims]
    folded = fold(linked)
    placed = points(folded, topic["unit"])
    drawn = set(list(dict.fromkeys(point["claimant"] for point in placed))[:CLAIMANTS_SHOWN])
    x = [point["x"] for point in placed]
    return {
        "claims": folded, "points": [point for point in placed if point["claimant"] in drawn],
        "height": chart.height(len(drawn)), "n_hidden": len({point["claimant"] for point in placed}) - len(drawn),
        "log": bool(x) and min(x) > 0 and max(x) / min(x) > WIDE, "big": bool(x) and max(x) >= BIG,
    }  # fmt: skip


def _links(claim: Row, where: Addresses) -> dict[str, str | None]:
    evidence = where.article(claim["document_id"], f"figure-{claim['figure_id']}")
    return {
        "href": f"../{evidence}" if evidence else None,
        "claimant_href": where.name(claim["claimant_entity_id"]),
    }
