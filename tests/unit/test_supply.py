"""What is installed is what was pinned."""

import json
from pathlib import Path

import pytest

from tests import supply
from tests.conftest import ROOT

GOOD = f"""\
one==1.0 \\
    --hash=sha256:{"a" * 64}
two[extra]==2.0 ; python_version < '3.12' \\
    --hash=sha256:{"b" * 64}
"""


@pytest.mark.parametrize("name", supply.LOCKS)
def test_every_package_of_the_lock_files_has_hashes(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
    assert list(supply.packages(lock))
    assert supply.loose(lock) == []


@pytest.mark.parametrize(
    ("lock", "found"),
    [
        (GOOD, []),
        (GOOD + "three==3.0\n", ["three 3.0 is pinned without a hash"]),
        (GOOD.replace("b" * 64, "b" * 63), ["two 2.0 is pinned without a hash"]),
        (f"{supply.MODEL}==3.8.0 --hash=sha256:{'a' * 64}", [f"{supply.MODEL} is not the one that is known"]),
    ],
)
def test_what_could_be_another_file_is_found(lock: str, found: list[str]) -> None:
    assert supply.loose(lock) == found


@pytest.mark.parametrize("lock", ["one>=1.0", "git+https://example.com/one", "./one"])
def test_what_pins_no_version_is_refused(lock: str) -> None:
    with pytest.raises(ValueError, match="no pinned package"):
        list(supply.packages(lock))


def test_the_installed_model_is_as_it_was_published() -> None:
    assert supply.altered(supply.MODEL) == []


def test_an_altered_file_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"something else")
    assert any("config.cfg was altered" in line for line in supply.altered(supply.MODEL))


def test_advisories_and_what_they_do_not_cover_are_told_apart() -> None:
    flaw = {"id": "PYSEC-1", "aliases": ["CVE-1"], "fix_versions": ["1.1"]}
    report = {"dependencies": [
        {"name": "one", "version": "1.0", "vulns": [flaw]}, {"name": "two", "version": "2.0", "vulns": []},
        {"name": "three", "skip_reason": "not found"},
    ]}  # fmt: skip
    assert supply.advisories(json.dumps(report)) == (["one 1.0: PYSEC-1, CVE-1; mended in ['1.1']"], ["three"])
