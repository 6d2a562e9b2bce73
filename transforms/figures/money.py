"""Money beside a number: signs and codes before it, words and codes behind it."""

import re
from dataclasses import replace
from functools import cache

from transforms.figures.units import Measure, with_denominator
from transforms.vocab import money as vocab


@cache
def _sign_pattern() -> re.Pattern[str]:
    signs = sorted({*vocab.SIGNS, *vocab.CURRENCIES}, key=len, reverse=True)
    either = "|".join(re.escape(sign).replace(r"\$", r"\s?\$") if len(sign) > 1 else re.escape(sign) for sign in signs)
    return re.compile(rf"(?<![A-Za-z])(?P<sign>{either}|(?i:{_lower_codes()})\s?\$?|(?i:dollars?))(?P<gap>\s?)$")


def _lower_codes() -> str:
    return r"u\.s\.?|us(?=\s?\$)|hk(?=\s?\$)|c(?=\s?\$)|nzd|usd|mxn|aud|cad|eur|gbp"


@cache
def _scaled_codes() -> re.Pattern[str]:
    """`MAUD 60`, `30 MUSD`: a code with a scale before it."""
    return re.compile(rf"(?P<scale>[KMB])(?P<code>{'|'.join(vocab.CURRENCIES)})\b")


_SCALE = {"K": 1e3, "M": 1e6, "B": 1e9}


@cache
def _word_pattern() -> re.Pattern[str]:
    words = sorted({*vocab.WORDS, *vocab.SUBUNITS}, key=len, reverse=True)
    either = "|".join(re.escape(word).replace("\\ ", r"\s") for word in words)
    codes = "|".join(vocab.CURRENCIES)
    signs = "|".join(re.escape(sign) for sign in vocab.SIGNS if not sign.isascii() or sign == "$")
    return re.compile(
        rf"(?P<gap>\s{{0,2}}|\s?-\s?)(?:(?P<word>(?i:(?:{either})(?:e?s)?))\b(?![-’']\w)|(?P<code>(?:{codes})|(?i:usd|rmb|eur|gbp))(?:=|\b)"
        rf"|(?P<sign>{signs})(?!\s?[\d.]))"
    )


def before(text: str, start: int) -> Measure | None:
    """The currency sign or code right before offset `start`."""
    window = max(0, start - 8)
    scaled = re.search(_scaled_codes().pattern + r"\s?$", text[window:start])
    if scaled:
        code = scaled["code"]
        return Measure(
            vocab.CURRENCIES[code], "currency", _SCALE[scaled["scale"]], window + scaled.start(), window + scaled.end(),
            currency=code, sign=True,
        )  # fmt: skip
    match = _sign_pattern().search(text[window:start])
    if match is None:
        return None
    sign = re.sub(r"\s", "", match["sign"])
    if sign in vocab.SINGLE_LETTERS and match["gap"]:
        return None
    code = _code(sign)
    if code is None:
        return None
    return Measure(
        vocab.CURRENCIES.get(code, code), "currency", 1.0, window + match.start(), window + match.end("sign"),
        currency=code, sign=True,
    )  # fmt: skip


def _code(sign: str) -> str | None:
    """The ISO code that a sign, a code or a word stands for."""
    folded = {"us$": "USD", "u.s$": "USD", "u.s.$": "USD", "hk$": "HKD", "c$": "CAD", "dollar": "USD", "dollars": "USD"}
    if sign in vocab.SIGNS:
        return vocab.SIGNS[sign]
    if sign.rstrip("$").upper() in vocab.CURRENCIES:
        return sign.rstrip("$").upper()
    return folded.get(sign.lower())


def behind(text: str, end: int) -> Measure | None:
    """The word, code or sign of money right behind offset `end`, with its denominator."""
    scaled = re.compile(r"\s?" + _scaled_codes().pattern).match(text, end)
    if scaled:
        code = scaled["code"]
        return Measure(
            vocab.CURRENCIES[code],
            "currency",
            _SCALE[scaled["scale"]],
            scaled.start("scale"),
            scaled.end(),
            currency=code,
        )
    match = _word_pattern().match(text, end)
    if match is None:
        return _pence(text, end)
    found = _behind(text, match)
    return with_denominator(text, found) if found else None


_PENCE = re.compile(r"(?<![\w.,])(?P<number>\d{1,3}(?:\.\d{1,2})?)p(?![\w’'-])")
SCREENS = {"144", "240", "360", "480", "720"}
"""Lines of a picture: 720p is no price."""


def _pence(text: str, end: int) -> Measure | None:
    """`50p`: pence, where nothing else is written so."""
    match = next((m for m in _PENCE.finditer(text, max(0, end - 6), end + 2) if m.end("number") == end), None)
    if match is None or match["number"] in SCREENS:
        return None
    name, currency, factor = vocab.SUBUNITS["penny"]
    found = Measure(name, "currency", factor, end, end + 1, currency=currency, attached=True)
    return with_denominator(text, found)


