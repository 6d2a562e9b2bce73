"""The small pieces that numbers are written with: digits, fractions, number words, and what only looks like them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from transforms.vocab import numbers as vocab

LexemeKind = Literal[
    "digits", "fraction", "unit", "ten", "hundred", "scale", "part", "plural", "few", "a", "and", "point", "minus",
    "of", "over", "ordinal", "not a number",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One piece. `value` is 0 where the piece has none; `whole` says that digits have neither point nor exponent."""

    kind: LexemeKind
    start: int
    end: int
    value: float = 0.0
    whole: bool = True


_WORDS: dict[str, tuple[LexemeKind, float]] = {
    **{word: ("unit", value) for word, value in vocab.UNITS.items()},
    **{word: ("ten", value) for word, value in vocab.TENS.items()},
    **{word: ("scale", value) for word, value in vocab.SCALES.items()},
    **{word: ("part", value) for word, value in vocab.PARTS.items()},
    **{word: ("plural", value) for word, value in vocab.PLURALS.items()},
    **{word: ("few", value) for word, value in vocab.FEW.items()},
    "first": ("part", 1), "firsts": ("part", 1), "second": ("part", 2), "hundred": ("hundred", 100),
    "a": ("a", 1), "an": ("a", 1), "and": ("and", 0), "point": ("point", 0), "minus": ("minus", 0),
    "negative": ("minus", 0), "of": ("of", 0), "over": ("over", 0),
}  # fmt: skip

_NOT_NUMBERS = r"""
    \d{1,2}[:.]\d{2}(?::\d{2})?\s?[ap]\.?m\b\.?                           # 2.15pm
  | (?<![\d,.])\d{1,2}\s?(?:[ap]m\b|[ap]\.m\.)                            # 11 a.m.
  | (?<![\d,.])\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?![\d])                 # 1:36.6
  | \b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)? | (?<![\d.])\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d(?!\d)   # 2019-09-01
  | (?<![\d,.])(?:1[89]|20)\d\d[-–/](?:(?:1[89]|20)\d\d|\d\d)(?![\d,]|\.\d)      # 2012–13
  | \+\d{1,3}[-.\s]\d[\d\-./]{5,} | \(\d{3}\)\s?\d{3}-\d{4} | \b\d{3}[-.]\d{3}[-.]\d{4}\b   # telephone
  | \b0\d{2,4}\s\d{3,4}\s\d{3,4}\b | \b\d{3}-0\d{3}\b
  | (?<![\w.])\d{2,4}['’]?s\b | \b24/7\b | \b9/11\b                       # 1920s
  | \b\d{1,4}\s(?:A\.D\.|AD\b|B\.C\.|BC\b|BCE\b|CE\b)                # 70 A.D.
  | \b\d+(?:\.\d+){2,}                                                    # 10.15.7
"""
_DIGITS = r"""
    \d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)                # 1.111,11
  | \d{1,3}(?:,\d{2,3})*,\d{3}(?![\d])(?:\.\d+)?     # 1,234,567.8 and 12,34,567
  | (?<!\d[ ])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,])(?:\.\d+)?   # 816 000
  | \d+(?:\.\d+|,\d{1,2}(?![\d,]))?                  # 3, 2.5 and 1,3
  | \.\d+                                            # .25
"""
_NUMERIC = re.compile(
    rf"""(?=[\d.+({"".join(vocab.VULGAR)}])(?:(?P<junk>{_NOT_NUMBERS})
    |(?P<ordinal>(?<![\w.])\d+(?:,\d{{3}})*(?:st|nd|rd|th)\b)
    |(?P<fraction>(?<![\d/.])\d{{1,3}}\s?/\s?\d{{1,3}}(?![\d/]|,\d))|(?P<vulgar>[{"".join(vocab.VULGAR)}])
    |(?P<digits>(?<![\d])(?:{_DIGITS}))(?P<exponent>[eE][+-]?\d{{1,3}}(?!\w)|\s?[x×]\s?10\^?[-−]?\d{{1,3}}|\^[-−]?\d)?
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[^\s@]{1,64}@\w+\.\w\S*", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")
_LONGEST = 30
"""Longer runs of digits are keys and codes; their values would leave the floats."""
_SPACED = re.compile(r"[ \u00a0\u2009\u202f]")


def digits_value(digits: str, exponent: str = "") -> float:
    """The value of a number in digits with any grouping: `1,234.5`, `12,34,567`, `1.111,11`, `816 000`, `1,3`."""
    plain = _SPACED.sub("", digits)
    if re.fullmatch(r"\d+,\d{1,2}|\d{1,3}(?:\.\d{3})+,\d{1,2}", plain):
        plain = plain.replace(".", "").replace(",", ".")
    value = float(plain.replace(",", ""))
    if exponent.startswith("^"):
        return float(value ** int(exponent[1:].replace("−", "-"))) if value else 0.0
    if exponent:
        power = re.sub(r"^[eE+]+|^\s?[x×]\s?10\^?", "", exponent).replace("−", "-")
        return float(f"{value!r}e{int(power)}") if abs(int(power)) <= 100 else value
    return value


def lex(text: str) -> list[Lexeme]:
    """All pieces of the text in order. Words that are no piece of a number are left out."""
    found = [*_words(text), *_numerics(text)]
    if "://" in text or "www." in text or "@" in text:
        addresses = [Lexeme("not a number", *match.span()) for match in _ADDRESS.finditer(text)]
        found = [p for p in found if not any(a.start <= p.start < a.end for a in addresses)] + addresses
    found.sort(key=lambda piece: piece.start)
    return found


def _words(text: str) -> Iterator[Lexeme]:
    """Words that are pieces of numbers; `sixfold` holds one."""
    for match in _WORD.finditer(text):
        word = match[0].lower()
        known = _WORDS.get(word) or (_WORDS.get(word[:-4]) if word.endswith("fold") else None)
        start, end = match.span()
        if known is None or text[start - 1 : start].isdigit() or text[end : end + 1].isalnum():
            continue
        end -= 4 * (word not in _WORDS)
        yield Lexeme(known[0], start, end, known[1])


def _numerics(text: str) -> Iterator[Lexeme]:
    """Whatever is written with digits."""
    for match in _NUMERIC.finditer(text):
        start, end = match.span()
        digits = match["digits"]
        if digits and len(digits) > _LONGEST:
            yield Lexeme("not a number", start, end)
        elif digits:
            exponent = match["exponent"] or ""
            yield Lexeme("digits", start, end, digits_value(digits, exponent), "." not in digits and not exponent)
        elif match["vulgar"]:
            yield Lexeme("fraction", start, end, vocab.VULGAR[match[0]])
        elif match["ordinal"]:
            yield Lexeme("ordinal", start, end, float(re.sub(r"\D", "", match[0])))
        elif match["fraction"] and float(match[0].partition("/")[2]):
            above, _, below = match[0].partition("/")
            yield Lexeme("fraction", start, end, float(above) / float(below))
        else:
            yield Lexeme("not a number", start, end)
