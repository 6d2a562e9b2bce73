"""Does the text say that the number rose or fell, and is the number the step, the end or the start?"""

import re
from dataclasses import dataclass

from schemas.vocabulary import Change, ChangeRole
from transforms.figures.readings import Reading
from transforms.figures.words import Words
from transforms.vocab import changes as vocab
from transforms.vocab.modifiers import BEFORE


@dataclass(frozen=True, slots=True)
class Move:
    """A change and the token of the word that tells it."""

    change: Change
    role: ChangeRole
    cue: int


_MODIFIERS = frozenset(word for phrase in BEFORE for word in phrase.split())
_ROLES: dict[str, ChangeRole] = {"by": "by", "to": "to", "from": "from", "at": "to"}
_BETWEEN_WORDS = frozenset(
    {"a", "an", "another", "further", "additional", "only", "just", "whopping", "massive", "total", "average", "of"}
)


def move(words: Words, reading: Reading) -> Move | None:
    """The change that the number is part of, if one is told."""
    return _signed(words, reading) or _before(words, reading) or _behind(words, reading)


def _signed(words: Words, reading: Reading) -> Move | None:
    """`FTSE -0.6%`, `+58 points`: a sign before a share or points."""
    if reading.unit is None or reading.unit.dimension != "share":
        return None
    sign = words.text[reading.left : reading.left + 1]
    if sign in "-−–" and reading.value is not None and reading.value < 0:
        return Move("down", "by", reading.first)
    before = words.text[max(0, reading.left - 1) : reading.left]
    return Move("up", "by", reading.first) if before == "+" else None


def _before(words: Words, reading: Reading) -> Move | None:
    """The word of change left of the number, past modifiers, earlier steps and one preposition."""
    i = words.at(reading.left) - 1
    start, role, steps = words.firsts[reading.first], None, 0
    while i >= start and steps < 14:
        steps += 1
        lower = words.lower[i]
        if lower == "to" and words.lower[i - 1] == "up":  # a bound, not a direction
            i -= 2
            continue
        direction = _direction(words, i) or (_ends(words, i) if role in ("from", "to") else None)
        if direction is not None:
            return _judged(words, reading, direction, role, i)
        if lower in _ROLES and role is None:
            role = _ROLES[lower]
        elif not (
            (role is not None and steps < 14)
            or lower in _MODIFIERS
            or lower in _BETWEEN_WORDS
            or words.pos[i] in ("ADV", "SYM")
        ):
            return None
        if (words.pos[i] == "VERB" and role is not None) or lower in (";", ".", ":") or words.lower[i] == "while":
            return None
        i -= 1
    return None


def _direction(words: Words, i: int) -> Change | None:
    lower, lemma, pos = words.lower[i], words.lemmas[i], words.pos[i]
    if pos in ("VERB", "AUX"):
        return "up" if lemma in vocab.UP_VERBS else "down" if lemma in vocab.DOWN_VERBS else None
    if words.deps[i] == "prt":  # racked up 10,000 hours
        return None
    if lower in vocab.UP_ADVERBS and pos in ("ADV", "ADP", "ADJ", "PRT", "PART"):
        return None if lower == "up" and words.lower[min(i + 1, len(words.lower) - 1)] == "to" else "up"
    if lower in vocab.DOWN_ADVERBS and pos in ("ADV", "ADP", "ADJ", "PRT", "PART"):
        return "down"
    return None


def _judged(words: Words, reading: Reading, change: Change, role: ChangeRole | None, cue: int) -> Move | None:
    """A verb with an object of its own says that of the object, not of the number."""
    if role is None:
        lemma = words.lemmas[cue]
        bare = reading.unit is not None and (
            reading.unit.dimension in ("share", "currency") or reading.unit.name == "point"
        )
        if words.pos[cue] == "VERB" and lemma in vocab.OBJECT_VERBS and not bare:
            return None
        if words.pos[cue] != "VERB" and reading.unit is None:  # "looked up 5 words"
            return None
        return Move(change, "by", cue)
    if words.pos[cue] in ("VERB", "NOUN") or words.lower[cue] in vocab.DIRECTIONS:
        return Move(change, role, cue)
    return None


def _ends(words: Words, i: int) -> Change | None:
    """`an increase from 14 to 15`, `went up from 14 to 15`: what `from` hangs on, a noun or a verb's particle."""
    lemma = words.lemmas[i]
    if words.deps[i] == "prt" and words.lemmas[words.heads[i]] in vocab.MOTION_VERBS:
        return "up" if lemma in vocab.UP_ADVERBS else "down" if lemma in vocab.DOWN_ADVERBS else None
    if words.pos[i] != "NOUN" or words.lower[i + 1] != "from":
        return None
    return "up" if lemma in vocab.UP_NOUNS else "down" if lemma in vocab.DOWN_NOUNS else None


def _behind(words: Words, reading: Reading) -> Move | None:
    """`34.4% higher`, `a 3-point drop`, `an increase of 5%` is read by `_of`."""
    i = words.at(reading.right - 1) + 1
    end = words.lasts[reading.first]
    for j in range(i, min(i + 5, end + 1)):
        lower, lemma = words.lower[j], words.lemmas[j]
        if lower in vocab.DIRECTIONS and j == i and words.pos[j] in ("ADV", "ADJ", "ADP"):
            return Move("up" if lower in vocab.UP_ADVERBS else "down", "by", j) if reading.unit else None
        if words.pos[j] == "NOUN" and (lemma in vocab.UP_NOUNS or lemma in vocab.DOWN_NOUNS):
            if lemma in vocab.UNSIGNED_NOUNS and (reading.unit is None or reading.unit.dimension == "currency"):
                return None
            return Move("up" if lemma in vocab.UP_NOUNS else "down", "by", j) if reading.unit else None
        if words.pos[j] not in ("NOUN", "ADJ", "PROPN", "PUNCT") or not re.fullmatch(r"[\w-]+", lower):
            return _of(words, reading)
    return _of(words, reading)


def _of(words: Words, reading: Reading) -> Move | None:
    i = words.at(reading.left) - 1
    while (
        i >= words.firsts[reading.first]
        and (words.lower[i] in _MODIFIERS or words.lower[i] in _BETWEEN_WORDS)
        and words.lower[i] != "of"
    ):
        i -= 1
    if i < 1 or words.lower[i] not in ("of", "by") or reading.unit is None:
        return None
    lemma = words.lemmas[i - 1]
    if lemma in vocab.UNSIGNED_NOUNS and reading.unit.dimension == "currency":
        return None
    if lemma in vocab.UP_NOUNS:
        return Move("up", "by", i - 1)
    return Move("down", "by", i - 1) if lemma in vocab.DOWN_NOUNS else None
