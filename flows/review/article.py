"""One article: its raw text with everything that was found in it, and who stands behind each figure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from flows.review import pages
from flows.review.marks import Mark, Writer
from flows.review.pages import Addresses, file_name, plain
from flows.review.reading import Row, in_turn, rows

REJECTED = """
SELECT *, try_cast(json_extract_string(CASE WHEN json_valid(excerpt) THEN excerpt END, '$.raw_start') AS BIGINT)
    AS raw_start, try_cast(json_extract_string(CASE WHEN json_valid(excerpt) THEN excerpt END, '$.raw_end') AS BIGINT)
    AS raw_end FROM rejects
"""
"""Rejects with the span that the rejected row had, where it had one."""
BY_DOCUMENT = {
    "blocks": "SELECT * FROM blocks ORDER BY document_id, position",
    "sentences": "SELECT * FROM sentences ORDER BY document_id, raw_start",
    "mentions": "SELECT m.*, e.name AS entity FROM mentions m LEFT JOIN entities e USING (entity_id) "
    "ORDER BY m.document_id, m.raw_start",
    "figures": "SELECT * FROM figures ORDER BY document_id, raw_start",
    "dates": "SELECT * FROM dates ORDER BY document_id, raw_start",
    "quotes": "SELECT q.*, e.name AS entity FROM quotes q LEFT JOIN entities e ON e.entity_id = q.speaker_entity_id "
    "ORDER BY q.document_id, q.raw_start",
    "claims": "SELECT c.*, t.label AS topic, t.disputed, e.name AS entity FROM claims c LEFT JOIN topics t USING "
    "(topic_id) LEFT JOIN entities e ON e.entity_id = c.claimant_entity_id ORDER BY c.document_id, c.raw_start",
    "attributions": "SELECT * FROM attributions ORDER BY document_id, claim_id, position",
    "rejects": f"SELECT * FROM ({REJECTED}) WHERE document_id IS NOT NULL ORDER BY document_id, raw_start",  # noqa: S608
    "repeats": """SELECT m.document_id, r.kind, r.text, r.similarity, r.document_ids
        FROM (SELECT unnest(document_ids) AS document_id, repeat_id FROM repeats) m
        JOIN repeats r USING (repeat_id) WHERE r.kind <> 'sentence' ORDER BY m.document_id, r.kind, r.repeat_id""",
}
DOCUMENTS = "SELECT * FROM documents ORDER BY document_id"
MANY = 8
"""Articles that repeat a passage: so many are named."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the pages of all articles share."""

    where: Addresses
    titles: Mapping[str, str]
    """What an article is called, by document."""
    broken: Mapping[str, str]
    """Which expectation a row broke, by the row's key."""

    def link(self, document_id: str) -> tuple[str, str]:
        """Address and title of an article."""
        return self.where.article(document_id), self.titles.get(document_id, document_id)


def write_all(connection: duckdb.DuckDBPyConnection, folder: Path, known: Known) -> None:
    """One page an article that has an address; the tables are read once, side by side."""
    beside = {name: in_turn(rows(connection, query), "document_id") for name, query in BY_DOCUMENT.items()}
    for document in rows(connection, DOCUMENTS):
        key = document["document_id"]
        parts = {name: of(key) for name, of in beside.items()}
        if key in known.where.articles:
            pages.write(
                folder / f"{key}.html", "article.j2", root="../", here="articles", **_shown(document, parts, known)
            )


def _shown(document: Row, parts: dict[str, list[Row]], known: Known) -> dict[str, Any]:
    cards = list(_cards(parts, known.where))
    marks = [mark for mark in _marks(parts, cards, known) if mark.fits(document["raw_text"])]
    marked, writer = {mark.key for mark in marks}, Writer(document["raw_text"], marks)
    blocks = [block | {"html": writer.block(block["raw_start"], block["raw_end"])} for block in parts["blocks"]]
    repeats = [
        row | {"elsewhere": [known.link(key) for key in row["document_ids"] if key != document["document_id"]][:MANY]}
        for row in parts["repeats"]
    ]
    rejects = [row | {"marked": f"reject-{row['reject_id']}" in marked} for row in parts["rejects"]]
    return {
        "document": document, "blocks": blocks, "cards": cards, "repeats": repeats, "rejects": rejects,
        "names": _names(parts["mentions"], known.where), "n_dates": len(parts["dates"]),
        "earlier": known.where.article(document["duplicate_of"]), "title": known.titles[document["document_id"]],
        "file": file_name(document["source_uri"]),
    }  # fmt: skip


