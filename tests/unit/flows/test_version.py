"""What makes documents be processed again, and what makes rows be joined again."""

from pathlib import Path

import pytest

from flows import version


def reached(entries: tuple[str, ...]) -> set[str]:
    return {p.relative_to(version.ROOT).as_posix() for p in version._reached({version.ROOT / e for e in entries})}


@pytest.mark.parametrize(
    ("path", "extracting", "resolving"),
    [
        ("transforms/figures/find.py", True, False),
        ("transforms/vocab/units.py", True, False),
        ("flows/sources/readers/warc.py", True, False),
        ("transforms/records.py", True, True),
        ("schemas/tables.py", True, True),
        ("flows/resolve/topics.py", False, True),
        ("transforms/entities/clusters.py", False, True),
        ("transforms/repeats/minhash.py", False, True),
        ("schemas/views.py", False, True),
        ("flows/cli/build.py", False, False),
        ("flows/audit/run.py", False, False),
    ],
)
def test_a_change_reruns_what_depends_on_it(path: str, extracting: bool, resolving: bool) -> None:
    assert (path in reached(version.EXTRACTING), path in reached(version.RESOLVING)) == (extracting, resolving)


def test_every_entry_is_there() -> None:
    assert all((version.ROOT / entry).is_file() for entry in version.EXTRACTING + version.RESOLVING)


def test_the_hash_follows_the_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "ROOT", tmp_path)
    (tmp_path / "flows").mkdir()
    used, unused = tmp_path / "flows" / "used.py", tmp_path / "flows" / "unused.py"
    (tmp_path / "flows" / "entry.py").write_text("from flows import (\n    used,\n)\n")
    version._files.cache_clear()
    seen = []
    for path, text in ((used, "A = 1"), (unused, "B = 1"), (used, "A = 2")):
        path.write_text(text)
        seen.append(version._digest(("flows/entry.py",)))
    assert seen[0] == seen[1] != seen[2]
    version._files.cache_clear()
