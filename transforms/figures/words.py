"""The tokens of a `Doc` as plain lists: what the rules look at, read once."""

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Words:
    """One entry a token. Positions are token indexes, `starts` and `ends` are offsets in `text`."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    lemmas: list[str]
    pos: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    names: list[str]
    """Type of the model's entity at the token, empty outside of entities."""
    firsts: list[int]
    """First token of the token's sentence."""
    lasts: list[int]
    """Last token of the token's sentence."""
    children: list[list[int]]

    def at(self, offset: int) -> int:
        """The token that holds the character, or the last one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)


def read(doc: Doc) -> Words:
    """Lists of what the model said of each token."""
    tokens = list(doc)
    size = len(tokens)
    firsts, lasts = [0] * size, [0] * size
    if not doc.has_annotation("SENT_START"):
        lasts = [size - 1] * size  # a text without a model is one sentence
    for sentence in doc.sents if doc.has_annotation("SENT_START") else ():
        first, last = sentence.start, sentence.end - 1
        for i in range(first, last + 1):
            firsts[i], lasts[i] = first, last
    children: list[list[int]] = [[] for _ in tokens]
    heads = [token.head.i for token in tokens]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    words = [token.text for token in tokens]
    starts = [token.idx for token in tokens]
    return Words(
        text=doc.text,
        starts=starts,
        ends=[start + len(word) for start, word in zip(starts, words, strict=True)],
        words=words,
        lower=[word.lower() for word in words],
        lemmas=[token.lemma_ for token in tokens],
        pos=[token.pos_ for token in tokens],
        tags=[token.tag_ for token in tokens],
        deps=[token.dep_ for token in tokens],
        heads=heads,
        names=[token.ent_type_ for token in tokens],
        firsts=firsts,
        lasts=lasts,
        children=children,
    )
