"""Fractions, shares told in two numbers, decimals in words, and amounts that are vague."""

import re

from transforms.figures.cardinals import Read, below_hundred, cardinal, joined, kind
from transforms.figures.lexemes import Lexeme

_OF = re.compile(r"\s(?:of|the|more|less|smaller|larger|higher|lower|as)\b")
_WHOLE = re.compile(r"(?:\s(?:of|the|a|an|their|its|his|her|our|my|all|those|that)\b|[-\s]percent)", re.IGNORECASE)
_OTHER_HALF = re.compile(
    r"(?:first|second|other|third|last|final|better|one|opening|latter|early|late|the|-)\W*$", re.IGNORECASE
)
_HALF_LEAD = re.compile(
    r"(?:than|about|nearly|almost|over|under|least|only|just|around|roughly|exactly|by)\s$", re.IGNORECASE
)
_OVER = re.compile(r"\s(?:in|out\sof|over)\s(?:every\s)?", re.IGNORECASE)
_TIME = re.compile(
    r"\s?(?:second|minute|hour|day|week|month|year|game|match|start|over|attempt|try|tries|-)", re.IGNORECASE
)
_ROUND = frozenset({15, 20, 25, 30, 40, 50, 100, 500, 1000, 10000, 100000, 1000000})


def part(text: str, pieces: list[Lexeme], i: int) -> Read | None:
    """`a half`, `three quarters`, `fifty-four hundredths`: the fraction alone."""
    if not i < len(pieces):
        return None
    if pieces[i].kind == "fraction":
        return pieces[i].value, i + 1
    above = (1.0, i + 1) if pieces[i].kind == "a" else below_hundred(text, pieces, i)
    if above is None or kind(text, pieces, above[1]) != "part":
        return None
    value, below = above[0], pieces[above[1]]
    last = text[below.start : below.end].lower()
    if (value == 1) == last.endswith("s") or below.value == 1:
        return None
    return value / below.value, above[1] + 1


def scaled(text: str, pieces: list[Lexeme], i: int) -> Read:
    """The scale at i and the index behind it: `million`, `of a million`."""
    k = i
    if kind(text, pieces, k) == "of":
        k += 1
    if kind(text, pieces, k) == "a":
        k += 1
    if kind(text, pieces, k) in ("scale", "hundred"):
        return pieces[k].value, k + 1
    return 1.0, i


def half(text: str, pieces: list[Lexeme], i: int) -> Read | None:
    """`half a million`, `half million`, `a quarter of a million`; a bare `half` is left to `fractions`."""
    k = i + 1 if pieces[i].kind == "a" else i
    if k > i and not joined(text, pieces, k):
        return None
    if not k < len(pieces) or pieces[k].kind != "part" or pieces[k].value not in (2, 4):
        return None
    scale, j = scaled(text, pieces, k + 1)
    return (scale / pieces[k].value, j) if scale > 1 else None


def is_half(text: str, piece: Lexeme) -> bool:
    """A bare `half` that is a share: `half the condos`, `more than half`; not the half of a match."""
    if piece.kind != "part" or text[piece.start : piece.end].lower() != "half":
        return False
    before, behind = text[max(0, piece.start - 12) : piece.start], text[piece.end : piece.end + 10]
    if _OTHER_HALF.search(before) or behind[:1] in ("-", "’", "'"):
        return False
    return _HALF_LEAD.search(before) is not None or _WHOLE.match(behind) is not None


def is_share(text: str, pieces: list[Lexeme], i: int, part: Read) -> bool:
    """`a third of`, `a hundredth`: a share, where `a third man` is an ordinal."""
    if pieces[i].kind != "a":
        return False
    end = pieces[part[1] - 1].end
    if _HALF_LEAD.search(text[max(0, pieces[i].start - 12) : pieces[i].start]) and not text[end : end + 2].strip(
        " .,;)"
    ):
        return True
    return part[0] <= 0.01 or _OF.match(text, pieces[part[1] - 1].end) is not None


def decimals(text: str, pieces: list[Lexeme], i: int) -> Read | None:
    """The digits behind `point`: `zero three`, `eleven`."""
    spoken = ""
    while joined(text, pieces, i) and pieces[i].kind in ("unit", "ten"):
        read = below_hundred(text, pieces, i)
        assert read is not None
        spoken, i = spoken + str(int(read[0])), read[1]
    return (float(f"0.{spoken}"), i) if spoken else None


def ratio(text: str, pieces: list[Lexeme], j: int, above: float) -> Read | None:
    """`one in five`, `3 out of 10`, `one over three`: a share told in two numbers."""
    if not 0 < above < 100 or above != int(above):
        return None
    joint = _OVER.match(text, pieces[j - 1].end)
    first = j + 1 if j < len(pieces) and pieces[j].kind in ("over", "of") else j
    if joint is None or first >= len(pieces) or pieces[first].start != joint.end():
        return None
    read = cardinal(text, pieces, first, join=True)
    if read is None or read[0] <= above or read[0] != int(read[0]) or _TIME.match(text, pieces[read[1] - 1].end):
        return None
    below, end = read
    alike = above == 1 or pieces[j - 1].kind == pieces[first].kind
    over = joint[0].strip().lower() == "over"
    if over and (above != 1 or re.match(r"\s\w", text[pieces[end - 1].end :])):
        return None
    if not alike or not (over or below in _ROUND or below <= 10 or above == 1):
        return None
    return above / below, end


def vague(text: str, pieces: list[Lexeme], i: int) -> tuple[float, float | None, int] | None:
    """Bounds of `several dozen`, `a few hundred thousand`, `tens of thousands`, `thousands`."""
    k = i + 1 if pieces[i].kind == "a" and kind(text, pieces, i + 1) in ("few", "couple") else i
    if pieces[k].kind == "few" and k + 1 < len(pieces):
        low, j = float(pieces[k].value), k + 1
        if kind(text, pieces, j) == "of":
            j += 1
        if kind(text, pieces, j) in ("hundred", "scale"):
            first = j
            while j == first or kind(text, pieces, j) in ("hundred", "scale"):
                low, j = low * pieces[j].value, j + 1
            return low, None, j
        return None
    if pieces[i].kind != "plural":
        return None
    low, high, j = float(pieces[i].value), float(pieces[i].value * 10), i + 1
    while kind(text, pieces, j) == "of" and kind(text, pieces, j + 1) == "plural":
        low, high, j = low * pieces[j + 1].value, high * pieces[j + 1].value, j + 2
    return (low, high, j) if pieces[i].value >= 100 or j > i + 1 else (2 * low, None, j)
