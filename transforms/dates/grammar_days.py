"""Grammar of days, months, years and what numbers or names them.

Every reader takes the lexemes and a position and gives a form and the position behind it, or `None`.
"""

from dataclasses import replace
from datetime import datetime

from transforms.dates import numbers
from transforms.dates.forms import Around, Calendar, Clock, Form, Holiday, Inside, Nth
from transforms.dates.numbers import Lexemes
from transforms.vocab import calendar as words

Found = tuple[Form, int] | None


def skip(lexemes: Lexemes, i: int, *texts: str) -> int:
    """The position behind the first lexeme if it is one of the texts."""
    return i + 1 if lexemes[i].text in texts else i


def after_month(lexemes: Lexemes, i: int) -> int:
    """Behind a month's name: past the point of an abbreviation."""
    name = lexemes[i - 1].text
    dotted = lexemes[i].text == "." and lexemes[i].start == lexemes[i - 1].end and name not in words.FULL_NAMES
    return i + 1 if dotted else i


def year_behind(lexemes: Lexemes, i: int, *, short: bool = False) -> tuple[int, int] | None:
    """A year after a day or month: `, 2024`, ` of 2024`, ` in 2024`, `-2018`, `/2018`."""
    j = skip(lexemes, i, ",", "of", "in", "-", "/")
    j = skip(lexemes, j, "the")
    j = skip(lexemes, j, "year") if lexemes[j].text == "year" else j
    return numbers.year(lexemes, j, short=short and lexemes[i].text not in (",", "in"))


def month_first(lexemes: Lexemes, i: int) -> Found:
    """`October 25, 2024`, `Oct. 25`, `May twenty-first`, `September the 21st`, `October 2024`, `August 99`."""
    if lexemes[i].kind != "month":
        return None
    month, j = lexemes[i].value, after_month(lexemes, i + 1)
    k = skip(lexemes, j, "the", "-", "/", ",") if lexemes[j + 1].kind != "number" or lexemes[j].text != "," else j
    day = numbers.day_of_month(lexemes, k)
    if day and not _is_year_word(lexemes, k):
        if short := _glued_range(lexemes, day[1]):
            return Calendar(month=month, day=day[0]), short
        if year := year_behind(lexemes, day[1], short=False):
            return Calendar(year[0], month, day[0]), year[1]
        kind = lexemes[k].kind
        spelt = kind == "ordinal" and lexemes[k].text.isalpha()
        if spelt and (year := numbers.year(lexemes, day[1], short=True)):
            return Calendar(year[0], month, day[0]), year[1]
        return Calendar(month=month, day=day[0]), day[1]
    if year := year_behind(lexemes, j):
        return Calendar(year[0], month), year[1]
    if lexemes[j].kind == "number" and len(lexemes[j].text) == 2 and isinstance(lexemes[j].value, int):
        short_year = numbers.year(lexemes, j, short=True)
        return (Calendar(short_year[0], month), j + 1) if short_year else None
    return Calendar(month=month), j


def _is_year_word(lexemes: Lexemes, i: int) -> bool:
    """The number words here are a year (`October two thousand`), not a day of the month."""
    return lexemes[i].kind == "numword" and numbers.year(lexemes, i) is not None


def _glued_range(lexemes: Lexemes, i: int) -> int | None:
    """The position if what follows a day is a dash and another day: the year comes behind that."""
    dash = lexemes[i].text in ("-", "–", "—") and numbers.day_of_month(lexemes, i + 1)
    return i if dash else None


def day_first(lexemes: Lexemes, i: int) -> Found:
    """`25 Oct 2024`, `the 25th of October`, `second of Aug`, `05-Aug-2016`, `15 April of 87`."""
    j = skip(lexemes, i, "the")
    if not (day := numbers.day_of_month(lexemes, j)):
        return None
    k = skip(lexemes, day[1], "of", "-", "/", ".")
    k = skip(lexemes, k, "the") if lexemes[k].text == "the" else k
    if lexemes[k].kind != "month":
        return None
    month, k = lexemes[k].value, after_month(lexemes, k + 1)
    if year := year_behind(lexemes, k, short=lexemes[k].text in ("of", "-", "/")):
        return Calendar(year[0], month, day[0]), year[1]
    return Calendar(month=month, day=day[0]), k


