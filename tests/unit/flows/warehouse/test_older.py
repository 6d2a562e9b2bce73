"""A warehouse of release 0.1.0 opens, is found sound, and is built upon.

`release-0.1.0.zip` is what that release published from three files in `/srv/articles`: two articles of our own and an
empty file.
"""

import json
import zipfile
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from flows.errors import NewerSchema
from flows.verify import warehouse as verifying
from flows.warehouse import manifest, older, reader
from flows.warehouse.layout import Warehouse
from schemas.tables import TABLES
from schemas.views import VIEWS
from tests.conftest import Tallywire

PACKED = Path(__file__).with_name("release-0.1.0.zip")


@pytest.fixture
def place(tmp_path: Path) -> Warehouse:
    root = tmp_path / "warehouse"
    with zipfile.ZipFile(PACKED) as packed:
        packed.extractall(root)
    (snapshot,) = (root / "snapshots").iterdir()
    (root / "current").symlink_to(f"snapshots/{snapshot.name}")
    return Warehouse(root)


def test_every_table_and_view_answers_with_the_columns_of_today(place: Warehouse) -> None:
    with reader.connect(place.current) as connection:
        for name in (*TABLES, *VIEWS):
            connection.sql(f"SELECT * FROM {name}").fetchall()
        for name, schema in TABLES.items():
            assert connection.sql(f"SELECT * FROM {name} LIMIT 0").columns == schema.names, name
        articles = connection.sql("SELECT document_id, article_id, revision FROM documents").fetchall()
    assert len(articles) == 2
    assert all(article_id and revision == 1 for _, article_id, revision in articles)


def test_what_has_all_columns_is_read_as_it_is_and_what_is_missing_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "it's.parquet"
    pq.write_table(TABLES["documents"].empty_table(), path)
    with duckdb.connect() as connection:
        assert older.source(connection, "documents", [path]) == f"read_parquet(['{tmp_path}/it''s.parquet'])"
        absent = older.source(connection, "documents", [])
        assert connection.sql(f"FROM {absent}").columns == TABLES["documents"].names
        assert connection.sql(f"FROM {absent}").fetchall() == []
    assert older.missing("documents", []) == tuple(TABLES["documents"].names)
    assert older.missing("documents", [path]) == ()


def test_it_is_found_sound(place: Warehouse) -> None:
    assert manifest.read(place.current).schema_version == 1
    assert verifying.snapshot(place.current.resolve()) == []


def test_a_newer_release_is_refused_with_advice(place: Warehouse) -> None:
    path = place.current / manifest.NAME
    path.write_text(json.dumps(json.loads(path.read_text()) | {"schema_version": manifest.SCHEMA_VERSION + 1}))
    with pytest.raises(NewerSchema, match="reads up to") as caught:
        manifest.read(place.current)
    assert "install" in caught.value.hint


@pytest.mark.slow
def test_a_build_keeps_what_the_old_release_read_from_files_that_are_gone(
    tallywire: Tallywire, place: Warehouse, tmp_path: Path
) -> None:
    fresh = tmp_path / "in" / "mill.txt"
    fresh.parent.mkdir()
    fresh.write_text("The mayor of Velden said on Monday that 41 people were hurt in the fire at the old mill.\n")
    done = tallywire("build", fresh, "-w", place.root)
    assert done.returncode == 0, done.stderr
    documents = pq.read_table(place.current / "documents").to_pylist()
    assert {Path(row["source_uri"]).name for row in documents} == {"river.txt", "gone.txt", "mill.txt"}
    assert "empty.txt" in {Path(row["source_uri"]).name for row in pq.read_table(place.current / "rejects").to_pylist()}
    assert tallywire("verify", "--all", "-w", place.root).returncode == 0
    first, last = pq.read_table(place.current / "runs").sort_by("started")["n_documents"].to_pylist()
    assert (first, last) == (2, 3)
