"""Grammar of numbered periods: years, quarters, halves, seasons and weeks by number, decades, centuries.

Every reader takes the lexemes and a position and gives a form and the position behind it, or `None`.
"""

from dataclasses import replace

from transforms.dates import numbers
from transforms.dates.forms import Calendar, Century, Decade, Nth
from transforms.dates.grammar_days import Found, skip, year_behind
from transforms.dates.numbers import Lexemes


def numbered(lexemes: Lexemes, i: int) -> Found:
    """Quarters, halves, weeks, seasons with a year: `Q3 2016`, `2016 H2`, `week 3 of 2027`, `summer of 2013`."""
    j, year = i, numbers.year(lexemes, i)
    if year:
        j = skip(lexemes, year[1], "-", "the")
    kind, text, value = lexemes[j][:3]
    if kind in ("quarter", "half"):
        part = Nth(value, kind), j + 1
    elif text == "week" and lexemes[j + 1].kind == "number" and lexemes[j + 1].value in range(1, 54):
        part = Nth(lexemes[j + 1].value, "week"), j + 2
    elif kind == "season":
        part = Nth(value, "season"), j + 1
    elif (nth := numbers.ordinal(lexemes, j)) and nth[0] <= 4:
        k = skip(lexemes, nth[1], "-")
        if lexemes[k].text not in ("quarter", "half"):
            return None
        part = Nth(nth[0], lexemes[k].text), k + 1
    else:
        return None
    if year:
        return replace(part[0], within=Calendar(year[0])), part[1]
    if behind := year_behind(lexemes, part[1], short=False):
        return replace(part[0], within=Calendar(behind[0])), behind[1]
    return part


def decade(lexemes: Lexemes, i: int) -> Found:
    """`the 1990s`, `the '90s`, `the nineteen seventies`, `the seventies`, `the two thousands`, `the 19th century`."""
    j = skip(lexemes, i, "the")
    kind, text, value = lexemes[j][:3]
    if kind == "decade":
        full = len([c for c in text if c.isdigit()]) == 4
        return (Decade(value), j + 1) if full or j > i or not text[0].isdigit() else None
    if kind == "tens" and (j > i or lexemes[i - 1].text == "in"):
        return Decade(value), j + 1
    if kind == "numword" and 15 <= value <= 20:
        k = skip(lexemes, j + 1, "-")
        if lexemes[k].kind == "tens":
            return Decade(value * 100 + lexemes[k].value), k + 1
    if text == "two" and lexemes[j + 1].kind == "thousands":
        return Decade(2000), j + 2
    if text == "two" and lexemes[j + 1].text == "thousand" and lexemes[j + 2].text == "and":
        return (Decade(2000 + lexemes[j + 3].value), j + 4) if lexemes[j + 3].kind == "tens" else None
    nth = numbers.ordinal(lexemes, j)
    if nth and lexemes[nth[1]].text in ("century", "-") and nth[0] <= 21:
        k = skip(lexemes, nth[1], "-")
        return (Century(nth[0]), k + 1) if lexemes[k].text == "century" else None
    return None


def bare_year(lexemes: Lexemes, i: int) -> Found:
    """`2013`, `the year 2013`, `calendar year 2008`, `two thousand and eighteen`."""
    j = skip(lexemes, i, "the")
    j = skip(lexemes, j, "calendar")
    if lexemes[j].text in ("year", "cy"):
        if found := numbers.year(lexemes, j + 1) or numbers.in_words(lexemes, j + 1):
            return Calendar(found[0]), found[1]
        return None
    if j == i and (found := numbers.year(lexemes, i)):
        return Calendar(found[0]), found[1]
    return None