def year_first(lexemes: Lexemes, i: int) -> Found:
    """`2016 November`, `2019/aug/01`, `2015 May`, `2016 10 16`."""
    if lexemes[i].kind != "number" or not (year := numbers.year(lexemes, i)):
        return None
    j = skip(lexemes, year[1], "/", "-")
    if lexemes[j].kind == "month":
        month, k = lexemes[j].value, j + 1
        k = skip(lexemes, k, "/", "-")
        if k > j + 1 and (day := numbers.day_of_month(lexemes, k)):
            return Calendar(year[0], month, day[0]), day[1]
        return Calendar(year[0], month), j + 1
    digits = (lexemes[j], lexemes[j + 1])
    if all(d.kind == "number" and len(d.text) == 2 and isinstance(d.value, int) for d in digits):
        month, number = digits[0].value, digits[1].value
        if 1 <= month <= 12 and 1 <= number <= 31:
            return Calendar(year[0], month, number), j + 2
    return None


def numeric(lexemes: Lexemes, i: int) -> Found:
    """`2024-10-25`, `21/04/16`, `4/22`, `20161016`."""
    kind, text, value = lexemes[i][:3]
    if kind == "date":
        return Calendar(*value), i + 1
    if kind == "slash":
        year = year_behind(lexemes, i + 1) if lexemes[i + 1].text == "," else None
        return Calendar(year[0] if year else None, *value), year[1] if year else i + 1
    if kind == "stamp":
        moment = datetime.fromisoformat(text)
        day_of_stamp = Calendar(moment.year, moment.month, moment.day)
        return Clock(moment.hour, moment.minute, moment.second, day=day_of_stamp), i + 1
    if kind == "number" and len(text) == 8 and text.isdigit() and text[:2] in ("19", "20"):
        month, day = int(text[4:6]), int(text[6:])
        if 1 <= month <= 12 and 1 <= day <= 31:
            return Calendar(int(text[:4]), month, day), i + 1
    return None


def dated_day(lexemes: Lexemes, i: int) -> Found:
    for reader in (month_first, day_first, year_first, numeric):
        found = reader(lexemes, i)
        if found and isinstance(found[0], Calendar) and (found[0].day or reader is numeric):
            return found
    return None


def weekday_first(lexemes: Lexemes, i: int) -> Found:
    """`Wednesday October 30`, `Friday, 25 Oct 2024`, `Friday the 15th`, `Monday 21`, `Friday 7/6`, `Friday`."""
    if lexemes[i].kind != "weekday":
        return None
    weekday, j = lexemes[i].value, i + 1
    j = after_month(lexemes, j)
    k = skip(lexemes, j, ",", "(", "-")
    k = skip(lexemes, k, "the") if lexemes[k].text == "the" and lexemes[k + 1].kind == "month" else k
    if (found := dated_day(lexemes, k)) and isinstance(found[0], Calendar):
        end = skip(lexemes, found[1], ")") if lexemes[k - 1].text == "(" else found[1]
        return replace(found[0], weekday=weekday), end
    k = skip(lexemes, j, "the")
    day = numbers.day_of_month(lexemes, k)
    marked = k > j or lexemes[k].kind in ("ordinal", "number")
    ranked = lexemes[day[1] - 1].kind == "ordinal" if day else False
    if day and (ranked or (marked and not _counts(lexemes, day[1]))):
        return Calendar(day=day[0], weekday=weekday), day[1]
    if (decimal := decimal_day(lexemes, j)) is not None:
        return replace(decimal, weekday=weekday), j + 1
    return Calendar(weekday=weekday), j


