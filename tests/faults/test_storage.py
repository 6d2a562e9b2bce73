"""Publish, go back, prune and heal, with each single step failing once and the process dying at each once.

After each: readers see one whole snapshot, nothing that was published is lost, and doing it again ends as if nothing
had happened, with nothing left over.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from flows.verify import files
from flows.warehouse import manifest, snapshots
from flows.warehouse.layout import Warehouse
from tests.faults.steps import FAILURES, Steps, dies, walked
from tests.unit.flows.warehouse.test_snapshots import publish, stage


@dataclass(frozen=True)
class Scenario:
    """What is done to a warehouse with the snapshots a1, b2 (current) and c3 in staging, and what may be gone then."""

    act: Callable[[Warehouse], object]
    may_go: frozenset[str] = frozenset()


def published(place: Warehouse) -> object:
    return snapshots.publish(place, *stage(place, "c3", parent="b2"))


SCENARIOS = {
    "publish": Scenario(published),
    "publish again": Scenario(lambda place: publish(place, "a1")),
    "rollback": Scenario(lambda place: snapshots.rollback(place, "a1")),
    "prune": Scenario(lambda place: snapshots.prune(place, keep=1), frozenset({"a1"})),
    "heal": Scenario(lambda place: None),
}


def again(place: Warehouse, scenario: Scenario) -> None:
    """What the next call does: it heals first, as every build does."""
    snapshots.heal(place, run_id="c3")
    scenario.act(place)
    snapshots.heal(place)


def prepared(root: Path) -> Warehouse:
    place = Warehouse(root)
    publish(place, "a1")
    publish(place, "b2", parent="a1")
    stage(place, "c3", parent="b2")
    for left in (place.staging("old") / "parts", place.snapshots / "half" / "claims", place.reports / ".x.gone"):
        left.mkdir(parents=True)
    (place.root / ".current.tmp").symlink_to("snapshots/half")
    return place


def tree(place: Warehouse) -> set[str]:
    return {path.relative_to(place.root).as_posix() for path in place.root.rglob("*")}


def check(place: Warehouse, scenario: Scenario) -> None:
    """Readers see one whole snapshot, and no other is lost."""
    current = snapshots.current_id(place)
    assert current in {"a1", "b2", "c3"}
    there = {folder.name for folder in snapshots.whole(place)}
    assert {"a1", "b2"} - scenario.may_go <= there
    for name in there:
        folder = place.snapshot(name)
        assert list(files.check(folder, manifest.read(folder))) == []


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(tmp_path_factory.mktemp("template") / "warehouse").root


def fresh(template: Path, root: Path) -> Warehouse:
    shutil.copytree(template, root, symlinks=True)
    return Warehouse(root)


@pytest.mark.parametrize("name", SCENARIOS)
def test_each_step_may_fail_and_the_process_may_die_at_each(template: Path, tmp_path: Path, name: str) -> None:
    scenario = SCENARIOS[name]
    clean = fresh(template, tmp_path / "clean")
    with walked(Steps()) as steps:
        again(clean, scenario)
    assert steps.count > 10
    ends = (tree(clean), snapshots.current_id(clean))
    failed = 0
    for at in range(steps.count):
        place = fresh(template, tmp_path / f"{at}-failed")
        try:
            with walked(Steps(at, FAILURES[at % len(FAILURES)])):
                again(place, scenario)
        except OSError:
            failed += 1
        healed(place, scenario, ends)
        place = fresh(template, tmp_path / f"{at}-died")
        assert dies(lambda place=place: again(place, scenario), at)
        healed(place, scenario, ends)
    assert failed >= steps.count - 2, "but for making folders that are there already, no failure may be passed over"


def healed(place: Warehouse, scenario: Scenario, ends: tuple[set[str], str | None]) -> None:
    check(place, scenario)
    again(place, scenario)
    assert (tree(place), snapshots.current_id(place)) == ends
    shutil.rmtree(place.root)