def _behind(text: str, match: re.Match[str]) -> Measure | None:
    attached = match["gap"].strip() == "-" or not match["gap"]
    if match["word"]:
        word = re.sub(r"\s", " ", match["word"].lower())
        known = next((w for w in (word, word.removesuffix("s"), word.removesuffix("es")) if w in vocab.WORDS), None)
        part = next((w for w in (word, word.removesuffix("s")) if w in vocab.SUBUNITS), None)
        start, end = match.start("word"), match.end()
        if part:
            name, currency, factor = vocab.SUBUNITS[part]
            return Measure(name, "currency", factor, start, end, currency=currency, attached=attached)
        if known is None or (known in vocab.WEAK_WORDS and not text[: match.start()][-1:].isalnum()):
            return None
        code = vocab.WORDS[known]
        return Measure(vocab.CURRENCIES.get(code, code), "currency", 1.0, start, end, currency=code, attached=attached)
    sign = match["code"] or match["sign"]
    found = _code(sign.rstrip("=")) or vocab.WORDS.get(sign.lower())
    if found is None:
        return None
    start = match.start("code") if match["code"] else match.start("sign")
    return Measure(vocab.CURRENCIES.get(found, found), "currency", 1.0, start, match.end(), currency=found)


_STERLING = re.compile(
    r"\b(?:profits?|costs?|price[ds]?|pay|paid|worth|salar\w+|revenues?|sales|tax\w*|bills?|fine[ds]?|deals?|budget|loans?|"
    r"debts?|spen[dt]|fund\w*|invest\w*|earn\w*|bank\w*|wages?|turnover|charges?|fees?|money|cash|sold|bought|value[ds]?|"
    r"grants?|donat\w+|prize|losses|income|pension|rent|shares?|sterling|compensation|damages)\b",
    re.IGNORECASE,
)
_WEIGHT = re.compile(
    r"\b(?:weigh\w*|weights?|heavy|lose|losing|shed|gained?|lift\w*|carry|meat|ounces?|feet|of pressure)\b",
    re.IGNORECASE,
)


def sterling(pound: Measure, around: str, *, scaled: bool) -> Measure:
    """A pound of money where the words around speak of money and not of weight, or the number is in millions."""
    said = _STERLING.search(around) is not None or "£" in around
    if said and (scaled or _WEIGHT.search(around) is None):
        return replace(pound, name="pound sterling", dimension="currency", factor=1.0, currency="GBP")
    return pound


def crowned(around: str, *, scaled: bool) -> bool:
    """Are crowns money here, and not what kings and teeth wear?"""
    return scaled or _STERLING.search(around) is not None


def merged(sign: Measure | None, word: Measure | None) -> Measure | None:
    """`$15 USD`, `$31.20 US`, `$10 dollars`: what stands on both sides of the number, as one unit."""
    if sign is None or word is None or word.dimension != "currency":
        return sign or word
    if word.currency == sign.currency or sign.currency == "USD":
        return replace(word, start=sign.start, sign=True)
    return sign


_DATELINE = re.compile(r"\s*([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)\b[^\n]{0,60}?\s?(?:[—–]|\s-|--)\s")
_ABROAD = re.compile(r"US ?\$|\$US|U\.S\. dollars?|\bUSD\b", re.IGNORECASE)


def local_dollar(text: str) -> str | None:
    """The currency of a bare `$`: that of the dateline, in a text that writes `US$` for the American dollar."""
    match = _DATELINE.match(text)
    if match is None or _ABROAD.search(text) is None:
        return None
    return vocab.DOLLAR_PLACES.get(match[1].lower()) or vocab.DOLLAR_PLACES.get(match[1].split()[0].lower())


_EUROS = re.compile(r"€|\beuros?\b|\bEUR\b", re.IGNORECASE)
_DOLLARS = re.compile(r"\$|\bdollars?\b|\bUSD\b|\bU\.S\.|\bUS\b", re.IGNORECASE)


def of_euro(unit: Measure, text: str) -> Measure:
    """A bare cent is a part of the euro in a text that speaks of euros and never of dollars."""
    bare = unit.name == "cent" and text[unit.start : unit.start + 4].lower() == "cent"
    if not bare or _DOLLARS.search(text) or not _EUROS.search(text):
        return unit
    return replace(unit, name="euro cent", currency="EUR")


def localised(unit: Measure, text: str, code: str) -> Measure:
    """The unit with a bare `$` or `dollars` read as the local one."""
    words = text[unit.start : unit.end]
    if unit.currency != "USD" or re.match(r"\$(?!US)|dollars?\b|cents?\b", words, re.IGNORECASE) is None:
        return unit
    return replace(unit, name=vocab.CURRENCIES[code] if unit.factor == 1 else unit.name, currency=code)
