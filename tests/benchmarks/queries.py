"""README's questions asked of a million claims: `python -m tests.benchmarks queries [CLAIMS]`.

A made-up world of 10,000 articles is resolved, and its tables are laid down as often as it takes, every copy with keys
and labels of its own, so that a question about one town finds a few hundred claims among all the others.
"""

import re
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from flows.parquet import ROW_GROUP, write_batches
from flows.resolve import resolve
from flows.resolve.tables import LONG_ROWS, SORTED_BY
from flows.warehouse import reader, views
from schemas.tables import TABLES
from tests.benchmarks import world

README = Path(__file__).parents[2] / "README.md"
DOCUMENTS = 10_000
TIMES = 5
"""Every question is asked so often, each time of a connection of its own; the median counts."""
KEYS = ("cluster_id", "duplicate_of", "revises", "part_of", "claimant_key", "origin_key", "earliest_member")
"""Columns that hold a key and are not called `…_id`."""
QUOTED = """
SELECT 'q' || claim_id AS quote_id, document_id, sentence_id, start, "end", raw_start, raw_end, text, repaired,
    'indirect' AS type, 'said' AS cue, claimant AS speaker, claimant_mention_id AS speaker_mention_id,
    claimant_entity_id AS speaker_entity_id, claimant_kind AS speaker_kind, claimant_basis AS speaker_basis FROM claims
"""
SAID_AGAIN = """
SELECT 'r' || topic_id AS repeat_id, 'quote' AS kind, list('q' || claim_id ORDER BY claim_id) AS member_ids,
    list(DISTINCT document_id) AS document_ids, 'q' || min(claim_id) AS earliest_member, count(*) AS n_members,
    1.0 AS similarity, min(text) AS text FROM claims WHERE topic_id IS NOT NULL GROUP BY topic_id
"""
LINKED = """
SELECT 'a' || claim_id AS attribution_id, claim_id, document_id, 0 AS position, 'origin' AS role, claimant AS text,
    claimant_mention_id AS mention_id, claimant_entity_id AS entity_id, 'said' AS cue FROM claims
"""
DERIVED = {"quotes": QUOTED, "repeats": SAID_AGAIN, "attributions": LINKED}
"""Tables that the made-up world leaves empty, from its claims."""


def questions() -> dict[str, str]:
    """README's SQL by the view that it asks."""
    blocks = re.findall(r"```sql\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    found = [query for block in blocks for query in re.split(r"\n\s*\n", block.strip())]
    return {re.search(r"FROM (\w+)", query)[1]: query for query in found}  # type: ignore[index]


def make(folder: Path, n_claims: int) -> tuple[int, str]:
    """Write the tables to `folder`; how many claims there are, and a town that some of them are about."""
    with tempfile.TemporaryDirectory(prefix="tallywire-bench-") as staging:
        world.make(Path(staging), DOCUMENTS)
        resolve(Path(staging), parent=None, lookups=())
        with reader.connect(Path(staging) / "tables") as connection:
            (found,) = connection.sql("SELECT count(*) FROM claims").fetchall()[0]
            query = "SELECT regexp_extract(label, '\\((\\w+)\\)$', 1) FROM topics ORDER BY n_claims DESC, label LIMIT 1"
            (town,) = connection.sql(query).fetchall()[0]
            times = -(-n_claims // found)
            for name in SORTED_BY:
                _lay(connection, name, times, folder)
    views.write(folder)
    return times * found, town


def _lay(connection: duckdb.DuckDBPyConnection, name: str, times: int, folder: Path) -> None:
    schema = TABLES[name]
    rows = connection.sql(DERIVED.get(name, f'FROM "{name}"'))
    columns = ", ".join(_of_copy(field, field.name in rows.columns) for field in schema)
    query = f"SELECT {columns} FROM ({rows.sql_query()}) t, range({times}) r(n) ORDER BY {SORTED_BY[name]}"
    size = LONG_ROWS.get(name, ROW_GROUP)
    write_batches(connection.sql(query).to_arrow_reader(size), schema, folder / name, size)


def _of_copy(field: pa.Field, is_there: bool) -> str:
    """A column of the `n`-th copy."""
    column, key = field.name, field.name == "label" or field.name.endswith("_id") or field.name in KEYS
    if not is_there:
        return f'{"NULL" if field.nullable else "0"} AS "{column}"'
    if key and field.type == pa.string():
        return f't."{column}" || \' \' || n AS "{column}"'
    if column.endswith("_ids"):
        return f"list_transform(t.{column}, lambda key : key || ' ' || n) AS {column}"
    return f't."{column}"'


def ask(folder: Path, query: str) -> tuple[float, int]:
    """Milliseconds from asking to the last row, and rows of the answer."""
    with reader.connect(folder) as connection:
        began = time.perf_counter()
        answer = connection.sql(query).to_arrow_table()
    return 1000 * (time.perf_counter() - began), answer.num_rows


def main(arguments: Sequence[str] = ()) -> None:
    with tempfile.TemporaryDirectory(prefix="tallywire-bench-") as name:
        n_claims, town = make(Path(name), int(arguments[0]) if arguments else 1_000_000)
        began = time.perf_counter()
        reader.connect(Path(name)).close()
        print(f"{n_claims:,} claims; a connection takes {1000 * (time.perf_counter() - began):.0f} ms")
        print(f"{'asked of':<28}{'ms':>8}{'rows':>10}")
        for view, query in questions().items():
            asked = re.sub(r"'%\w+%'", f"'%{town}%'", query)
            runs = sorted(ask(Path(name), asked) for _ in range(TIMES))
            print(f"{view:<28}{runs[TIMES // 2][0]:>8.0f}{runs[0][1]:>10,}")
