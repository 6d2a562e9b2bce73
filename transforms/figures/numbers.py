"""The grammar of numbers: from text to values, without looking at what the numbers are of.

`scan` finds cardinals, decimals, fractions and vague amounts in digits and in words, `ordinals` finds ordinals.
Both work on plain text with offsets in code points, so that dates can use them as well.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from transforms.figures.lexemes import Lexeme, lex
from transforms.vocab.numbers import SUFFIXES

NumberForm = Literal["digits", "words", "fraction", "vague"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written. `value` is null for vague amounts, whose bounds say what the words allow."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    form: NumberForm
    scaled: bool = False
    """It ends in a scale: `1.2 million`, `hundreds of thousands`."""


_GAP = re.compile(r"\s{0,3}|\s?[-‐–]\s?")
_SUFFIX = re.compile(r"\s?(" + "|".join(sorted(SUFFIXES, key=len, reverse=True)) + r")\b")
_OF = re.compile(r"\s(?:of|the|more|less|smaller|larger|higher|lower|as)\b")
_WHOLE = re.compile(r"(?:\s(?:of|the|a|an|their|its|his|her|our|my|all|those|that)\b|[-\s]percent)", re.IGNORECASE)
_OTHER_HALF = re.compile(
    r"(?:first|second|other|third|last|final|better|one|opening|latter|early|late|the|-)\W*$", re.IGNORECASE
)
_HALF_LEAD = re.compile(
    r"(?:than|about|nearly|almost|over|under|least|only|just|around|roughly|exactly|by)\s$", re.IGNORECASE
)
_Read = tuple[float, int]  # a value and the index of the first lexeme behind it


def _joined(text: str, pieces: list[Lexeme], i: int) -> bool:
    """Does lexeme i follow the one before it with nothing but a blank or a hyphen between?"""
    return 0 < i < len(pieces) and _GAP.fullmatch(text, pieces[i - 1].end, pieces[i].start) is not None


def _kind(text: str, pieces: list[Lexeme], i: int) -> str:
    """The kind of lexeme i when it is joined to the one before it, otherwise nothing."""
    return pieces[i].kind if _joined(text, pieces, i) else ""


def _below_hundred(text: str, pieces: list[Lexeme], i: int) -> _Read | None:
    if pieces[i].kind == "unit":
        return pieces[i].value, i + 1
    if pieces[i].kind == "ten":
        if _kind(text, pieces, i + 1) == "unit" and 0 < pieces[i + 1].value < 10:
            return pieces[i].value + pieces[i + 1].value, i + 2
        return pieces[i].value, i + 1
    return None


def _below_thousand(text: str, pieces: list[Lexeme], i: int, *, join: bool) -> _Read | None:
    """`ninety-six`, `three hundred and two`, `322 hundred`, `a hundred`; digits stand for themselves."""
    if pieces[i].kind == "digits":
        value, j = pieces[i].value, i + 1
        if (
            _kind(text, pieces, j) == "fraction"
            and pieces[i].whole
            and "\n" not in text[pieces[i].end : pieces[j].start]
        ):
            value, j = value + pieces[j].value, j + 1
    elif pieces[i].kind == "fraction":
        return pieces[i].value, i + 1
    elif pieces[i].kind == "a" and _kind(text, pieces, i + 1) in ("hundred", "scale"):
        value, j = 1, i + 1
    elif pieces[i].kind == "hundred" and _kind(text, pieces, i + 1) == "scale":
        value, j = 1, i
    else:
        read = _below_hundred(text, pieces, i)
        if read is None:
            return None
        value, j = read
    if _kind(text, pieces, j) != "hundred":
        return value, j
    value, j = value * 100, j + 1
    k = j + 1 if join and _kind(text, pieces, j) == "and" else j
    if _joined(text, pieces, k):
        digits = pieces[k].kind == "digits" and pieces[k].whole and k > j and 0 < pieces[k].value < 100
        rest = (pieces[k].value, k + 1) if digits else _below_hundred(text, pieces, k)
        if rest and rest[0] and _kind(text, pieces, rest[1]) not in ("hundred", "scale", "part"):
            return value + rest[0], rest[1]
        if rest and rest[0] and _kind(text, pieces, rest[1]) == "scale" and k > j:
            return value + rest[0], rest[1]
    return value, j


def _cardinal(text: str, pieces: list[Lexeme], i: int, *, join: bool) -> _Read | None:
    """Groups with falling scales: `one million two thousand and six`, `4 thousand 3 hundred`, `three lakh crore`."""
    total, last, end = 0.0, float("inf"), i
    while (read := _below_thousand(text, pieces, i, join=join)) is not None:
        value, j = read
        scale = 1.0
        while _kind(text, pieces, j) == "scale":
            scale, j = scale * pieces[j].value, j + 1
        if last < float("inf") and (scale >= last or value * scale >= last or _stray(pieces, i, end, j)):
            break
        total, last, end = total + value * scale, scale, j
        if scale == 1.0:
            break
        i = j + 1 if join and _kind(text, pieces, j) == "and" else j
        if not _joined(text, pieces, i):
            break
    return (total, end) if end and last < float("inf") else None


def _stray(pieces: list[Lexeme], i: int, end: int, j: int) -> bool:
    """Digits behind a scale are a number of their own (`5 million 20 people`) unless they are scaled as well."""
    return pieces[i].kind == "digits" and j == i + 1 or (pieces[i].kind == "fraction" and i == end)


def _part(text: str, pieces: list[Lexeme], i: int) -> _Read | None:
    """`a half`, `three quarters`, `fifty-four hundredths`: the fraction alone."""
    if not i < len(pieces):
        return None
    if pieces[i].kind == "fraction":
        return pieces[i].value, i + 1
    above = (1.0, i + 1) if pieces[i].kind == "a" else _below_hundred(text, pieces, i)
    if above is None or _kind(text, pieces, above[1]) != "part":
        return None
    value, below = above[0], pieces[above[1]]
    last = text[below.start : below.end].lower()
    if (value == 1) == last.endswith("s") or below.value == 1:
        return None
    return value / below.value, above[1] + 1


def _scaled(text: str, pieces: list[Lexeme], i: int) -> _Read:
    """The scale at i and the index behind it: `million`, `of a million`."""
    k = i
    if _kind(text, pieces, k) == "of":
        k += 1
    if _kind(text, pieces, k) == "a":
        k += 1
    if _kind(text, pieces, k) in ("scale", "hundred"):
        return pieces[k].value, k + 1
    return 1.0, i


def _half(text: str, pieces: list[Lexeme], i: int) -> _Read | None:
    """`half a million`, `half million`, `a quarter of a million`; a bare `half` is left to `fractions`."""
    k = i + 1 if pieces[i].kind == "a" else i
    if k > i and not _joined(text, pieces, k):
        return None
    if not k < len(pieces) or pieces[k].kind != "part" or pieces[k].value not in (2, 4):
        return None
    scale, j = _scaled(text, pieces, k + 1)
    return (scale / pieces[k].value, j) if scale > 1 else None


def _decimals(text: str, pieces: list[Lexeme], i: int) -> _Read | None:
    """The digits behind `point`: `zero three`, `eleven`."""
    spoken = ""
    while _joined(text, pieces, i) and pieces[i].kind in ("unit", "ten"):
        read = _below_hundred(text, pieces, i)
        assert read is not None
        spoken, i = spoken + str(int(read[0])), read[1]
    return (float(f"0.{spoken}"), i) if spoken else None


def _exact(text: str, pieces: list[Lexeme], i: int, *, join: bool) -> tuple[float, int, NumberForm] | None:
    """The longest exact number that starts at lexeme i."""
    half = _half(text, pieces, i)
    if half:
        return half[0], half[1], "words"
    if _is_half(text, pieces[i]):
        return 0.5, i + 1, "fraction"
    part = _part(text, pieces, i)
    if part and (
        pieces[i].kind not in ("fraction", "a") or pieces[i].kind == "a" and _OF.match(text, pieces[part[1] - 1].end)
    ):
        scale, j = _scaled(text, pieces, part[1])
        return part[0] * scale, j, "fraction" if scale == 1 else "words"
    read = _cardinal(text, pieces, i, join=join)
    if read is None:
        return None
    value, j = read
    form: NumberForm = (
        "fraction" if pieces[i].kind == "fraction" else "digits" if pieces[i].kind == "digits" else "words"
    )
    if _kind(text, pieces, j) == "part" and j > i + 1 and _plural(text, pieces[j]):
        return value / pieces[j].value, j + 1, "fraction"
    if _kind(text, pieces, j) == "point" and (tail := _decimals(text, pieces, j + 1)):
        return value + tail[0], tail[1], form
    if _kind(text, pieces, j) == "and" and _joined(text, pieces, j + 1) and (tail := _part(text, pieces, j + 1)):
        own = pieces[j - 1].value if pieces[j - 1].kind == "scale" else 1.0
        scale, k = _scaled(text, pieces, tail[1])
        if own > 1:
            return value + tail[0] * (scale if scale > 1 else own), k, form
        return (value + tail[0]) * scale, k, form
    return value, j, form


def _is_half(text: str, piece: Lexeme) -> bool:
    """A bare `half` that is a share: `half the condos`, `more than half`; not the half of a match."""
    if piece.kind != "part" or text[piece.start : piece.end].lower() != "half":
        return False
    before, behind = text[max(0, piece.start - 12) : piece.start], text[piece.end : piece.end + 10]
    if _OTHER_HALF.search(before) or behind[:1] in ("-", "’", "'"):
        return False
    return _HALF_LEAD.search(before) is not None or _WHOLE.match(behind) is not None


def _plural(text: str, piece: Lexeme) -> bool:
    return text[piece.end - 1] in "sS"


def _vague(text: str, pieces: list[Lexeme], i: int) -> tuple[float, float | None, int] | None:
    """Bounds of `several dozen`, `a few hundred thousand`, `tens of thousands`, `thousands`."""
    k = i + 1 if pieces[i].kind == "a" and _kind(text, pieces, i + 1) in ("few", "couple") else i
    if pieces[k].kind == "few" and k + 1 < len(pieces):
        low, j = pieces[k].value, k + 1
        if _kind(text, pieces, j) == "of":
            j += 1
        if _kind(text, pieces, j) in ("hundred", "scale"):
            first = j
            while j == first or _kind(text, pieces, j) in ("hundred", "scale"):
                low, j = low * pieces[j].value, j + 1
            return low, None, j
        return None
    if pieces[i].kind != "plural":
        return None
    low, high, j = pieces[i].value, pieces[i].value * 10, i + 1
    while _kind(text, pieces, j) == "of" and _kind(text, pieces, j + 1) == "plural":
        low, high, j = low * pieces[j + 1].value, high * pieces[j + 1].value, j + 2
    return (low, high, j) if pieces[i].value >= 100 or j > i + 1 else (2 * low, None, j)


def scan(text: str) -> tuple[Number, ...]:
    """Every number of the text in order, none overlapping: cardinals, decimals, fractions and vague amounts.

    Dates, times, telephone numbers and addresses are passed over where their form alone gives them away; years are
    not. `one`, `a third` and the like are read as numbers: whether they count something is for the caller to say.
    """
    pieces, found, i = lex(text), [], 0
    while i < len(pieces):
        number, i = _number(text, pieces, i)
        if number is not None:
            found.append(number)
    return tuple(found)


def _number(text: str, pieces: list[Lexeme], i: int) -> tuple[Number | None, int]:
    """The number that starts at lexeme i, if one does, and where to go on."""
    first = i
    negative = pieces[i].kind == "minus" and _joined(text, pieces, i + 1)
    if negative:
        i += 1
    vague = _vague(text, pieces, i)
    if vague:
        low, high, j = vague
        return Number(pieces[first].start, pieces[j - 1].end, None, low, high, "vague", scaled=True), j
    join = not text[max(0, pieces[i].start - 9) : pieces[i].start].lower().rstrip().endswith("between")
    read = _exact(text, pieces, i, join=join)
    if read is None:
        return None, first + 1
    value, j, form = read
    start, end, scaled = pieces[first].start, pieces[j - 1].end, pieces[j - 1].kind in ("scale", "hundred")
    suffix = _SUFFIX.match(text, end) if pieces[j - 1].kind == "digits" else None
    if suffix:
        value, end, scaled = value * SUFFIXES[suffix[1]], suffix.end(), True
    if (
        not negative
        and form in ("digits", "fraction")
        and start
        and text[start - 1] in "-−–"
        and _opens(text, start - 1)
    ):
        start, negative = start - 1, True
    value = -value if negative else value
    return Number(start, end, _tidy(value), _tidy(value), _tidy(value), form, scaled), j


def _opens(text: str, i: int) -> bool:
    """Is the dash at i a sign? It is where nothing but a blank, a bracket or a currency sign stands before it."""
    return i == 0 or text[i - 1] in " \t\n\u00a0([=~$€£¥<>±"


def _tidy(value: float) -> float:
    """Decimal fractions times a scale leave dust behind: 1.1 * 1e6 is 1100000.0000000002."""
    near = round(value)
    return float(near) if abs(value) > 1 and abs(value - near) < 1e-9 * abs(value) else float(f"{value:.15g}")


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


def _ordinal(text: str, pieces: list[Lexeme], i: int) -> _Read | None:
    if pieces[i].kind == "part":
        word = text[pieces[i].start : pieces[i].end].lower()
        return None if _plural(text, pieces[i]) or word in ("half", "quarter") else (pieces[i].value, i + 1)
    if pieces[i].kind in ("a", "and", "fraction"):
        return None
    cardinal = _cardinal(text, pieces, i, join=True)
    if cardinal is None:
        return None
    value, j = cardinal
    if _kind(text, pieces, j) != "part" or _plural(text, pieces[j]) or pieces[i].kind == "digits":
        return None
    below = pieces[j].value
    if value == 1 and below > 2 and j == i + 1 and below < 100:
        return None
    return (value * below if below >= 100 else value + below), j + 1


def shifted(number: Number, by: int) -> Number:
    """The same number further on in the text."""
    return replace(number, start=number.start + by, end=number.end + by)
