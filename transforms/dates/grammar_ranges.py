"""Grammar of ranges and bounds: `October 8 to 13`, `2012–13`, `between May and June`, `since 2014`, `by December`."""

from dataclasses import replace

from transforms.dates import grammar_days as days
from transforms.dates import grammar_relative as relative
from transforms.dates import numbers
from transforms.dates.forms import (
    Around,
    Bound,
    Bounding,
    Calendar,
    Clock,
    Duration,
    Form,
    Inside,
    Lasting,
    Now,
    PartOfDay,
    Range,
    Shift,
)
from transforms.dates.grammar import base
from transforms.dates.grammar_clock import at_clock
from transforms.dates.grammar_days import Found, skip
from transforms.dates.grammar_points import is_day, now, point
from transforms.dates.numbers import Lexemes

DASHES = ("-", "–", "—")
JOINS = frozenset({"to", "till", "til", "until", "through", "thru", *DASHES})
BOUNDS: tuple[tuple[tuple[str, ...], Bounding], ...] = (
    (("on", "or", "before"), "until"),
    (("on", "or", "after"), "since"),
    (("no", "later", "than"), "until"),
    (("not", "later", "than"), "until"),
    (("as", "late", "as"), "until"),
    (("as", "early", "as"), "since"),
    (("starting", "from"), "since"),
    (("starting", "on"), "since"),
    (("beginning", "on"), "since"),
    (("later", "than"), "after"),
    (("earlier", "than"), "before"),
    (("greater", "than"), "after"),
    (("prior", "to"), "before"),
    (("ending", "with"), "until"),
    (("up", "to"), "until"),
    (("up", "until"), "until"),
    (("ever", "since"), "since"),
    (("starting",), "since"),
    (("beginning",), "since"),
    (("since",), "since"),
    (("after",), "after"),
    (("before",), "before"),
    (("until",), "until"),
    (("till",), "until"),
    (("til",), "until"),
    (("by",), "by"),
)


BY_FIRST_WORD = {
    first: tuple(bound for bound in BOUNDS if bound[0][0] == first) for first in {words[0] for words, _ in BOUNDS}
}


def _join(lexemes: Lexemes, j: int, opener: str) -> int | None:
    """Behind the word or dash that joins the two ends of a range."""
    joined = lexemes[j].text in JOINS or (opener == "between" and lexemes[j].text == "and")
    return skip(lexemes, j + 1, "the", "on") if joined else None


def _end(lexemes: Lexemes, i: int) -> Found:
    return now(lexemes, i) or point(lexemes, i) or base(lexemes, i, definite=True)


def range_of(lexemes: Lexemes, i: int) -> Found:
    """Two ends with a joint; what one end leaves out is taken from the other."""
    opener = lexemes[i].text if lexemes[i].text in ("from", "between") else ""
    j = i + 1 if opener else i
    found = _days_of_month(lexemes, j, opener) or _years(lexemes, j)
    if found:
        return found
    low = _end(lexemes, j)
    if not low or (k := _join(lexemes, low[1], opener)) is None:
        return None
    dashed = lexemes[k - 1].text in DASHES
    if isinstance(low[0], Calendar) and low[0].month and low[0].day and (tail := _tail(lexemes, low[0], k)):
        return tail
    high = _end(lexemes, k)
    if not high or (isinstance(low[0], Now) and isinstance(high[0], Now)):
        return None
    if dashed and not opener and type(low[0]) is not type(high[0]):
        return None
    if not isinstance(low[0], Duration) and _orderly(low[0], high[0]):
        return Range(share(low[0], high[0]), high[0]), high[1]
    return None


def _orderly(low: Form, high: Form) -> bool:
    """`Shift` ends are only sane behind a plain one; a bare range of clock times is read elsewhere."""
    return not isinstance(low, Shift) or isinstance(high, Calendar | Around)


def _tail(lexemes: Lexemes, low: Calendar, k: int) -> Found:
    """The day that ends a range behind a full first day: `October 8 to 13`, `Nov 19-20, 2015`."""
    day = numbers.day_of_month(lexemes, k)
    if not day or lexemes[day[1]].kind in ("month", "unit", "oclock") or lexemes[day[1]].text in ("of", "/", "percent"):
        return None
    high = Calendar(low.year, low.month, day[0])
    if not low.year and (year := days.year_behind(lexemes, day[1])):
        return Range(replace(low, year=year[0]), replace(high, year=year[0])), year[1]
    return Range(low, high), day[1]


def _days_of_month(lexemes: Lexemes, j: int, opener: str) -> Found:
    """`4 to 22 January 1995`, `from 4 to January 22`, `4 till 23 of this month`: the first is a bare number."""
    low = numbers.day_of_month(lexemes, skip(lexemes, j, "the"))
    if not low or (k := _join(lexemes, low[1], opener)) is None:
        return None
    high = days.day_first(lexemes, k) or (days.month_first(lexemes, k) if opener else None)
    if high and isinstance(high[0], Calendar) and high[0].day:
        return Range(replace(high[0], day=low[0]), high[0]), high[1]
    day = numbers.day_of_month(lexemes, k)
    if day and (outer := days.month_of_year(lexemes, Calendar(day=day[0]), day[1])):
        assert isinstance(outer[0], Inside)
        if outer[0].outer in (Around("month", 0), Around("month", 1), Around("month", -1)):
            return Range(Inside(Calendar(day=low[0]), outer[0].outer), outer[0]), outer[1]
    return None


