"""Reading one folder of tables for the pages, each table once, in the order of documents."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pyarrow as pa

from flows.memory import SHOWING, WHATEVER, Budget
from flows.warehouse import older
from schemas.tables import TABLES

Row = dict[str, Any]
BATCH = 4_096
"""Rows that are Python objects at once."""
MOST_ARTICLES = 20_000
"""Articles that get a page of their own: those on the board first, then the latest. `tallywire show` has all."""
MOST_TEXT = 500_000
"""Bytes of an article with a page of its own: the page is several times as long, and a browser has to open it."""
TITLED = f"""
SELECT d.document_id, coalesce(nullif(d.title, ''), regexp_extract(rtrim(d.source_uri, '/'), '[^/]*$')) AS title,
    row_number() OVER (
        ORDER BY b.disputed IS NULL, NOT b.disputed, d.published_start DESC NULLS LAST, d.document_id
    ) <= {MOST_ARTICLES} AND strlen(d.raw_text) <= {MOST_TEXT} AS shown,
    strlen(d.raw_text) AS size
FROM documents d LEFT JOIN (
    SELECT c.document_id, bool_or(t.disputed) AS disputed FROM claims c JOIN topics t USING (topic_id) GROUP BY 1
) b USING (document_id)
"""  # noqa: S608
"""What each article is called, whether it has a page, and how many bytes of text it has."""
BROKEN = """
CREATE TABLE broken AS
SELECT key, string_agg(expectation, ', ' ORDER BY place) AS broken FROM (
    SELECT unnest(sample_keys) AS key, expectation, row_number() OVER () AS place FROM checks
    WHERE NOT success AND run_id = (SELECT arg_max(run_id, started) FROM runs)
) GROUP BY key
"""
"""Which expectations a row broke, by its key, for the rows that the last run's checks name."""


@contextmanager
def connected(
    tables: Path, *, spill: Path, before: Path | None = None, titled: Path | None = None, budget: Budget = WHATEVER
) -> Iterator[duckdb.DuckDBPyConnection]:
    """DuckDB with every table as a view, as `before.TABLE` those of the snapshot before, `titled` and `broken`.

    A table that is missing is empty: a run that checks have stopped has pages as well. `titled` is a file that has
    that table already, which takes reading all texts. `budget` bounds what is held in memory; the rest goes below the
    folder `spill`, for the time being.
    """
    with (
        TemporaryDirectory(prefix=".spill-", dir=spill) as scratch,
        duckdb.connect(":memory:", config={"temp_directory": scratch}) as connection,
    ):
        _lay_out(connection, tables, before)
        query = "FROM read_parquet($file)" if titled else TITLED
        connection.execute(f"CREATE TABLE titled AS {query}", {"file": str(titled)} if titled else None)
        (size,) = connection.sql("SELECT coalesce(sum(size), 0) FROM titled").fetchall()[0]
        budget.bound(connection, int(size), SHOWING)
        connection.execute(BROKEN)
        yield connection


def _lay_out(connection: duckdb.DuckDBPyConnection, tables: Path, before: Path | None) -> None:
    connection.execute("CREATE SCHEMA before")
    for name in TABLES:
        for view, folder in ((f'"{name}"', tables), (f'before."{name}"', before)):
            files = sorted((folder / name).glob("**/*.parquet")) if folder else []
            connection.execute(f"CREATE VIEW {view} AS FROM {older.source(connection, name, files)}")


def entire(connection: duckdb.DuckDBPyConnection, query: str) -> pa.Table:
    """All rows of a query, which take a tenth of the memory that they take as Python objects."""
    return connection.sql(query).to_arrow_table()


def rows(connection: duckdb.DuckDBPyConnection, query: str, **values: object) -> Iterator[Row]:
    """The rows of a query, without holding them all; several queries of one connection may run side by side."""
    cursor = connection.cursor()
    answer = cursor.sql(query, params=values) if values else cursor.sql(query)
    for batch in answer.to_arrow_reader(BATCH):
        yield from batch.to_pylist()


def in_turn(found: Iterator[Row], column: str) -> Callable[[str], list[Row]]:
    """A function that gives the rows with one key. The keys must be asked for in the order in which rows have them.

    Keys that have no rows may be asked for as well.
    """
    groups = groupby(found, key=itemgetter(column))
    waiting: tuple[str, list[Row]] | None = None

    def of(key: str) -> list[Row]:
        nonlocal waiting
        if waiting is None:
            ahead, group = next(groups, ("", iter(())))
            waiting = ahead, list(group)
        if waiting[0] != key:
            return []
        answer, waiting = waiting[1], None
        return answer

    return of
