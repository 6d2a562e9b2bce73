"""From numbers to readings: each number with its sign of money, its scale letter and its unit."""

import re
from dataclasses import dataclass, replace

from schemas.vocabulary import Modifier
from transforms.figures import money, units
from transforms.figures.numbers import Number, NumberForm
from transforms.figures.units import Measure
from transforms.figures.words import Words
from transforms.vocab.numbers import COUNT_SUFFIXES, MONEY_SUFFIXES, SCALES
from transforms.vocab.units import RACES


@dataclass(frozen=True, slots=True)
class Reading:
    """A number being read. `left`/`right` reach over currency, unit and denominator; `first`/`last` are tokens."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    form: NumberForm
    left: int
    right: int
    first: int
    last: int
    unit: Measure | None = None
    scaled: bool = False
    modifier: Modifier = "exact"
    spread: str = ""
    """What joins the two ends of a range: between, from, to or a dash."""


_LETTER = re.compile(r"\s?([mMbBtT])(?![\w²³/])")
_AFTER_CODE = re.compile(r"\s(million|billion|trillion|thousand|mln|bn|m)\b", re.IGNORECASE)
_PREFIXES = re.compile(
    r"(?:^|[\s(]|\d-)(?:sub|minus|plus|to|mid|under|over|near|about|from|and|or|pre|non)-$", re.IGNORECASE
)
_RUN = re.compile(r"\w[\w.,-]{0,24}[-‐–/]$")
_HALF_AN = re.compile(r"(?<=half)\s(?:of\s)?an?(?=\s\w)", re.IGNORECASE)
_RACE = re.compile(rf"(?:\s[\w'’]{{1,15}}){{0,2}}?\s(?:{RACES})\b")
_OF_THEIRS = re.compile(r"\s+of\s+(?:its|their|his|her|our|the|those|these)\b")


def readings(words: Words, numbers: tuple[Number, ...]) -> list[Reading]:
    """A reading for each number that stands on its own feet: not glued to letters that are no unit."""
    found: list[Reading] = []
    for number in numbers:
        taken = found[-1].right if found else 0
        reading = _reading(words, number, taken) if number.start >= taken else None
        if reading is not None:
            found.append(reading)
    return found


def _reading(words: Words, number: Number, taken: int) -> Reading | None:
    """The number with what belongs to it; characters before `taken` belong to the reading before it."""
    text = words.text
    sign = money.before(text, number.start) if number.form in ("digits", "fraction") or number.scaled else None
    if sign is not None and (sign.start < taken or _looks_named(text, number, sign)):
        sign = None
    if sign is None and not _free(text, number.start):
        return None
    number = _with_letter(words, number, sign)
    unit, right = _unit(text, number, sign)
    scale = _AFTER_CODE.match(text, unit.end) if unit and unit.currency and not unit.sign else None
    if scale and not number.scaled and unit and number.value is not None:
        word = scale[1].lower()
        number = _times(number, number.end, SCALES.get(word) or MONEY_SUFFIXES[word])
        right = scale.end()
    if unit is not None and unit.dimension == "temperature" and number.value is not None:
        number = _below_zero(text, number)
    if right == number.end and _glued(text, right):
        return None
    if unit is not None and unit.factor in (1e3, 1e6, 1e9) and unit.currency and unit.name != "cent":
        number, unit = _times(number, number.end, unit.factor), replace(unit, factor=1.0)
    if unit is not None and unit.name == "pound" and text[unit.start] in "pP":
        unit = money.sterling(unit, text[max(0, number.start - 80) : unit.end + 60], scaled=number.scaled)
    if unit is not None and _is_thing(text, number, unit):
        unit, right = None, number.end
    left = sign.start if sign else number.start
    return Reading(
        number.start, number.end, number.value, number.low, number.high, number.form, left, max(right, number.end),
        words.at(number.start), words.at(number.end - 1), unit, number.scaled,
    )  # fmt: skip


_ACROSS = re.compile(r"\b(?:across|in|at|all|its|their)\s$", re.IGNORECASE)
_YARDS = re.compile(r"\b(?:ship|dock|boat)-?yards?\b|\byard['’]s\b", re.IGNORECASE)
_LONG = re.compile(r"\s(?:of|long|wide|deep|from|away|off|out|short|line|per)\b")


def _is_thing(text: str, number: Number, unit: Measure) -> bool:
    """Is the word no unit here: crowns without a price, `across three yards` where ships are built?"""
    if unit.name == "crown":
        return not money.crowned(text[max(0, number.start - 80) : unit.end + 60], scaled=number.scaled)
    if unit.name != "yard" or not text.startswith("yards", unit.start) or _LONG.match(text, unit.end):
        return False
    return _ACROSS.search(text[max(0, number.start - 8) : number.start]) is not None or _YARDS.search(text) is not None


def _looks_named(text: str, number: Number, sign: Measure) -> bool:
    """`PS5`, `N95` and `E10` are names; `PS6m` and `R1,500` are money."""
    if len(text[sign.start : sign.end]) > 1 and text[sign.start : sign.end] != "PS":
        return False
    if not text[sign.start].isalpha() or number.scaled:
        return False
    return number.end - number.start < 4 and _LETTER.match(text, number.end) is None


def _free(text: str, start: int) -> bool:
    """Is the number's start clear of letters, digits and name-like hyphens?"""
    if start == 0:
        return True
    before = text[start - 1]
    if before in "-‐–/":
        if start > 1 and text[start - 2].isalpha():
            return before == "-" and _PREFIXES.search(text[max(0, start - 8) : start]) is not None
        run = _RUN.search(text[max(0, start - 24) : start])
        return run is None or not (
            before == "/" or (any(letter.isalpha() for letter in run[0]) and not run[0][0].isdigit())
        )
    return not (before.isalnum() or before in "_#@&.:’'") or (
        before in "’'" and not text[start - 2 : start - 1].isalnum()
    )


