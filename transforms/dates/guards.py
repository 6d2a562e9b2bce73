"""Words and numbers that only look like a date, told by their neighbours."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from transforms.dates.forms import Calendar, Form, Nth
from transforms.dates.lexer import Lexeme
from transforms.vocab.calendar import WEAK_MONTHS, WEAK_SEASONS, WEAK_WEEKDAYS

MONTH_OPENERS = frozenset({
    "in", "of", "since", "until", "till", "by", "this", "last", "next", "early", "late", "mid", "between", "from",
    "to", "during", "after", "before", "through", "and", "-", "–", "end", "beginning", "previous", "following",
})  # fmt: skip
"""What stands before the name of a month that could be another word: `in May`, `late March`."""
YEAR_OPENERS = frozenset({
    "in", "since", "until", "till", "by", "from", "before", "after", "during", "between", "through", "year", "early",
    "late", "mid", "of", "circa", "around", "about", "to", "and", "or", "than", "(", "for", "on", "over", "not",
})  # fmt: skip
FIRM_OPENERS = frozenset({"in", "since", "until", "till", "during", "year", "circa", "early", "late", "mid", "by"})


def holds(form: Form, first: int, end: int, lexemes: Sequence[Lexeme], doc: Doc) -> bool:
    """Whether a bare month, weekday, season or year is one, as far as its neighbours tell."""
    last = lexemes[end - 1]
    before, after = lexemes[first - 1] if first else None, lexemes[end]
    bare = end - first == 1
    if isinstance(form, Calendar) and bare:
        if last.kind == "month":
            return _month(last, before, doc)
        if last.kind == "weekday":
            return last.text not in WEAK_WEEKDAYS or _capital(last, doc)
        if last.kind == "number":
            return _year(form.year or 0, last, before, after, doc)
        if last.kind == "slash":
            return _slash(before)
    if isinstance(form, Calendar) and last.kind == "numword" and form.month is None and not form.which:
        return before is not None and before.text in FIRM_OPENERS
    if isinstance(form, Nth) and bare and form.unit == "season":
        return last.text not in WEAK_SEASONS or (before is not None and before.text in MONTH_OPENERS)
    if any(part.kind == "month" and part.text in WEAK_MONTHS for part in lexemes[first:end]):
        return _weak_inside(lexemes, first, end, doc)
    return True


def _capital(lexeme: Lexeme, doc: Doc) -> bool:
    return doc.text[lexeme.start].isupper()


def token_at(doc: Doc, start: int) -> Token | None:
    """The token that holds a character."""
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    return span[0] if span else None


def _month(month: Lexeme, before: Lexeme | None, doc: Doc) -> bool:
    if month.text not in WEAK_MONTHS:
        return True
    opened = before is not None and before.text in MONTH_OPENERS
    return (
        opened
        and not _named(doc, month)
        and (_capital(month, doc) or (before is not None and before.text in ("in", "since", "last", "next")))
    )


def _named(doc: Doc, lexeme: Lexeme) -> bool:
    """The model takes the word for (a part of) a person's name."""
    token = token_at(doc, lexeme.start)
    return token is not None and token.ent_type_ == "PERSON"


def _weak_inside(lexemes: Sequence[Lexeme], first: int, end: int, doc: Doc) -> bool:
    """`may 5` with a small letter is a modal before a number unless the number is an ordinal or a year."""
    for part in lexemes[first:end]:
        if part.kind == "month" and part.text in ("may", "march") and not _capital(part, doc):
            near = [other for other in lexemes[first:end] if other.kind in ("ordinal", "weekday", "which")]
            opened = first > 0 and lexemes[first - 1].text in MONTH_OPENERS
            return bool(near) or opened or lexemes[first].text in MONTH_OPENERS
    return True


def _slash(before: Lexeme | None) -> bool:
    """`9/11`, `24/7` and fractions are no dates of the day unless a preposition says so."""
    return before is not None and before.text in ("on", "by", "since", "until", "from", "before", "after", "-", "to")


def _year(year: int, number: Lexeme, before: Lexeme | None, after: Lexeme, doc: Doc) -> bool:
    """A bare number of four digits: a year, or a count of something."""
    opener = before.text if before is not None else ""
    if not 1000 <= year < 2200 or (after.text in ("-", "%", "percent") and after.start == number.end):
        return False
    if after.kind == "unit" or (after.kind == "zone"):
        return False
    counted = _counts(after, doc)
    if opener in FIRM_OPENERS:
        return not (counted and not 1900 <= year <= 2100)
    if counted:
        return opener == "the" and 1900 <= year <= 2100 and year % 100 != 0
    return opener in YEAR_OPENERS or 1900 <= year <= 2100


def _counts(after: Lexeme, doc: Doc) -> bool:
    """What follows is the noun phrase of things that are counted: it ends in a plural."""
    if after.kind in ("mark", "end", "poss") or not after.text.isalpha():
        return False
    token = token_at(doc, after.start)
    steps = 0
    while token is not None and steps < 4:
        if token.tag_ in ("NNS", "NNPS"):
            return True
        if token.tag_ not in ("JJ", "NN", "NNP", "JJR", "VBN", "VBG", "HYPH", ""):
            return False
        if not token.tag_ and token.lower_.endswith("s"):
            return True
        steps += 1
        token = token.nbor(1) if token.i + 1 < len(doc) else None
    return False
