"""One article: its raw text with everything that was found in it, and who stands behind each figure.

A row has all that its page shows of it, so that a page whose rows are those of the snapshot before is that page.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

import duckdb

from flows.aside import begun
from flows.incoming import register
from flows.memory import WHATEVER, Budget
from flows.review import beside, kept, pages, signposts
from flows.review.marks import Mark, Writer
from flows.review.pages import file_name, plain
from flows.review.reading import Row, connected, in_turn, rows

MANY = 8
"""Articles that repeat a passage: so many are named."""
SOME = 500
"""Articles that are read and written in one go, which bounds the memory that it takes."""
TITLED = ".titled.parquet"
"""Beside the pages, while they are written: what every article is called."""
FEW = 200
"""Articles that are written here: a process needs as long to start."""
REJECTED = """
SELECT *, try_cast(json_extract_string(CASE WHEN json_valid(excerpt) THEN excerpt END, '$.raw_start') AS BIGINT)
    AS raw_start, try_cast(json_extract_string(CASE WHEN json_valid(excerpt) THEN excerpt END, '$.raw_end') AS BIGINT)
    AS raw_end FROM rejects WHERE document_id IS NOT NULL
"""
"""Rejects with the span that the rejected row had, where it had one."""
REPEATED = f"""
SELECT m.document_id, r.kind, r.repeat_id, r.text, r.similarity, n.printed
FROM (SELECT unnest(document_ids) AS document_id, repeat_id FROM repeats WHERE kind <> 'sentence') m
JOIN repeats r USING (repeat_id) JOIN (
    SELECT repeat_id, list(struct_pack(document_id, title, shown) ORDER BY place) AS printed
    FROM (SELECT repeat_id, unnest(document_ids[:{MANY + 1}]) AS document_id,
        generate_subscripts(document_ids[:{MANY + 1}], 1) AS place FROM repeats WHERE kind <> 'sentence')
    JOIN titled USING (document_id) GROUP BY repeat_id
) n USING (repeat_id)
"""  # noqa: S608
"""What is printed elsewhere too, with the titles of the first articles that print it."""
ROWS = {
    "documents": """SELECT t.*, n.title AS heading, coalesce(e.shown, false) AS earlier_shown
        FROM documents t JOIN titled n USING (document_id) LEFT JOIN titled e ON e.document_id = t.duplicate_of""",
    "blocks": "SELECT * FROM blocks",
    "sentences": "SELECT t.*, b.broken FROM sentences t LEFT JOIN broken b ON b.key = t.sentence_id",
    "mentions": """SELECT t.*, e.name AS entity, b.broken FROM mentions t LEFT JOIN entities e USING (entity_id)
        LEFT JOIN broken b ON b.key = t.mention_id""",
    "figures": """SELECT t.* EXCLUDE (counted_mention_ids, counted_entity_ids), b.broken FROM figures t
        LEFT JOIN broken b ON b.key = t.figure_id""",
    "dates": "SELECT t.*, b.broken FROM dates t LEFT JOIN broken b ON b.key = t.date_id",
    "quotes": """SELECT t.*, e.name AS entity, b.broken FROM quotes t
        LEFT JOIN entities e ON e.entity_id = t.speaker_entity_id LEFT JOIN broken b ON b.key = t.quote_id""",
    "claims": """SELECT claim_id, document_id, figure_id, quote_id, raw_start, modality, polarity, as_of_edtf,
        said_edtf, place, claimant_basis, confidence, confidence_reason FROM claims""",
    "attributions": "SELECT a.*, e.name AS entity FROM attributions a LEFT JOIN entities e USING (entity_id)",
    "rejects": REJECTED,
    "repeats": REPEATED,
}
"""What a page shows, by table, and nothing else: what changes elsewhere is no reason to write it again.

