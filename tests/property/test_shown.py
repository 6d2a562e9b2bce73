"""Laws of what is shown: no text of an article moves a terminal, ends a cell, runs as a formula or becomes markup."""

import re
import unicodedata
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from flows.addresses import without_secrets
from flows.cli.console import CONTROLS, safe
from flows.export.cells import DANGEROUS, cell
from flows.review.marks import Mark, Writer

HOSTILE = st.sampled_from([
    "\x1b]8;;http://x\x07", "\x1b[2J", "\x9b31m", "\x07", "\u202e", "\u2066", "\r", "<script>", "javascript:", "](",
    "|", "`", "=HYPERLINK(", "@SUM", "&lt;", "<!--", '" onload="', "https://u:p@h/",
])  # fmt: skip
TEXTS = st.lists(st.one_of(HOSTILE, st.text(max_size=10))).map("".join)


@given(TEXTS)
def test_nothing_that_is_printed_moves_the_terminal(text: str) -> None:
    shown = safe(text)
    assert len(shown) == len(text)
    assert not {unicodedata.category(character) for character in shown} & CONTROLS


@given(TEXTS)
def test_no_cell_is_a_formula(text: str) -> None:
    written = cell(text)
    assert not written.startswith(DANGEROUS)
    assert written.removeprefix("'") == text.removeprefix("'")


@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), TEXTS), max_size=6))
def test_marks_lose_nothing_and_let_nothing_through(text: str, spans: list[tuple[int, int, str]]) -> None:
    marks = [Mark(start, end, f"m-{n}", "figure", title=told, label=told) for n, (start, end, told) in enumerate(spans)]
    page = str(Writer(text, marks).block(0, len(text)))
    tag = re.compile(
        r'<(?:/?span|span (?:id|data-of)="m-\d+" class="figure"(?: data-label="[^"<>]*")?(?: title="[^"<>]*")?)>'
    )
    bare = tag.sub("", page)
    assert "<" not in bare
    assert ">" not in bare
    assert unescape(bare) == text
    assert page.count("<span ") == page.count("</span>")


@given(TEXTS)
def test_no_password_is_told(text: str) -> None:
    assert "hunter2" not in without_secrets(f"{text} s3://reader:hunter2@store.example/a {text}")
