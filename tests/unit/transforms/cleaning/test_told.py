"""Labels that a human has given."""

import pytest

from transforms.cleaning.told import relabel
from transforms.entities.lookups import Lookup, concerning, says
from transforms.records import Block, Span


def block(text: str) -> Block:
    return Block(Span(0, len(text)), text, "body", True, 0.9, "prose")


@pytest.mark.parametrize(
    ("text", "written", "same"),
    [
        ("Sign up  for our\nletter", "sign up for our letter", True),
        ("Sign up for our letter today", "Sign up for our letter", False),
        ("Sign up for our letter today", "Sign up for our …", True),
        ("Sign up", "Sign up for our …", False),
        ("Sign up now", "Sign up…", True),
        ("Please sign up", "sign up…", False),
    ],
)
def test_a_text_is_the_one_written_down(text: str, written: str, same: bool) -> None:
    assert says(text, written) == same


def test_a_block_gets_the_label_its_score_and_the_reason() -> None:
    lookup = Lookup("relabel", ("Tide tables",), "a heading of the site", to="navigation", origin="b.yml number 2")
    (told, other) = relabel((block("Tide  Tables"), block("Tide tables are wrong")), (lookup,))
    assert (told.label, told.score, told.reason) == (
        "navigation",
        0.0,
        "lookup (b.yml number 2): a heading of the site",
    )
    assert other == block("Tide tables are wrong")


def test_what_is_said_of_one_article_wins() -> None:
    everywhere = Lookup("relabel", ("Note",), "x", to="footer")
    here = Lookup("relabel", ("Note",), "x", to="body", document="a.txt")
    assert relabel((block("Note"),), (everywhere, here))[0].label == "body"
    assert concerning((everywhere, here), "relabel", "/in/b.txt", None) == (everywhere,)
    assert concerning((everywhere, here), "relabel", "/in/a.txt", None) == (everywhere, here)
    assert concerning((everywhere, here), "drop", "/in/a.txt", None) == ()
