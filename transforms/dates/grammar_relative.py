"""Grammar of time told from another time: `last week`, `two days ago`, `the day after tomorrow`, `in three weeks`.

Every reader takes the lexemes and a position and gives a form and the position behind it, or `None`.
"""

from typing import Literal

from transforms.dates import numbers
from transforms.dates.forms import (
    Amount,
    Around,
    Calendar,
    Direction,
    Duration,
    Inside,
    Nth,
    Range,
    Repeat,
    Shift,
    Stretch,
)
from transforms.dates.grammar_days import Found, dated_day, decimal_day, skip, weekday_first
from transforms.dates.numbers import Lexemes
from transforms.vocab import calendar as words

PAST_WORDS = frozenset({"last", "past", "previous", "preceding", "recent"})
FUTURE_WORDS = frozenset({"next", "coming", "upcoming", "following"})


def unit(lexemes: Lexemes, i: int) -> tuple[str, int] | None:
    """A unit of time, with `business`, `calendar` and `full` before it."""
    j = skip(lexemes, i, "calendar", "business", "working", "full", "whole", "more")
    if lexemes[j].kind == "unit":
        return lexemes[j].value, j + 1
    counted = i > 0 and lexemes[i - 1].text not in ("a", "an", "the")
    return ("second", j + 1) if lexemes[j].text == "second" and j == i and counted else None


def amounts(lexemes: Lexemes, i: int) -> tuple[tuple[Amount, ...], int] | None:
    """`two weeks`, `1 month and 21 days`, `5 years 1 month 12 days`, `an hour and a half`, `two sundays`."""
    found: list[Amount] = []
    j, end = i, i
    while number := numbers.amount(lexemes, j):
        k = skip(lexemes, number[1], "-")
        if lexemes[k].kind in ("weekday", "weekdays") and not found:
            return ((number[0], f"weekday {lexemes[k].value}"),), k + 1
        if not (named := unit(lexemes, k)):
            break
        found.append((number[0], named[0]))
        end = named[1]
        value, end = numbers.and_a_half(lexemes, number[0], end)
        found[-1] = (value, named[0])
        j = skip(lexemes, end, ",")
        j = skip(lexemes, j, "and")
    return (tuple(found), end) if found else None


def day_word(lexemes: Lexemes, i: int) -> Found:
    """`today`, `yesterday`, `the day after tomorrow`, `the day before yesterday`."""
    if lexemes[i].kind == "dayword" and lexemes[i].text not in ("tonight", "tonite"):
        return Around("day", lexemes[i].value), i + 1
    j = skip(lexemes, i, "the")
    if lexemes[j].text == "day" and lexemes[j + 1].text in ("after", "before") and lexemes[j + 2].kind == "dayword":
        shift = 1 if lexemes[j + 1].text == "after" else -1
        return Around("day", lexemes[j + 2].value + shift), j + 3
    return None


def which(lexemes: Lexemes, i: int) -> Found:
    """`last week`, `this past Friday`, `next March`, `next Friday 5/12`, `the last 3 months`, `5 upcoming years`."""
    j = skip(lexemes, i, "the", "my", "his", "her", "their", "its", "our", "these")
    if lexemes[j].kind in ("number", "numword") and lexemes[j + 1].kind == "which":
        count = numbers.amount(lexemes, j)
        named = unit(lexemes, j + 2)
        if count and count[1] == j + 1 and named:
            return Stretch(((count[0], named[0]),), _direction(lexemes[j + 1].text)), named[1]
        return None
    if lexemes[j].kind != "which":
        return None
    word, k = lexemes[j].text, j + 1
    strict = word in ("coming", "upcoming", "past", "following")
    if word == "this" and lexemes[k].kind == "which" and lexemes[k].text in ("past", "coming", "upcoming", "last"):
        word, k, strict = lexemes[k].text, k + 1, True
    if word == "same" and lexemes[k].text == "day":
        return Shift(((0, "day"),), "future", "text"), k + 1
    shift = words.WHICH[word]
    if word == "following" and j == i and lexemes[k].kind != "unit":
        return None
    if word == "past" and lexemes[k].text in ("week", "month", "year", "century"):
        return Stretch(((1, lexemes[k].text),), "past"), k + 1
    if shift and (stretch := _stretch(lexemes, k, word)):
        return stretch
    return _picked(lexemes, k, shift, strict=strict)


def _direction(word: str) -> Direction:
    return "past" if words.WHICH[word] < 0 else "future"


