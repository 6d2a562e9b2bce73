"""A tiny staged corpus, sound in every respect: three copies of one article, all tables filled."""

from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from schemas.conform import conform

Rows = dict[str, list[dict[str, Any]]]

MENU, SPACE = "Menu", 6
CLEAN = "On 5 May the harbour took in 3,000 tonnes of grain, Ida Quill said in Zürich – “a record”."
RAW = f"{MENU}\n\n{CLEAN}"
DOCUMENTS = ("d1", "d2", "d3")


def spans(words: str, prefix: str = "") -> dict[str, int]:
    start = CLEAN.index(words)
    end = start + len(words)
    places = {"start": start, "end": end, "raw_start": start + SPACE, "raw_end": end + SPACE}
    return {f"{prefix}{name}": place for name, place in places.items()}


def placed(document: str, words: str) -> dict[str, Any]:
    return {
        "document_id": document,
        "sentence_id": f"s-{document}",
        **spans(words),
        "text": words,
        "repaired": False,
    }


def sound() -> Rows:
    """Rows of every table, keyed `<letter>-<document>`."""
    rows: Rows = {name: [] for name in ("documents", "sources", "blocks", "sentences", "mentions", "figures", "dates")}
    rows |= {name: [] for name in ("quotes", "claims", "attributions")}
    for document in DOCUMENTS:
        for table, made in (_text(document) | _found(document) | _claimed(document)).items():
            rows[table] += made
    return rows | _corpus()


def _text(document: str) -> Rows:
    copy = document != "d1"
    article = {
        "document_id": document, "article_id": f"article-{document}", "source_uri": f"/in/{document}.txt",
        "source_file": f"/in/{document}.txt", "source_format": "txt", "content_hash": "0a" * 32, "outlet": None,
        "site": "paper.example", "url": "https://paper.example/harbour", "title": None, "authors": [],
        "published_edtf": "2031-05-06", "published_start": date(2031, 5, 6), "published_basis": "stated",
        "captured": None, "licence": None, "robots": None, "revision": 1, "revises": None,
        "language": "en", "encoding": "utf-8",
        "raw_text": RAW, "clean_text": CLEAN, "n_blocks": 2, "n_blocks_kept": 1, "n_sentences": 1, "n_tokens": 20,
        "skipped": None, "cluster_id": "d1", "duplicate_of": "d1" if copy else None,
        "similarity": 1.0 if copy else None, "pipeline_version": "0", "model": "m", "run_id": "r0",
    }  # fmt: skip
    source = {
        "source_file": f"/in/{document}.txt", "content_hash": "0a" * 32, "size": 90, "n_documents": 1, "n_rejects": 0,
        "run_id": "r0",
    }  # fmt: skip
    dropped = {
        "block_id": f"menu-{document}", "document_id": document, "position": 0, "raw_start": 0, "raw_end": len(MENU),
        "start": None, "end": None, "text": MENU, "label": "navigation", "kept": False, "score": 0.0, "reason": "short",
        "wording": 7,
    }  # fmt: skip
    kept = {
        "block_id": f"b-{document}", "document_id": document, "position": 1, **spans(CLEAN), "text": CLEAN,
        "label": "body", "kept": True, "score": 1.0, "reason": "words", "wording": None,
    }  # fmt: skip
    sentence = placed(document, CLEAN) | {
        "block_id": f"b-{document}", "position": 0, "n_tokens": 20,
    }  # fmt: skip
    return {"documents": [article], "sources": [source], "blocks": [dropped, kept], "sentences": [sentence]}


def _found(document: str) -> Rows:
    person = {
        "mention_id": f"m-{document}", **placed(document, "Ida Quill"), "name": "Ida Quill", "type": "person",
        "role": None, "entity_id": "e-quill", "basis": "model",
    }  # fmt: skip
    place = {
        "mention_id": f"p-{document}", **placed(document, "Zürich"), "name": "Zürich", "type": "place", "role": None,
        "entity_id": "e-zurich", "basis": "model",
    }  # fmt: skip
    figure = {
        "figure_id": f"f-{document}", **placed(document, "3,000"), "kind": "measure", "value": 3000.0, "low": 3000.0,
        "high": 3000.0, "modifier": "exact", "change": "none", "change_role": None, "unit": "tonne",
        "unit_text": "tonnes", "dimension": "mass", "currency": None, "base_value": 3e6, "base_unit": "kilogram",
        "per": None, "counted": "grain", "counted_head": "grain", **spans("grain", "counted_"),
        "counted_mention_ids": [f"p-{document}"], "counted_entity_ids": ["e-zurich"],
    }  # fmt: skip
    day = {
        "date_id": f"t-{document}", **placed(document, "5 May"), "edtf": "2031-05-05", "date_start": date(2031, 5, 5),
        "date_end": date(2031, 5, 5), "granularity": "day", "basis": "published",
    }  # fmt: skip
    quote = {
        "quote_id": f"q-{document}", **placed(document, "a record"), "type": "direct", "cue": "said",
        **spans("said", "cue_"), "speaker": "Ida Quill", **spans("Ida Quill", "speaker_"),
        "speaker_mention_id": f"m-{document}", "speaker_entity_id": "e-quill", "speaker_kind": "person",
        "speaker_basis": "stated",
    }  # fmt: skip
    return {"mentions": [person, place], "figures": [figure], "dates": [day], "quotes": [quote]}


