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
    size = len(doc)
    firsts, lasts = [0] * size, [0] * size
    for sentence in doc.sents if size else ():
        for i in range(sentence.start, sentence.end):
            firsts[i], lasts[i] = sentence.start, sentence.end - 1
    children: list[list[int]] = [[] for _ in range(size)]
    heads = [token.head.i for token in doc]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    words = [token.text for token in doc]
    starts = [token.idx for token in doc]
    return Words(
        text=doc.text,
        starts=starts,
        ends=[start + len(word) for start, word in zip(starts, words, strict=True)],
        words=words,
        lower=[word.lower() for word in words],
        lemmas=[token.lemma_ for token in doc],
        pos=[token.pos_ for token in doc],
        tags=[token.tag_ for token in doc],
        deps=[token.dep_ for token in doc],
        heads=heads,
        names=[token.ent_type_ for token in doc],
        firsts=firsts,
        lasts=lasts,
        children=children,
    )