def _stretch(lexemes: Lexemes, i: int, word: str) -> Found:
    """`two weeks` behind `last`, `few days` behind `the past`; a bare unit is no amount."""
    if not (found := amounts(lexemes, i)):
        return None
    if lexemes[found[1]].text == "ago" and len(found[0]) > 1:
        number = numbers.amount(lexemes, i)
        assert number is not None
        return Stretch(found[0][:1], _direction(word)), number[1] + 1
    return Stretch(found[0], _direction(word)), found[1]


def _picked(lexemes: Lexemes, k: int, shift: int, *, strict: bool) -> Found:
    kind, _, value = lexemes[k][:3]
    if kind == "weekday" and (found := weekday_first(lexemes, k)) and isinstance(found[0], Calendar):
        form = found[0]
        return Calendar(form.year, form.month, form.day, form.weekday, shift, strict), found[1]
    if kind == "month":
        if (dated := dated_day(lexemes, k)) and isinstance(dated[0], Calendar):
            return Calendar(dated[0].year, dated[0].month, dated[0].day, which=shift), dated[1]
        return Calendar(month=value, which=shift), k + 1
    if kind == "season":
        return Nth(value, "season", which=shift), k + 1
    if (dated := dated_day(lexemes, k)) and isinstance(dated[0], Calendar) and not dated[0].year:
        return Calendar(month=dated[0].month, day=dated[0].day, which=shift), dated[1]
    if decimal := decimal_day(lexemes, k):
        return Calendar(month=decimal.month, day=decimal.day, which=shift), k + 1
    if named := unit(lexemes, k):
        if named[0] == "night" or lexemes[named[1] - 1].text.endswith("s"):
            return None
        return Around(named[0], shift), named[1]
    return None


def in_week(lexemes: Lexemes, found: Found) -> Found:
    """A weekday before or behind its week: `next week on Friday`, `last week Sunday`."""
    if not found or not isinstance(found[0], Around) or found[0].unit != "week":
        return found
    j = skip(lexemes, found[1], "on", ",")
    if lexemes[j].kind == "weekday":
        return Inside(Calendar(weekday=lexemes[j].value), found[0]), j + 1
    return found


def after_next(lexemes: Lexemes, i: int) -> Found:
    """`the week after next`, `the month after the next`, `the year before last`."""
    j = skip(lexemes, i, "the")
    if lexemes[j].kind != "unit" or lexemes[j + 1].text not in ("after", "before"):
        return None
    k = skip(lexemes, j + 2, "the")
    expected = "next" if lexemes[j + 1].text == "after" else "last"
    if lexemes[k].text != expected or lexemes[k + 1].kind == "unit":
        return None
    return Around(lexemes[j].value, 2 if expected == "next" else -2), k + 1


def anchored(lexemes: Lexemes, i: int) -> Found:
    """Told from the date spoken of last: `the next day`, `the day before`, `the following week`, `a year earlier`."""
    j = i + 1 if lexemes[i].text == "the" else i
    if j == i:
        return None
    if lexemes[j].text in ("next", "following", "previous", "preceding") and lexemes[j + 1].text in (
        "day", "morning", "week", "month", "year",
    ):  # fmt: skip
        if lexemes[j].text == "next" and lexemes[j + 1].text not in ("day", "morning"):
            return None
        named = "day" if lexemes[j + 1].text == "morning" else lexemes[j + 1].text
        direction: Direction = "future" if lexemes[j].text in ("next", "following") else "past"
        return Shift(((1, named),), direction, "text"), j + 2
    told = lexemes[j + 1].text in ("before", "earlier", "after", "later") and not _clause(lexemes, j + 2)
    if told and lexemes[j].text in ("day", "week", "month", "year"):
        back = lexemes[j + 1].text in ("before", "earlier")
        return Shift(((1, lexemes[j].text),), "past" if back else "future", "text"), j + 2
    if lexemes[j].text == "same" and lexemes[j + 1].text == "day":
        return Shift(((0, "day"),), "future", "text"), j + 2
    return None


def _clause(lexemes: Lexemes, i: int) -> bool:
    """What follows `before`, `after` or `earlier` is what the time is told from: `a day before voters decide`."""
    if lexemes[i].kind in ("part", "clock", "month", "weekday", "date", "holiday", "which", "dayword", "numword"):
        return True
    return (lexemes[i].kind == "" and lexemes[i].text.isalpha()) or lexemes[i].text in (
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
    )


