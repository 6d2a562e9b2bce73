"""The whole resolver on a small made-up world: the same whatever the shards, the order and the number of steps."""

import shutil
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.resolve import resolve
from flows.resolve.tables import SORTED_BY
from schemas.tables import TABLES
from schemas.views import VIEWS
from tests.benchmarks import world
from tests.benchmarks.resolve import pairwise
from transforms.entities.lookups import Lookup, Lookups

DOCUMENTS = 48


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("staged")
    world.make(folder, DOCUMENTS)
    return folder


@pytest.fixture(scope="module")
def resolved(staged: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return run(copied(staged, tmp_path_factory.mktemp("resolved") / "one"))


def copied(staged: Path, target: Path) -> Path:
    shutil.copytree(staged, target)
    return target


def run(staging: Path, *, parent: Path | None = None, lookups: Lookups = ()) -> Path:
    resolve(staging, parent=parent, lookups=lookups)
    return staging / "tables"


def rows(tables: Path, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(tables / name).to_pylist()
    return found


def keep(staging: Path, documents: set[str]) -> None:
    """Leave only some documents in the parts."""
    for path in staging.glob("parts/*/*.parquet"):
        table = pq.read_table(path)
        pq.write_table(
            table.filter(pa.compute.is_in(table["document_id"], value_set=pa.array(sorted(documents), pa.string()))),
            path,
        )


def test_names_and_topics_are_those_of_the_world(staged: Path, tmp_path: Path, resolved: Path) -> None:
    entity_of, topic_of = world.make(tmp_path / "again", DOCUMENTS)
    found = {row["mention_id"]: row["entity_id"] for row in rows(resolved, "mentions")}
    assert min(pairwise(found, entity_of)) > 0.98
    topics = {row["claim_id"]: row["topic_id"] or row["claim_id"] for row in rows(resolved, "claims")}
    assert min(pairwise(topics, topic_of)) > 0.95


def test_shards_and_their_order_do_not_matter(staged: Path, tmp_path: Path, resolved: Path) -> None:
    staging = copied(staged, tmp_path / "shards")
    (part,) = staging.glob("parts/*")
    for number in range(3):
        shard = staging / "parts" / f"z{2 - number}"
        shard.mkdir()
        for path in part.glob("*.parquet"):
            table = pq.read_table(path)
            pq.write_table(table.take(pa.array(range(number, len(table), 3)[::-1], pa.int64())), shard / path.name)
    shutil.rmtree(part)
    tables = run(staging)
    for name in SORTED_BY:
        assert rows(tables, name) == rows(resolved, name), name


def test_two_steps_give_what_one_gives(staged: Path, tmp_path: Path, resolved: Path) -> None:
    documents = sorted(row["document_id"] for row in rows(resolved, "documents"))
    first, second = copied(staged, tmp_path / "first"), copied(staged, tmp_path / "second")
    keep(first, set(documents[::2]))
    keep(second, set(documents[1::2]))
    pq.write_table(pa.table({"document_id": documents[::2]}), second / "carried.parquet")
    tables = run(second, parent=run(first))
    for name in SORTED_BY:
        assert rows(tables, name) == rows(resolved, name), name


def changed(staged: Path, target: Path, **columns: Any) -> Path:
    """A copy whose mentions have other values in some columns: `name=lambda row: …`."""
    staging = copied(staged, target)
    for path in staging.glob("parts/*/mentions.parquet"):
        found = [row | {c: make(row) for c, make in columns.items()} for row in pq.read_table(path).to_pylist()]
        pq.write_table(pa.Table.from_pylist(found, schema=TABLES["mentions"]), path)
    return staging


def test_the_corpus_corrects_the_odd_one_out(staged: Path, tmp_path: Path, resolved: Path) -> None:
    towns = [row for row in rows(resolved, "mentions") if row["type"] == "place" and row["basis"] == "model"]
    town = max(
        {row["name"] for row in towns}, key=lambda name: len({r["document_id"] for r in towns if r["name"] == name})
    )
    odd = min(row["document_id"] for row in towns if row["name"] == town)

    def type_of(row: dict[str, Any]) -> str:
        return "person" if row["name"] == town and row["document_id"] == odd else str(row["type"])

    tables = run(changed(staged, tmp_path / "odd", type=type_of))
    found = [row for row in rows(tables, "mentions") if row["name"] == town]
    assert {row["type"] for row in found} == {"place"}
    assert {row["basis"] for row in found if row["document_id"] == odd} == {"corpus: person by model"}
    assert len({row["entity_id"] for row in found}) == 1


def named(tables: Path, name: str) -> set[str]:
    return {row["entity_id"] for row in rows(tables, "mentions") if row["name"] == name}


def test_lookups_win(staged: Path, tmp_path: Path, resolved: Path) -> None:
    people = sorted({row["name"] for row in rows(resolved, "entities") if row["type"] == "person"})
    one, other, renamed, ignored, retyped = people[:5]
    lookups = (
        Lookup("merge", (one, other), "a test"),
        Lookup("rename", (renamed,), "a test", to="Somebody Else"),
        Lookup("ignore", (ignored,), "a test"),
        Lookup("retype", (retyped,), "a test", type="work", to="work"),
    )
    tables = run(copied(staged, tmp_path / "told"), lookups=lookups)
    assert named(tables, one) == named(tables, other)
    assert "Somebody Else" in {row["name"] for row in rows(tables, "entities")}
    assert not named(tables, ignored)
    assert {row["type"] for row in rows(tables, "mentions") if row["name"] == retyped} == {"work"}
    assert [row["n_rows"] > 0 for row in rows(tables, "lookups")] == [True] * len(lookups)


def test_a_dropped_figure_goes_with_all_that_hangs_on_it(staged: Path, tmp_path: Path, resolved: Path) -> None:
    figure = rows(resolved, "figures")[0]
    claim = next(row for row in rows(resolved, "claims") if row["figure_id"] == figure["figure_id"])
    start = f"{claim['text'][:40].upper()} …"
    dropped = Lookup("drop", (figure["text"],), "a test", sentence=start, origin="b.yml number 1")
    other = Lookup("drop", (figure["text"],), "a test", sentence="No such sentence", origin="b.yml number 2")
    tables = run(copied(staged, tmp_path / "dropped"), lookups=(dropped, other))
    assert figure["figure_id"] not in {row["figure_id"] for row in rows(tables, "figures")}
    assert claim["claim_id"] not in {row["claim_id"] for row in rows(tables, "claims")}
    assert claim["claim_id"] not in {row["claim_id"] for row in rows(tables, "attributions")}
    told = {row["origin"]: row["n_rows"] for row in rows(tables, "lookups")}
    assert told["b.yml number 1"] >= 1
    assert told["b.yml number 2"] == 0
    gone = len(rows(resolved, "figures")) - len(rows(tables, "figures"))
    assert gone == told["b.yml number 1"]


def test_spellings_that_are_split_stay_apart(staged: Path, tmp_path: Path, resolved: Path) -> None:
    several = next(row for row in rows(resolved, "entities") if row["type"] == "person" and len(row["aliases"]) > 1)
    one, other = several["aliases"][:2]
    tables = run(copied(staged, tmp_path / "split"), lookups=(Lookup("split", (one, other), "a test"),))
    assert not named(tables, one) & named(tables, other)


def test_views_run_on_the_tables(resolved: Path) -> None:
    connection = duckdb.connect()
    for name in SORTED_BY:
        connection.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{resolved / name}/*.parquet')")
    for name, query in VIEWS.items():
        connection.execute(f"CREATE VIEW {name} AS {query}")
    found = {name: connection.sql(f"SELECT * FROM {name}").to_arrow_table().to_pylist() for name in VIEWS}
    assert {row["relation"] for row in found["disagreements"]} >= {"disagreement"}
    assert found["figure_timeline"]
    assert found["origins"]


def undated(staged: Path, target: Path, *, every: int) -> Path:
    """A copy in which each so-many-th document does not say when it was published."""
    staging = copied(staged, target)
    for path in staging.glob("parts/*/documents.parquet"):
        found = pq.read_table(path).to_pylist()
        for row in found[::every]:
            row |= {"published_edtf": None, "published_start": None, "published_basis": "unknown"}
        pq.write_table(pa.Table.from_pylist(found, schema=TABLES["documents"]), path)
    return staging


def test_dates_are_taken_from_the_same_event_and_given_back(staged: Path, tmp_path: Path, resolved: Path) -> None:
    stated = {row["document_id"]: row["published_start"] for row in rows(resolved, "documents")}
    staging = undated(staged, tmp_path / "undated", every=5)
    found = [row for row in rows(run(staging), "documents") if row["published_basis"] == "related"]
    assert found
    for row in found:
        first, _, last = row["published_edtf"].partition("/")
        assert row["published_start"].isoformat() == first
        assert abs((stated[row["document_id"]] - row["published_start"]).days) <= 4  # an event of the world takes four
        assert not last or first < last
    again = copied(staging, tmp_path / "again")
    keep(again, set())
    pq.write_table(pa.table({"document_id": sorted(stated)}), again / "carried.parquet")
    tables = run(again, parent=staging / "tables")
    for name in SORTED_BY:
        assert rows(tables, name) == rows(staging / "tables", name), name


@pytest.mark.parametrize("choice", ["earlier", "every other"])
def test_documents_that_are_added_leave_ids_as_they_are(
    staged: Path, tmp_path: Path, resolved: Path, choice: str
) -> None:
    documents = rows(resolved, "documents")
    if choice == "earlier":
        documents.sort(key=lambda row: row["published_start"])
        chosen = {row["document_id"] for row in documents[: DOCUMENTS // 2]}
    else:
        chosen = {row["document_id"] for row in documents[::2]}
    staging = copied(staged, tmp_path / "some")
    keep(staging, chosen)
    after = {row["mention_id"]: row["entity_id"] for row in rows(resolved, "mentions")}
    assert [row for row in rows(run(staging), "mentions") if row["entity_id"] != after[row["mention_id"]]] == []


def test_a_repeat_lists_its_documents_earliest_first(resolved: Path) -> None:
    day = {row["document_id"]: (row["published_start"], row["document_id"]) for row in rows(resolved, "documents")}
    repeats = rows(resolved, "repeats")
    assert repeats
    for row in repeats:
        assert row["document_ids"] == sorted(set(row["document_ids"]), key=day.__getitem__)
