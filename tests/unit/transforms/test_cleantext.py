from typing import get_args

import pytest

from schemas.vocabulary import Label
from transforms.cleantext import assemble, to_raw
from transforms.records import Block, Span

RAW = "Menu\nHar-\nbour shut\nPhoto: A. Crew\nSome 10\u00a0000 boats wait."


def blocks(*labels: tuple[str, Label]) -> list[Block]:
    found = []
    position = 0
    for text, label in labels:
        start = RAW.index(text, position)
        position = start + len(text)
        found.append(Block(Span(start, position), text, label=label))
    return found


BLOCKS = blocks(
    ("Menu", "navigation"), ("Har-\nbour shut", "headline"), ("Photo: A. Crew", "caption"),
    ("Some 10\u00a0000 boats wait.", "body")
)  # fmt: skip


def test_kept_blocks_are_joined_by_blank_lines() -> None:
    clean = assemble(RAW, BLOCKS)
    assert clean.text == "Harbour shut\n\nSome 10 000 boats wait."
    assert [(position, span.of(clean.text)) for position, span in clean.blocks] == [
        (1, "Harbour shut"),
        (3, "Some 10 000 boats wait."),
    ]


def test_keep_selects_labels() -> None:
    assert assemble(RAW, BLOCKS, keep=frozenset({"caption"})).text == "Photo: A. Crew"
    assert assemble(RAW, BLOCKS, keep=frozenset(get_args(Label))).text.startswith("Menu\n\nHarbour")
    assert assemble(RAW, BLOCKS, keep=frozenset()).text == ""


@pytest.mark.parametrize(
    ("words", "raw", "exact"),
    [
        ("boats wait", "boats wait", True),
        ("Harbour", "Har-\nbour", False),
        ("shut", "shut", True),
        ("10 000", "10\u00a0000", False),
        ("10", "10", True),
        ("shut\n\nSome", "shut\nPhoto: A. Crew\nSome", False),
    ],
)
def test_to_raw(words: str, raw: str, exact: bool) -> None:
    clean = assemble(RAW, BLOCKS)
    start = clean.text.index(words)
    span, same = to_raw(clean, Span(start, start + len(words)))
    assert (span.of(RAW), same) == (raw, exact)


def test_to_raw_of_an_empty_span_and_of_none() -> None:
    clean = assemble(RAW, BLOCKS)
    assert to_raw(clean, Span(0, 0)) == (Span(5, 5), True)
    with pytest.raises(ValueError, match="no clean text"):
        to_raw(assemble(RAW, []), Span(0, 3))


def test_a_block_with_nothing_visible_is_left_out() -> None:
    raw = "\u200b\nSome words."
    clean = assemble(raw, [Block(Span(0, 1), "\u200b", label="body"), Block(Span(2, 13), "Some words.", label="body")])
    assert clean.text == "Some words."
    assert clean.blocks == ((1, Span(0, 11)),)


@pytest.mark.parametrize("start", [3, 4, 5])
def test_a_span_from_between_two_blocks_is_never_exact_even_where_the_lengths_agree(start: int) -> None:
    raw = "Ice\nHar\u00adbour"  # as many characters as a blank line and the word without its soft hyphen
    clean = assemble(raw, [Block(Span(0, 3), "Ice", label="body"), Block(Span(4, 12), "Har\u00adbour", label="body")])
    assert clean.text == "Ice\n\nHarbour"
    assert to_raw(clean, Span(start, 12)) == (Span(4, 12), False)
