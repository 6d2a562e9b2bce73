"""Units beside a number: what is written right behind it, and what one of it is worth in the base unit."""

import re
from dataclasses import dataclass, replace
from functools import cache

from transforms.vocab import units as vocab


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit as found in the text. `start`/`end` are its offsets; `per` is the denominator in the text's words."""

    name: str
    dimension: str
    factor: float
    start: int
    end: int
    currency: str | None = None
    per: str | None = None
    sign: bool = False
    """It stands before the number: a currency sign or code."""
    attached: bool = False
    """It is written against the number with a hyphen or nothing: `122mm`, `3-inch`."""


@dataclass(frozen=True, slots=True)
class _Form:
    name: str
    dimension: str
    factor: float
    careful: bool


@cache
def _forms() -> tuple[dict[str, _Form], dict[str, _Form]]:
    """Forms in any case and forms in exact case."""
    loose: dict[str, _Form] = {}
    exact: dict[str, _Form] = {}
    for name, dimension, factor, words, symbols in vocab.UNITS:
        for word in _spellings(name, words):
            loose.setdefault(word, _Form(name, dimension, factor, careful=False))
        for symbol in filter(None, symbols.split("|")):
            exact.setdefault(symbol, _Form(name, dimension, factor, careful=symbol in vocab.CAREFUL))
    return loose, exact


def _spellings(name: str, words: str) -> list[str]:
    """Every spelling of the words: plurals, American endings, degrees before the scales of temperature."""
    plain = [word for word in words.split("|") if word]
    plurals = [word + ending for word in plain if len(word) > 2 for ending in ("s", "es")]
    american = [word.replace("metre", "meter").replace("litre", "liter") for word in plain + plurals]
    degrees = [
        f"{degree}{gap}{scale}" for scale in vocab.SCALES.get(name, ()) for degree in vocab.DEGREES for gap in ("", " ")
    ]
    return [*plain, *plurals, *american, *degrees, *(s for s in vocab.SCALES.get(name, ()) if len(s) > 1)]


def _either(forms: dict[str, _Form]) -> str:
    """Longest first; a blank in a form may be a hyphen in the text."""
    return "|".join(re.escape(form).replace("\\ ", r"[\s-]") for form in sorted(forms, key=len, reverse=True))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    loose, exact = _forms()
    gap = r"(?P<gap>\s{0,2}|\s?[-‐–]\s?)"
    return (
        re.compile(rf"{gap}(?P<form>{_either(exact)})(?!\w)"),
        re.compile(rf"{gap}(?P<form>{_either(loose)})(?!\w)", re.IGNORECASE),
    )


_PER = re.compile(
    r"(?P<sign>\s?/\s?|\s+per\s+|[-\s]+an?[-\s]+|\s+each\s+|\s+every\s+)(?P<what>(?:square\s|cubic\s|sq\.?\s)?[^\W\d_]+(?:[²³]|[23]\b)?)",
    re.IGNORECASE,
)


_LATER = re.compile(r"\s(?:earlier|ago|later|before|after|old)\b", re.IGNORECASE)


def behind(text: str, end: int) -> Measure | None:
    """The unit of measurement right behind offset `end`, with its denominator."""
    match = _longest(text, end)
    if match is None:
        return None
    form, gap, start, stop = match
    surface = text[start:stop]
    if surface.istitle() and surface.lower() in vocab.WEAK:
        return None
    if form.careful and not _plain(text, end, gap, surface, stop):
        return None
    return with_denominator(
        text, Measure(form.name, form.dimension, form.factor, start, stop, attached=not gap or "-" in gap)
    )


def _longest(text: str, end: int) -> tuple[_Form, str, int, int] | None:
    """The longest form behind `end`: the unit, the gap before it, its start and end. Exact symbols win a tie."""
    loose, exact = _forms()
    symbol, word = (pattern.match(text, end) for pattern in _patterns())
    best = word if symbol is None or (word and word.end() > symbol.end()) else symbol
    if best is None:
        return None
    if best is symbol:
        form = exact[best["form"]]
    else:
        key = best["form"].lower()
        form = loose.get(key) or loose.get(re.sub(r"[\s-]", " ", key)) or loose[re.sub(r"\s", "-", key)]
    return form, best["gap"], best.start("form"), best.end()


_DEGREES_BEHIND = re.compile(
    r"\s*(?:$|[.,;:)!?(–-]|(?:and|to|or|in|on|by|at|during|with|for|as|this|today|below|above)\b)"
)


def _plain(text: str, end: int, gap: str, surface: str, stop: int) -> bool:
    """May a symbol that means other things be the unit here?"""
    if len(gap) > 1 or ("-" in gap and len(surface) == 1):
        return False
    if surface in ('"', "”"):
        # An inch mark closes nothing: a quote that opened before the number ends with the same sign.
        before = text[max(0, end - 200) : end]
        opened = before.count('"') % 2 if surface == '"' else before.count("“") > before.count("”")
        return not opened and text[end - 1].isdigit()
    if gap and surface in vocab.NUMBER_ONLY_ATTACHED:
        return surface in ("K", "F", "R", "A") and re.match(r"\s*(?:$|[.,;)/]|per\b)", text[stop:]) is not None
    if surface in ("C", "F") and not gap and not _DEGREES_BEHIND.match(text, stop):
        return False
    return text[stop : stop + 1] not in ("'", "’", "&", "%") and not re.match(r"-\w", text[stop : stop + 2])


def with_denominator(text: str, unit: Measure, at: int | None = None) -> Measure:
    """The unit with what it is per, read behind the unit or at `at`: `barrels a day`, `$6 per share`, `km/hr`."""
    at = unit.end if at is None else at
    match = _PER.match(text, at)
    if match is None:
        return unit
    what, sign = match["what"].lower(), match["sign"].strip().lower()
    singular = what[:-1] if what.endswith("s") and len(what) > 3 else what
    if sign in ("per", "/"):
        form = _longest(text, match.start("what"))
        end = max(match.end(), form[3]) if form and not form[1] else match.end()
    elif singular in vocab.DENOMINATORS and sign not in ("each", "every") and not _LATER.match(text, match.end()):
        end = match.end()
    else:
        return unit
    return replace(unit, end=end, per=text[match.start("what") : end])


def name_of(text: str) -> str:
    """The normalised name of a unit given in words or symbols; the words themselves where it is none."""
    form = _longest(text, 0)
    return form[0].name if form and form[3] == len(text) else text.lower()
