"""Numbers in names: A-10, iPhone 14, Boeing 787, S&P 500, Group of Seven, Section 427, 9 E 71st St."""

import re
from collections.abc import Sequence

from transforms.figures.phrases import counts
from transforms.figures.readings import Reading
from transforms.figures.words import Words
from transforms.records import Mention
from transforms.vocab.counting import LABELS, STREETS


def named(words: Words, reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Is the number part of a name: A-10, iPhone 14, S&P 500, Group of Seven, Section 427, 9 E 71st St?"""
    for mention in mentions:
        if mention.span.start < reading.start and reading.end <= mention.span.end and reading.unit is None:
            return True
    if reading.unit is not None:
        unit = words.text[reading.unit.start : reading.unit.end]
        letter = reading.unit.attached and len(unit) == 1 and unit.isalpha()
        before = reading.first - 1
        return letter and before >= 0 and (words.lower[before] in LABELS or _brand(words, before))
    if reading.form == "digits" and _SHIRT.search(words.text[max(0, reading.start - 3) : reading.end + 1]):
        return True
    return _label(words, reading) or _capital(words, reading) or _address(words, reading) or _model(words, reading)


def _brand(words: Words, i: int) -> bool:
    """Is the token part of a name: `iPhone` before `5s`?"""
    return words.pos[i] == "PROPN" and not words.words[i].islower()


_SHIRT = re.compile(r"\w\s\(1?\d\)$")
"""A small number in brackets behind a word: the shirt of a player, a footnote."""


def _model(words: Words, reading: Reading) -> bool:
    """Bare digits before a name in the singular: `787 Dreamliner`, `11 Pro`."""
    if reading.form != "digits" or reading.scaled or reading.value is None or reading.value != int(reading.value):
        return False
    j = reading.last + 1
    if "," in words.text[reading.start : reading.end] or j > words.lasts[reading.last] or words.tags[j] != "NNP":
        return False
    end = j
    while end < words.lasts[j] and words.pos[end + 1] in ("PROPN", "NOUN") and words.lower[end + 1] != "%":
        end += 1
    return words.tags[end] == "NNP" and words.words[j][:1].isupper()


_SHORT = re.compile(r"\b(?:nos?|art|sec|figs?|ch|vol|pp?|para|cl)\.\s?$", re.IGNORECASE)


def _label(words: Words, reading: Reading) -> bool:
    """A noun before the number that it only labels, or a number sign."""
    first = reading.first
    if not first or words.firsts[first] == first:
        return False
    before, word = words.lower[first - 1], words.words[first - 1]
    if before in ("#", "№") or _SHORT.search(words.text[max(0, reading.start - 8) : reading.start]):
        return True
    if before not in LABELS or words.pos[first - 1] == "VERB" or words.ends[first - 1] < words.starts[first] - 1:
        return False
    # "the group 30 soldiers" does not occur; "a level 30 percent higher" has a unit, "week 3 of the trial" is a label.
    return word[0].isupper() or (
        not counts(words, reading.last) and words.pos[first - 1] in ("NOUN", "PROPN", "DET", "INTJ")
    )


def _capital(words: Words, reading: Reading) -> bool:
    """A name before the number, or a number word that is itself written as a name."""
    first, text = reading.first, words.text
    word = words.words[first]
    start = words.firsts[first]
    if reading.form != "digits":
        if not word[:1].isupper() or first == start or word.isupper():
            return False
        return _spelled_name(words, first, reading.last)
    if reading.value is None or reading.scaled or first == start:
        return False
    before = words.words[first - 1]
    if (
        not any(letter.isupper() for letter in before)
        or words.pos[first - 1] not in ("PROPN", "NOUN", "X", "ADJ")
        or (first - 1 == start and words.pos[first - 1] != "PROPN")
    ):
        return False
    if (
        words.ends[first - 1] + 1 < words.starts[first]
        or reading.value != int(reading.value)
        or "," in text[reading.start : reading.end]
    ):
        return False
    return not counts(words, reading.last) and not _person_age(words, first)


def _spelled_name(words: Words, first: int, last: int) -> bool:
    """`Group of Seven`, `the Big Three`, `Seven Sisters`: a capital in mid-sentence and names around it."""
    if words.words[first - 1][-1:] in "\"“”'‘’:.!?—-*•\n(|" or _titled(words, first):
        return False
    behind = words.words[last + 1] if last < words.lasts[last] else ""
    before = words.words[first - 2] if words.lower[first - 1] == "of" and first > 1 else words.words[first - 1]
    return behind[:1].isupper() or before[:1].isupper()


def _titled(words: Words, i: int) -> bool:
    """Is the sentence a headline, most of its words capitalised?"""
    span = [w for w in words.words[words.firsts[i] : words.lasts[i] + 1] if w[:1].isalpha()]
    return sum(w[0].isupper() for w in span) > 0.6 * len(span)


def _person_age(words: Words, first: int) -> bool:
    return words.names[first - 1] == "PERSON" and words.names[first] in ("DATE", "CARDINAL")


def _address(words: Words, reading: Reading) -> bool:
    """`9 E 71st St`, `16-18 Industrial Avenue`, `90049 ZIP`."""
    j = reading.last + 1
    for k in range(j, min(j + 5, len(words.words))):
        lower = words.lower[k]
        if lower in STREETS and words.words[k][0].isupper() and (k > j or words.pos[k] == "PROPN"):
            return True
        if lower == "zip":
            return True
        if not (words.words[k][:1].isupper() or words.words[k][:1].isdigit()):
            return False
    return False
