"""Words that make numbers: English cardinals, scales, fractions, ordinals and vague amounts."""

UNITS: dict[str, int] = {
    "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES: dict[str, float] = {
    "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "crore": 1e7, "crores": 1e7, "billion": 1e9,
    "trillion": 1e12, "quadrillion": 1e15, "dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "dz": 12, "dzs": 12,
    "mln": 1e6, "mn": 1e6, "bln": 1e9, "bn": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
"""What multiplies the number before it, in words and short. `hundred` stands apart: it may be multiplied on."""

SUFFIXES: dict[str, float] = {
    "k": 1e3, "K": 1e3, "mn": 1e6, "mln": 1e6, "mil": 1e6, "MM": 1e6, "bn": 1e9, "Bn": 1e9, "BN": 1e9, "bln": 1e9,
    "tn": 1e12, "trn": 1e12, "M": 1e6, "B": 1e9, "b": 1e9,
}  # fmt: skip
"""Abbreviated scales that are written against the digits and mean nothing else there."""

TIGHT: frozenset[str] = frozenset({"M", "B", "b"})
"""Those of them that mean something else when a blank stands before them."""

MONEY_SUFFIXES: dict[str, float] = {"m": 1e6, "M": 1e6, "b": 1e9, "B": 1e9, "t": 1e12, "T": 1e12}
"""Abbreviated scales beside a currency; elsewhere they may be metres, bits or tonnes."""

COUNT_SUFFIXES: dict[str, float] = {"m": 1e6, "M": 1e6, "b": 1e9, "B": 1e9}
"""Abbreviated scales before the thing that is counted: "12.3m tonnes", "8 B people"."""

PARTS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "nineth": 9, "tenth": 10, "tenths": 10, "eleventh": 11, "elevenths": 11, "twelfth": 12,
    "twelfths": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "sixteenths": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twentieths": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000, "millionth": 10**6,
    "millionths": 10**6, "billionth": 10**9, "billionths": 10**9, "trillionth": 10**12, "trillionths": 10**12,
}  # fmt: skip
"""Denominators in words. In the singular all but `half` and `quarter` are ordinals as well."""

ORDINALS: dict[str, int] = {"first": 1, "second": 2} | {
    word: value
    for word, value in PARTS.items()
    if not word.endswith("s") and word not in ("half", "quarter")
}  # fmt: skip

VULGAR: dict[str, float] = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip

PLURALS: dict[str, float] = {
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
    "trillions": 1e12,
}  # fmt: skip
"""Scales in the plural: an amount without a number, at least two of them."""

FEW: dict[str, float] = {"several": 2, "few": 2, "couple": 2, "many": 2, "some": 1}
"""Vague multipliers of a scale and how many they are at least: "several dozen", "a few hundred"."""
