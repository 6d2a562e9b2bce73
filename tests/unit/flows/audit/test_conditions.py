"""Each condition is true of a sound row and false of a row with its fault, without Great Expectations."""

from pathlib import Path
from typing import Any

import pytest

from flows.audit import chunks, staged
from schemas.suites import SUITES
from tests.unit.flows.audit import corpus


def untrue(rows: corpus.Rows, folder: Path, *tables: str) -> set[tuple[str, str, str]]:
    """(table, key, expectation) of every condition of some tables (all, if none is named) that does not hold."""
    found: set[tuple[str, str, str]] = set()
    corpus.stage(rows, folder / "staged")
    with staged.connect(folder / "staged", folder) as connection:
        staged.prepare(connection, {"units": {"tonne", "metre"}})
        suites = {table: SUITES[table] for table in tables or SUITES}
        for table, chunk in chunks.read(connection, suites, rows=2, documents=1):
            keys = chunk.column(0).to_pylist()
            for expectation in suites[table]:
                if expectation.condition:
                    truths = chunk.column(expectation.view_column).to_pylist()
                    found |= {(table, k, expectation.name) for k, t in zip(keys, truths, strict=True) if not t}
    return found


def test_a_sound_corpus_breaks_nothing(tmp_path: Path) -> None:
    assert untrue(corpus.sound(), tmp_path) == set()


NEAR_MISSES: list[tuple[str, dict[str, Any]]] = [
    ("documents", {"published_edtf": None, "published_start": None, "published_basis": "unknown"}),
    ("documents", {"n_tokens": 0}),
    ("blocks", {"label": "caption"}),
    ("mentions", {"text": "Ida Quiļļ", "repaired": True, "start": 0, "end": 9}),
    ("figures", {"low": None, "high": 4000.0, "value": None}),
    ("figures", {"kind": "age", "unit": "tonne", "value": 3000.0}),
    ("figures", {"unit": None, "kind": "count"}),
    ("figures", {"counted_start": None, "counted_end": None, "counted": None}),
    ("dates", {"edtf": None, "date_start": None, "date_end": None}),
    ("quotes", {"speaker": None, "speaker_start": None, "speaker_end": None, "speaker_entity_id": None}),
    ("claims", {"quote_id": None}),
    ("topics", {"low": None, "high": None, "spread": None}),
    ("entities", {"first_seen": None, "last_seen": None}),
    ("revisions", {"change": "went", "new": None, "new_value": None}),
    ("lookups", {"decision": "merge", "names": ["A", "B"], "becomes": None, "n_rows": 0}),
]
ALLOWED = {
    "text is the clean slice",
    "dispute needs two claims",
    "kept goes with the label",
}


@pytest.mark.parametrize(("table", "change"), NEAR_MISSES)
def test_what_may_be_breaks_nothing_else(table: str, change: dict[str, Any], tmp_path: Path) -> None:
    rows = corpus.sound()
    corpus.row(rows, table).update(change)
    assert {name for _, _, name in untrue(rows, tmp_path)} <= ALLOWED


