"""A few keys a name, so that names of the same one share at least one: candidates without all pairs."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from schemas.vocabulary import EntityType
from transforms.names.forms import SMALL_WORDS, normalise, spelled
from transforms.names.sounds import skeleton
from transforms.vocab.names import PARTICLES

MAX_WORDS: Final = 5
"""Words of a longer name that make keys: the first ones and the last."""
MAX_SHORT: Final = 8


def blocking_keys(name: str, type: EntityType) -> tuple[str, ...]:  # noqa: A002
    """Keys of a name, sorted: 3 for two words, 5 for three, at most 13; a key starts with the type's first letter.

    A key holds the sound of two words, or of one word and the initial of another, so that a common given name or
    "national" alone never makes a block. Names of one word have the sound with each letter left out in turn.
    """
    found = spelled(normalise(name, type).split())
    heavy = [word for word in found if word not in PARTICLES and word not in SMALL_WORDS] or found
    if len(heavy) > MAX_WORDS:
        heavy = [*heavy[: MAX_WORDS - 1], heavy[-1]]
    keys = set(_of_words(heavy, skeleton("".join(found), 6)))
    if type == "organisation":
        keys |= set(_of_letters(found, heavy))
    return tuple(sorted(f"{type[0]}:{key}" for key in keys))


def _of_words(heavy: list[str], whole: str) -> Iterator[str]:
    heard = [skeleton(word) for word in heavy]
    yield whole
    if len(heavy) == 1:
        yield from (whole[:i] + whole[i + 1 :] for i in range(len(whole)) if len(whole) > 2)
        return
    yield from ("+".join(sorted(pair)) for pair in combinations(heard, 2))
    yield f"{heard[-1]}/{heard[0][:1]}"
    yield f"{heard[0]}/{heard[-1][:1]}"


def _of_letters(found: list[str], heavy: list[str]) -> Iterator[str]:
    """The initials, which the short name of a body is made of, and the short name itself."""
    if len(heavy) > 1:
        yield "=" + "".join(word[0] for word in heavy)
        yield "=" + "".join(word[0] for word in found)
    elif len(heavy[0]) <= MAX_SHORT:
        yield "=" + heavy[0]
