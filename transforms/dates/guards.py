"""Words and numbers that only look like a date, told by their neighbours."""

import re
from collections.abc import Sequence

from transforms.dates.forms import Around, Calendar, Clock, ClockRange, Form, Nth, PartOfDay, Range, Stretch
from transforms.dates.lexer import Lexeme
from transforms.dates.source import Source, token_at
from transforms.vocab.calendar import WEAK_MONTHS, WEAK_SEASONS, WEAK_WEEKDAYS

MONTH_OPENERS = frozenset({
    "in", "of", "since", "until", "till", "by", "this", "last", "next", "early", "late", "mid", "between", "from",
    "to", "during", "after", "before", "through", "and", "-", "–", "end", "beginning", "previous", "following",
})  # fmt: skip
"""What stands before the name of a month or season that could be another word: `in May`, `late March`."""
PLAIN_OPENERS = frozenset({"in", "since", "last", "next"})
"""Those that speak for a month even where it is written small."""
YEAR_OPENERS = frozenset({
    "in", "since", "until", "till", "by", "from", "before", "after", "during", "between", "through", "year", "early",
    "late", "mid", "of", "circa", "around", "about", "to", "and", "or", "than", "(", "for", "on", "over", "not",
})  # fmt: skip
FIRM_OPENERS = frozenset({"in", "since", "until", "till", "during", "year", "circa", "early", "late", "mid", "by"})
WORDED_OPENERS = FIRM_OPENERS - {"by"}
"""Those that make number words a year: `in nineteen ten`, but `cut by two thousand`."""
DAY_OPENERS = frozenset({"on", "by", "since", "until", "from", "before", "after", "-", "to"})
BUSINESS = frozenset({
    "profit", "profits", "revenue", "revenues", "earnings", "results", "sales", "net", "gdp", "growth", "loss",
    "losses", "income", "guidance",
})  # fmt: skip
"""What a quarter without a year may stand before; elsewhere it is one of a game."""
NUMBERED = re.compile(
    r"\b(?:rooms?|flights?|routes?|highway|page|model|no\.?|number|box|suite|call|unit|section|article|channel|bus|train"
    r"|platform|gate|building|grade|level|type|class|serial)\s+$",
    re.IGNORECASE,
)
"""Words behind which four digits are a number and no year."""
SUMMED = re.compile(
    r"\b(?:average|mean|median|total|maximum|minimum|sum|estimate|count|tally|population|crowd|toll|quota|workforce"
    r"|attendance|capacity)\s+of\s+(?:about\s+|around\s+|some\s+|over\s+|just\s+)?$",
    re.IGNORECASE,
)
"""Nouns whose `of` leads to an amount: `an average of 1500`, `a total of 2000`."""
MOVED = re.compile(
    r"\b(?:rises?|rose|risen|rising|falls?|fell|fallen|falling|gr[eo]w|grows?|grown|growing|increas(?:e|es|ed|ing)"
    r"|decreas(?:e|es|ed|ing)|drop(?:s|ped|ping)?|climb(?:s|ed|ing)?|cut|rais(?:e|es|ed|ing)|up|down|jump(?:s|ed|ing)?"
    r"|declin(?:e|es|ed|ing)|expand(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|went|gone|shr[aiu]nk)\s+$",
    re.IGNORECASE,
)
"""Words of change right before `from`: what they move between are amounts, unless both may be years of our time."""
MEASURED = frozenset({"%", "percent", "per", "km", "m", "kg", "ft", "mph", "tonnes", "each", "people"})
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
TITLE_END = re.compile(r"""[,.]?(?:''|["”]|['’](?!s\b))""")
"""The quote mark that closes a title."""


def holds(form: Form, first: int, end: int, lexemes: Sequence[Lexeme], source: Source, style: str) -> bool:
    """Whether a month, weekday, season, year or day is one, as far as its neighbours tell."""
    last, before, after = lexemes[end - 1], lexemes[first - 1] if first else None, lexemes[end]
    match form:
        case Calendar(day=int(), month=None, weekday=None):
            return not _ranked(last, after, source)
        case Calendar() if end - first == 1 or (end - first == 2 and last.text == "."):
            return _bare(form, lexemes[first], before, after, source)
        case Calendar(month=None) if last.kind == "numword" and not form.which:
            return before is not None and before.text in WORDED_OPENERS and not _counts(after, source)
        case Nth(unit="season") if end - first == 1:
            return after.text != "of" and _season(last, before, source)
        case Nth(unit="quarter" | "half", within=None):
            return last.kind in ("quarter", "half") or after.text in BUSINESS
        case Around(unit="second" | "minute" | "hour"):
            return style == "chat"
        case Around() | PartOfDay():
            return not _title(lexemes[first], last, source)
        case Stretch() if lexemes[first].text == "last":
            return not _verb(lexemes[first], source)  # talks that would last three weeks
        case ClockRange(low=Clock(sure=False)) if lexemes[first + 1].text in ("-", "–"):
            return style == "chat"  # won 3-1 on Sunday
        case Clock(day=None):
            return not (last.kind == "clock" and last.text[-1] in "ap")
        case _:
            weak = any(part.kind == "month" and part.text in WEAK_MONTHS for part in lexemes[first:end])
            return not weak or _weak_inside(lexemes, first, end, source)


def _bare(form: Calendar, word: Lexeme, before: Lexeme | None, after: Lexeme, source: Source) -> bool:
    """A month, weekday, year or slashed number that stands alone."""
    match word.kind:
        case "month":
            return _month(word, before, source)
        case "weekday":
            named = after.text == "-" or (before is not None and before.text == "the")  # the Sun, the Sun-Times
            return word.text not in WEAK_WEEKDAYS or (_capital(word, source) and not named)
        case "number":
            return _year(form.year or 0, word, before, after, source)
        case "slash":
            return word.text != "9/11" and before is not None and before.text in DAY_OPENERS
        case _:
            return True