FAULTS: list[tuple[str, dict[str, Any], str]] = [
    ("documents", {"published_edtf": None}, "published_start needs published_edtf"),
    ("documents", {"clean_text": " \n"}, "clean_text is not blank"),
    ("documents", {"clean_text": "O"}, "kept share is plausible"),
    ("documents", {"n_blocks_kept": 3}, "counts are in range"),
    ("documents", {"n_tokens": -1}, "counts are in range"),
    ("documents", {"n_blocks": 3}, "block count agrees"),
    ("documents", {"n_sentences": 2}, "sentence count agrees"),
    ("documents", {"similarity": 0.5}, "duplicate_of goes with similarity"),
    ("documents", {"duplicate_of": "d1", "similarity": 0.5}, "document is not its own copy"),
    ("documents", {"duplicate_of": "d9", "similarity": 0.5}, "duplicate_of resolves"),
    ("blocks", {"raw_end": 5}, "text is the raw slice"),
    ("blocks", {"raw_start": 4}, "span is in the raw text"),
    ("blocks", {"start": 0, "end": 1}, "kept blocks alone have a clean span"),
    ("blocks", {"kept": True, "start": 0, "end": 9999}, "kept blocks alone have a clean span"),
    ("blocks", {"label": "body"}, "kept goes with the label"),
    ("blocks", {"reason": ""}, "reason is not blank"),
    ("sentences", {"block_id": "menu-d1"}, "sentence is in its block"),
    ("sentences", {"block_id": "b-d9"}, "block_id resolves"),
    ("mentions", {"start": -1}, "span is in the clean text"),
    ("mentions", {"end": 9999}, "span is in the clean text"),
    ("mentions", {"end": 53}, "text is the clean slice"),
    ("mentions", {"raw_start": 1}, "text is the raw slice"),
    ("mentions", {"raw_end": 9999}, "span is in the raw text"),
    ("mentions", {"sentence_id": "s-d2"}, "sentence holds its start"),
    ("mentions", {"entity_id": "e-none"}, "entity_id resolves"),
    ("mentions", {"document_id": "d9"}, "document_id resolves"),
    ("mentions", {"name": " "}, "name is not blank"),
    ("entities", {"last_seen": None, "first_seen": None, "n_documents": 4}, "n_documents is not after n_mentions"),
    ("entities", {"latitude": 1.0}, "latitude goes with longitude"),
    ("entities", {"n_mentions": 4}, "mention count agrees"),
    ("figures", {"low": 3001.0}, "low, value and high are ordered"),
    ("figures", {"value": None, "low": 2.0, "high": 1.0}, "low, value and high are ordered"),
    ("figures", {"change_role": "by"}, "change_role needs a change"),
    ("figures", {"unit": "sheaf"}, "unit is known"),
    ("figures", {"kind": "money"}, "money has a currency"),
    ("figures", {"unit": None}, "measure has a unit"),
    ("figures", {"base_unit": None}, "base_value goes with base_unit"),
    ("figures", {"kind": "age", "unit": "year", "value": 151.0, "high": None}, "age is plausible"),
    ("figures", {"counted": "hay"}, "counted is its slice"),
    ("figures", {"counted_end": None}, "counted span is in the clean text"),
    ("figures", {"counted_mention_ids": ["p-d1", "gone"]}, "counted_mention_ids resolves"),
    ("dates", {"date_end": None, "edtf": None}, "days need a date"),
    ("quotes", {"cue": "says"}, "cue is its slice"),
    ("quotes", {"speaker_start": 9000, "speaker_end": 9001}, "speaker span is in the clean text"),
    ("quotes", {"speaker": None}, "speaker entity needs a speaker"),
    ("claims", {"figure_id": None, "quote_id": None}, "claim has a figure or a quote"),
    ("claims", {"claim_id": "c-new"}, "claim has a chain"),
    ("claims", {"part_of": "c-d1"}, "claim is not part of itself"),
    ("claims", {"figure_id": None}, "topic needs a figure"),
    ("claims", {"topic_id": "t-none"}, "topic_id resolves"),
    ("attributions", {"position": 2}, "chain is whole"),
    ("attributions", {"position": 1}, "chain is whole"),
    ("attributions", {"end": None}, "span is in the clean text"),
    ("attributions", {"text": "Ida"}, "text is the clean slice"),
    ("topics", {"low": 3001.0}, "low is not after high"),
    ("topics", {"n_claimants": 4}, "n_claimants is not after n_claims"),
    ("topics", {"spread": 1.0}, "spread is high less low"),
    ("furniture", {"text": " "}, "text is not blank"),
    ("furniture", {"n_of_site": 2}, "n_documents is not after n_of_site"),
    ("topics", {"n_claims": 1, "disputed": True}, "dispute needs two claims"),
    ("topics", {"entity_ids": ["e-none"]}, "entity_ids resolves"),
    ("repeats", {"n_members": 2}, "member count agrees"),
    ("repeats", {"earliest_member": "d9"}, "earliest is a member"),
    ("repeats", {"kind": "quote"}, "member_ids resolves"),
    ("repeats", {"kind": "quote"}, "earliest_member resolves"),
    ("revisions", {"change": "came"}, "old and new fit the change"),
    ("revisions", {"new": None}, "old and new fit the change"),
    ("revisions", {"earlier_document_id": "d1"}, "two documents are compared"),
    ("revisions", {"article_id": "article-d9"}, "article is in documents"),
    ("lookups", {"reason": " "}, "reason is not blank"),
    ("lookups", {"decision": "merge"}, "lookup is about something"),
]


@pytest.mark.parametrize(("table", "change", "name"), FAULTS)
def test_a_fault_breaks_its_expectation(table: str, change: dict[str, Any], name: str, tmp_path: Path) -> None:
    rows = corpus.sound()
    corpus.row(rows, table).update(change)
    assert (table, name) in {(found, expectation) for found, _, expectation in untrue(rows, tmp_path, table)}


def test_spans_count_code_points(tmp_path: Path) -> None:
    """The article has letters of two and three bytes before its last words."""
    rows = corpus.sound()
    assert corpus.CLEAN.encode().index(b"a record") > corpus.CLEAN.index("a record")
    assert not untrue(rows, tmp_path, "quotes")


def test_every_condition_is_broken_by_some_fault() -> None:
    tried = {(table, name) for table, _, name in FAULTS}
    shared = {name for _, name in tried}
    left = {(t, e.name) for t, suite in SUITES.items() for e in suite if e.condition and e.name not in shared}
    references = {e for e in left if e[1].endswith("resolves")}
    assert left - references == LEFT


LEFT = {
    ("topics", "label is not blank"), ("topics", "counted_head is not blank"), ("topics", "claim count agrees"),
    ("topics", "n_origins is not after n_claims"), ("topics", "first_as_of is not after last_as_of"),
    ("entities", "first_seen is not after last_seen"), ("dates", "date_start is not after date_end"),
    ("claims", "claimant is not blank"), ("mentions", "basis is not blank"),
    ("quotes", "speaker is its slice"), ("quotes", "cue span is in the clean text"),
}  # fmt: skip
"""Conditions made by a short form that another fault already breaks."""
