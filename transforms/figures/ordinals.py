"""Ordinals in digits and in words: `21st`, `twenty-third`, `two hundredth`, `first`."""

from transforms.figures.cardinals import Read, below_hundred, cardinal, joined, kind, plural
from transforms.figures.lexemes import Lexeme, lex
from transforms.figures.numbers import Number


def ordinals(text: str) -> tuple[Number, ...]:
    """Every ordinal of the text in order: `21st`, `twenty-third`, `two hundredth`, `first`."""
    pieces, found, i = lex(text), [], 0
    while i < len(pieces):
        piece = pieces[i]
        if piece.kind == "ordinal":
            found.append(Number(piece.start, piece.end, piece.value, piece.value, piece.value, "digits"))
            i += 1
            continue
        read = _ordinal(text, pieces, i)
        if read:
            value, j = read
            found.append(Number(piece.start, pieces[j - 1].end, value, value, value, "words"))
        i = read[1] if read else i + 1
    return tuple(found)


def _ordinal(text: str, pieces: list[Lexeme], i: int) -> Read | None:
    if pieces[i].kind == "part":
        word = text[pieces[i].start : pieces[i].end].lower()
        share = i and pieces[i].value >= 100 and pieces[i - 1].kind == "a" and joined(text, pieces, i)
        return None if plural(text, pieces[i]) or share or word in ("half", "quarter") else (pieces[i].value, i + 1)
    if pieces[i].kind in ("a", "and", "fraction"):
        return None
    read = cardinal(text, pieces, i, join=True)
    if read is None:
        return None
    value, j = read
    more = below_hundred(text, pieces, j) if value >= 100 and joined(text, pieces, j) else None
    if more and kind(text, pieces, more[1]) == "part" and pieces[more[1]].value < 100:
        value, j = value + more[0], more[1]
    if kind(text, pieces, j) != "part" or plural(text, pieces[j]) or pieces[i].kind == "digits":
        return None
    below = pieces[j].value
    if value == 1 and below > 2 and j == i + 1 and below < 100:
        return None
    return (value * below if below >= 100 else value + below), j + 1
