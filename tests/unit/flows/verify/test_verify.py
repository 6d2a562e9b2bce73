"""Each way in which a snapshot can be damaged is found, named, and comes with advice; a sound one is found sound."""

import json
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows.verify import warehouse as verifying
from flows.verify.findings import Finding
from flows.warehouse import manifest
from flows.warehouse.layout import Warehouse
from tests.unit.flows.audit.corpus import Rows, sound
from tests.unit.flows.published import publish

CLAIMS = "claims/part-0.parquet"


@pytest.fixture
def place(tmp_path: Path) -> Warehouse:
    return Warehouse(tmp_path / "warehouse")


def flip_a_bit(folder: Path) -> None:
    content = bytearray((folder / CLAIMS).read_bytes())
    content[len(content) // 3] ^= 1
    (folder / CLAIMS).write_bytes(content)


def cut_short(folder: Path) -> None:
    content = (folder / CLAIMS).read_bytes()
    (folder / CLAIMS).write_bytes(content[:-1])


def lose_a_file(folder: Path) -> None:
    (folder / CLAIMS).unlink()


def lose_a_folder(folder: Path) -> None:
    lose_a_file(folder)
    (folder / CLAIMS).parent.rmdir()


def add_a_table_file(folder: Path) -> None:
    (folder / "claims" / "part-1.parquet").write_bytes((folder / CLAIMS).read_bytes())


def add_a_link(folder: Path) -> None:
    (folder / "elsewhere").symlink_to("/")


def put_a_folder_in_its_place(folder: Path) -> None:
    lose_a_file(folder)
    (folder / CLAIMS).mkdir()


def edit(change: Callable[[dict[str, object]], object]) -> Callable[[Path], None]:
    def edited(folder: Path) -> None:
        stated = json.loads((folder / manifest.NAME).read_text())
        change(stated)
        (folder / manifest.NAME).write_text(json.dumps(stated))

    return edited


def rewrite_with_another_row_count(folder: Path) -> None:
    edit(lambda stated: stated["tables"]["claims"][0].update(rows=99))(folder)  # type: ignore[index]


def name_a_file_outside(folder: Path) -> None:
    edit(lambda stated: stated["tables"]["claims"][0].update(path="../../../evil.parquet"))(folder)  # type: ignore[index]


def drop_a_column(folder: Path) -> None:
    table = pq.read_table(folder / CLAIMS)
    pq.write_table(table.drop_columns(["cue"]), folder / CLAIMS)
    described = manifest.read(folder)
    manifest.write(folder, manifest.Manifest(**{**_fields(described), "tables": manifest.list_files(folder)}))


def _fields(described: manifest.Manifest) -> dict[str, object]:
    return {name: getattr(described, name) for name in manifest.Manifest.__dataclass_fields__}


@pytest.mark.parametrize(
    ("damage", "fault", "where"),
    [
        (flip_a_bit, "changed file", CLAIMS),
        (cut_short, "changed file", CLAIMS),
        (lose_a_file, "missing file", CLAIMS),
        (lose_a_folder, "missing file", CLAIMS),
        (put_a_folder_in_its_place, "changed file", CLAIMS),
        (add_a_table_file, "foreign file", "claims/part-1.parquet"),
        (add_a_link, "foreign file", "elsewhere"),
        (rewrite_with_another_row_count, "row count", CLAIMS),
        (name_a_file_outside, "broken manifest", "../../../evil.parquet"),
        (drop_a_column, "wrong columns", CLAIMS),
        (lambda folder: (folder / manifest.NAME).write_text("{"), "broken manifest", manifest.NAME),
        (edit(lambda stated: stated.update(schema_version=99)), "newer release", manifest.NAME),
    ],
)
def test_damage_is_found_where_it_is(
    place: Warehouse, damage: Callable[[Path], object], fault: str, where: str
) -> None:
    folder = publish(place, "a1")
    damage(folder)
    found = verifying.snapshot(folder)
    assert (fault, f"a1/{where}") in [(one.fault, one.where) for one in found]
    assert all(one.advice and one.detail for one in found)


def wrong(change: Callable[[Rows], object]) -> Rows:
    rows = sound()
    change(rows)
    return rows


@pytest.mark.parametrize(
    ("rows", "fault", "where"),
    [
        (wrong(lambda r: r["documents"].pop()), "broken relation", "sentences.document_id"),
        (wrong(lambda r: r["claims"][0].update(topic_id="gone")), "broken relation", "claims.topic_id"),
        (wrong(lambda r: r["topics"][0].update(entity_ids=["gone"])), "broken relation", "topics.entity_ids"),
        (wrong(lambda r: r["claims"][0].update(figure_id=None, quote_id=None)), "broken relation", "claims"),
        (wrong(lambda r: r["mentions"].append(r["mentions"][0])), "duplicate key", "mentions.mention_id"),
        (wrong(lambda r: r["documents"][0].update(n_blocks=7)), "wrong count", "documents.n_blocks"),
        (wrong(lambda r: r["documents"][0].update(n_blocks_kept=2)), "wrong count", "documents.n_blocks_kept"),
        (wrong(lambda r: r["entities"][0].update(n_documents=1)), "wrong count", "entities.n_documents"),
    ],
)  # fmt: skip
def test_tables_that_do_not_fit_together_are_found(place: Warehouse, rows: Rows, fault: str, where: str) -> None:
    found = verifying.snapshot(publish(place, "a1", rows))
    assert (fault, where) in [(one.fault, one.where) for one in found]


def test_a_sound_snapshot_is_found_sound_and_pages_beside_the_tables_are_no_fault(place: Warehouse) -> None:
    folder = publish(place, "a1")
    (folder / "review").mkdir()
    (folder / "review" / "index.html").write_text("<p>made from the tables")
    assert verifying.snapshot(folder) == []
    assert verifying.link(place) == []


def test_one_broken_snapshot_hides_no_other(place: Warehouse) -> None:
    lose_a_file(publish(place, "a1"))
    publish(place, "b2", parent="a1")
    found = dict(verifying.every(place))
    assert [one.fault for one in found["a1"]] == ["missing file"]
    assert found["b2"] == []


@pytest.mark.parametrize("target", [None, "snapshots/gone", "snapshots/half", "file"])
def test_a_link_that_leads_nowhere_is_found(place: Warehouse, target: str | None) -> None:
    publish(place, "a1")
    (place.snapshots / "half").mkdir()
    place.current.unlink()
    if target == "file":
        place.current.write_text("no link")
    elif target:
        place.current.symlink_to(target)
    (found,) = verifying.link(place)
    assert isinstance(found, Finding)
    assert found.fault == "broken link"


def test_every_bit_matters(place: Warehouse) -> None:
    """Any one of a file's bits, wherever it lies."""
    folder = publish(place, "a1")
    path = folder / "topics" / "part-0.parquet"
    whole = path.read_bytes()
    for at in range(0, len(whole) * 8, 997):
        content = bytearray(whole)
        content[at // 8] ^= 1 << at % 8
        path.write_bytes(content)
        assert [one.fault for one in verifying.snapshot(folder)] == ["changed file"], at
    path.write_bytes(whole)
    assert verifying.snapshot(folder) == []
