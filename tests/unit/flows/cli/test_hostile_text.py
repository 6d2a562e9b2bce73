"""Text of articles and names of files that a terminal would obey are only shown."""

import io
import re
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from rich.console import Console

from flows.cli import build, query, show

LINK, CLEAR, BELL, C1, TURNED, HIDDEN = (
    "\x1b]8;;http://evil.example\x1b\\here\x1b]8;;\x1b\\", "\x1b[2J", "\x07", "\x9b31m", "\u202e", "\u2066"
)  # fmt: skip
HOSTILE = f"{LINK}{CLEAR}{BELL}{C1}{TURNED}{HIDDEN}[link=http://evil.example]rich[/link] [/b] [red]\r"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
"""What rich itself writes."""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def harmless(shown: str) -> None:
    assert "here" in shown
    assert "[link=http://evil.example]rich[/link] [/b] [red]" in shown.replace("\\", "")
    bare = COLOURS.sub("", shown)
    assert not [character for character in bare if character != "\n" and not character.isprintable()]


@pytest.mark.parametrize("format_", [query.Format.table, query.Format.csv, query.Format.json])
def test_an_answer_moves_no_terminal(format_: query.Format, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    terminal = Terminal()
    query._write(pa.table({HOSTILE[:9]: [HOSTILE], "names": [[HOSTILE]]}), format_, terminal)
    harmless(terminal.getvalue().replace("\n", ""))


def test_a_file_gets_the_text_as_it_is_but_no_formula() -> None:
    file = io.StringIO()
    query._write(pa.table({"text": [f"a{CLEAR}", "=SUM(A1)"], "n": [-3, None]}), query.Format.csv, file)
    assert file.getvalue() == f"text,n\na{CLEAR},-3\n'=SUM(A1),\n"


def test_an_article_moves_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    row = dict.fromkeys(
        ("title", "source_uri", "name", "type", "text", "speaker", "claimant", "chain", "counted"), HOSTILE
    )
    numbers: dict[str, Any] = {"document_id": "d", "n": 2, "kept": True, "score": 0.5, "label": "body"}
    stated = {
        "edtf": "2024",
        "basis": "stated",
        "modifier": "exact",
        "unit": None,
        "modality": "asserted",
        "as_of_edtf": None,
    }
    monkeypatch.setattr(show, "_rows", lambda *_, **__: [row | numbers | stated | {"type": "person"}])
    terminal = Terminal()
    monkeypatch.setattr(show, "out", Console(file=terminal, force_terminal=True, width=400, highlight=False))
    show._show(None, row | {"document_id": "d", "authors": [HOSTILE]})  # type: ignore[arg-type]
    harmless(terminal.getvalue())


def test_names_of_files_move_no_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / f"{HOSTILE.replace('/', '')}.txt").write_text("The mayor said 40 people were hurt.")
    terminal = Terminal()
    monkeypatch.setattr(build, "err", Console(file=terminal, force_terminal=True, width=400, highlight=False))
    build._dry_run({"sources": [str(tmp_path)], "warehouse": str(tmp_path / "warehouse")})
    bare = COLOURS.sub("", terminal.getvalue())
    assert "here" in bare
    assert not [character for character in bare if character != "\n" and not character.isprintable()]
