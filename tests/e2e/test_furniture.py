"""What recurs in an outlet is dropped, also from documents that were published before it recurred."""

from pathlib import Path

import pyarrow.parquet as pq

from tests.conftest import Tallywire
from tests.e2e.test_build import contents
from tests.unit.flows.test_furniture import PROMISE, STORIES
from transforms.cleaning.recurring import RECURS

FOUND = {"promise": PROMISE, "crosshead": "What else the Courier writes"}


def write_stories(folder: Path) -> Path:
    """Six articles of one outlet, told by a sidecar each; a sentence and a line are in all but one."""
    folder.mkdir()
    for n, story in enumerate(STORIES):
        first, second = story.split("\n")
        lines = [first, second] if n == 5 else [first, FOUND["crosshead"], second, PROMISE]
        (folder / f"{n}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        (folder / f"{n}.txt.meta.yml").write_text("outlet: Velden Courier\n", encoding="utf-8")
    return folder


def test_furniture_in_two_steps_is_furniture_in_one(tallywire: Tallywire, tmp_path: Path) -> None:
    source = write_stories(tmp_path / "in")
    steps, once = tmp_path / "steps", tmp_path / "once"
    assert tallywire("build", source / "0.txt", source / "1.txt", "-w", steps).returncode == 0
    assert PROMISE in pq.read_table(steps / "current" / "documents")["clean_text"][0].as_py()
    done = tallywire("build", source, "-w", steps)
    assert done.returncode == 0, done.stderr
    assert tallywire("build", source, "-w", once).returncode == 0
    assert contents(steps) == contents(once)
    blocks = pq.read_table(steps / "current" / "blocks").to_pylist()
    dropped = [block["text"] for block in blocks if block["reason"] == RECURS]
    assert sorted(set(dropped)) == sorted(FOUND.values())
    assert len(dropped) == 10
    assert not any(block["kept"] for block in blocks if block["text"] in FOUND.values())
    assert set(pq.read_table(steps / "current" / "furniture")["text"].to_pylist()) == set(FOUND.values())
    run = pq.read_table(steps / "current" / "runs").sort_by("started").to_pylist()[-1]
    assert (run["n_new"], run["n_unchanged"]) == (6, 0)
