"""Grammar of clock times and parts of the day.

Every reader takes the lexemes and a position and gives a form and the position behind it, or `None`.
"""

from dataclasses import replace

from transforms.dates import numbers
from transforms.dates.forms import Around, Clock, PartOfDay
from transforms.dates.grammar_days import skip
from transforms.dates.numbers import Lexemes
from transforms.vocab import calendar as words

FoundClock = tuple[Clock, int] | None


def meridiem(lexemes: Lexemes, i: int) -> tuple[str, int] | None:
    """`am`, `p.m.`, `p m` where they stand apart from the number."""
    text = lexemes[i].text
    if text in ("am", "pm"):
        return text[0], i + 1
    if text in ("a", "p"):
        j = skip(lexemes, i + 1, ".")
        if lexemes[j].text == "m":
            return text, skip(lexemes, j + 1, ".")
    return None


def afternoon(hour: int, half: str) -> int:
    """The hour on a clock of 24 hours."""
    return hour if hour > 12 else hour % 12 + (12 if half == "p" else 0)


def _hour(lexemes: Lexemes, i: int, *, top: int = 12) -> tuple[int, int] | None:
    kind, _, value = lexemes[i][:3]
    if kind == "number" and isinstance(value, int) and 0 <= value <= top and len(lexemes[i].text) <= 2:
        return value, i + 1
    if kind == "numword" and 1 <= value <= top and value < 20:
        return value, i + 1
    return None