def _years(lexemes: Lexemes, j: int) -> Found:
    """`2012–13`, `1939-45`, `2010 – 2020`."""
    low = numbers.year(lexemes, j) if lexemes[j].kind == "number" else None
    if not low or lexemes[low[1]].text not in DASHES:
        return None
    tail = lexemes[low[1] + 1]
    if tail.kind != "number" or not isinstance(tail.value, int) or lexemes[low[1] + 2].text in ("-", "/"):
        return None
    value = tail.value if len(tail.text) == 4 else low[0] - low[0] % 100 + tail.value
    if len(tail.text) not in (2, 4) or not low[0] < value < low[0] + 400:
        return None
    if len(tail.text) == 2 and tail.start > lexemes[low[1]].end:
        return None
    return Range(Calendar(low[0]), Calendar(value)), low[1] + 2


def share(low: Form, high: Form) -> Form:
    """What the first end leaves out and the second says: the year, the month."""
    if not isinstance(low, Calendar):
        return low
    if isinstance(high, Calendar) and high.year and not low.year and low.month and low.which is None:
        later = (low.month, low.day or 1) > (high.month or 12, high.day or 31)
        return replace(low, year=high.year - 1 if later else high.year)
    return low


def within_week(lexemes: Lexemes, i: int) -> Found:
    """`next week between Wednesday and Friday`, `this week from Tue to Thur`."""
    outer = relative.which(lexemes, i)
    if not outer or outer[0] not in (Around("week", 0), Around("week", 1), Around("week", -1)):
        return None
    if lexemes[outer[1]].text not in ("between", "from"):
        return None
    inner = range_of(lexemes, outer[1])
    if inner and isinstance(inner[0], Range) and isinstance(inner[0].low, Calendar) and inner[0].low.weekday:
        return Inside(inner[0], outer[0]), inner[1]
    return None


def bound(lexemes: Lexemes, i: int) -> Found:
    """`since June`, `by December`, `after 2016`, `no later than Friday`; behind: `2018 or later`."""
    for opening, kind in BY_FIRST_WORD.get(lexemes[i].text, ()):
        if all(lexemes[i + k].text == word for k, word in enumerate(opening)):
            j = skip(lexemes, i + len(opening), "on", "around", "at")
            inner = range_of(lexemes, j) if kind == "since" else None
            inner = inner or point(lexemes, j) or base(lexemes, j, definite=kind in ("by", "before"))
            if inner and not _attributive(lexemes, j, inner[1]):
                return Bound(kind, inner[0]), inner[1]
            return None
    return bound_behind(lexemes, i)


def bound_behind(lexemes: Lexemes, i: int) -> Found:
    """A bound that is said behind its date: `today before 4pm`, `2018 or later`, `2014 onwards`."""
    inner = point(lexemes, i)
    if not inner:
        return None
    form, j = inner
    if hour := _hour_bound(lexemes, form, j):
        return hour
    if lexemes[j].text in ("onward", "onwards"):
        return Bound("since", form), j + 1
    if lexemes[j].text != "or" or lexemes[j + 1].text not in ("later", "after", "earlier", "before"):
        return None
    kind: Bounding = "since" if lexemes[j + 1].text in ("later", "after") else "until"
    rest = base(lexemes, j + 3) if lexemes[j + 2].text == "on" else None
    if rest and isinstance(form, Clock):
        return Bound(kind, replace(form, day=rest[0])), rest[1]
    return Bound(kind, form), j + 2


def _hour_bound(lexemes: Lexemes, day: Form, j: int) -> Found:
    """`today before 4pm`, `Tuesday after 1pm`."""
    kinds: dict[str, Bounding] = {"before": "before", "after": "after", "until": "until", "since": "since", "by": "by"}
    kind = kinds.get(lexemes[j].text)
    if kind is None or isinstance(day, Clock | PartOfDay) or not is_day(day):
        return None
    clock = at_clock(lexemes, skip(lexemes, j + 1, "around"))
    return (Bound(kind, replace(clock[0], day=day)), clock[1]) if clock else None


def lasting(lexemes: Lexemes, i: int) -> Found:
    """`for two weeks from October 8`, `2 weeks starting May 20th`, `from 2pm for 2 hours`."""
    j = skip(lexemes, i, "for")
    found = relative.amounts(lexemes, j)
    if not found:
        return _lasting_from(lexemes, i)
    k = skip(lexemes, found[1], ",")
    text = lexemes[k].text
    if text not in ("starting", "beginning") and (text != "from" or j == i):
        return None
    start = point(lexemes, skip(lexemes, k + 1, "on", "from"))
    return (Lasting(found[0], start[0]), start[1]) if start else None


def _lasting_from(lexemes: Lexemes, i: int) -> Found:
    start = at_clock(lexemes, skip(lexemes, i, "from"))
    day = None if start else point(lexemes, i)
    j = start[1] if start else day[1] if day else i
    if lexemes[j].text != "for" or not (found := relative.amounts(lexemes, j + 1)):
        return None
    if start:
        return Lasting(found[0], start[0]), found[1]
    clock = at_clock(lexemes, found[1] + 1) if lexemes[found[1]].text == "from" else None
    return (Lasting(found[0], replace(clock[0], day=day[0])), clock[1]) if clock and day else None


def _attributive(lexemes: Lexemes, j: int, end: int) -> bool:
    """The date only describes what follows: `after Friday's attack`, `before the October 7 raid`."""
    noun_follows = lexemes[end].kind == "" and lexemes[end].text.isalpha()
    return lexemes[end].kind == "poss" or (
        lexemes[j].text == "the" and noun_follows and lexemes[end - 1].kind != "unit"
    )
