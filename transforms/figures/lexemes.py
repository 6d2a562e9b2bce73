"""The small pieces that numbers are written with: digits, fractions, number words, and what only looks like them."""

import re
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
    https?://\S+ | www\.\S+ | \S+@\w+\.\w\S*                              # addresses
  | \d{1,2}[:.]\d{2}(?::\d{2})?\s?[ap]\.?m\b\.?                           # 2.15pm
  | (?<![\d,.])\d{1,2}\s?(?:[ap]m\b|[ap]\.m\.)                            # 11 a.m.
  | (?<![\d,.])\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?![\d])                 # 1:36.6
  | \b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)? | (?<![\d.])\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d(?!\d)   # 2019-09-01
  | (?<![\d,.])(?:1[89]|20)\d\d[-–/](?:(?:1[89]|20)\d\d|\d\d)(?![\d,]|\.\d)      # 2012–13
  | \+\d{1,3}[-.\s]\d[\d\-./]{5,} | \(\d{3}\)\s?\d{3}-\d{4} | \b\d{3}[-.]\d{3}[-.]\d{4}\b  # telephone
  | (?<![\w.])\d{2,4}['’]?s\b | \b24/7\b | \b9/11\b                       # 1920s
  | \b\d+(?:\.\d+){2,}                                                    # 10.15.7
"""
_DIGITS = r"""
    \d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)                # 1.111,11
  | \d{1,3}(?:,\d{2,3})*,\d{3}(?![\d])(?:\.\d+)?     # 1,234,567.8 and 12,34,567
  | (?<!\d[ ])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,])(?:\.\d+)?   # 816 000
  | \d+(?:\.\d+|,\d{1,2}(?![\d,]))?                  # 3, 2.5 and 1,3
  | \.\d+                                            # .25
"""
_LEXEME = re.compile(
    rf"""(?P<junk>{_NOT_NUMBERS})
    |(?P<ordinal>(?<![\w.])\d+(?:,\d{{3}})*(?:st|nd|rd|th)\b)
    |(?P<fraction>(?<![\d/.])\d{{1,3}}\s?/\s?\d{{1,3}}(?![\d/]))|(?P<vulgar>[{"".join(vocab.VULGAR)}])
    |(?P<digits>(?<![\d])(?:{_DIGITS})(?P<exponent>[eE][+-]?\d{{1,3}}(?!\w)|\s?[x×]\s?10\^?[-−]?\d{{1,3}}|\^[-−]?\d)?)
    |\b(?P<word>{"|".join(sorted(_WORDS, key=len, reverse=True))})(?:\b|(?=fold\b))""",
    re.VERBOSE | re.IGNORECASE,
)
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
        return float(f"{value!r}e{int(power)}") if abs(int(power)) < 300 else value
    return value


def lex(text: str) -> list[Lexeme]:
    """All pieces of the text in order. Words that are no piece of a number are left out."""
    found = []
    for match in _LEXEME.finditer(text):
        start, end = match.span()
        group = match.lastgroup
        if group == "word":
            kind, value = _WORDS[match[0].lower()]
            found.append(Lexeme(kind, start, end, value))
        elif group == "digits" or group == "exponent":
            exponent = match["exponent"] or ""
            body = match["digits"][: len(match["digits"]) - len(exponent)]
            whole = "." not in body and not exponent
            found.append(Lexeme("digits", start, end, digits_value(body, exponent), whole))
        elif group == "vulgar":
            found.append(Lexeme("fraction", start, end, vocab.VULGAR[match[0]]))
        elif group == "fraction":
            above, _, below = match[0].partition("/")
            kind = "fraction" if float(below) else "not a number"
            found.append(Lexeme(kind, start, end, float(above) / float(below) if float(below) else 0.0))
        elif group == "ordinal":
            found.append(Lexeme("ordinal", start, end, float(re.sub(r"\D", "", match[0]))))
        else:
            found.append(Lexeme("not a number", start, end))
    return found