def decimal_day(lexemes: Lexemes, i: int) -> Calendar | None:
    """`7.6` and `7-6` as month and day: only where a weekday or "on" says that it is one."""
    text = lexemes[i].text
    parts = text.split(".")
    if lexemes[i].kind != "number" or len(parts) != 2 or max(map(len, parts)) > 2:
        return None
    month, day = int(parts[0]), int(parts[1])
    if month > 12:
        month, day = day, month
    return Calendar(month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _counts(lexemes: Lexemes, i: int) -> bool:
    """What follows a number makes it an amount, a clock time or a range of hours rather than a day of the month."""
    following = lexemes[i]
    return (
        following.kind in ("unit", "zone", "part", "oclock", "", "numword")
        and not (following.kind == "" and not following.text.isalpha())
    ) or following.text in ("-", "–", "to", ":", "am", "pm", "a", "p", "percent")


def ordinal_day(lexemes: Lexemes, i: int) -> Found:
    """`the 25th`, `the 31st of the month`; a bare ordinal is a rank, so the article must be there."""
    after_other = lexemes[i - 1].text in ("or", "and") and i > 1 and lexemes[i - 2].kind == "ordinal"
    if after_other and not lexemes[i].text.isalpha() and (second := numbers.ordinal(lexemes, i)) and second[0] <= 31:
        return Calendar(day=second[0]), second[1]
    if lexemes[i].text != "the" or not (day := numbers.ordinal(lexemes, i + 1)) or day[0] > 31:
        return None
    digits = not lexemes[i + 1].text.isalpha()
    return (Calendar(day=day[0]), day[1]) if digits else None


def bare_day(lexemes: Lexemes, i: int) -> Found:
    """`on 15`, `the 27`: a number alone as a day of the month, which only a chat style lets stand."""
    j = skip(lexemes, i, "the")
    if j == i and (i == 0 or lexemes[i - 1].text != "on"):
        return None
    one, following = lexemes[j], lexemes[j + 1]
    if one.kind != "number" or len(one.text) > 2 or one.value not in range(1, 32):
        return None
    closed = following.kind in ("mark", "end", "clock") or following.text in ("at", "between", "from", "")
    return (Calendar(day=one.value), j + 1) if closed and following.text not in ("-", "/", "–") else None


def day_of_that_month(lexemes: Lexemes, i: int) -> Found:
    """`the 20th of next month`."""
    j = skip(lexemes, i, "the")
    day = numbers.ordinal(lexemes, j)
    if not day or not 1 <= day[0] <= 31 or lexemes[day[1]].text != "of":
        return None
    return month_of_year(lexemes, Calendar(day=day[0]), day[1])


def _fits(form: Form, unit: str) -> bool:
    """A month narrows by its year, a day by its month, a weekday by its week."""
    match form:
        case Calendar(year=None, month=int()):
            return unit == "year"
        case Calendar(year=None, month=None, day=int()):
            return unit == "month"
        case Calendar(year=None, weekday=int(), which=None):
            return unit == "week"
        case Nth(within=None, unit=inner):
            return unit == ("month" if inner.startswith("weekday") else "year")
        case Holiday(year=None):
            return unit == "year"
        case _:
            return False


def month_of_year(lexemes: Lexemes, form: Form, j: int) -> Found:
    """What may stand behind a month or a day and narrows it: `next year`, `of next month`, `last week`."""
    k = skip(lexemes, j, ",")
    k = skip(lexemes, k, "of", "in", "on")
    k = skip(lexemes, k, "the")
    if (
        lexemes[k].text == "year"
        and lexemes[k - 1].text == "the"
        and lexemes[k - 2].text == "of"
        and _fits(form, "year")
    ):
        return Inside(form, Around("year")), k + 1
    if lexemes[k].kind != "which" or lexemes[k + 1].kind != "unit":
        return None
    unit = lexemes[k + 1].value
    if not _fits(form, unit):
        return None
    return Inside(form, Around(unit, words.WHICH[lexemes[k].text])), k + 2
