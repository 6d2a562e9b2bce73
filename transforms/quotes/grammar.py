"""The parse of a text as plain lists, read off the spaCy `Doc` once: attribute access on tokens is what costs time."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from spacy.attrs import DEP, HEAD, LEMMA, LOWER, POS, TAG
from spacy.tokens import Doc

from transforms.records import Span


@dataclass(frozen=True, slots=True)
class Grammar:
    """Every list but `paragraphs` and `sentences` has one entry a token; numbers in them are token numbers."""

    text: str
    start: list[int]
    """Offset of the token's first character."""
    end: list[int]
    words: list[str]
    """Lower case."""
    lemmas: list[str]
    deps: list[str]
    parts: list[str]
    """Universal part of speech."""
    tags: list[str]
    """Penn tag."""
    heads: list[int]
    """The head's number; a root is its own."""
    kids: list[list[int]]
    left: list[int]
    """First token of the subtree."""
    right: list[int]
    """Last token of the subtree."""
    paragraph: list[int]
    """Number of the paragraph that holds the token."""
    sentence: list[int]
    sentences: list[tuple[int, int]]
    """First token and the one after the last; none reaches over a paragraph's end."""
    paragraphs: list[tuple[int, int]]

    def span(self, first: int, last: int) -> Span:
        """Characters from one token to another, both included."""
        return Span(self.start[first], self.end[last])

    def at(self, offset: int) -> int:
        """The token that holds the character, or the next one after it."""
        return bisect_right(self.end, offset)

    def within(self, span: Span) -> range:
        """Tokens that start inside the span."""
        return range(bisect_left(self.start, span.start), bisect_left(self.start, span.end))


def read(doc: Doc) -> Grammar:
    """Take what the rules need from a parsed `Doc`; needs tags, lemmas, heads and sentence starts."""
    strings = doc.vocab.strings
    names: dict[int, str] = {}

    def column(attribute: int) -> list[str]:
        keys = [int(key) for key in doc.to_array([attribute]).reshape(-1)]
        for key in set(keys) - names.keys():
            names[key] = strings[key]
        return [names[key] for key in keys]

    n = len(doc)
    start = [token.idx for token in doc]
    words = column(LOWER)
    end = [s + len(w) for s, w in zip(start, (token.text for token in doc), strict=True)]
    shifts = doc.to_array([HEAD]).reshape(-1).astype("int64").tolist()
    heads = [i + _signed(shift) for i, shift in enumerate(shifts)]
    kids: list[list[int]] = [[] for _ in range(n)]
    for i, head in enumerate(heads):
        if head != i:
            kids[head].append(i)
    left, right = _edges(heads, kids)
    paragraph, paragraphs = _paragraphs(doc.text, start, end, words)
    begins = sorted({s.start for s in doc.sents} | {first for first, _ in paragraphs}) if n else []
    sentences = list(zip(begins, [*begins[1:], n], strict=True))
    sentence = [k for k, (a, b) in enumerate(sentences) for _ in range(a, b)]
    return Grammar(
        text=doc.text, start=start, end=end, words=words, lemmas=[w.lower() for w in column(LEMMA)], deps=column(DEP),
        parts=column(POS), tags=column(TAG), heads=heads, kids=kids, left=left, right=right, paragraph=paragraph,
        sentence=sentence, sentences=sentences, paragraphs=paragraphs,
    )  # fmt: skip


def _signed(shift: int) -> int:
    return shift - 2**64 if shift >= 2**63 else shift


def _edges(heads: list[int], kids: list[list[int]]) -> tuple[list[int], list[int]]:
    left, right = list(range(len(heads))), list(range(len(heads)))
    order = [i for i, head in enumerate(heads) if head == i]
    for i in order:  # grows while it is read: parents before children
        order.extend(kids[i])
    for i in reversed(order):
        head = heads[i]
        left[head] = min(left[head], left[i])
        right[head] = max(right[head], right[i])
    return left, right


def _paragraphs(
    text: str, start: list[int], end: list[int], words: list[str]
) -> tuple[list[int], list[tuple[int, int]]]:
    """Paragraphs end at a line break: blocks stand between blank lines, headlines and verse break a line once."""
    paragraph: list[int] = []
    bounds: list[tuple[int, int]] = []
    number = first = 0
    for i in range(len(words)):
        if i > first and ("\n" in text[end[i - 1] : start[i]] or "\n" in words[i - 1]):
            bounds.append((first, i))
            number, first = number + 1, i
        paragraph.append(number)
    if words:
        bounds.append((first, len(words)))
    return paragraph, bounds
