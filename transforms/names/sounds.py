"""Spellings of one sound brought together: what transliteration and ear do to a name."""

import functools
import re
from typing import Final

_RULES: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"kh", "h"), (r"gh", "g"), (r"ph", "f"), (r"th", "t"), (r"sch|sh|sz", "s"), (r"tch|tsch|cz|ch", "c"),
        (r"zh", "z"), (r"dz|dj|dzh", "j"), (r"ts|tz", "c"), (r"ck|q|c(?=[aou])", "k"), (r"w", "v"), (r"x", "ks"),
        (r"(?:iy|yy|ij|yj|ii|ey|ei|ay|ai|y|j)\b", "i"), (r"ye|ie|yo|io", "e"), (r"oo|ou", "u"), (r"ee", "i"),
        (r"y", "i"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


_VOICELESS: Final = str.maketrans("zgd", "skt")


@functools.lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A folded word with the usual spellings of a sound written in one way: `zelenskyy` and `zelenski` are one."""
    for pattern, to in _RULES:
        word = pattern.sub(to, word)
    return word


def skeleton(word: str, size: int = 4) -> str:
    """First letter and the consonants after it of the sound of a word, `size` letters at most."""
    heard = sound(word).translate(_VOICELESS)
    return heard[:1] + "".join(letter for letter in heard[1:] if letter not in "aeiouh'")[: size - 1]
