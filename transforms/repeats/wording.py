"""The words of a quote that stay when it is cut, retranslated or reworded a little."""

import re
from itertools import pairwise
from typing import Final

from transforms.names import fold
from transforms.vocab.names import NUMBER_WORDS

_WORD: Final = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_LIGHT: Final = """
a about after all also am an and any are as at be because been before being but by can could did do does for from get
had has have he her here him his how i if in into is it its just know like may me more most much must my no not now of
on one only or our out over own said say she should so some such than that the their them then there these they this
those through to too up us very was way we were what when where which while who why will with would yes you your
don't doesn't isn't it's that's i'm we're they're won't can't cannot thing things going
"""
LIGHT: Final = frozenset(_LIGHT.split())
MOST: Final = 60
"""Words of a quote that are looked at."""


def heavy_words(text: str) -> list[str]:
    """Words that carry the content, in order and once each; numbers in digits, plurals without their s."""
    found: dict[str, None] = {}
    for word in _WORD.findall(fold(text).replace("’", "'").replace("'", "")):
        if word not in LIGHT:
            number = NUMBER_WORDS.get(word)
            found[str(number) if number is not None else _stem(word)] = None
        if len(found) == MOST:
            break
    return list(found)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word


def keys(words: list[str]) -> list[str]:
    """Neighbours among the words, either way round: two wordings of one quote share at least one pair."""
    return sorted({" ".join(sorted(pair)) for pair in pairwise(words)})
