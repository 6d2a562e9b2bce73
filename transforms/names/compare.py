"""Whether two names are of the same one."""

from typing import Final

from rapidfuzz.distance import OSA

from schemas.vocabulary import EntityType
from transforms.names.forms import legal_parts, normalise, person_words, words
from transforms.names.sounds import sound
from transforms.vocab.names import GENERIC_FORMS, LEGAL_FORMS, PARTICLES

SAME_AT: Final = 0.8
"""Measured on the name pairs of the benchmark: the score from which two names are of the same one."""


def same(left: str, right: str, *, type: EntityType) -> bool:  # noqa: A002
    """Are the two names of the same one, as far as names can tell?"""
    return similarity(left, right, type=type) >= SAME_AT


def similarity(left: str, right: str, *, type: EntityType) -> float:  # noqa: A002
    """How alike two names of one type are, 0 to 1, the same both ways round."""
    if left > right:
        left, right = right, left
    if normalise(left, type) == normalise(right, type):
        return 1.0
    if type == "person":
        return _words_alike(person_words(left), person_words(right))
    if type == "organisation":
        return _organisations(left, right)
    return _words_alike(normalise(left, type).split(), normalise(right, type).split())


def _organisations(left: str, right: str) -> float:
    (first, first_forms), (second, second_forms) = legal_parts(words(left)), legal_parts(words(right))
    kinds = [{LEGAL_FORMS[f] for f in forms if f not in GENERIC_FORMS} for forms in (first_forms, second_forms)]
    if all(kinds) and not kinds[0] & kinds[1]:
        return 0.3
    return _words_alike(first, second)


def _words_alike(left: list[str], right: list[str]) -> float:
    """Words put together by likeness; words that are left over on both sides contradict."""
    if "".join(left) == "".join(right):
        return 0.97
    pairs = sorted(
        ((_word_alike(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right)), key=lambda p: -p[0]
    )
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    total = weight = 0.0
    for alike, i, j in pairs:
        if alike < 0.6 or i in taken_left or j in taken_right:
            continue
        taken_left.add(i)
        taken_right.add(j)
        size = _weight(left[i]) + _weight(right[j])
        total += alike * size
        weight += size
    over_left = sum(_weight(w) for i, w in enumerate(left) if i not in taken_left)
    over_right = sum(_weight(w) for j, w in enumerate(right) if j not in taken_right)
    if not weight:
        return 0.0
    over = 2 * min(over_left, over_right) + 0.3 * abs(over_left - over_right)
    return total / (weight + 2 * over)


def _weight(word: str) -> float:
    return 0.3 if word in PARTICLES else 1.0


def _word_alike(left: str, right: str) -> float:
    if left == right:
        return 1.0
    if len(left) == 1 or len(right) == 1:
        return 0.85 if left[0] == right[0] else 0.0
    longest = max(len(left), len(right))
    plain = 1 - OSA.distance(left, right) / longest
    heard = (sound(left), sound(right))
    return max(plain, 0.97 if heard[0] == heard[1] else 0.0)
