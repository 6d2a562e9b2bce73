"""The grammar of numbers: from text to values, without looking at what the numbers are of.

`scan` finds cardinals, decimals, fractions and vague amounts in digits and in words, on plain text with offsets in
code points; `ordinals.ordinals` finds ordinals. Dates use both.
"""

import re
from dataclasses import dataclass
from typing import Literal

from transforms.figures import fractions
from transforms.figures.cardinals import cardinal, joined, kind, plural
from transforms.figures.lexemes import Lexeme, lex
from transforms.vocab.numbers import SUFFIXES, TIGHT

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


_SUFFIX = re.compile(r"\s{0,2}(" + "|".join(sorted(SUFFIXES, key=len, reverse=True)) + r")\b")


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
    negative = pieces[i].kind == "minus" and joined(text, pieces, i + 1)
    i += negative
    amount = fractions.vague(text, pieces, i)
    if amount:
        low, high, j = amount
        return Number(pieces[first].start, pieces[j - 1].end, None, low, high, "vague", scaled=True), j
    read = _exact(text, pieces, i)
    if read is None:
        return None, first + 1
    value, j, form = read
    share = fractions.ratio(text, pieces, j, value)
    if share:
        value, j, form = share[0], share[1], "fraction"
    start, end, scaled = pieces[first].start, pieces[j - 1].end, pieces[j - 1].kind in ("scale", "hundred")
    suffix = _SUFFIX.match(text, end) if pieces[j - 1].kind == "digits" else None
    if suffix and (suffix[1] not in TIGHT or suffix.start(1) == end):
        value, end, scaled = value * SUFFIXES[suffix[1]], suffix.end(), True
    sign = start if negative or form not in ("digits", "fraction") else _sign(text, start)
    if negative or sign < start:
        start, value = sign, -value
    value = _tidy(value)
    return Number(start, end, value, value, value, form, scaled), j


def _exact(text: str, pieces: list[Lexeme], i: int) -> tuple[float, int, NumberForm] | None:
    """The longest exact number that starts at lexeme i, and its form."""
    amount = fractions.half(text, pieces, i)
    if amount:
        return *amount, "words"
    if fractions.is_half(text, pieces[i]):
        return 0.5, i + 1, "fraction"
    share = fractions.part(text, pieces, i)
    if share and (pieces[i].kind not in ("fraction", "a") or fractions.is_share(text, pieces, i, share)):
        scale, j = fractions.scaled(text, pieces, share[1])
        return share[0] * scale, j, "fraction" if scale == 1 else "words"
    between = text[max(0, pieces[i].start - 9) : pieces[i].start].lower().rstrip().endswith("between")
    read = cardinal(text, pieces, i, join=not between)
    form = _FORMS.get(pieces[i].kind, "words")
    return None if read is None else _with_fraction(text, pieces, i, *read, form)


_FORMS: dict[str, NumberForm] = {"fraction": "fraction", "digits": "digits"}


def _with_fraction(
    text: str, pieces: list[Lexeme], i: int, value: float, j: int, form: NumberForm
) -> tuple[float, int, NumberForm]:
    """The cardinal with the fraction behind it: `five and a half million`, `nine point four`, `thirty fifths`."""
    if kind(text, pieces, j) == "part" and j > i + 1 and plural(text, pieces[j]):
        return value / pieces[j].value, j + 1, "fraction"
    if kind(text, pieces, j) == "point" and (decimal := fractions.decimals(text, pieces, j + 1)):
        return value + decimal[0], decimal[1], form
    if (
        kind(text, pieces, j) == "and"
        and joined(text, pieces, j + 1)
        and (share := fractions.part(text, pieces, j + 1))
    ):
        own = pieces[j - 1].value if pieces[j - 1].kind == "scale" else 1.0
        scale, k = fractions.scaled(text, pieces, share[1])
        if own > 1:
            return value + share[0] * (scale if scale > 1 else own), k, form
        return (value + share[0]) * scale, k, form
    return value, j, form


def _sign(text: str, start: int) -> int:
    """Where the number starts with its sign, if a dash before it is one."""
    if start and text[start - 1] in "-−–" and _opens(text, start - 1):
        return start - 1
    if re.fullmatch(r"\s*[-−]\s", text[:start]):  # the text is nothing but the number
        return start - 2
    return start


def _opens(text: str, i: int) -> bool:
    """Is the dash at i a sign? It is where a blank, a bracket or a sign of money stands before it."""
    return i == 0 or text[i - 1] in " \t\n\u00a0([=~$€£¥<>±"


def _tidy(value: float) -> float:
    """Decimal fractions times a scale leave dust behind: 1.1 * 1e6 is 1100000.0000000002."""
    near = round(value)
    return float(near) if abs(value) > 1 and abs(value - near) < 1e-9 * abs(value) else float(f"{value:.15g}")
