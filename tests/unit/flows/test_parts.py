"""What a shard leaves is the same whether its rows were packed on the way or not."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows import parts
from flows.parts import Gathered
from tests.unit.flows.audit import corpus


def read(folder: Path) -> dict[str, list[dict[str, object]]]:
    return {name: pq.read_table(folder / f"{name}.parquet").to_pylist() for name in parts.WRITTEN}


@pytest.mark.parametrize("many", [1, 2, 1_000])
def test_rows_that_are_packed_are_the_same_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    monkeypatch.setattr(parts, "MANY", many)
    rows = {name: found for name, found in corpus.sound().items() if name in parts.WRITTEN}
    gathered = Gathered()
    for name, found in rows.items():
        for row in found:  # as one document's stretches give them
            own = Gathered()
            own.add(name, [row])
            gathered.take(own)
    assert bool(gathered.packed["claims"]) == (many < 1_000)
    gathered.write(tmp_path / "packed")
    monkeypatch.undo()
    parts.write(rows, tmp_path / "plain")
    assert read(tmp_path / "packed") == read(tmp_path / "plain")
    assert all(len(read(tmp_path / "plain")[name]) == len(found) for name, found in rows.items())


def test_a_part_without_rows_has_every_table(tmp_path: Path) -> None:
    parts.write({}, tmp_path / "part")
    assert read(tmp_path / "part") == {name: [] for name in parts.WRITTEN}
