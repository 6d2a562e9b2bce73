"""Each format against the tables that it was made from."""

import csv
import json
import sqlite3
from pathlib import Path

import duckdb
import openpyxl
import pyarrow.parquet as pq
import pytest

from flows.errors import UsageError
from flows.export import claim_review, csv_files, database, workbook
from flows.export.cells import cell, guarded
from flows.export.snapshot import chosen
from schemas.tables import TABLES
from schemas.views import VIEWS
from tests.unit.flows.audit import corpus

CLAIMANT = '=HYPERLINK("http://x","y")'
LONG = "a" * 40_000


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = corpus.sound()
    for claim in rows["claims"]:
        claim["claimant"] = CLAIMANT
    rows["entities"][0]["aliases"] = ["-3", "Ida"]
    rows["documents"][0]["raw_text"] = LONG + "\x07"
    rows["documents"][0]["url"] = "javascript:alert(1)"
    folder = corpus.stage(rows, tmp_path_factory.mktemp("export"))
    for name in TABLES:
        if not (folder / name).exists():
            (folder / name).mkdir()
            pq.write_table(TABLES[name].empty_table(), folder / name / "part-0.parquet")
    return folder


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=1+1", "'=1+1"), ("+41 44", "'+41 44"), ("-3 degrees", "'-3 degrees"), ("@home", "'@home"), ("\tx", "'\tx"),
        ("1-3", "1-3"), ("a=b", "a=b"), ("", ""), (None, None), (-3, -3), (-3.5, -3.5), (True, True),
        (["a", "b"], "a; b"), (["=a", "b"], "'=a; b"), ([], ""),
    ],
)  # fmt: skip
def test_no_cell_is_a_formula_and_numbers_stay_numbers(value: object, shown: object) -> None:
    assert cell(value) == shown
    if isinstance(value, str):
        with duckdb.connect() as connection:
            found = connection.execute(f"SELECT {guarded('value')} FROM (SELECT ? AS value)", [value]).fetchall()
        assert found == [(shown,)]


def test_csv_has_every_table_and_view(snapshot: Path, tmp_path: Path) -> None:
    csv_files.write(snapshot, tmp_path / "out", chosen(()))
    assert {path.stem for path in (tmp_path / "out").iterdir()} == {*TABLES, *VIEWS}
    with (tmp_path / "out" / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file))
    assert len(found) == 3
    assert {row["claimant"] for row in found} == {f"'{CLAIMANT}"}
    with (tmp_path / "out" / "entities.csv").open(encoding="utf-8-sig", newline="") as file:
        assert "'-3; Ida" in {row["aliases"] for row in csv.DictReader(file)}


def test_a_workbook_holds_text_as_text_and_says_what_it_cut(snapshot: Path, tmp_path: Path) -> None:
    workbook.write(snapshot, tmp_path / "x.xlsx", chosen(["claims", "documents"]), most_rows=2)
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    assert book.sheetnames == ["contents", "documents", "claims"]
    claims = list(book["claims"].iter_rows())
    column = [c.value for c in claims[0]].index("claimant")
    assert {(row[column].value, row[column].data_type) for row in claims[1:]} == {(CLAIMANT, "s")}
    told = {row[0]: row[1:4] for row in book["contents"].iter_rows(values_only=True)}
    assert told["documents"] == (2, 1, 1)
    texts = [row[[c.value for c in book["documents"][1]].index("raw_text")].value for row in book["documents"]]
    assert max(map(len, texts)) <= workbook.MOST_CHARACTERS


def test_a_database_has_keys_links_indices_and_lists(snapshot: Path, tmp_path: Path) -> None:
    database.write(snapshot, tmp_path / "x.sqlite", chosen(()))
    base = sqlite3.connect(tmp_path / "x.sqlite")
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA foreign_key_list(claims)").fetchall()
    assert base.execute("SELECT count(*) FROM claims JOIN documents USING (document_id)").fetchone() == (3,)
    listed = base.execute("SELECT position, value FROM entities_aliases WHERE entity_id = 'e-quill' ORDER BY 1")
    assert listed.fetchall() == [(0, "-3"), (1, "Ida")]
    plan = base.execute("EXPLAIN QUERY PLAN SELECT * FROM claims WHERE document_id = 'd1'").fetchall()
    assert "claims_by_document_id" in str(plan)
    assert base.execute("SELECT typeof(confidence), typeof(as_of_start) FROM claims").fetchone() == ("real", "text")
    described = base.execute("SELECT count(*) FROM columns WHERE description <> ''").fetchone()[0]
    assert described == sum(len(schema) for schema in TABLES.values())
    with pytest.raises(sqlite3.IntegrityError):
        base.execute("INSERT INTO entities (entity_id) VALUES ('e-quill')")


def test_claim_reviews_say_who_and_never_whether_it_is_true(snapshot: Path, tmp_path: Path) -> None:
    claim_review.write(snapshot, tmp_path / "x.jsonld")
    graph = json.loads((tmp_path / "x.jsonld").read_text(encoding="utf-8"))
    assert graph["@context"] == "https://schema.org"
    assert len(graph["@graph"]) == 3
    for review in graph["@graph"]:
        assert review["@type"] == "ClaimReview"
        assert "reviewRating" not in review
        assert review["reviewBody"].startswith("Not rated")
        assert review["itemReviewed"]["author"]["name"]
        assert "javascript" not in json.dumps(review)


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [("2031-05-06", "2031-05-06"), ("2031-05", "2031-05"), ("2031", "2031"), ("XXXX-05-06", None),
     ("2031-05-06/2031-05-09", None), ("2031-05~", None), (None, None)],
)  # fmt: skip
def test_only_certain_dates_are_given(edtf: str | None, shown: str | None) -> None:
    assert claim_review.day(edtf) == shown


def test_an_unknown_table_is_refused() -> None:
    assert chosen(["topics", "claims"]) == ("claims", "topics")
    with pytest.raises(UsageError, match="no such table: nothing"):
        chosen(["nothing"])