def _names(mentions: list[Row], where: Addresses) -> list[Row]:
    """The names of the article, each once, with how often it stands there."""
    found: dict[tuple[str, str], Row] = {}
    for row in mentions:
        first = row | {"n": 0, "href": where.name(row["entity_id"])}
        found.setdefault((row["name"], row["type"]), first)["n"] += 1
    return list(found.values())


def _marks(parts: dict[str, list[Row]], cards: list[dict[str, Any]], known: Known) -> Iterator[Mark]:
    card_of = {card["mark"]: card["id"] for card in cards}

    def mark(row: Row, key: str, kind: str, **told: str) -> Mark:
        name = f"{kind.split()[0]}-{row[key]}"
        wrong = known.broken.get(row[key], "")
        title = f"{told.pop('title', '')}\nbreaks: {wrong}".strip() if wrong else told.pop("title", "")
        return Mark(row["raw_start"], row["raw_end"], name, f"{kind} broken" if wrong else kind, title=title, **told)

    for row in parts["sentences"]:
        yield mark(row, "sentence_id", "sentence")
    for row in parts["quotes"]:
        yield mark(row, "quote_id", f"quote {row['type']}", label=f"“ {row['speaker'] or 'unknown speaker'}")
    for row in parts["dates"]:
        title = f"{row['edtf'] or 'not fixed'} ({row['basis']})"
        yield mark(row, "date_id", "date", label=row["edtf"] or "?", title=title)
    for row in parts["mentions"]:
        href, title = (
            known.where.name(row["entity_id"]),
            f"{row['type']}: {row['entity'] or row['name']} ({row['basis']})",
        )
        yield mark(row, "mention_id", f"name {row['type']}", label=row["type"], title=title, href=href and f"../{href}")
    for row in parts["figures"]:
        card = card_of.get(f"figure-{row['figure_id']}", "")
        yield mark(row, "figure_id", "figure", label=stated(row), href=card and f"#{card}")
    for row in parts["rejects"]:
        if row["raw_start"] is not None and row["raw_end"] is not None:
            yield mark(row, "reject_id", "reject", label=f"set aside: {row['table']}", title=row["detail"])


def stated(figure: Row) -> str:
    """A figure's quantity in a few characters: `≥ 1,200 metre`, `3–5`, `up 4 %`."""
    signs = {
        "approximately": "≈ ", "at least": "≥ ", "more than": "> ", "at most": "≤ ", "less than": "< ", "vague": "~ ",
    }  # fmt: skip
    low, high = figure["low"], figure["high"]
    if figure["value"] is not None:
        number = plain(figure["value"])
    elif low is not None and high is not None:
        number = f"{plain(low)}–{plain(high)}"
    else:
        number = plain(low if low is not None else high)
    unit = figure["unit"] or ("" if figure["kind"] == "count" else figure["kind"])
    change = "" if figure["change"] == "none" else f"{figure['change']} "
    return f"{change}{signs.get(figure['modifier'], '')}{number} {unit}".strip()


def _cards(parts: dict[str, list[Row]], where: Addresses) -> Iterator[dict[str, Any]]:
    """The list beside the text: every figure and quote with its claims, in the order of the text."""
    chains: dict[str, list[Row]] = {}
    for link in parts["attributions"]:
        chains.setdefault(link["claim_id"], []).append(link | {"href": where.name(link["entity_id"])})
    sentences = {row["sentence_id"]: row["text"] for row in parts["sentences"]}
    claims: dict[str, list[Row]] = {}
    for claim in parts["claims"]:
        about = f"figure-{claim['figure_id']}" if claim["figure_id"] else f"quote-{claim['quote_id']}"
        chain, topic = chains.get(claim["claim_id"], []), where.topic(claim["topic_id"])
        claims.setdefault(about, []).append(claim | {"chain": chain, "topic_href": topic})
    found = [
        *(_card("figure", row, claims, sentences, stated(row)) for row in parts["figures"]),
        *(
            _card("quote", row, claims, sentences, row["entity"] or row["speaker"] or "unknown speaker")
            for row in parts["quotes"]
        ),
    ]
    yield from sorted(found, key=lambda card: (card["row"]["raw_start"], card["kind"]))


def _card(kind: str, row: Row, claims: dict[str, list[Row]], sentences: dict[str, str], heading: str) -> dict[str, Any]:
    mark = f"{kind}-{row[f'{kind}_id']}"
    return {"kind": kind, "mark": mark, "id": f"of-{mark}", "row": row, "heading": heading,
            "claims": claims.get(mark, []), "sentence": sentences.get(row["sentence_id"], "")}  # fmt: skip