def _glued(text: str, end: int) -> bool:
    """Letters written against the digits that are no unit make a name of them: 24703L202, 5G, 13F."""
    follows = text[end : end + 1]
    if follows.isalnum() or follows == "_":
        return True
    return re.match(r"-[A-Z]+\d|-\d+[A-Za-z]{2,}\d|\s[A-Za-z]-?\d{2,}\b", text[end : end + 12]) is not None


def _below_zero(text: str, number: Number) -> Number:
    """`- 20 degrees Fahrenheit`: before a temperature a dash with a blank is a sign, unless digits stand before it."""
    if number.value is None or not re.search(
        r"(?:^|[A-Za-z(:]\s?)[-−–]\s$", text[max(0, number.start - 5) : number.start]
    ):
        return number
    start = max(text.rfind(dash, 0, number.start) for dash in "-−–")
    return replace(number, start=start, value=-number.value, low=-number.value, high=-number.value)


def _times(number: Number, end: int, factor: float) -> Number:
    def by(value: float | None) -> float | None:
        return None if value is None else float(f"{value * factor:.15g}")

    return replace(number, end=end, value=by(number.value), low=by(number.low), high=by(number.high), scaled=True)


def _with_letter(words: Words, number: Number, sign: Measure | None) -> Number:
    """The number with a letter that stands for its scale: $8M, 12.3m tonnes, 35m of its devices, 8 B people."""
    match = _LETTER.match(words.text, number.end) if number.form == "digits" and not number.scaled else None
    if match is None:
        return number
    letter, end = match[1], match.end()
    tight = match.start(1) == number.end
    if sign is not None and (tight or letter in "MB"):
        return _times(number, end, MONEY_SUFFIXES[letter])
    if money.behind(words.text, end) is not None and tight:
        return _times(number, end, MONEY_SUFFIXES[letter])
    if letter not in COUNT_SUFFIXES or not (tight or letter in "MB"):
        return number
    if letter == "m" and _RACE.match(words.text, end):  # the 400m hurdles
        return number
    if _OF_THEIRS.match(words.text, end) or units.behind(words.text, end) is not None or _plural_behind(words, end):
        return _times(number, end, COUNT_SUFFIXES[letter])
    return number


def _plural_behind(words: Words, end: int) -> bool:
    """Does a plural noun follow, adjectives and the like aside?"""
    i = words.at(end) + 1
    for j in range(i, min(i + 4, len(words.words))):
        if words.tags[j] in ("NNS", "NNPS"):
            return True
        if words.pos[j] not in ("ADJ", "NOUN", "PROPN", "CCONJ"):
            return False
    return False


def _unit(text: str, number: Number, sign: Measure | None) -> tuple[Measure | None, int]:
    """The unit and where it ends; money before the number wins over what follows it."""
    if article := _HALF_AN.match(text, number.end):  # half an hour is no rate
        whole = money.behind(text, article.end()) or units.behind(text, article.end())
        if whole is not None:
            return whole, whole.end
    word = money.behind(text, number.end)
    if sign is not None:
        both = money.merged(sign, word)
        assert both is not None
        abroad = re.compile(r"\s(?:US|U\.S\.)(?=[\s,.)]|$)").match(text, number.end)
        if both is not sign:
            return both, both.end
        end = abroad.end() if abroad else number.end
        full = units.with_denominator(text, sign, end)
        return full, full.end if full.per else end
    unit = word or units.behind(text, number.end)
    return unit, unit.end if unit else number.end
