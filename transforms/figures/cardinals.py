"""Cardinals: how digits, number words and scales add up and multiply to one value."""

import re

from transforms.figures.lexemes import Lexeme

_GAP = re.compile(r"\s{0,3}|\s?[-‐–]\s?")
Read = tuple[float, int]
"""A value and the index of the first lexeme behind it."""


def joined(text: str, pieces: list[Lexeme], i: int) -> bool:
    """Does lexeme i follow the one before it with nothing but a blank or a hyphen between?"""
    return 0 < i < len(pieces) and _GAP.fullmatch(text, pieces[i - 1].end, pieces[i].start) is not None


def kind(text: str, pieces: list[Lexeme], i: int) -> str:
    """The kind of lexeme i when it is joined to the one before it, otherwise nothing."""
    return pieces[i].kind if joined(text, pieces, i) else ""


def plural(text: str, piece: Lexeme) -> bool:
    return text[piece.end - 1] in "sS"


def below_hundred(text: str, pieces: list[Lexeme], i: int) -> Read | None:
    if pieces[i].kind == "unit":
        return pieces[i].value, i + 1
    if pieces[i].kind == "ten":
        if kind(text, pieces, i + 1) == "unit" and 0 < pieces[i + 1].value < 10:
            return pieces[i].value + pieces[i + 1].value, i + 2
        return pieces[i].value, i + 1
    return None


def _below_thousand(text: str, pieces: list[Lexeme], i: int, *, join: bool) -> Read | None:
    """`ninety-six`, `three hundred and two`, `322 hundred`, `a hundred`; digits stand for themselves."""
    if pieces[i].kind == "digits":
        value, j = pieces[i].value, i + 1
        if (
            kind(text, pieces, j) == "fraction"
            and pieces[i].whole
            and "\n" not in text[pieces[i].end : pieces[j].start]
        ):
            value, j = value + pieces[j].value, j + 1
    elif pieces[i].kind == "fraction":
        return pieces[i].value, i + 1
    elif pieces[i].kind == "a" and kind(text, pieces, i + 1) in ("hundred", "scale"):
        value, j = 1, i + 1
    elif pieces[i].kind == "hundred" and kind(text, pieces, i + 1) == "scale":
        value, j = 1, i
    else:
        read = below_hundred(text, pieces, i)
        if read is None:
            return None
        value, j = read
    if kind(text, pieces, j) != "hundred" and not (j == i and pieces[i].kind == "hundred"):
        return value, j
    value, j = value * 100, j + 1
    k = j + 1 if join and kind(text, pieces, j) == "and" else j
    if joined(text, pieces, k):
        digits = pieces[k].kind == "digits" and pieces[k].whole and k > j and 0 < pieces[k].value < 100
        rest = (pieces[k].value, k + 1) if digits else below_hundred(text, pieces, k)
        if rest and rest[0] and kind(text, pieces, rest[1]) not in ("hundred", "scale", "part"):
            return value + rest[0], rest[1]
        if rest and rest[0] and kind(text, pieces, rest[1]) == "scale" and k > j:
            return value + rest[0], rest[1]
    return value, j


def cardinal(text: str, pieces: list[Lexeme], i: int, *, join: bool) -> Read | None:
    """Groups with falling scales: `one million two thousand and six`, `4 thousand 3 hundred`, `three lakh crore`."""
    total, last, end = 0.0, float("inf"), i
    while (read := _below_thousand(text, pieces, i, join=join)) is not None:
        value, j = read
        scale = 1.0
        while kind(text, pieces, j) == "scale" or _dozens(text, pieces, j):
            scale, j = scale * pieces[j].value, j + 1
        if last < float("inf") and kind(text, pieces, j) == "part":
            break
        if last < float("inf") and (scale >= last or value * scale >= last or _stray(pieces, i, end, j)):
            break
        total, last, end = total + value * scale, scale, j
        if scale == 1.0:
            break
        i = j + 1 if join and kind(text, pieces, j) == "and" else j
        if not joined(text, pieces, i):
            break
    return (total, end) if end and last < float("inf") else None


def _dozens(text: str, pieces: list[Lexeme], i: int) -> bool:
    """`3 dozens`: the plural of a dozen behind a number is a scale, not an amount of its own."""
    return kind(text, pieces, i) == "plural" and pieces[i].value == 12


def _stray(pieces: list[Lexeme], i: int, end: int, j: int) -> bool:
    """Digits behind a scale are a number of their own (`5 million 20 people`) unless they are scaled as well."""
    return (pieces[i].kind == "digits" and j == i + 1) or (pieces[i].kind == "fraction" and i == end)
