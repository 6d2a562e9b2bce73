"""The sample corpus, published: what a careful reader expects of each article, and of the disagreement between them.

`corpus/*.yml` describes an article each: its metadata, every figure with who states it, the quotes, the dates, and the
furniture that must be gone. A figure that is found and not listed fails, as one that is listed and not found does.
Marks of known gaps work as in `test_golden`.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import yaml

from tests.golden.test_golden import Entry, fits

FOLDER = Path(__file__).parent / "corpus"
METADATA = {
    "title": "title",
    "outlet": "outlet",
    "published": "published_edtf",
    "authors": "authors",
    "skipped": "skipped",
}
TABLES = ("claims", "quotes", "dates")
QUERY = """
SELECT claimant, value, modifier, outlet FROM who_says_what
WHERE label = 'people driven from their homes in Portugal (Orsa)' AND disputed
"""
EXPECTED = {
    ("Teresa Valadas", 3000.0, "more than", "Harbour Post"),
    ("Teresa Valadas", 3000.0, "more than", "Atlantic Wire"),
    ("Jorge Antunes", 4480.0, "exact", "Atlantic Wire"),
    ("Jorge Antunes", 4500.0, "approximately", "Northgate Courier"),
    ("the regional civil protection agency", 4500.0, "approximately", "Harbour Post"),
    ("the regional civil protection agency", 4500.0, "approximately", "Atlantic Wire"),
    ("the interior ministry", 5200.0, "exact", "Baltic Ledger"),
}


@cache
def expected(name: str) -> dict[str, Any]:
    return yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@cache
def read(warehouse: Path, table: str) -> list[Entry]:
    return pq.read_table(warehouse / "current" / table).to_pylist()  # type: ignore[no-any-return]


@cache
def document(warehouse: Path, name: str) -> Entry:
    ending = expected(name)["document"]
    found = [row for row in read(warehouse, "documents") if row["source_uri"].endswith(ending)]
    assert len(found) == 1, f"{ending}: {len(found)} documents"
    return found[0]


@cache
def rows(warehouse: Path, name: str, table: str) -> list[Entry]:
    """The rows of one article; a claim carries the columns of its figure, whose words are its `figure`."""
    key = document(warehouse, name)["document_id"]
    found = [row for row in read(warehouse, table) if row["document_id"] == key]
    if table != "claims":
        return found
    figures = {row["figure_id"]: row for row in rows(warehouse, name, "figures")}
    return [
        figures[row["figure_id"]] | row | {"figure": figures[row["figure_id"]]["text"]}
        for row in found
        if row["figure_id"]
    ]


NAMES = sorted(path.stem for path in FOLDER.glob("*.yml"))


def entries(*, gaps: bool) -> list[Any]:
    return [
        pytest.param(name, table, {k: v for k, v in entry.items() if k != "known_gap"}, id=f"{name}: {table} {n}")
        for name in NAMES
        for table in TABLES
        for n, entry in enumerate(expected(name).get(table, []))
        if bool(entry.get("known_gap")) == gaps
    ]


@pytest.mark.parametrize(("name", "table", "wanted"), entries(gaps=False))
def test_a_row_is_there(warehouse: Path, name: str, table: str, wanted: Entry) -> None:
    first = next(iter(wanted))
    near = [row for row in rows(warehouse, name, table) if fits({first: wanted[first]}, row)]
    assert any(fits(wanted, row) for row in near), f"wanted {wanted}, found {[{k: r[k] for k in wanted} for r in near]}"


@pytest.mark.parametrize(("name", "table", "wanted"), entries(gaps=True))
def test_known_gaps_are_still_gaps(warehouse: Path, name: str, table: str, wanted: Entry) -> None:
    assert not any(fits(wanted, row) for row in rows(warehouse, name, table)), "it works now: take the mark off"


@pytest.mark.parametrize("name", NAMES)
def test_an_article_is_read_and_cleaned(warehouse: Path, name: str) -> None:
    found, wanted = document(warehouse, name), expected(name)
    assert {key: found[column] for key, column in METADATA.items()} == {key: wanted.get(key) for key in METADATA}
    assert [words for words in wanted.get("dropped", []) if words in found["clean_text"]] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_figure_is_invented(warehouse: Path, name: str) -> None:
    wanted = {entry["figure"] for entry in expected(name).get("claims", [])} | set(expected(name).get("optional", []))
    assert {row["text"] for row in rows(warehouse, name, "figures")} <= wanted


def test_every_article_is_described(warehouse: Path) -> None:
    assert len(read(warehouse, "documents")) == len(NAMES)


def test_who_says_how_many_left(warehouse: Path) -> None:
    from flows.warehouse import reader

    with reader.connect(warehouse / "current") as connection:
        assert set(connection.sql(QUERY).fetchall()) >= EXPECTED
