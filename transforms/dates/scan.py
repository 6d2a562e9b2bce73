"""Walk the lexemes of a text and read the expressions of time in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from transforms.dates import grammar, grammar_points, grammar_ranges, guards
from transforms.dates import grammar_relative as relative
from transforms.dates.forms import Around, Bound, Calendar, Form, Inside, PortionOf, Range
from transforms.dates.grammar_days import Found
from transforms.dates.lexer import Lexeme, lexemes
from transforms.dates.numbers import Lexemes
from transforms.dates.source import Source
from transforms.vocab import calendar as words

Style = Literal["news", "chat"]
TRIGGERS = frozenset({
    "month", "weekday", "weekdays", "unit", "dayword", "part", "season", "decade", "tens", "date", "stamp", "clock",
    "slash", "quarter", "half", "holiday", "now", "repeat", "ordinal", "oclock", "thousands",
})  # fmt: skip
"""Kinds of lexeme without which nothing is an expression of time."""
TRIGGER_WORDS = frozenset({"am", "pm", "past", "ish", "p", "eighteen", "nineteen", "twenty"})
LONGEST_RUN = 60
"""Lexemes of the longest stretch that is read as one: news has fewer than 20."""
PADDING = (Lexeme("end", "", None, -1, -1),) * 8


@dataclass(frozen=True, slots=True)
class Placed:
    """A form and where it stands."""

    form: Form
    start: int
    end: int


def runs(text: str) -> Iterator[list[Lexeme]]:
    """Stretches of lexemes that a grammar could read, each followed by what ends it.

    A stretch is cut at `LONGEST_RUN`, which bounds how deep the grammar nests in a text that is no text.
    """
    run: list[Lexeme] = []
    hit = False
    for lexeme in lexemes(text):
        if (lexeme.kind or _in_a_name(lexeme, run)) and len(run) < LONGEST_RUN:
            run.append(lexeme)
            hit = (
                hit
                or lexeme.kind in TRIGGERS
                or lexeme.text in TRIGGER_WORDS
                or (lexeme.kind == "number" and len(lexeme.text) in (4, 8))
            )
            continue
        if hit:
            yield [*run, lexeme]
        run, hit = [], False
    if hit:
        yield run


def _in_a_name(lexeme: Lexeme, run: list[Lexeme]) -> bool:
    """A word inside the name of a day: `St. Patrick's Day`, `Martin Luther King Jr. Day`."""
    return lexeme.text in words.HOLIDAY_MIDDLES and any(one.text in words.HOLIDAY_STARTS for one in run[-3:])


def expressions(source: Source, *, style: Style) -> Iterator[Placed]:
    """The expressions of time of a text in order, unresolved, without overlaps."""
    for run in runs(source.text):
        padded = (*run, *PADDING)
        i = 0
        while i < len(run):
            if run[i].kind == "" or run[i].kind == "mark":
                i += 1
                continue
            found = longest(padded, i, style)
            if found and found[1] > i and allowed(found, i, padded, source, style):
                yield Placed(found[0], run[i].start, padded[found[1] - 1].end)
                i = found[1]
            elif found and isinstance(found[0], Range):  # two amounts: neither is a year
                i = max(found[1], i + 1)
            else:
                i += 1


READERS = (
    relative.repeat,
    grammar_ranges.within_week,
    grammar_ranges.lasting,
    grammar_ranges.range_of,
    grammar_ranges.bound,
    grammar_points.now,
    grammar_points.point,
    relative.duration,
)


def longest(padded: Lexemes, i: int, style: Style) -> Found:
    """The longest expression that starts at a lexeme."""
    best: Found = None
    for reader in READERS:
        found = reader(padded, i)
        if found and (best is None or found[1] > best[1]):
            best = found
    if best is None and padded[i].text in ("the", "my"):
        best = grammar.around_now(padded, i)
        if best and style == "news" and best[0] != Around("weekend"):
            return None
    return best


def allowed(found: tuple[Form, int], i: int, padded: Lexemes, source: Source, style: Style) -> bool:
    """Not one of the words that only look like a date."""
    form, end = found
    first = i
    if style == "news" and form == PortionOf("end", Around("day")):
        return False
    if (
        style == "news"
        and isinstance(form, Calendar)
        and form == Calendar(day=form.day)
        and padded[end - 1].kind == "number"
    ):
        return False
    while isinstance(form, Bound | PortionOf):
        form = form.of if isinstance(form, Bound) else form.whole
        while first < end - 1 and padded[first].kind not in CALENDAR_KINDS:
            first += 1
    if isinstance(form, Range):
        return style == "chat" or guards.years(form, first, end, padded, source)
    if isinstance(form, Inside):
        return True
    if style == "chat" and padded[end - 1].kind in ("slash", "number") and isinstance(form, Calendar) and not form.year:
        return True
    return guards.holds(form, first, end, padded, source, style)


CALENDAR_KINDS = frozenset({"month", "weekday", "number", "numword", "season", "slash", "ordinal", "date", "decade"})
