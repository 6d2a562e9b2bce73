"""What kind of figure a reading is, and its value in the base unit."""

import re

from schemas.vocabulary import FigureKind
from transforms.figures.readings import Reading
from transforms.figures.units import Measure
from transforms.figures.words import Words
from transforms.vocab.units import AGED_IN, BASE_UNITS

_AGE_BEHIND = re.compile(r"(?:\s?-\s?|\s)(?:old|olds|of\s+age)\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|(?:at|under|over) the age of)\s(?:of\s)?(?:about\s|between\s|around\s|just\s|from\s)?$",
    re.IGNORECASE,
)
_SHORT_OLD = re.compile(r"\s?-?(?:y\.?o\.?|yrs? old)\b", re.IGNORECASE)
_PLACES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
_PEOPLE = frozenset({
    "man", "woman", "boy", "girl", "teenager", "suspect", "driver", "student", "pensioner", "victim", "sister",
    "brother", "mother", "father", "daughter", "son", "wife", "husband", "conscript", "passenger", "farmer", "soldier",
})  # fmt: skip
_PERSONAL = frozenset({"he", "she", "i", "who", "they", "we", "you"})


def age(words: Words, reading: Reading) -> Measure | None:
    """The unit of an age: `44-year-old`, `aged 44`, `three months old`, `John Smith, 52,`, `she was 10`."""
    text, unit = words.text, reading.unit
    if unit is not None:
        if unit.dimension != "time" or unit.name not in AGED_IN:
            return None
        behind = _AGE_BEHIND.match(text, unit.end)
        if behind:
            return Measure(f"{unit.name} of age", "age", unit.factor, unit.start, behind.end())
        return (
            Measure(f"{unit.name} of age", "age", unit.factor, unit.start, unit.end) if _aged(text, reading) else None
        )
    short = _SHORT_OLD.match(text, reading.end)
    if short:
        return _year(short.start(), short.end())
    value = reading.value if reading.value is not None else reading.high
    if value is None or not 0 < value < 120 or value != int(value) or reading.scaled:
        return None
    if _aged(text, reading) or _told(words, reading) or _beside_name(words, reading):
        return _year(reading.end, reading.end)
    return None


def _year(start: int, end: int) -> Measure:
    return Measure("year of age", "age", 31557600, start, end)


def _aged(text: str, reading: Reading) -> bool:
    return _AGE_BEFORE.search(text[max(0, reading.left - 30) : reading.left]) is not None


def _told(words: Words, reading: Reading) -> bool:
    """`who was 10`, `He will be 35 by May`: a person is the number, and nothing is counted."""
    i = reading.first - 1
    start = words.firsts[reading.first]
    while i > start and words.pos[i] in ("ADV", "PART", "AUX", "ADP") and words.lemmas[i] != "be":
        i -= 1
    if (
        i <= start
        or words.lemmas[i] not in ("be", "turn")
        or words.deps[reading.last] not in ("attr", "acomp", "dobj", "npadvmod", "nummod", "oprd")
    ):
        return False
    behind = words.lower[reading.last + 1] if reading.last < words.lasts[reading.last] else "."
    if not (
        behind in (".", ",", ")", ";", "by", "when", "at", "in", "on", "and", "at", "\n", "this", "last", "next")
        or behind.isspace()
    ):
        return False
    while i > start and (words.pos[i] in ("AUX", "ADV", "PART")):
        i -= 1
    return words.lower[i] in _PERSONAL or _lifetime(words, start, i + 1) or words.names[i] == "PERSON"


def _lifetime(words: Words, start: int, end: int) -> bool:
    """Is the subject an age itself: `the life expectancy for men is around 73`?"""
    return any(words.lemmas[j] in ("expectancy", "age") and words.deps[j] == "nsubj" for j in range(start, end))


def _beside_name(words: Words, reading: Reading) -> bool:
    """`John Smith, 52, said` and `Kim (44)`; also `Nick Hague 44 has` where the commas were lost."""
    first, text = reading.first, words.text
    if first <= words.firsts[first] or reading.form != "digits" or not 5 <= (reading.value or 0) < 110:
        return False
    before, behind = words.words[first - 1], text[reading.end : reading.end + 2]
    comma = before == "," and re.match(r",|\.(?:\s|$)|\s?\)|;", behind) is not None
    bracket = before == "(" and behind[:1] == ")" and (reading.value or 0) >= 15
    if comma or bracket:
        j = first - 2
        if comma and j >= 0 and words.lower[j] in _PEOPLE:
            return True
        return (
            j >= 0
            and words.pos[j] == "PROPN"
            and (
                words.names[j] == "PERSON"
                or (
                    comma and (reading.value or 0) >= 14 and (words.names[j] not in _PLACES or j == words.firsts[first])
                )
            )
        )
    return (
        words.names[first - 1] == "PERSON"
        and words.pos[first - 1] == "PROPN"
        and re.match(r",|\s(?:has|had|was|is|who|on|from|said)\b", text[reading.end : reading.end + 6]) is not None
    )


_FACTOR = re.compile(r"fold\b|\s(?:as|more|less|\w+er|the|that|what|its|their|over|earnings|book)\b", re.IGNORECASE)
"""Behind `times`: a factor. Otherwise it is counted how often something happened."""


def kind(text: str, reading: Reading) -> FigureKind:
    """The kind by unit and form."""
    unit = reading.unit
    if unit is None:
        if reading.spread == "score":
            return "score"
        return "ratio" if reading.form == "fraction" else "count"
    if unit.dimension == "age":
        return "age"
    if unit.per is not None:
        return "rate"
    if unit.dimension == "currency":
        return "money"
    if unit.dimension == "share":
        return "percentage"
    if unit.dimension == "time":
        return "duration"
    if unit.dimension == "multiple":
        return "ratio" if _FACTOR.match(text, unit.end) or text[unit.start : unit.end].lower() != "times" else "count"
    return "measure"


def base(unit: Measure | None, value: float | None) -> tuple[float | None, str | None]:
    """The value in the base unit of its dimension, and that unit. Money has its currency as base unit."""
    if unit is None or value is None:
        return None, None
    if unit.dimension == "currency":
        return (float(f"{value * unit.factor:.12g}"), unit.currency) if unit.currency else (None, None)
    if unit.dimension == "temperature":
        kelvin = {"degree Celsius": value + 273.15, "degree Fahrenheit": (value + 459.67) * 5 / 9, "kelvin": value}
        return float(f"{kelvin[unit.name]:.12g}"), "kelvin"
    if unit.dimension == "age":
        return float(f"{value * unit.factor:.12g}"), "second"
    if unit.dimension not in BASE_UNITS:
        return (float(f"{value * unit.factor:.12g}"), "1") if unit.dimension == "share" else (None, None)
    return float(f"{value * unit.factor:.12g}"), BASE_UNITS[unit.dimension]
