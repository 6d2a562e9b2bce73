"""Ranks, and ordinals that are none."""

import pytest

from tests.unit.transforms.figures.conftest import Figures


@pytest.mark.parametrize(
    ("text", "words", "value", "head"),
    [
        ("It is the third-largest city in the country.", "third", 3, "city"),
        ("It was the fourth biggest quake on record.", "fourth", 4, "quake"),
        ("Lund is the world's 20th-largest maker of pumps.", "20th", 20, "maker"),
        ("It is the second most populous country.", "second", 2, "country"),
        ("Norway is ranked 12th in the world.", "12th", 12, None),
        ("The team ranks second in the league.", "second", 2, None),
        ("Berg finished a distant third in the primary.", "third", 3, None),
        ("Berg came second.", "second", 2, None),
        ("The country fell to 14th place.", "14th", 14, None),
        ("The team is in third place.", "third", 3, None),
        ("The party was twenty-first in the polls.", "twenty-first", 21, None),
        ("He is the world No. 2.", "2", 2, None),
        ("She is the number one player.", "one", 1, "player"),
        ("The song reached No. 5 on the chart.", "5", 5, None),
        ("Rust is the No. 1 killer of bridges.", "1", 1, "killer"),
    ],
)
def test_ranks(figures: Figures, text: str, words: str, value: float, head: str | None) -> None:
    (figure,) = figures(text)
    assert (figure.text, figure.kind, figure.value, figure.counted_head) == (words, "rank", value, head)
    assert (figure.low, figure.high, figure.unit) == (value, value, None)
    assert figure.span.of(text) == figure.text


def test_who_has_the_rank(figures: Figures) -> None:
    text = "The old harbour ranks second in the region."
    (figure,) = figures(text)
    assert figure.subject is not None
    assert figure.subject.of(text) == "old harbour"


@pytest.mark.parametrize(
    "text",
    [
        "Reactor No. 4 was shut down.",
        "He lives at No. 10 Downing Street.",
        "The third quest began on the second day.",
        "The second test failed and the first protest ended.",
        "It is his third term in office.",
        "For the third time, prices rose.",
        "The bridge was first in use then.",
        "She was the second to arrive.",
    ],
)
def test_no_ranks(figures: Figures, text: str) -> None:
    assert [f.text for f in figures(text) if f.kind == "rank"] == []