`titled` has all articles, and whether they are `shown` on a page of their own; `broken` the rows that checks named.
"""
ORDER = {"documents": "document_id", "blocks": "position", "attributions": "claim_id, position",
         "repeats": "kind, repeat_id"}  # fmt: skip
"""How the rows of an article are ordered, where not by their place in the raw text."""


def begin_all(
    connection: duckdb.DuckDBPyConnection,
    tables: Path,
    folder: Path,
    *,
    before: Path | None = None,
    budget: Budget = WHATEVER,
    processes: Executor | None = None,
) -> Callable[[], None]:
    """Begin a page for each article that is to have one; what is returned waits until all are there.

    Those that are the same in `before` are taken from there.
    """
    wanted = kept.take(connection, ROWS, folder, before)
    if wanted:
        connection.execute("COPY titled TO $file", {"file": str(folder / TITLED)})
    some = [wanted[start : start + SOME] for start in range(0, len(wanted), SOME)]
    many = processes if len(wanted) > FEW else None
    begins = [begun(many, write_some, tables, folder, keys, budget) for keys in some]

    def finish() -> None:
        for finished in begins:
            finished()
        (folder / TITLED).unlink(missing_ok=True)

    return finish


def write_some(tables: Path, folder: Path, keys: Sequence[str], budget: Budget = WHATEVER) -> None:
    """The pages of some articles, `TITLED` beside them. The tables are read once, side by side."""
    with connected(tables, spill=folder, titled=folder / TITLED, budget=budget) as connection:
        register(connection, "unwritten", document_id=keys)
        documents, *others = ((name, _read(connection, name)) for name in ROWS)
        parts = {name: in_turn(found, "document_id") for name, found in others}
        for document in documents[1]:
            key = document["document_id"]
            shown = _shown(document, {name: of(key) for name, of in parts.items()})
            pages.write(folder / f"{key}.html", "article.j2", root="../", here="articles", **shown)


def _read(connection: duckdb.DuckDBPyConnection, name: str) -> Iterator[Row]:
    order = ORDER.get(name, "raw_start")
    return rows(
        connection,
        f"SELECT * FROM ({ROWS[name]}) WHERE document_id IN (FROM unwritten) ORDER BY document_id, {order}",  # noqa: S608
    )


def _shown(document: Row, parts: dict[str, list[Row]]) -> dict[str, Any]:
    cards = list(_cards(parts))
    marks = [mark for mark in _marks(parts, cards) if mark.fits(document["raw_text"])]
    marked, writer = {mark.key for mark in marks}, Writer(document["raw_text"], marks)
    blocks = [block | {"html": writer.block(block["raw_start"], block["raw_end"])} for block in parts["blocks"]]
    repeats = [row | {"elsewhere": _elsewhere(row, document["document_id"])} for row in parts["repeats"]]
    rejects = [row | {"marked": f"reject-{row['reject_id']}" in marked} for row in parts["rejects"]]
    return {
        "document": document, "blocks": blocks, "cards": cards, "repeats": repeats, "rejects": rejects,
        "names": _names(parts["mentions"]), "n_dates": len(parts["dates"]), "title": document["heading"],
        "earlier": pages.article(document["duplicate_of"], shown=document["earlier_shown"]),
        "file": file_name(document["source_uri"]), "beside": beside.address(document["document_id"]),
    }  # fmt: skip


def _elsewhere(repeat: Row, here: str) -> list[tuple[str, str]]:
    """Addresses and titles of other articles that print the same."""
    others = [row for row in repeat["printed"] if row["document_id"] != here]
    return [(pages.article(row["document_id"], shown=row["shown"]), row["title"]) for row in others[:MANY]]


def _name(row: Row) -> str:
    """The address of the name that a row stands for, where the name is listed."""
    return signposts.address("names", row["entity_id"]) if row["entity"] is not None else ""


def _names(mentions: list[Row]) -> list[Row]:
    """The names of the article, each once, with how often it stands there."""
    found: dict[tuple[str, str], Row] = {}
    for row in mentions:
        first = row | {"n": 0, "href": _name(row)}
        found.setdefault((row["name"], row["type"]), first)["n"] += 1
    return list(found.values())


def _marks(parts: dict[str, list[Row]], cards: list[dict[str, Any]]) -> Iterator[Mark]:
    card_of = {card["mark"]: card["id"] for card in cards}

    def mark(row: Row, key: str, kind: str, **told: str) -> Mark:
        name = f"{kind.split()[0]}-{row[key]}"
        wrong = row.get("broken")
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
        href, title = _name(row), f"{row['type']}: {row['entity'] or row['name']} ({row['basis']})"
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


def _cards(parts: dict[str, list[Row]]) -> Iterator[dict[str, Any]]:
    """The list beside the text: every figure and quote with its claims, in the order of the text."""
    chains: dict[str, list[Row]] = {}
    for link in parts["attributions"]:
        chains.setdefault(link["claim_id"], []).append(link | {"href": _name(link)})
    sentences = {row["sentence_id"]: row["text"] for row in parts["sentences"]}
    claims: dict[str, list[Row]] = {}
    for claim in parts["claims"]:
        about = f"figure-{claim['figure_id']}" if claim["figure_id"] else f"quote-{claim['quote_id']}"
        claims.setdefault(about, []).append(claim | {"chain": chains.get(claim["claim_id"], [])})
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
