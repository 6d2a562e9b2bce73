"""Whether a date looks back or ahead, told by the verbs around it."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from transforms.dates.periods import Prefer
from transforms.dates.source import Source, token_at

AHEAD = frozenset({
    "expected", "scheduled", "due", "planned", "set", "slated", "poised", "going", "expects", "plans", "plan",
    "hopes", "hope", "aims", "intends", "planning", "upcoming", "preparing",
})  # fmt: skip
"""Words that put what follows into the future, whatever their own tense."""
TIMETABLE = frozenset({
    "opens", "open", "begins", "begin", "starts", "start", "meets", "meet", "votes", "vote", "holds", "hold", "hosts",
    "takes", "arrives", "arrive", "travels", "travel", "returns", "return", "ends", "end", "airs", "expires",
    "is", "are",
})  # fmt: skip
"""Verbs whose present tense news uses for what is on the timetable: "the summit opens on Friday"."""
DONE = frozenset({
    "forced", "had", "began", "begun", "continued", "failed", "managed", "tried", "refused", "seemed", "appeared",
    "used", "came", "went", "helped", "led", "decided", "chose", "able", "first", "last", "have", "has", "needed",
})  # fmt: skip
"""Words before "to" and a verb that say that it happened (or did not): "was forced to resign"."""
BACK, ON = 24, 16
"""Tokens before and behind that are looked at."""


def look(source: Source, start: int, end: int) -> Prefer | None:
    """`past` or `future` by the nearest verb of the sentence, those before first; `None` where there is none."""
    token = token_at(source, start)
    if token is None:
        return None
    doc, number = source.doc, token.i
    found = _nearest(doc, _before(doc, number))
    if found is None:
        last = token_at(source, end - 1)
        found = _nearest(doc, _behind(doc, (last.i if last else number) + 1))
    return found


def _before(doc: Doc, number: int) -> Iterable[Token]:
    if doc[number].is_sent_start:
        return
    for i in range(number - 1, max(-1, number - BACK), -1):
        if doc[i].text in ".?!" or "\n" in doc[i].text:
            return
        yield doc[i]
        if doc[i].is_sent_start:
            return


def _behind(doc: Doc, number: int) -> Iterable[Token]:
    for i in range(number, min(len(doc), number + ON)):
        if doc[i].is_sent_start or "\n" in doc[i].text:
            return
        yield doc[i]


def _nearest(doc: Doc, tokens: Iterable[Token]) -> Prefer | None:
    for token in tokens:
        tag, word = token.tag_, token.lower_
        if word in AHEAD:
            return "future"
        if tag == "MD" or word in ("will", "'ll", "’ll"):
            return "future"
        if tag == "VBD":
            return "past"
        if tag == "VB":
            return _infinitive(doc, token.i)
        if tag in ("VBZ", "VBP"):
            return "future" if word in TIMETABLE and not _perfect(doc, token.i) else "past"
        if tag == "VBN" and (found := _auxiliary(doc, token.i)):
            return found
    return None


def _infinitive(doc: Doc, number: int) -> Prefer:
    """A bare verb: behind a modal or "to" it looks ahead, unless what governs it says that it is done."""
    for i in range(number - 1, max(-1, number - 5), -1):
        word = doc[i].lower_
        if word in ("did", "didn", "does", "do"):
            return "past"
        if word == "to":
            return "past" if i and doc[i - 1].lower_ in DONE else "future"
    return "future"


def _perfect(doc: Doc, number: int) -> bool:
    """A form of "be" that belongs to a participle of the past: `is accused of …`."""
    return doc[number].lower_ in ("is", "are") and number + 1 < len(doc) and doc[number + 1].tag_ == "VBN"


def _auxiliary(doc: Doc, number: int) -> Prefer | None:
    """The tense that a participle gets from the verb before it: `will be counted`, `was counted`."""
    for i in range(number - 1, max(-1, number - 5), -1):
        token = doc[i]
        if token.tag_ == "MD" or token.lower_ == "to":
            return "future"
        if token.tag_ in ("VBD", "VBZ", "VBP"):
            return "past"
    return None
