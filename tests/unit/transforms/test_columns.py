"""Records from columns are the records that their class makes."""

from dataclasses import fields

import pytest

from transforms import columns
from transforms.records import Block, Piece, Span


def test_spans() -> None:
    assert columns.spans([0, 3], [2, 5]) == [Span(0, 2), Span(3, 5)]


def test_pieces() -> None:
    clean, raw = Span(0, 2), Span(5, 7)
    assert columns.pieces([clean], [raw], [True]) == [Piece(clean, raw, True)]


def test_blocks_have_every_field() -> None:
    made = Block(Span(0, 2), "ab", "body", True, 0.5, "why", None)
    row = {field.name: [getattr(made, field.name)] for field in fields(Block)}
    (block,) = columns.blocks(**row)
    assert block == made and hash(block) == hash(made)
    with pytest.raises(AttributeError):
        block.kept = False  # type: ignore[misc]