def repeat(lexemes: Lexemes, i: int) -> Found:
    """`every day`, `each two weeks`, `every other Friday`, `weekly`, `Sundays`: times without a date."""
    if lexemes[i].kind == "clock":
        return repeat(lexemes, i + 1) if lexemes[i + 1].text in ("every", "each") else None
    found = _repeated(lexemes, i)
    if not found:
        return None
    j = skip(lexemes, found[1], "at", "on")
    return found[0], j + 1 if lexemes[j].kind == "clock" else found[1]


def _repeated(lexemes: Lexemes, i: int) -> Found:
    kind, text, _ = lexemes[i][:3]
    if kind in ("repeat", "weekdays") or (kind == "part" and text.endswith("s")):
        return Repeat(text), i + 1
    if kind == "weekday" and lexemes[i + 1].kind == "part" and lexemes[i + 1].text.endswith("s"):
        return Repeat(text), i + 2
    if text not in ("every", "each", "any", "all"):
        return None
    j = skip(lexemes, i + 1, "other", "single")
    if found := amounts(lexemes, j):
        return Repeat(text), found[1]
    if text == "all" and not lexemes[j].text.endswith("s"):
        return None
    if lexemes[j].kind in ("unit", "weekday", "part", "month", "season"):
        return Repeat(text), j + 1
    return None


def duration(lexemes: Lexemes, i: int) -> Found:
    """`two weeks`, `all week`, `a full day`, `another week`: an amount of time."""
    if lexemes[i].text in ("all", "full", "another", "half", "whole", "entire"):
        j = skip(lexemes, i + 1, "-")
        if (named := unit(lexemes, j)) and not lexemes[named[1] - 1].text.endswith("s"):
            return Duration(((0.5 if lexemes[i].text == "half" else 1.0, named[0]),)), named[1]
    if found := amounts(lexemes, i):
        if lexemes[found[1] - 1].kind in ("weekday", "weekdays"):
            return None
        return Duration(found[0]), found[1]
    return None


def told_from_now(lexemes: Lexemes, i: int) -> Found:
    """`two days ago`, `a week earlier`, `30 min later`, `3 weeks from now`, `2 days hence`, `in two weeks`."""
    j = skip(lexemes, i, "in")
    if between := _between_amounts(lexemes, j):
        return between
    if not (found := amounts(lexemes, j)):
        return None
    text, k = lexemes[found[1]].text, found[1]
    if text in ("ago", "back"):
        return (Shift(found[0], "past"), k + 1) if text == "ago" else None
    than = lexemes[k + 1].text == "than"
    if (text == "earlier" and not than) or (text == "before" and not _clause(lexemes, k + 1)):
        return Shift(found[0], "past", "text"), k + 1
    if text == "later" and not than and lexemes[k + 1].kind != "which" and lexemes[k + 1].text not in ("in", "on"):
        return Shift(found[0], "future", "text"), k + 1
    if text == "hence" or (text == "from" and lexemes[k + 1].text in ("now", "today")):
        return Shift(found[0], "future"), k + (1 if text == "hence" else 2)
    if j > i and text != "from":
        timed = lexemes[k].kind == "poss" and lexemes[k + 1].text == "time"
        return Shift(found[0], "future"), k + 2 if timed else k
    return None


def _between_amounts(lexemes: Lexemes, i: int) -> Found:
    """`six to eight weeks ago`, `two or three years later`."""
    low = numbers.amount(lexemes, i)
    if not low or lexemes[low[1]].text not in ("to", "or", "-", "–"):
        return None
    high = amounts(lexemes, low[1] + 1)
    if not high or len(high[0]) != 1 or lexemes[high[1]].text not in ("ago", "later", "earlier"):
        return None
    near: tuple[Amount, ...] = ((low[0], high[0][0][1]),)
    base: Literal["now", "text"] = "now" if lexemes[high[1]].text == "ago" else "text"
    if lexemes[high[1]].text == "later":
        return Range(Shift(near, "future", base), Shift(high[0], "future", base)), high[1] + 1
    return Range(Shift(high[0], "past", base), Shift(near, "past", base)), high[1] + 1


def within(lexemes: Lexemes, i: int) -> Found:
    """`within 3 years`, `within the next two days`."""
    if lexemes[i].text != "within":
        return None
    j = skip(lexemes, i + 1, "the")
    j = skip(lexemes, j, "next", "upcoming", "coming")
    if found := amounts(lexemes, j):
        return Stretch(found[0], "future", whole=False), found[1]
    return None
