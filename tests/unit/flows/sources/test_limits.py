"""Limits are set in the environment, and those that are set differently have their files read again."""

import pytest

from flows.errors import UsageError
from flows.settings import Settings
from flows.sources import limits
from flows.sources.records import MEGABYTE, Limits
from tests.unit.flows.sources.made import TEXT, read, saved, zipped


def test_without_any_the_limits_are_the_usual_ones() -> None:
    assert limits.from_environment() == Limits()
    assert "limits" not in Settings(()).shaping()


@pytest.mark.parametrize(
    ("variable", "value", "expected"),
    [
        ("TALLYWIRE_MAX_DOCUMENT_BYTES", "200MB", Limits(max_document_bytes=200 * MEGABYTE)),
        ("TALLYWIRE_MAX_FILE_BYTES", "5000", Limits(max_file_bytes=5_000)),
        ("TALLYWIRE_MAX_RATIO", "500", Limits(max_ratio=500)),
        ("TALLYWIRE_MAX_NESTING", " 1 ", Limits(max_nesting=1)),
    ],
)
def test_each_can_be_set(monkeypatch, variable, value, expected) -> None:
    monkeypatch.setenv(variable, value)
    assert Settings(()).limits == expected
    assert Settings(()).shaping()["limits"] == limits.changed(expected)


@pytest.mark.parametrize("value", ["", "many", "-1", "0", "1e3", "200 apples"])
def test_what_is_no_limit_is_refused(monkeypatch, value) -> None:
    monkeypatch.setenv("TALLYWIRE_MAX_RATIO", value)
    with pytest.raises(UsageError, match="TALLYWIRE_MAX_RATIO"):
        limits.from_environment()


@pytest.mark.parametrize(
    ("variable", "value", "reason"),
    [
        ("TALLYWIRE_MAX_DOCUMENT_BYTES", "20", "too large"),
        ("TALLYWIRE_MAX_FILE_BYTES", "20", "too large"),
        ("TALLYWIRE_MAX_MEMBER_BYTES", "20", "too large"),
        ("TALLYWIRE_MAX_MEMBERS", "1", "too many members"),
        ("TALLYWIRE_MAX_NESTING", "1", "too nested"),
    ],
)
def test_a_limit_that_is_set_holds(tmp_path, monkeypatch, variable, value, reason) -> None:
    path = saved(tmp_path, "a.zip", zipped({"a.txt": TEXT, "b.txt": TEXT, "c.zip": zipped({"d.txt": TEXT})}))
    assert not read(path, limits=limits.from_environment())[1]
    monkeypatch.setenv(variable, value)
    assert reason in {reject.reason for reject in read(path, limits=limits.from_environment())[1]}
