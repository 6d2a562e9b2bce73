"""Addresses, paging, links, and the chart's specification."""

from collections.abc import Callable
from typing import Any

import jsonschema
import pyarrow as pa
import pytest

from flows.review import chart, pages
from flows.review.reading import in_turn


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"), ("http://example.org", "http://example.org"),
        ("javascript:alert(1)", ""), ("JavaScript:alert(1)", ""), ("data:text/html,x", ""), ("file:///etc/passwd", ""),
        ("//example.org/x", ""), ("https:", ""), ("http://[broken", ""), ("", ""), (None, ""),
    ],
)  # fmt: skip
def test_only_addresses_of_the_web_become_links(url: str | None, link: str) -> None:
    assert pages.web_address(url) == link


@pytest.mark.parametrize(("n", "sizes"), [(0, [0]), (1, [1]), (200, [200]), (201, [200, 1]), (450, [200, 200, 50])])
def test_lists_are_paged(n: int, sizes: list[int]) -> None:
    found = list(pages.paged(pa.table({"n": range(n)})))
    assert [len(listed) for _, _, listed in found] == sizes
    assert [row["n"] for _, _, listed in found for row in listed] == list(range(n))
    assert [page for page, _, _ in found] == list(range(1, len(sizes) + 1))


def test_addresses_lead_to_pages_that_are_there() -> None:
    where = pages.Addresses(frozenset({"d1"}), {"e1": 1, "e2": 3}, {"t1": 2})
    assert where.article("d1", "figure-f1") == "articles/d1.html#figure-f1"
    assert (where.article("d2"), where.article(None)) == ("", "")
    assert (where.name("e1"), where.name("e2")) == ("names/index.html#entity-e1", "names/page-3.html#entity-e2")
    assert (where.name(None), where.topic("t1"), where.topic("t2")) == ("", "board/page-2.html#topic-t1", "")


@pytest.mark.parametrize(
    ("number", "shown"), [(12000.0, "12,000"), (6.5, "6.5"), (0.1 + 0.2, "0.3"), (4e7, "40,000,000"), (None, "")]
)
def test_numbers_are_written_as_people_do(number: float | None, shown: str) -> None:
    assert pages.plain(number) == shown


def test_rows_are_given_in_turn_and_keys_may_have_none() -> None:
    of = in_turn(iter([{"k": "b", "n": 1}, {"k": "b", "n": 2}, {"k": "d", "n": 3}]), "k")
    assert [[row["n"] for row in of(key)] for key in "abcde"] == [[], [1, 2], [], [3], []]


@pytest.mark.parametrize("made", [chart.by_number, chart.by_day])
def test_the_charts_are_vega_lite(made: Callable[[], dict[str, Any]]) -> None:
    import altair as alt

    jsonschema.validate(made(), alt.load_schema())


def test_a_chart_is_as_high_as_its_rows() -> None:
    assert chart.height(3) == 3 * chart.ROW + chart.FRAME


def test_text_is_shortened_to_one_line() -> None:
    assert pages.short(" a\n b  c ", 10) == "a b c"
    assert pages.short("x" * 50, 10) == "x" * 9 + "…"
    assert pages.short(None) == ""
