"""Where everything lies in a warehouse: names that readers, backups and other releases know."""

from pathlib import Path

import pytest

from flows.warehouse.layout import Warehouse

PLACE = Warehouse(Path("/news/warehouse"))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (PLACE.current, "current"),
        (PLACE.snapshots, "snapshots"),
        (PLACE.snapshot("a1"), "snapshots/a1"),
        (PLACE.reports, "reports"),
        (PLACE.forgotten, "forgotten.json"),
        (PLACE.lock, ".lock"),
        (PLACE.staging("b2"), ".staging/b2"),
    ],
)
def test_each_thing_has_its_place(path: Path, expected: str) -> None:
    assert path == Path("/news/warehouse", expected)


@pytest.mark.parametrize(
    ("told", "expected"), [(None, "/news/warehouse/.cache"), ("", "/news/warehouse/.cache"), ("/fast", "/fast")]
)
def test_the_cache_lies_where_it_is_told(monkeypatch: pytest.MonkeyPatch, told: str | None, expected: str) -> None:
    monkeypatch.delenv("TALLYWIRE_CACHE", raising=False)
    if told is not None:
        monkeypatch.setenv("TALLYWIRE_CACHE", told)
    assert PLACE.cache == Path(expected)
