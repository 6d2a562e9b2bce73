"""`tallywire sql`, `show`, `tables`: asking the published tables."""

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from schemas.tables import TABLES
from schemas.views import VIEWS
from tests.conftest import Tallywire


@pytest.mark.parametrize("name", [*TABLES, *VIEWS])
def test_every_table_and_view_answers(warehouse: Path, name: str) -> None:
    from flows.warehouse import reader

    with reader.connect(warehouse / "current") as connection:
        assert connection.sql(f"SELECT count(*) FROM {name}").fetchall()[0][0] >= 0


def test_the_answer_in_every_format(tallywire: Tallywire, warehouse: Path, tmp_path: Path) -> None:
    query = "SELECT document_id, n_tokens, authors FROM documents ORDER BY 1 LIMIT 2"
    lines = tallywire("sql", query, "-w", warehouse, "-f", "json").stdout.splitlines()
    assert [set(json.loads(line)) for line in lines] == [{"document_id", "n_tokens", "authors"}] * 2
    table = tallywire("sql", query, "-w", warehouse, "-f", "csv").stdout.splitlines()
    assert (table[0], len(table)) == ("document_id,n_tokens,authors", 3)
    assert "2 rows" in tallywire("sql", query, "-w", warehouse).stdout
    target = tmp_path / "answer.parquet"
    assert tallywire("sql", query, "-w", warehouse, "-f", "parquet", "-o", target).returncode == 0
    assert len(pq.read_table(target)) == 2


@pytest.mark.parametrize(
    "query",
    [
        "COPY (SELECT 1) TO '{folder}/x.csv'",
        "ATTACH '{folder}/x.db'",
        "CREATE TABLE x AS SELECT 1",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "SELECT 1; SELECT 2",
        "SELECT no_such_column FROM documents",
    ],
)
def test_sql_reads_the_warehouse_and_nothing_else(
    tallywire: Tallywire, warehouse: Path, tmp_path: Path, query: str
) -> None:
    done = tallywire("sql", query.format(folder=tmp_path), "-w", warehouse)
    assert done.returncode == 2
    assert "error:" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())


def test_show_tells_one_article(tallywire: Tallywire, warehouse: Path) -> None:
    key = pq.read_table(warehouse / "current" / "documents")["document_id"][0].as_py()
    done = tallywire("show", key, "-w", warehouse)
    assert done.returncode == 0, done.stderr
    assert all(heading in done.stdout for heading in ("blocks", "names", "figures", "dates", "quotes"))
    assert done.stdout.strip().endswith(f"articles/{key}.html")
    assert tallywire("show", "no such article", "-w", warehouse).returncode == 2


def test_tables_describes_every_column(tallywire: Tallywire, warehouse: Path) -> None:
    said = tallywire("tables", "-w", warehouse).stdout
    assert all(name in said for schema in TABLES.values() for name in schema.names)
    assert "rows" in said
    assert tallywire("tables", "no_such_table", "-w", warehouse).returncode == 2


def test_rollback_and_prune_on_the_command_line(tallywire: Tallywire, tmp_path: Path) -> None:
    source = tmp_path / "in.txt"
    place = tmp_path / "warehouse"
    for number in (3, 4):
        source.write_text(f"The mayor said on Monday that {number} people were hurt in the fire at the old mill.\n")
        assert tallywire("build", source, "-w", place).returncode == 0
    first, second = (p.name for p in sorted((place / "snapshots").iterdir(), key=lambda p: p.stat().st_mtime))
    assert tallywire("rollback", first, "-w", place).returncode == 0
    assert (place / "current").readlink().name == first
    assert tallywire("prune", "--keep", "1", "-w", place).returncode == 0
    assert [p.name for p in (place / "snapshots").iterdir()] == [first]
    assert tallywire("rollback", second, "-w", place).returncode == 1


def test_doctor_is_content(tallywire: Tallywire, tmp_path: Path) -> None:
    done = tallywire("doctor", "-w", tmp_path / "warehouse")
    assert done.returncode == 0, done.stdout
    assert "bad" not in done.stdout.split()
