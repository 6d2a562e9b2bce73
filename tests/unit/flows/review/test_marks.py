"""Marks: nothing of the text is lost, elements nest, every id stands once, and all is escaped."""

import re
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.review.marks import Mark, Writer


def written(text: str, *marks: Mark) -> str:
    return str(Writer(text, marks).block(0, len(text)))


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


class Nesting(HTMLParser):
    """Fails where elements cross, and collects ids."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not (tag == "a" and "a" in self.open)
        self.open.append(tag)
        self.ids += [str(value) for name, value in attrs if name == "id"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize(
    ("marks", "html"),
    [
        ([], "abcdef"),
        ([Mark(1, 3, "k", "name")], 'a<span id="k" class="name">bc</span>def'),
        ([Mark(1, 3, "k", "name"), Mark(3, 5, "l", "date")],
         'a<span id="k" class="name">bc</span><span id="l" class="date">de</span>f'),
        ([Mark(2, 3, "in", "name"), Mark(1, 5, "out", "quote")],
         'a<span id="out" class="quote">b<span id="in" class="name">c</span>de</span>f'),
        ([Mark(1, 4, "k", "quote"), Mark(2, 6, "l", "date")],
         ('a<span id="k" class="quote">b<span id="l" class="date">cd</span></span>'
          '<span data-of="l" class="date">ef</span>')),
        ([Mark(1, 3, "k", "name", href="x"), Mark(1, 3, "l", "figure", href="y")],
         'a<a id="k" class="name" href="x"><span id="l" class="figure">bc</span></a>def'),
        ([Mark(4, 2, "k", "name"), Mark(-1, 2, "l", "name"), Mark(2, 9, "m", "name"), Mark(3, 3, "n", "x")], "abcdef"),
    ],
)  # fmt: skip
def test_marks_nest(marks: list[Mark], html: str) -> None:
    assert written("abcdef", *marks) == html


def test_a_mark_goes_on_in_the_next_block_without_its_id() -> None:
    writer = Writer("ab cd", [Mark(1, 4, "k", "quote", label="who")])
    assert str(writer.block(0, 2)) == 'a<span id="k" class="quote">b</span>'
    assert str(writer.block(3, 5)) == '<span data-of="k" class="quote" data-label="who">c</span>d'


def test_nothing_of_an_article_is_markup() -> None:
    nasty = "<script>alert(1)</script>&\"'"
    html = written(nasty, Mark(0, 8, 'k"><b>', 'c"', href='"onclick="x', label="<i>", title="'>"))
    assert "<script" not in html
    assert not re.search(r"<(?!/?(?:a|span)\b)", html)
    assert plain(html) == nasty


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.booleans()), max_size=8)


@given(st.text(max_size=30), spans, st.lists(st.integers(0, 30), max_size=3))
def test_any_spans_leave_the_text_whole(text: str, found: list[tuple[int, int, bool]], cuts: list[int]) -> None:
    marks = [Mark(a, b, f"k{n}", "name", href="x" if link else "") for n, (a, b, link) in enumerate(found)]
    writer = Writer(text, marks)
    edges = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    blocks = [(a, b, str(writer.block(a, b))) for a, b in pairwise(edges)]
    seen = Nesting()
    for start, end, html in blocks:
        assert plain(html) == plain(str(Writer(text[start:end], []).block(0, end - start)))
        seen.feed(html)
        assert not seen.open
    assert len(seen.ids) == len(set(seen.ids))
