"""Ranks: the third-largest city, ranked 12th, came second, the world No. 2, in 14th place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transforms.figures import phrases
from transforms.figures.ordinals import ordinals
from transforms.figures.words import Words
from transforms.records import Figure, Span, TimeExpression
from transforms.vocab import ranks as vocab
from transforms.vocab.numbers import ORDINALS, TENS, UNITS

_TENTHS = "|".join((*ORDINALS, *(rf"{ten}-(?:{'|'.join(ORDINALS)})" for ten in TENS)))
_ORDINAL = rf"(?P<rank>\d{{1,3}}(?:st|nd|rd|th)|{_TENTHS})"
_PLACES = "|".join(vocab.PLACES)
_BEFORE = re.compile(rf"\b{_ORDINAL}(?:-|\s)(?P<word>\w+)", re.IGNORECASE)
_TOOK = re.compile(
    rf"\b(?P<verb>{'|'.join(vocab.VERBS)})\s(?:(?:as|a|an|at|joint|equal|only|just|distant|close)\s){{0,2}}{_ORDINAL}\b"
    r"(?=\s(?:in|of|on|at|to|by|with|behind|among|out|for|after|overall|worldwide|globally|nationally)\b|[.,;)]|$)",
    re.IGNORECASE,
)
_BE = frozenset({"was", "is", "are", "were", "be", "stood", "stands"})
_NUMBER = re.compile(
    rf"(?:\bno\.?\s?|\bnumber[\s-]|#)(?P<rank>\d{{1,3}}(?![\d.]*\d)|{'|'.join(w for w in UNITS if UNITS[w])})\b",
    re.IGNORECASE,
)
_LEADS = re.compile(rf"\b(?:{'|'.join(vocab.LEADS)})\s(?:the\s|as\s)?$|['’]s\s$", re.IGNORECASE)
_RANKED = re.compile(rf"[\s-](?:most[\s-])?(?:\w+[\s-])?(?:{'|'.join(vocab.RANKED)})s?\b", re.IGNORECASE)
_HINT = re.compile(rf"\b{_ORDINAL}\b|\bno\.?\s?\d|\bnumber[\s-]\w|#\d", re.IGNORECASE)
"""What a text holds that tells a rank; most sentences hold none."""


@dataclass(frozen=True, slots=True)
class _Rank:
    start: int
    end: int
    value: float
    noun: int | None
    """Token of what is ranked among its like, where it stands behind."""


def find(words: Words, *, taken: Sequence[Span], dates: Sequence[TimeExpression]) -> list[Figure]:
    """Figures of kind rank in order; none overlaps a figure in `taken` or a date."""
    if not hinted(words.text):
        return []
    found: list[Figure] = []
    for rank in sorted([*_superlatives(words), *_taken(words), *_numbered(words)], key=lambda r: r.start):
        span = Span(rank.start, rank.end)
        over = [*taken, *(d.span for d in dates), *(f.span for f in found)]
        if not any(span.overlaps(other) for other in over):
            found.append(_figure(words, rank, span))
    return found


def hinted(text: str) -> bool:
    """May the text hold a rank at all?"""
    return _HINT.search(text) is not None


def _figure(words: Words, rank: _Rank, span: Span) -> Figure:
    token = words.at(rank.start)
    who = phrases.subject(words, token if rank.noun is None else rank.noun)
    counted = subject = None
    if rank.noun is not None:
        counted = Span(words.starts[_first(words, token, rank.noun)], words.ends[phrases.right_edge(words, rank.noun)])
    if who is not None and who != rank.noun:
        first = phrases.left_edge(words, who)
        first += words.pos[first] == "DET" and first < who
        subject = Span(words.starts[first], words.ends[phrases.right_edge(words, who)])
    return Figure(
        span=span,
        text=span.of(words.text),
        kind="rank",
        value=rank.value,
        low=rank.value,
        high=rank.value,
        counted=counted,
        counted_text=counted.of(words.text) if counted else None,
        counted_head=words.lemmas[rank.noun] if counted and rank.noun is not None else None,
        subject=subject,
    )


def _first(words: Words, token: int, noun: int) -> int:
    """The first token behind the rank: `largest city` in `the third-largest city`."""
    first = token + 1
    while first < noun and (words.pos[first] in ("PUNCT", "NUM") or words.tags[first] == "HYPH"):
        first += 1
    return first


def _superlatives(words: Words) -> list[_Rank]:
    """`third-largest`, `fourth biggest`, `second most populous`; `in 14th place`."""
    found = []
    for match in _BEFORE.finditer(words.text):
        word, token = match["word"].lower(), words.at(match.start("word"))
        if word in vocab.PLACES:
            lead = words.lower[words.at(match.start()) - 1] if match.start() else ""
            if lead in vocab.PLACE_LEADS:
                found.append(_rank(match, None))
        elif word in vocab.SUPERLATIVES or (words.tags[token] in ("JJS", "RBS") and word != "least"):
            found.append(_rank(match, _noun(words, token)))
    return found


def _taken(words: Words) -> list[_Rank]:
    """`ranked 12th`, `came second in`, `finished a distant third`."""
    told = (m for m in _TOOK.finditer(words.text) if not (m["rank"].lower() == "first" and m["verb"].lower() in _BE))
    return [_rank(match, None) for match in told]


def _numbered(words: Words) -> list[_Rank]:
    """`the world No. 2`, `reached No. 5 on the chart`, `the number one player`; Reactor No. 4 is a name."""
    found = []
    for match in _NUMBER.finditer(words.text):
        led = _LEADS.search(words.text[max(0, match.start() - 24) : match.start()]) is not None
        behind = _RANKED.match(words.text, match.end())
        next_word = words.text[match.end() : match.end() + 2].strip()
        if behind or (led and not next_word[:1].isalnum()) or (led and _LISTS.match(words.text, match.end())):
            found.append(_rank(match, words.at(behind.end() - 1) if behind else None))
    return found


_LISTS = re.compile(r"\s(?:in|on|of|at|for|among|behind|after|and)\b")


def _rank(match: re.Match[str], noun: int | None) -> _Rank:
    start, end = match.span("rank")
    word = match["rank"].lower()
    value = float(UNITS[word]) if word in UNITS else float(word) if word.isdigit() else _ordinal(word)
    return _Rank(start, end, value, noun)


def _ordinal(word: str) -> float:
    (number,) = ordinals(word)
    assert number.value is not None
    return float(number.value)


def _noun(words: Words, token: int) -> int | None:
    """The noun that the superlative stands before: `largest Baltic city`."""
    head = None
    for j in range(token + 1, min(token + 6, words.lasts[token] + 1)):
        if words.pos[j] in phrases.NOUNS:
            head = j
        elif head is not None or words.pos[j] not in ("ADJ", "ADV", "PUNCT", "VERB"):
            break
    return head
