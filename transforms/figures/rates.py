"""Rates whose denominator stands behind what is counted: `1.2 million barrels of oil a day`, `20 people a year`."""

import re
from dataclasses import replace

from transforms.figures import counted
from transforms.figures.readings import Reading
from transforms.figures.units import Measure
from transforms.figures.words import Words

_PERIOD = re.compile(
    r"\s(?:an?|per|each|every)\s(second|minute|hour|day|night|week|month|quarter|year|season|person|capita|head)\b"
    r"(?!\s(?:earlier|ago|later|before|after|old|or|in|from))",
    re.IGNORECASE,
)

_EVERY = re.compile(r"\s(?:for|to)\s(?:every|each)\s((?:\d[\d,]*|[a-z]+)\s[a-z]+s)\b")
"""How many of what there are to one: `one interpreter for every 30 soldiers`."""

_FOR_EACH = re.compile(r"\sfor\s(?:each|every)\s(hour|day|night|week|month|year)\b")
"""How long a sum is paid for: `£250,000 for each day of the strike`."""

_BRACKET = re.compile(r"\s?\([^()\n]{1,30}\)\sper\s(\w+)")
"""A conversion before the denominator: `C$6 (US$4.46) per share`."""


def period(words: Words, reading: Reading) -> str | None:
    """The denominator behind the counted noun, in the words of the text."""
    near = counted.behind(words, reading)
    every = _EVERY.match(words.text, words.ends[near.last]) if near is not None else None
    if every is not None:
        return every[1]
    end = words.ends[near.last] if near is not None else reading.right
    match = _PERIOD.match(words.text, end)
    if match is None and near is not None:
        match = _PERIOD.match(words.text, words.ends[near.head])
    return match[1] if match else None


def with_period(words: Words, reading: Reading, unit: Measure) -> Measure:
    """The unit with the denominator, if one stands behind what is measured."""
    if unit.currency is not None or unit.dimension in ("share", "age"):
        found = _BRACKET.match(words.text, reading.right) or _FOR_EACH.match(words.text, reading.right)
        return replace(unit, per=found[1]) if found else unit
    behind = period(words, reading)
    return unit if behind is None else replace(unit, per=behind)