def _past_hour(lexemes: Lexemes, i: int) -> FoundClock:
    """`half past seven`, `a quarter to seven`, `ten past 9`, `three mins to five thirty`."""
    j = skip(lexemes, i, "a")
    if lexemes[j].text in ("half", "quarter"):
        minutes, j = (30 if lexemes[j].text == "half" else 15), j + 1
    elif (found := numbers.below_hundred(lexemes, j)) or (found := _hour(lexemes, j, top=59)):
        minutes, j = found
    else:
        return None
    k = skip(lexemes, j, "minutes", "mins", "min", "minute")
    digits = lexemes[i].kind == "number" and k == j
    spelt = k > j or minutes in (5, 10, 15, 20, 25, 30)
    if lexemes[k].text != "past" and (lexemes[k].text != "to" or digits or not spelt):
        return None
    j = k
    base = _by_number(lexemes, j + 1) or _spoken(lexemes, j + 1, loose=True)
    if not base or lexemes[base[1]].kind == "unit" or lexemes[base[1]].text in ("-", "hundred", "thousand"):
        return None
    clock = base[0]
    total = clock.hour * 60 + clock.minute + (minutes if lexemes[j].text == "past" else -minutes)
    return replace(clock, hour=total // 60 % 24, minute=total % 60), base[1]


def _spoken(lexemes: Lexemes, i: int, *, loose: bool) -> FoundClock:
    """`seven o'clock`, `ten am`, `seven thirty five pm`; `loose` lets `7` and `ten ten` stand alone."""
    if not (hour := _hour(lexemes, i, top=24 if loose else 12)):
        return None
    value, j = hour
    if lexemes[j].kind == "oclock":
        return Clock(value, sure=False), j + 1
    minute = 0
    worded = lexemes[i].kind == "numword"
    if worded and (found := numbers.below_hundred(lexemes, j)) and 10 <= found[0] < 60:
        minute, j = found
    if half := meridiem(lexemes, j):
        return Clock(afternoon(value, half[0]), minute), half[1]
    k = skip(lexemes, j, "-")
    if lexemes[k].text == "ish":
        return Clock(value, sure=True), k + 1
    if loose:
        return Clock(value, minute, sure=value > 12 or value == 0), j
    return None


def at_clock(lexemes: Lexemes, i: int, *, loose: bool = False) -> FoundClock:
    """A time by the clock. `loose`: where the words around already say that a clock time comes."""
    clock = _by_number(lexemes, i) or _point_of_day(lexemes, i) or _past_hour(lexemes, i)
    clock = clock or _spoken(lexemes, i, loose=loose) or _before_part(lexemes, i)
    if clock is None:
        return None
    j = skip(lexemes, clock[1], "local") if lexemes[clock[1] + 1].text == "time" else clock[1]
    j = j + 1 if j > clock[1] or lexemes[j].kind == "zone" else j
    part = j + 2 if lexemes[j].text == "in" and lexemes[j + 1].text == "the" else j
    if lexemes[part].kind == "part" and part > j and lexemes[part].text in words.PARTS:
        return in_part(clock[0], lexemes[part].text), part + 1
    return clock[0], j


def _by_number(lexemes: Lexemes, i: int) -> FoundClock:
    """`14:30`, `2.15pm`, `7:56:30 pm`."""
    if lexemes[i].kind != "clock":
        return None
    hour, minute, second, sure = lexemes[i].value
    if half := meridiem(lexemes, i + 1):
        return Clock(afternoon(hour, half[0]), minute, second), half[1]
    return Clock(hour % 24, minute, second, sure), i + 1


def _point_of_day(lexemes: Lexemes, i: int) -> FoundClock:
    """`noon`, `midnight`, `mid-afternoon`, `12 midnight`."""
    if lexemes[i].text in ("12", "twelve") and lexemes[i + 1].text in ("noon", "midnight", "midday"):
        return _point_of_day(lexemes, i + 1)
    if lexemes[i].kind == "part" and lexemes[i].text in words.POINTS_OF_DAY:
        return Clock(words.POINTS_OF_DAY[lexemes[i].text]), i + 1
    if lexemes[i].text == "mid":
        j = skip(lexemes, i + 1, "-")
        if lexemes[j].text in words.MIDDLES:
            return Clock(words.MIDDLES[lexemes[j].text]), j + 1
    return None


def _before_part(lexemes: Lexemes, i: int) -> FoundClock:
    """`8 in the evening`, `five thirty in the morning`, `12 lunchtime`: the part of the day makes the number a time."""
    clock = _spoken(lexemes, i, loose=True)
    if not clock:
        return None
    j = clock[1]
    in_the = lexemes[j].text == "in" and lexemes[j + 1].text == "the" and lexemes[j + 2].text in words.PARTS
    return clock if in_the or lexemes[j].text == "lunchtime" else None


def in_part(clock: Clock, part: str) -> Clock:
    """A clock time that a part of the day puts before or after noon: `8 in the evening`."""
    if clock.sure and clock.hour > 12:
        return clock
    late = part.rstrip("s") in ("afternoon", "evening", "night") or (part == "lunchtime" and clock.hour < 10)
    return replace(clock, hour=afternoon(clock.hour, "p" if late else "a") if not clock.sure else clock.hour, sure=True)


def clock_range(lexemes: Lexemes, i: int, *, loose: bool = False) -> tuple[tuple[Clock, Clock], int] | None:
    """`from 5 to 6pm`, `between 10 and 11:30`, `2:00 - 2:30 pm`, `8am-2pm`; one of them must be a clear time."""
    opened = lexemes[i].text in ("from", "between")
    j = skip(lexemes, i, "from", "between")
    low = at_clock(lexemes, j, loose=True)
    if not low:
        return None
    joins = (
        ("to", "and", "-", "–") if lexemes[i].text == "between" else ("to", "till", "til", "until", "-", "–", "through")
    )
    if lexemes[low[1]].text not in joins:
        return None
    k = skip(lexemes, low[1] + 1, "at")
    high = at_clock(lexemes, k, loose=True)
    if not high:
        return None
    if not (_clear(lexemes, j, high[1]) or (loose and (opened or lexemes[low[1]].text in ("-", "–", "to")))):
        return None
    return _agree(low[0], high[0]), high[1]


def _clear(lexemes: Lexemes, i: int, end: int) -> bool:
    """Something in the stretch is a time of day and nothing else."""
    return any(
        one.kind in ("clock", "oclock", "part") or one.text in ("am", "pm", "half", "quarter", "past")
        for one in lexemes[i:end]
    )


def _agree(low: Clock, high: Clock) -> tuple[Clock, Clock]:
    """Give the half of the day to the time that does not say it: `5 to 6pm`, `11 am to 3`."""
    if high.sure and not low.sure:
        guess = low.hour % 12 + (12 if high.hour >= 12 else 0)
        if (guess, low.minute) > (high.hour, high.minute):
            guess = (guess + 12) % 24
        low = replace(low, hour=guess, sure=True)
    elif low.sure and not high.sure:
        guess = high.hour % 12 + (12 if low.hour >= 12 else 0)
        if (guess, high.minute) < (low.hour, low.minute):
            guess = (guess + 12) % 24
        high = replace(high, hour=guess, sure=True)
    elif not low.sure and (high.hour, high.minute) < (low.hour, low.minute):
        high = replace(high, hour=high.hour + 12) if high.hour < 12 else high
    return low, high


def part_of_day(lexemes: Lexemes, i: int) -> tuple[PartOfDay, int] | None:
    """`the evening`, `in the early-morning`, `late this morning`, `last night`, `tonight`, `overnight`."""
    if lexemes[i].text in ("tonight", "tonite"):
        return PartOfDay("night", Around("day", 0)), i + 1
    j = skip(lexemes, i, "in")
    j = skip(lexemes, j, "the")
    portion, k = _portion(lexemes, j)
    k = skip(lexemes, k, "the", "in") if portion else k
    k = skip(lexemes, k, "the") if portion else k
    if portion == "early" and lexemes[k].text == "hours" and lexemes[k + 1].text in ("of", "on"):
        return PartOfDay("overnight", None, None), k + 1
    if lexemes[k].kind == "which" and lexemes[k + 1].kind in ("part", "unit"):
        name = lexemes[k + 1].text
        shift = {"this": 0, "last": -1, "next": 1, "previous": -1, "following": 1}.get(lexemes[k].text)
        if name in words.PARTS and shift is not None:
            return PartOfDay(name, Around("day", shift), portion), k + 2
        return None
    if lexemes[k].kind in ("part", "unit") and lexemes[k].text in words.PARTS:
        return PartOfDay(lexemes[k].text, None, portion), k + 1
    if lexemes[k].text == "day" and portion == "mid":
        return PartOfDay("midday"), k + 1
    return None


def _portion(lexemes: Lexemes, i: int) -> tuple[str | None, int]:
    if lexemes[i].kind == "portion" and lexemes[i].text in ("early", "late", "mid", "later"):
        return words.PORTIONS[lexemes[i].text], skip(lexemes, i + 1, "-")
    return None, i
