"""A query can read the tables of its snapshot, and nothing else; it can write nothing, not even there."""

from pathlib import Path

import pytest

from flows.errors import UsageError
from flows.warehouse import reader
from flows.warehouse.asking import ask
from flows.warehouse.layout import Warehouse
from tests.unit.flows.published import publish


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publish(Warehouse(tmp_path_factory.mktemp("asked") / "warehouse"), "a1").resolve()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT count(*) FROM claims",
        "WITH x AS (SELECT * FROM figures) SELECT * FROM x",
        "FROM topics",
        "DESCRIBE claims",
        "SHOW TABLES",
        "SUMMARIZE topics",
        "EXPLAIN SELECT * FROM claims",
        "EXPLAIN SELECT text AS explain FROM claims",
        "explain analyze SELECT * FROM claims",
        "EXPLAIN (FORMAT json) SELECT 1",
        "SELECT 'COPY x TO y; DELETE FROM z' AS copy",
        'SELECT 1 AS "INSERT", 2 AS set_aside',
        "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT * FROM t",
    ],
)
def test_what_reads_is_answered(folder: Path, query: str) -> None:
    with reader.connect(folder) as connection:
        assert len(ask(connection, query))


@pytest.mark.parametrize(
    "query",
    [
        "COPY (SELECT 1) TO '{folder}/claims/evil.csv'",
        "EXPLAIN ANALYZE COPY (SELECT 1) TO '{folder}/claims/evil.csv'",
        "/* x */ EXPLAIN ANALYZE COPY (SELECT 1) TO '{folder}/claims/evil.csv'",
        "EXPLAIN EXPLAIN ANALYZE COPY (SELECT 1) TO '{folder}/claims/evil.csv'",
        "WITH x AS (COPY (SELECT 1) TO '{folder}/claims/evil.csv') SELECT * FROM x",
        "SELECT * FROM query('WITH x AS (COPY (SELECT 1) TO ''{folder}/evil.csv'') SELECT * FROM x')",
        "EXPORT DATABASE '{folder}/claims'",
        "ATTACH '{folder}/evil.db'",
        "CREATE TABLE evil AS SELECT 1",
        "CREATE SECRET s (TYPE s3, KEY_ID 'x', SECRET 'y')",
        "INSERT INTO claims SELECT * FROM claims",
        "DELETE FROM claims",
        "DROP VIEW claims",
        "SET enable_external_access = true",
        "RESET allowed_directories",
        "PRAGMA enable_external_access = true",
        "SET temp_directory = '{folder}'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "LOAD '{folder}/evil.so'",
        "CALL pragma_version()",
        "PREPARE x AS SELECT 1",
        "SELECT 1; SELECT 2",
        "SELECT 1; COPY (SELECT 1) TO '{folder}/evil.csv'",
        "",
        "not SQL at all",
    ],
)
def test_what_would_change_something_is_refused(folder: Path, query: str) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    with reader.connect(folder) as connection, pytest.raises(UsageError):
        ask(connection, query.format(folder=folder))
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


@pytest.mark.parametrize(
    "source",
    [
        "read_csv('/etc/passwd')", "read_text('/etc/passwd')", "read_blob('/etc/passwd')", "read_json('/etc/passwd')",
        "sniff_csv('/etc/passwd')", "parquet_metadata('/etc/passwd')", "glob('/etc/*')", "'/etc/passwd'",
        "read_csv('/proc/self/environ')", "read_text('{folder}/../../../../etc/passwd')", "duckdb_secrets()",
        "read_parquet('https://tallywire.example/x.parquet')", "read_parquet('s3://tallywire/x.parquet')",
        "read_text('{outside}')", "query('SELECT * FROM read_text(''/etc/passwd'')')",
    ],
)  # fmt: skip
def test_nothing_outside_the_snapshot_is_read(folder: Path, source: str) -> None:
    outside = folder.parent.parent / "outside.txt"
    outside.write_text("secret")
    with reader.connect(folder) as connection, pytest.raises(UsageError):
        ask(connection, f"SELECT * FROM {source.format(folder=folder, outside=outside)}")


def test_the_environment_is_not_told(folder: Path) -> None:
    with reader.connect(folder) as connection, pytest.raises(UsageError):
        ask(connection, "SELECT getenv('HOME')")
