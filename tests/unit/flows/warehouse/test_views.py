"""The views that a snapshot holds as Parquet, and those that are asked of them."""

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.warehouse import reader, views
from schemas.tables import TABLES
from schemas.views import JOINED, VIEWS
from tests.unit.flows.audit import corpus


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Empty tables but for what the test puts there."""
    for name, schema in TABLES.items():
        (tmp_path / name).mkdir()
        pq.write_table(schema.empty_table(), tmp_path / name / "part-0.parquet")
    return tmp_path


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    """Tables with a few claims on one topic."""
    rows = corpus.sound()
    return corpus.stage(rows | {name: [] for name in TABLES.keys() - rows.keys()}, tmp_path)


def test_every_view_is_written_when_it_is_small(folder: Path) -> None:
    views.write(folder)
    assert all((folder / name / "part-0.parquet").exists() for name in VIEWS)


def test_a_large_view_over_the_joined_ones_is_left_to_be_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "MOST_ROWS", -1)
    views.write(folder)
    assert {path.name for path in folder.iterdir()} - set(TABLES) == set(JOINED)
    with reader.connect(folder) as connection:
        assert connection.sql("FROM origins").fetchall() == []


def test_what_an_earlier_call_has_left_goes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    views.write(folder)
    monkeypatch.setattr(views, "MOST_ROWS", -1)
    views.write(folder)
    assert {path.name for path in folder.iterdir()} - set(TABLES) == set(JOINED)


@pytest.mark.parametrize(("rows", "pairs", "written"), [(0, 0, True), (-1, 0, False), (0, -1, False)])
def test_how_large_a_view_may_be(
    folder: Path, monkeypatch: pytest.MonkeyPatch, rows: int, pairs: int, written: bool
) -> None:
    monkeypatch.setattr(views, "MOST_ROWS", rows)
    monkeypatch.setattr(views, "MOST_PAIRS", pairs)
    views.write(folder)
    over = set(VIEWS) - set(JOINED)
    assert {path.name for path in folder.iterdir()} & over == (over if written else set())


def test_the_largest_topic_tells_that_a_view_has_too_many_rows(snapshot: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    count = views.count

    def noted(connection: duckdb.DuckDBPyConnection, rows: str) -> int:
        asked.append(rows)
        return count(connection, rows)

    monkeypatch.setattr(views, "count", noted)
    monkeypatch.setattr(views, "MOST_ROWS", 1)
    views.write(snapshot)
    assert not (snapshot / "figure_timeline").exists()
    assert "(FROM figure_timeline WHERE topic_id IN ('t-grain'))" in asked
    assert "figure_timeline" not in asked, "all of it need not be counted"
    assert "origins" in asked


@pytest.mark.parametrize("sorted_rows", [1, 2, 100])
def test_a_joined_view_is_in_its_order_however_much_is_sorted_at_once(
    snapshot: Path, monkeypatch: pytest.MonkeyPatch, sorted_rows: int
) -> None:
    monkeypatch.setattr(views, "SORTED_ROWS", sorted_rows)
    with reader.connect(snapshot) as connection:
        asked = {name: connection.sql(f"FROM {name}").fetchall() for name in JOINED}
    views.write(snapshot)
    with reader.connect(snapshot) as connection:
        assert {name: connection.sql(f"FROM {name}").fetchall() for name in JOINED} == asked
    assert len(asked["who_says_what"]) > 2


def test_a_joined_view_is_read_from_its_file(folder: Path) -> None:
    views.write(folder)
    path = folder / "who_says_what" / "part-0.parquet"
    schema = pq.read_schema(path)
    told = {"label": "troops", "claim_id": "c", "topic_id": "t", "value": 3000.0, "claimant": "the ministry"}
    pq.write_table(pa.Table.from_pylist([{name: told.get(name) for name in schema.names}], schema=schema), path)
    with reader.connect(folder) as connection:
        assert connection.sql("SELECT label, value FROM who_says_what").fetchall() == [("troops", 3000.0)]
        assert connection.sql("SELECT claimant FROM figure_timeline").fetchall() == [("the ministry",)]


@pytest.mark.parametrize(
    ("changed", "relation"),
    [
        ({}, "disagreement"),
        ({"claimant_key": "ministry"}, "revision"),
        ({"modality": "planned"}, "change"),
        ({"modality": "denied"}, None),
        ({"modality": "asked"}, None),
        ({"polarity": "negated"}, None),
        ({"modifier": "more than", "value": 2000.0}, None),
        ({"modifier": "at most"}, "disagreement"),
        ({"value": 3000.0}, None),
        ({"topic_id": None}, None),
        ({"topic_id": "other"}, None),
    ],
)
def test_two_claims_disagree_by_their_bounds(folder: Path, changed: dict[str, object], relation: str | None) -> None:
    views.write(folder)
    path = folder / "who_says_what" / "part-0.parquet"
    schema = pq.read_schema(path)
    told = {"label": "troops", "topic_id": "t", "modality": "asserted", "polarity": "affirmed", "grows": False}
    more = told | {"claim_id": "m", "claimant_key": "ministry", "value": 3000.0}
    less = told | {"claim_id": "l", "claimant_key": "rebels", "value": 1000.0} | changed
    rows = [{name: row.get(name) for name in schema.names} for row in (more, less)]
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), path)
    with reader.connect(folder) as connection:
        found = connection.sql("SELECT relation, low_claim_id, high_claim_id FROM disagreements").fetchall()
    assert found == ([(relation, "l", "m")] if relation else [])


def test_a_joined_view_with_the_columns_of_another_release_is_worked_out_anew(folder: Path) -> None:
    views.write(folder)
    path = folder / "who_says_what" / "part-0.parquet"
    pq.write_table(pa.table({"label": ["of another release"]}), path)
    with reader.connect(folder) as connection:
        assert connection.sql("FROM who_says_what").fetchall() == []
        assert "origin" in connection.sql("FROM who_says_what").columns
