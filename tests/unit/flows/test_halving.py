"""Of a shard that kills its worker only the documents that do it are lost."""

from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows import furniture, halving, parts, raw, worker
from flows.errors import WorkerKilled
from flows.raw import Shard
from flows.sources.records import SourceDocument
from flows.worker import Options, Outcome
from transforms.records import Metadata

OPTIONS = Options("run", "model", "1", "1", frozenset(), Path("furniture"), 2030)
DEADLY = b"deadly"


def shard(folder: Path, payloads: str) -> Shard:
    """A shard of a document a letter, `x` the deadly ones."""
    documents = [
        SourceDocument(
            source_uri=f"{n}-{letter}", source_file="file", source_format="txt", content_hash=str(n),
            payload=DEADLY if letter == "x" else letter.encode(), is_html=False, encoding=None, metadata=Metadata(),
        )
        for n, letter in enumerate(payloads)
    ]  # fmt: skip
    (found,) = raw.write(documents, folder / "raw", most=100, most_bytes=10**6)
    return found


class Workers:
    """A pool in this process, whose workers die of deadly documents."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()

    def run(self, function: Any, shard: Shard, *given: Any) -> Any:
        return self._called("run", function, shard, *given)

    def alone(self, function: Any, shard: Shard, *given: Any) -> Any:
        return self._called("alone", function, shard, *given)

    def _called(self, way: str, function: Any, shard: Shard, *given: Any) -> Any:
        self.calls[way] += 1
        if any(record["payload"] == DEADLY for record in raw.records(shard)):
            raise WorkerKilled("killed")
        return function(shard, *given)


def noted(shard: Shard, target: Path, options: Options) -> Outcome:
    """In place of the worker's work: a row a document."""
    rows = [worker.failed(record, options) for record in raw.records(shard)]
    parts.write({"rejects": rows}, target)
    return Outcome(shard.key, len(rows), 0, 10 * len(rows), 0.1)


@pytest.mark.parametrize(
    ("payloads", "calls"),
    [
        ("abcdefgh", 0),
        ("abcdefgx", 6),
        ("xbcdefgh", 6),
        ("abxxefgh", 6),
        ("xbcdefgx", 10),
        ("x", 0),
        ("xx", 2),
        ("axc", 4),
    ],
)
def test_only_deadly_documents_are_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, payloads: str, calls: int
) -> None:
    monkeypatch.setattr(worker, "process", noted)
    workers: Any = Workers()
    whole = shard(tmp_path, payloads)
    outcome = halving.process(whole, tmp_path / "parts" / whole.key, OPTIONS, workers)
    n_deadly = payloads.count("x")
    assert (outcome.key, outcome.n_documents, outcome.n_rejected) == (whole.key, len(payloads), n_deadly)
    assert outcome.n_words == 10 * (len(payloads) - n_deadly)
    assert workers.calls == Counter(run=1, alone=calls)
    rows = pq.read_table(tmp_path / "parts" / whole.key / "rejects.parquet").to_pylist()
    assert sorted(row["source_uri"] for row in rows) == [f"{n}-{letter}" for n, letter in enumerate(payloads)]
    assert all((row["reason"] == "kills its worker") == row["source_uri"].endswith("x") for row in rows)
    assert {path.name for path in (tmp_path / "parts" / whole.key).iterdir()} == {
        f"{name}.parquet" for name in parts.WRITTEN
    }
    assert [path.name for path in (tmp_path / "raw").glob("*.parquet")] == [whole.paths[0].name]


def test_what_kills_its_worker_is_left_out_of_the_survey(tmp_path: Path) -> None:
    workers: Any = Workers()
    line = "The Fenwick Herald has told the news of the islands since the harbour was built."
    whole = shard(tmp_path, "axc")
    table = raw.records(whole)
    for row in table:
        row["payload"] = DEADLY if row["payload"] == DEADLY else f"{line}\n\n{row['source_uri']}".encode()
    pq.write_table(pa.Table.from_pylist(table, schema=raw.SCHEMA), *whole.paths)
    target = tmp_path / "survey" / f"{whole.key}.parquet"
    halving.survey(whole, target, workers)
    found = pq.read_table(target, schema=furniture.SURVEYED).to_pylist()
    assert {row["document_id"] for row in found} == {table[0]["document_id"], table[2]["document_id"]}
    assert [row["text"] for row in found].count(line) == 2
