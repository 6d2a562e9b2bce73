"""The quantity of every figure, streamed in the order of the text, so that ellipsis finds what was told before."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import duckdb
import pyarrow as pa

from flows.batches import parts
from flows.resolve.making import HERE, Means, fill
from transforms.topics.quantity import NameAt, Stated, completed, quantity

BATCH = 5_000
REACH = 3
"""Sentences back, and forward where there is nothing before, in which an ellipsis looks for what is counted."""
MAGNITUDE = 5.0
"""How many times larger or smaller a figure may be than the one whose noun it leaves out."""

PART = 2_000
"""Documents whose figures are laid beside their sentences and names at once, which bounds what that takes."""
FIGURES = """
WITH told AS (
    SELECT *, lag("end") OVER same AS before_end, lead(start) OVER same AS after_start
    FROM figures t WHERE {part} WINDOW same AS (PARTITION BY sentence_id ORDER BY start)
), standing AS (
    SELECT t.mention_id, t.sentence_id, t.start, t."end", e.type, e.country
    FROM mentions t JOIN located_entities e USING (entity_id) WHERE {part} AND e.country IS NOT NULL
)
SELECT f.figure_id, f.document_id, s.position, s.text, s.start AS origin, f.start - s.start AS start,
    f."end" - s.start AS stop, f.kind,
    coalesce(f.value, f.low, f.high) AS size, f.counted, f.counted_head, f.counted_start - s.start AS counted_start,
    f.unit, f.change, f.change_role, w.countries, c.place, n.names,
    f.before_end - s.start AS before_end, f.after_start - s.start AS after_start
FROM told f JOIN (SELECT sentence_id, position, text, start FROM found_sentences t WHERE {part}) s USING (sentence_id)
LEFT JOIN (
    SELECT figure_id, list_sort(list_distinct(list(e.country))) AS countries
    FROM (SELECT figure_id, unnest(counted_entity_ids) AS entity_id FROM told)
    JOIN located_entities e USING (entity_id)
    WHERE e.country IS NOT NULL AND e.type IN ('group', 'place') GROUP BY figure_id
) w USING (figure_id)
LEFT JOIN (
    SELECT t.figure_id, min(m.country) AS place FROM found_claims t
    JOIN standing m ON m.mention_id = t.place_mention_id WHERE {part} GROUP BY t.figure_id
) c USING (figure_id)
LEFT JOIN (
    SELECT sentence_id,
        list(struct_pack(a := start, b := "end", t := type, c := country) ORDER BY start) AS names
    FROM standing WHERE type IN ('group', 'place') GROUP BY sentence_id
) n USING (sentence_id)
"""
HASHED = """
SELECT document_id, bit_xor(hash(seen)) AS seen FROM (
    SELECT document_id, hash('figure', figure_id, sentence_id, start, "end", kind, value, low, high, counted,
        counted_head, counted_start, unit, change, change_role, counted_mention_ids) AS seen FROM found_figures
    UNION ALL
    SELECT document_id, hash('name', mention_id, sentence_id, m.start, m."end", e.type, e.country)
    FROM mentions m JOIN located_entities e USING (entity_id) WHERE e.country IS NOT NULL
    UNION ALL
    SELECT document_id, hash('claim', figure_id, place_mention_id) FROM found_claims WHERE place_mention_id IS NOT NULL
    UNION ALL
    SELECT document_id, hash('sentence', sentence_id, position, start, text) FROM found_sentences
) GROUP BY document_id
"""
"""What `FIGURES` reads of each document: a hash of it takes a tenth of the time that laying it side by side does."""
FIELDS = pa.schema([
    pa.field("figure_id", pa.string()), pa.field("document_id", pa.string()), pa.field("noun", pa.string()),
    pa.field("state", pa.string()), pa.field("modifiers", pa.string()), pa.field("whose", pa.string()),
    pa.field("country", pa.string()), pa.field("unit", pa.string()), pa.field("part", pa.bool_()),
    pa.field("whole", pa.bool_()),
])  # fmt: skip


def measure(connection: duckdb.DuckDBPyConnection, means: Means = HERE) -> None:
    """Make the table `quantities`: figure_id and what it puts a number on."""
    fill(
        connection, "quantities", FIELDS, "SELECT * FROM stated", _measured, batch=BATCH,
        order="document_id, position, start", seen=HASHED, first=_state, means=means,
    )  # fmt: skip
    connection.execute("DROP TABLE stated")


def _state(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table `stated`: figures of documents that are not `known`, beside their sentences and names."""
    unknown = "SELECT document_id FROM placed_documents ANTI JOIN known USING (document_id)"
    connection.execute(f"CREATE OR REPLACE TABLE unknown AS {unknown}")
    into = "CREATE TABLE stated AS"
    for part in parts(connection, "unknown", PART):
        connection.execute(f"{into} {FIGURES.format(part=f'{part} AND t.document_id IN (FROM unknown)')}")
        into = "INSERT INTO stated"


def _measured(figures: pa.Table) -> pa.Table:
    documents = groupby(figures.to_pylist(), key=itemgetter("document_id"))
    return pa.Table.from_pylist([row for _, found in documents for row in _rows(list(found))], schema=FIELDS)


def _rows(figures: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The quantities of one document, in which what leaves out its noun takes it from the nearest like figure."""
    told = [(row, found) for row in figures if (found := quantity(_stated(row))) is not None]
    whole = [(row, found) for row, found in told if found.noun and row["kind"] == "count" and found.unit is None]
    places = [row["position"] for row, _ in whole]
    for row, stated in told:
        found = stated
        if not found.noun and row["kind"] == "count":
            here = row["position"]
            reached = whole[bisect_left(places, here - REACH) : bisect_right(places, here + REACH)]
            near = [
                (other["position"] > here, abs(other["position"] - here), n, before)
                for n, (other, before) in enumerate(reversed(reached))
                if _alike(row["size"], other["size"])
            ]
            found = completed(found, min(near, key=itemgetter(0, 1, 2))[3]) if near else found
        if not found.noun or (found.noun, found.state, found.whose) == ("people", "", ()):
            continue  # people of whom nothing is told are not the same people
        yield {
            "figure_id": row["figure_id"], "document_id": row["document_id"], "noun": found.noun, "state": found.state,
            "modifiers": " ".join(found.modifiers), "whose": " ".join(found.whose), "country": found.where,
            "unit": found.unit, "part": found.part, "whole": found.whole,
        }  # fmt: skip


def _alike(size: float | None, other: float | None) -> bool:
    return (
        size is not None and other is not None and size > 0 and other > 0 and 1 / MAGNITUDE <= size / other <= MAGNITUDE
    )


def _stated(row: dict[str, Any]) -> Stated:
    origin = row["origin"]
    names = tuple(NameAt(n["a"] - origin, n["b"] - origin, n["t"], n["c"]) for n in row["names"] or ())
    return Stated(
        text=row["text"], start=row["start"], end=row["stop"], kind=row["kind"], counted=row["counted"],
        counted_head=row["counted_head"], counted_start=row["counted_start"], unit=row["unit"], change=row["change"],
        value=row["size"], change_role=row["change_role"], countries=tuple(row["countries"] or ()), place=row["place"],
        names=names, before_end=row["before_end"] or 0, after_start=row["after_start"] or len(row["text"]),
    )  # fmt: skip
