"""A command, table or reject reason that is not documented fails; so does a documented one that does not exist."""

import re
from pathlib import Path

from flows.cli import app
from schemas.tables import TABLES

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands() -> set[str]:
    return {c.name or c.callback.__name__ for c in app.registered_commands if c.callback}


def test_every_command_stands_in_the_readme() -> None:
    for name in commands():
        assert f"`tallywire {name}" in README or re.search(rf"`{name}( |`)", README), name


def test_every_command_in_the_readme_exists() -> None:
    named = set(re.findall(r"tallywire ([a-z]+)\b", README)) - {"does"}
    assert named <= commands()


def test_every_table_stands_in_the_readme() -> None:
    for name in TABLES:
        assert f"`{name}`" in README, name


def test_links_of_the_readme_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!https?://)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
