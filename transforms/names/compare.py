"""Whether two names are of the same one, as far as names can tell."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from schemas.vocabulary import EntityType
from transforms.names.forms import is_short_for, legal_parts, normalise, person_words, spelled, words
from transforms.names.sounds import sound
from transforms.vocab.names import GENERIC_FORMS, LEGAL_FORMS, PARTICLES

SAME_AT: Final = 0.8
"""The likeness from which two names are of the same one. Measured on the name pairs of the benchmark."""
CONTRADICTION: Final = 0.3
"""What is left for names that say themselves that they differ: by number or by kind of company."""
HEARD: Final = 0.97
INITIAL: Final = 0.85

_NUMBER: Final = re.compile(r"^(?:\d+\w?\w?|[ivx]+)$")
_EXTRA: Final[dict[str, float]] = {"person": 0.12, "organisation": 0.6}
"""What a word weighs that only one of two names has: middle names come and go, words of a company do not."""


def same(left: str, right: str, *, type: EntityType) -> bool:  # noqa: A002
    """Are the two names of the same one, as far as names can tell?"""
    return similarity(left, right, type=type) >= SAME_AT


def similarity(left: str, right: str, *, type: EntityType) -> float:  # noqa: A002
    """How alike two names of one type are, 0 to 1, the same both ways round.

    Spellings, transliterations, the order of words, initials and middle names cost little or nothing. Words that
    are left over on both sides contradict, and so do numbers and kinds of company that differ.
    """
    if left > right:
        left, right = right, left
    if type == "organisation":
        return _organisations(left, right)
    alike = _words_alike if type == "person" else _numbered
    return alike(_compared(left, type), _compared(right, type), type)


@lru_cache(maxsize=100_000)  # a name is compared with all others of its blocks
def _compared(name: str, type: EntityType) -> tuple[str, ...]:  # noqa: A002
    return tuple(person_words(name) if type == "person" else spelled(normalise(name, type).split()))


def _organisations(left: str, right: str) -> float:
    (first, first_forms), (second, second_forms) = legal_parts(words(left)), legal_parts(words(right))
    kinds = [{LEGAL_FORMS[f] for f in forms if f not in GENERIC_FORMS} for forms in (first_forms, second_forms)]
    if all(kinds) and not kinds[0] & kinds[1]:
        return CONTRADICTION
    first, second = ([word for word in found if word != "the"] or found for found in (first, second))
    if is_short_for(first, second) or is_short_for(second, first):
        return INITIAL
    return _numbered(spelled(first), spelled(second), "organisation")


def _numbered(left: Sequence[str], right: Sequence[str], type: EntityType) -> float:  # noqa: A002
    """As `_words_alike`, but the numbers in the names must be the same."""
    numbers = [{word for word in found if _NUMBER.match(word)} for found in (left, right)]
    alike = _words_alike(left, right, type)
    return alike if numbers[0] == numbers[1] else min(alike, CONTRADICTION)


def _words_alike(left: Sequence[str], right: Sequence[str], type: EntityType) -> float:  # noqa: A002
    """Words put together by likeness, weighed with what is left over."""
    if left == right:
        return 1.0
    if "".join(left) == "".join(right):
        return HEARD
    pairs = _paired(left, right)
    if not pairs:
        return 0.0
    weight = sum(_weight(left[i]) + _weight(right[j]) for _, i, j in pairs)
    total = sum(alike * (_weight(left[i]) + _weight(right[j])) for alike, i, j in pairs)
    over_left = sum(_weight(word) for word in left) - sum(_weight(left[i]) for _, i, _ in pairs)
    over_right = sum(_weight(word) for word in right) - sum(_weight(right[j]) for _, _, j in pairs)
    extra = _EXTRA.get(type, 0.5) if weight > 2.5 else 0.6
    over = 2 * min(over_left, over_right) + extra * abs(over_left - over_right)
    score = total / (weight + 2 * over)
    return score if _in_order(pairs, left) else min(score, CONTRADICTION)


def _paired(left: Sequence[str], right: Sequence[str]) -> list[tuple[float, int, int]]:
    """Each word with the most alike of the other name that is free: (likeness, place left, place right)."""
    found = ((_word_alike(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs = []
    for alike, i, j in sorted((p for p in found if p[0] > 0), key=lambda p: (-p[0], abs(p[1] - p[2]), p[1])):
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            pairs.append((alike, i, j))
    return pairs


def _in_order(pairs: list[tuple[float, int, int]], left: Sequence[str]) -> bool:
    """Do three and more words stand in one order, up to a family name that moved from one end to the other?

    Salman bin Muhammad al-Rawi is the father or the son of Muhammad bin Salman al-Rawi.
    """
    places = [j for _, i, j in sorted(pairs, key=lambda pair: pair[1]) if left[i] not in PARTICLES]
    turns = sum(after < before for before, after in zip(places, places[1:] + places[:1], strict=True))
    return len(places) < 3 or turns <= 1


def _weight(word: str) -> float:
    return 0.3 if word in PARTICLES else 1.0


def _word_alike(left: str, right: str) -> float:
    """1 for one word, less for each letter that differs; 0 for words that are two."""
    if left == right:
        return 1.0
    if len(left) == 1 or len(right) == 1:
        return INITIAL if left[0] == right[0] else 0.0
    longest = max(len(left), len(right))
    if left.isascii() and right.isascii() and min(len(left), len(right)) > 2 and sound(left) == sound(right):
        return HEARD
    edits = OSA.distance(left, right)
    return 1 - edits / longest if edits <= _allowed(longest, ascii_letters=left.isascii()) else 0.0


def _allowed(longest: int, *, ascii_letters: bool) -> int:
    """How many letters of a word may differ: none of two, one of five, two of eleven."""
    if longest < 3 or (longest < 4 and not ascii_letters):
        return 0
    return 1 if longest < 6 else 2 if longest < 12 else 3