def _claimed(document: str) -> Rows:
    claim = {
        "claim_id": f"c-{document}", **placed(document, CLEAN), "figure_id": f"f-{document}",
        "quote_id": f"q-{document}", "part_of": None, "topic_id": "t-grain", "claimant": "Ida Quill",
        "claimant_mention_id": f"m-{document}", "claimant_entity_id": "e-quill",
        "claimant_key": "e-quill", "origin_key": "e-quill", "claimant_kind": "person",
        "claimant_basis": "stated", "cue": "said", "modality": "asserted", "polarity": "affirmed",
        "as_of_edtf": "2031-05-05", "as_of_start": date(2031, 5, 5), "said_edtf": None, "said_start": None,
        "place": "Zürich", "place_mention_id": f"p-{document}", "place_entity_id": "e-zurich", "confidence": 0.9,
        "confidence_reason": "named",
    }  # fmt: skip
    origin = {
        "attribution_id": f"o-{document}", "claim_id": f"c-{document}", "document_id": document, "position": 0,
        "role": "origin", "text": "Ida Quill", "mention_id": f"m-{document}", "entity_id": "e-quill", "cue": "said",
        **spans("Ida Quill"),
    }  # fmt: skip
    nowhere = dict.fromkeys(("start", "end", "raw_start", "raw_end", "mention_id", "entity_id", "cue"))
    outlet = origin | nowhere | {"attribution_id": f"a-{document}", "position": 1, "role": "outlet", "text": "Paper"}
    return {"claims": [claim], "attributions": [origin, outlet]}


def _corpus() -> Rows:
    quill = {
        "entity_id": "e-quill", "name": "Ida Quill", "type": "person", "aliases": ["Ida Quill"], "country": None,
        "stands_for_entity_id": None, "latitude": None, "longitude": None, "geonames_id": None, "iso_code": None,
        "basis": "name", "n_mentions": 3,
        "n_documents": 3, "first_seen": date(2031, 5, 6), "last_seen": date(2031, 5, 6),
    }  # fmt: skip
    zurich = quill | {
        "entity_id": "e-zurich", "name": "Zürich", "type": "place", "aliases": ["Zürich"], "country": "CH",
        "latitude": 47.4, "longitude": 8.5, "geonames_id": 2657896,
    }  # fmt: skip
    topic = {
        "topic_id": "t-grain", "label": "grain", "counted_head": "grain", "state": None, "grows": False,
        "unit": "tonne", "entity_ids": ["e-zurich"], "place": "Zürich",
        "place_entity_id": "e-zurich", "n_claims": 3, "n_claimants": 1, "n_outlets": 1, "n_origins": 1,
        "low": 3000.0, "high": 3000.0, "spread": 0.0, "disputed": False, "first_as_of": None, "last_as_of": None,
    }  # fmt: skip
    repeat = {
        "repeat_id": "r-article", "kind": "document", "member_ids": list(DOCUMENTS), "document_ids": list(DOCUMENTS),
        "earliest_member": "d1", "n_members": 3, "similarity": 1.0, "text": "On 5 May …",
    }  # fmt: skip
    said = repeat | {
        "repeat_id": "r-quote", "kind": "quote", "member_ids": [f"q-{name}" for name in DOCUMENTS],
        "earliest_member": "q-d1",
    }  # fmt: skip
    told = {"old": "2,000", "new": "3,000", "old_value": 2000.0, "new_value": 3000.0}
    revision = {
        "revision_id": "v-grain", "article_id": "article-d1", "earlier_document_id": "d0", "document_id": "d1",
        "revision": 2, "source_uri": "/in/d1.txt", "kind": "figure", "change": "changed", **told, "counted": "grain",
        **dict.fromkeys(("old_claimant", "new_claimant"), "Ida Quill"),
        **dict.fromkeys(("old_evidence", "new_evidence"), CLEAN), "old_row_id": "f-d0", "new_row_id": "f-d1",
        "run_id": "r0",
    }  # fmt: skip
    lookup = {
        "lookup_id": "l-quill", "decision": "rename", "names": ["I. Quill"], "type": None, "becomes": "Ida Quill",
        "sentence": None, "document": None, "reason": "house style", "origin": "names.yml number 1", "n_rows": 1,
    }  # fmt: skip
    menu = {
        "furniture_id": "u-menu", "site": "paper.example", "wording": 7, "text": MENU, "n_documents": 3, "n_of_site": 3,
    }  # fmt: skip
    return {
        "furniture": [menu], "entities": [quill, zurich], "topics": [topic], "repeats": [repeat, said],
        "revisions": [revision], "lookups": [lookup],
    }  # fmt: skip


def row(rows: Rows, table: str, number: int = 0) -> dict[str, Any]:
    return rows[table][number]


def stage(rows: Rows, folder: Path) -> Path:
    """Write the rows as a run stages them."""
    for table, made in rows.items():
        (folder / table).mkdir(parents=True, exist_ok=True)
        pq.write_table(conform(made, table), folder / table / "part-0.parquet")
    return folder


def read(folder: Path, table: str) -> list[dict[str, Any]]:
    return pq.read_table(folder / table).to_pylist()
