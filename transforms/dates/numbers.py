"""Numbers as dates and amounts of time use them, read from lexemes.

Every reader takes the lexemes and a position and gives the value and the position behind it, or `None`.
"""

from collections.abc import Sequence

from transforms.dates.lexer import Lexeme

Lexemes = Sequence[Lexeme]
FEW = 3.0
"""What "few" and "several" stand for where an amount is needed."""


def below_hundred(lexemes: Lexemes, i: int) -> tuple[int, int] | None:
    """`seven`, `twenty`, `twenty one`, `twenty-one`."""
    kind, _, value = lexemes[i][:3]
    if kind != "numword" or value >= 100:
        return None
    if value < 20:
        return value, i + 1
    j = i + 2 if lexemes[i + 1].text == "-" else i + 1
    if lexemes[j].kind == "numword" and 1 <= lexemes[j].value <= 9:
        return value + lexemes[j].value, j + 1
    return value, i + 1


def in_words(lexemes: Lexemes, i: int) -> tuple[int, int] | None:
    """`two hundred and sixty seven`, `two thousand and eighteen`, `nineteen hundred ninety three`."""
    if not (found := below_hundred(lexemes, i)):
        return None
    total, j = found
    for scale in (1000, 100):
        if lexemes[j].value == scale and lexemes[j].kind == "numword":
            total, j = (total * scale, j + 1)
            k = j + 1 if lexemes[j].text == "and" else j
            if rest := in_words(lexemes, k):
                return total + rest[0], rest[1]
            return total, j
    return total, j


def ordinal(lexemes: Lexemes, i: int) -> tuple[int, int] | None:
    """`21st`, `second`, `twenty second`, `twenty-second`."""
    kind, _, value = lexemes[i][:3]
    if kind == "ordinal":
        return value, i + 1
    if kind == "numword" and value in (20, 30):
        j = i + 2 if lexemes[i + 1].text == "-" else i + 1
        if lexemes[j].kind == "ordinal" and lexemes[j].value <= 9 and lexemes[j].text.isalpha():
            return value + lexemes[j].value, j + 1
    return None


def day_of_month(lexemes: Lexemes, i: int) -> tuple[int, int] | None:
    """An ordinal or a number that can be a day of a month."""
    if (found := ordinal(lexemes, i)) and 1 <= found[0] <= 31:
        return found
    kind, text, value = lexemes[i][:3]
    if kind == "number" and isinstance(value, int) and len(text) <= 2 and 1 <= value <= 31:
        return value, i + 1
    if kind == "numword" and (found := below_hundred(lexemes, i)) and 1 <= found[0] <= 31:
        return found
    return None


def year(lexemes: Lexemes, i: int, *, short: bool = False) -> tuple[int, int] | None:
    """A year in digits or words; `short` lets two digits stand, as after a month."""
    kind, text, value = lexemes[i][:3]
    if kind == "number" and isinstance(value, int):
        if len(text) == 4 and 1000 <= value < 2200:
            return value, i + 1
        if short and len(text) == 2:
            return value + (1900 if value >= 40 else 2000), i + 1
        return None
    return _year_in_words(lexemes, i) if kind == "numword" else None


def _year_in_words(lexemes: Lexemes, i: int) -> tuple[int, int] | None:
    """`nineteen seventy eight`, `nineteen zero one`, `twenty twenty-four`, `two thousand and eighteen`."""
    first = lexemes[i].value
    if 13 <= first <= 20 and lexemes[i + 1].kind == "numword":
        j = i + 1
        if lexemes[j].value == 0 and lexemes[j + 1].kind == "numword" and 1 <= lexemes[j + 1].value <= 9:
            return first * 100 + lexemes[j + 1].value, j + 2
        if (rest := below_hundred(lexemes, j)) and rest[0] >= 10:
            return first * 100 + rest[0], rest[1]
    if (found := in_words(lexemes, i)) and 1000 <= found[0] < 2200:
        return found
    return None


def amount(lexemes: Lexemes, i: int) -> tuple[float, int] | None:
    """How many, before a unit of time: `two`, `3.5`, `a`, `a few`, `a couple of`, `half a`, `two and a half`."""
    kind, text, value = lexemes[i][:3]
    if text in ("a", "an", "one") and lexemes[i + 1].text in ("few", "couple", "half", "quarter", "dozen"):
        return amount(lexemes, i + 1)
    if text == "half":
        return 0.5, i + 2 if lexemes[i + 1].text in ("a", "an") else i + 1
    if text == "couple":
        return 2.0, i + 2 if lexemes[i + 1].text == "of" else i + 1
    if text in ("few", "several", "some"):
        return FEW, i + 1
    if text == "dozen":
        return 12.0, i + 1
    if text in ("a", "an"):
        return 1.0, i + 1
    if kind == "number":
        return and_a_half(lexemes, float(value), i + 1)
    if kind == "numword" and (found := in_words(lexemes, i)):
        return and_a_half(lexemes, float(found[0]), found[1])
    return None


def and_a_half(lexemes: Lexemes, value: float, j: int) -> tuple[float, int]:
    if lexemes[j].text == "and":
        k = j + 2 if lexemes[j + 1].text == "a" else j + 1
        if lexemes[k].text in ("half", "quarter") and lexemes[k + 1].text not in ("a", "an"):
            return value + (0.5 if lexemes[k].text == "half" else 0.25), k + 1
    return value, j
