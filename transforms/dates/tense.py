"""Whether a date looks back or ahead, told by the verbs around it."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from transforms.dates.periods import Prefer
from transforms.dates.source import Source, token_at

AHEAD = frozenset({
    "expected", "scheduled", "due", "planned", "set", "slated", "poised", "going", "expects", "plans", "plan",
    "hopes", "hope", "aims", "intends", "planning", "upcoming", "preparing",
})  # fmt: skip
"""Verbs and adjectives that put what follows into the future, whatever their own tense."""
TIMETABLE = frozenset({
    "opens", "open", "begins", "begin", "starts", "start", "meets", "meet", "votes", "vote", "holds", "hold", "hosts",
    "takes", "arrives", "arrive", "travels", "travel", "returns", "return", "ends", "end", "airs", "expires",
})  # fmt: skip
"""Verbs whose present tense news uses for what is on the timetable: "the summit opens on Friday"."""
PLEDGES = frozenset({
    "urged", "asked", "called", "planned", "vowed", "promised", "pledged", "agreed", "offered", "wanted", "told",
    "hoped", "intended", "threatened", "ordered", "invited", "expected", "scheduled", "set", "due", "needs", "need",
    "plan", "plans", "bid", "ready", "want", "wants", "likely", "expects", "hopes", "aims", "intends", "vows",
    "prepares", "prepared", "have", "has", "order",
})  # fmt: skip
"""Words before "to" and a verb that say that it is still to come; others say that it happened, or do not tell."""
WILL = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d"})
REPORTS = frozenset({"says", "say", "tells", "tell", "has", "have", "'ve", "’ve", "'s", "shows", "reports", "writes"})
"""Verbs in the present tense that tell what is past."""
BACK, ON = 24, 16
"""Tokens before and behind that are looked at."""


def look(source: Source, start: int, end: int) -> Prefer | None:
    """Where the nearest verb of the sentence looks; `None` where there is none.

    A verb right behind the date counts first (`a poll on Wednesday showed`), then those before it, then those behind.
    """
    token, last = token_at(source, start), token_at(source, end - 1)
    if token is None or last is None:
        return None
    doc = source.doc
    if last.i + 1 < len(doc) and (at_once := {"VBD": "past", "MD": "future"}.get(doc[last.i + 1].tag_)):
        return "past" if at_once == "past" else "future"
    return _nearest(doc, _before(doc, token.i)) or _nearest(doc, _behind(doc, last.i + 1))


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
        if (word in AHEAD and not tag.startswith("NN")) or word in WILL:
            return "future"
        found: Prefer | None = None
        if tag == "MD":
            found = "near"
        elif tag == "VBD":
            found = "past"
        elif tag == "VB":
            found = _infinitive(doc, token.i)
        elif tag in ("VBZ", "VBP"):
            found = _present(doc, token.i)
        elif tag == "VBN":
            found = _auxiliary(doc, token.i)
        if found:
            return found
    return None


def _present(doc: Doc, number: int) -> Prefer | None:
    """The present tense: of the timetable, of a condition, of a report, or of now."""
    word = doc[number].lower_
    if word in TIMETABLE or any(doc[i].lower_ in ("if", "once", "unless") for i in range(max(0, number - 7), number)):
        return "future"
    if word in REPORTS:
        return "past"
    perfect = number + 1 < len(doc) and doc[number + 1].tag_ == "VBN"
    return "past" if perfect else "near"


def _infinitive(doc: Doc, number: int) -> Prefer | None:
    """A bare verb: behind a modal it looks ahead, behind "to" by what governs it; `None` where that does not tell."""
    for i in range(number - 1, max(-1, number - 5), -1):
        token = doc[i]
        if token.lower_ in ("did", "didn", "does", "do"):
            return "past"
        if token.tag_ == "MD":
            return "future" if token.lower_ in WILL else "near"
        if token.lower_ == "to":
            before = {doc[k].lower_ for k in range(max(0, i - 2), i)}
            return "future" if before & PLEDGES else None
    return None


def _auxiliary(doc: Doc, number: int) -> Prefer | None:
    """The tense that a participle gets from the verb before it: `will be counted`, `was counted`."""
    for i in range(number - 1, max(-1, number - 5), -1):
        token = doc[i]
        if token.tag_ == "MD" or token.lower_ == "to":
            return "future"
        if token.tag_ in ("VBD", "VBZ", "VBP"):
            return "past"
    return None