def _capital(lexeme: Lexeme, source: Source) -> bool:
    return source.text[lexeme.start].isupper()


def _month(month: Lexeme, before: Lexeme | None, source: Source) -> bool:
    if month.text not in WEAK_MONTHS:
        return True
    if before is None or before.text not in MONTH_OPENERS or _named(source, month):
        return False
    return _capital(month, source) or (before.text in PLAIN_OPENERS and not _verb(month, source))


def _named(source: Source, lexeme: Lexeme) -> bool:
    """The model takes the word for (a part of) a person's name."""
    token = token_at(source, lexeme.start)
    return token is not None and token.ent_type_ == "PERSON"


def _verb(lexeme: Lexeme, source: Source) -> bool:
    token = token_at(source, lexeme.start)
    return token is not None and token.tag_ in VERB_TAGS


def _season(season: Lexeme, before: Lexeme | None, source: Source) -> bool:
    if season.text not in WEAK_SEASONS:
        return True
    return before is not None and before.text in MONTH_OPENERS | {"the"} and not _verb(season, source)


def _weak_inside(lexemes: Sequence[Lexeme], first: int, end: int, source: Source) -> bool:
    """`this may` and `may 5` are modals, `march 300 miles` a verb: written small they need an ordinal or weekday."""
    for part in lexemes[first:end]:
        if part.kind == "month" and part.text in ("may", "march") and not _capital(part, source):
            near = any(other.kind in ("ordinal", "weekday") for other in lexemes[first:end])
            opened = lexemes[first].text in PLAIN_OPENERS or (first > 0 and lexemes[first - 1].text in MONTH_OPENERS)
            return near or opened
    return True


def _title(first: Lexeme, last: Lexeme, source: Source) -> bool:
    """The name of a paper or programme: `USA Today`, `''Today'' show`, `CBS This Morning`, `Monday Night Baseball`."""
    text = source.text
    if not (text[first.start].isupper() and text[last.start].isupper()):
        return False
    if last.kind in ("part", "unit") and first is not last and text[last.end + 1 : last.end + 2].isupper():
        return True
    if first.start == 0:
        return False
    if TITLE_END.match(text, last.end):
        return True
    lead = text[max(0, first.start - 24) : first.start].split(" ")
    return len(lead) > 2 and lead[-1] == "" and lead[-2][:1].isupper() and lead[-2][-1:].isalpha()


def _ranked(day: Lexeme, after: Lexeme, source: Source) -> bool:
    """An ordinal before a noun is a rank: `the 18th Army`, `the 25th anniversary`."""
    if day.kind == "number" or after.start != day.end + 1 or not after.text.isalpha():
        return False
    token = token_at(source, after.start)
    tag = token.tag_ if token is not None else ""
    return tag.startswith(("NN", "JJ", "VBG", "CD")) or (not tag and _capital(after, source))


def _year(year: int, number: Lexeme, before: Lexeme | None, after: Lexeme, source: Source) -> bool:
    """A bare number of four digits: a year, or a count of something."""
    opener = before.text if before is not None else ""
    if not 1000 <= year < 2200 or (after.text in ("-", "%") and after.start == number.end):
        return False
    if after.kind in ("unit", "zone", "number") or NUMBERED.search(
        source.text[max(0, number.start - 12) : number.start]
    ):
        return False
    if opener in ("of", "about", "around", "over") and SUMMED.search(
        source.text[max(0, number.start - 32) : number.start]
    ):
        return False
    modern = 1900 <= year <= 2100
    counted = _counts(after, source)
    if opener in FIRM_OPENERS:
        return modern or not counted
    if counted:
        return opener == "the" and modern and year % 100 != 0
    return opener in YEAR_OPENERS or modern


def years(form: Range, first: int, end: int, lexemes: Sequence[Lexeme], source: Source) -> bool:
    """Two bare numbers with `to` between: years, or amounts (`rose from 1500 to 1900`, `1000 to 2000 hires`)."""
    low, high = form.low, form.high
    if low != Calendar(getattr(low, "year", None)) or high != Calendar(getattr(high, "year", None)):
        return True
    plain = [lexeme for lexeme in lexemes[first:end] if lexeme.kind == "number"]
    if len(plain) != 2 or any(len(lexeme.text) != 4 for lexeme in plain):
        return True
    if plain[0].value > plain[1].value or lexemes[end].text in MEASURED:
        return False
    if all(1900 <= lexeme.value <= 2100 for lexeme in plain):
        return True
    return not (
        MOVED.search(source.text[max(0, lexemes[first].start - 16) : lexemes[first].start])
        or _counts(lexemes[end], source)
    )


def _plural(word: str) -> bool:
    """A plural by its form, where no tagger has read the text."""
    return word.endswith("s") or word in ("people", "men", "women", "children")


def _counts(after: Lexeme, source: Source) -> bool:
    """What follows is the noun phrase of things that are counted: it ends in a plural."""
    if after.kind in ("mark", "end", "poss") or not after.text.isalpha():
        return False
    token = token_at(source, after.start)
    for _ in range(4):
        if token is None:
            return False
        if token.tag_ in ("NNS", "NNPS") or (not token.tag_ and _plural(token.lower_)):
            return True
        if token.tag_ not in ("JJ", "NN", "NNP", "JJR", "VBN", "VBG", "HYPH"):
            return False
        token = source.doc[token.i + 1] if token.i + 1 < len(source.doc) else None
    return False
