"""What bounds or blurs a number: `about`, `up to`, `or more`, and the bounds that follow from it."""

import re
from dataclasses import replace
from functools import cache

from schemas.vocabulary import Modifier
from transforms.figures.readings import Reading
from transforms.figures.words import Words
from transforms.vocab import modifiers as vocab


@cache
def _before() -> re.Pattern[str]:
    phrases = "|".join(re.escape(p).replace("\\ ", r"\s+") for p in sorted(vocab.BEFORE, key=len, reverse=True))
    return re.compile(
        rf"(?:(?<![\w=<>])|(?<=\w)(?=[<>≈~]))({phrases})(?:\s*|-)(?:the\s+age\s+of\s+|a\s+)?$", re.IGNORECASE
    )


@cache
def _behind() -> re.Pattern[str]:
    phrases = "|".join(re.escape(p).replace("\\ ", r"\s") for p in sorted(vocab.BEHIND, key=len, reverse=True))
    return re.compile(rf"\s*({phrases})(?!\w)", re.IGNORECASE)


def modify(words: Words, reading: Reading) -> Reading:
    """The reading with its modifier and the bounds that it sets."""
    modifier, right = _modifier(words, reading)
    reading = replace(reading, right=right)
    if reading.value is None:
        if reading.spread:
            return replace(reading, modifier="approximately" if modifier == "approximately" else "between")
        return replace(reading, modifier="vague")
    low = None if modifier in ("at most", "less than") else reading.value
    high = None if modifier in ("at least", "more than") else reading.value
    return replace(reading, modifier=modifier, low=low, high=high)


def _modifier(words: Words, reading: Reading) -> tuple[Modifier, int]:
    """The modifier and where the words of the figure end: behind `or so`, where that stands behind the number."""
    text = words.text
    window = text[max(0, reading.left - 40) : reading.left]
    match, blurred = _before().search(window), False
    if match:
        phrase = re.sub(r"\s+", " ", match[1].lower())
        if not (phrase in vocab.PLACES and _is_place(words, reading, phrase)):
            if vocab.BEFORE[phrase] != "approximately":
                return vocab.BEFORE[phrase], reading.right
            blurred = True
    match = _behind().match(text, reading.end) or _behind().match(text, reading.right)
    if match is None:
        return "approximately" if blurred else "exact", reading.right
    return vocab.BEHIND[match[1].lower()], max(reading.right, match.end())


def _is_place(words: Words, reading: Reading, phrase: str) -> bool:
    """`over five weeks` tells when, not how much, unless a preposition or a verb of lasting stands before it."""
    if phrase != "over" or reading.unit is None or reading.unit.dimension != "time":
        return False
    before = reading.first - 2
    return before < 0 or not (words.pos[before] in ("ADP", "AUX") or words.lemmas[before] in ("last", "take", "spend"))
