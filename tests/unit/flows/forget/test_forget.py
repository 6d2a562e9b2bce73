"""What is forgotten is in no table of any snapshot, nothing else is lost, and what is left is whole."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows.errors import UsageError
from flows.forget import choose
from flows.forget.warehouse import forget
from flows.sources.records import SourceDocument
from flows.verify import warehouse as verifying
from flows.warehouse import forgotten, snapshots
from flows.warehouse.layout import Warehouse
from schemas.tables import TABLES
from tests.unit.flows.audit.corpus import Rows, sound
from tests.unit.flows.published import publish
from transforms.records import Metadata


@pytest.fixture
def place(tmp_path: Path) -> Warehouse:
    place = Warehouse(tmp_path / "warehouse")
    publish(place, "a1", told_apart())
    publish(place, "b2", told_apart(), parent="a1")
    (place.reports / "a1").mkdir(parents=True)
    (place.reports / "a1" / "index.html").write_text("quotes d2")
    (place.reports / "index.html").write_text("d2 again")
    (place.remembered / "0.1.0").mkdir(parents=True)
    place.staging("half").mkdir(parents=True)
    return place


def told_apart() -> Rows:
    """The sound corpus, but that only its second document names Oda Berg."""
    rows = sound()
    (mention,) = (row for row in rows["mentions"] if row["mention_id"] == "m-d2")
    mention.update(name="Oda Berg", entity_id="e-berg")
    berg = rows["entities"][0] | {"entity_id": "e-berg", "name": "Oda Berg", "aliases": ["Oda Berg", "Ms Berg"]}
    rows["entities"] = [
        rows["entities"][0] | {"n_mentions": 2, "n_documents": 2}, rows["entities"][1],
        berg | {"n_mentions": 1, "n_documents": 1},
    ]  # fmt: skip
    return rows


def everything(place: Warehouse) -> str:
    """Every table of every snapshot, and every other file, as text."""
    tables = [str(pq.read_table(path).to_pylist()) for path in sorted(place.snapshots.rglob("*.parquet"))]
    others = [path.read_text() for path in place.root.rglob("*") if path.is_file() and path.suffix != ".parquet"]
    return "\n".join(tables + others)


def test_an_article_is_gone_from_every_snapshot_and_the_rest_is_whole(place: Warehouse) -> None:
    chosen = choose.article(snapshots.whole(place), "/d2.txt")
    assert [one.document_id for one in chosen] == ["d2"]
    removed = list(forget(place, chosen))
    assert [one.snapshot for one in removed] == ["a1", "b2"]
    assert all(one.rows["documents"] == 1 and one.rows["claims"] == 1 for one in removed)
    for folder in snapshots.whole(place):
        assert verifying.snapshot(folder) == []
        for name in TABLES:
            rows = pq.read_table(folder / name).to_pylist()
            assert not [row for row in rows if "d2" in str(row)], name
        assert pq.read_table(folder / "documents")["document_id"].to_pylist() == ["d1", "d3"]
        assert pq.read_table(folder / "sources")["source_file"].to_pylist() == ["/in/d1.txt", "/in/d3.txt"]
    assert snapshots.current_id(place) == removed[-1].instead
    assert "Oda Berg" not in everything(place)
    assert not list(place.reports.glob("*")) and not place.remembered.exists()
    assert not list((place.root / ".staging").glob("*"))


def test_all_that_name_somebody_by_any_name(place: Warehouse) -> None:
    chosen = choose.naming(snapshots.whole(place), "ms berg")
    assert [one.document_id for one in chosen] == ["d2"]
    list(forget(place, chosen))
    with pytest.raises(UsageError, match="no document names"):
        choose.naming(snapshots.whole(place), "Oda Berg")


@pytest.mark.parametrize(("wanted", "said"), [("d", "3 articles match"), ("nothing.txt", "no document matches")])
def test_one_article_must_be_meant(place: Warehouse, wanted: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        choose.article(snapshots.whole(place), wanted)


def test_doing_it_again_finishes_what_was_cut_off(place: Warehouse) -> None:
    chosen = choose.article(snapshots.whole(place), "d2")
    next(forget(place, chosen))
    assert len(list(forget(place, choose.article(snapshots.whole(place), "d2")))) == 1
    assert {folder.name: verifying.snapshot(folder) for folder in snapshots.whole(place)}.values()
    assert "Oda Berg" not in everything(place)


def read(uri: str, content: str, url: str | None = None) -> SourceDocument:
    return SourceDocument(
        uri, uri.split("#")[0], "txt", content, b"x", is_html=False, encoding=None, metadata=Metadata(url=url)
    )


def test_a_build_knows_what_was_forgotten(place: Warehouse) -> None:
    assert forgotten.load(place) == frozenset()
    forgotten.add(place, forgotten.keys(source_uri="/in/d2.txt", content_hash="0a", url="https://paper.example/a"))
    forgotten.add(place, forgotten.keys(source_uri="/in/all.jsonl#2", content_hash="0b", url=None))
    banned = forgotten.load(place)
    for known in (
        read("/in/d2.txt", "changed"),
        read("/elsewhere.txt", "0a"),
        read("/in/crawl.warc#9", "new", "https://paper.example/a"),
        read("/in/all.jsonl#7", "0b"),
    ):
        assert forgotten.of(known) & banned
    for other in (read("/in/d1.txt", "0c"), read("/in/all.jsonl#2", "0d"), read("/x", "0e", "https://paper.example/")):
        assert not forgotten.of(other) & banned
    assert "d2" not in place.forgotten.read_text()
