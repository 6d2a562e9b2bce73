"""What the rules look at: the words of a document as plain lists, and the names as drafts."""

from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc

from schemas.vocabulary import EntityType


@dataclass(frozen=True, slots=True)
class Draft:
    """A name being worked out: tokens from `first` up to, not including, `last`."""

    first: int
    last: int
    type: EntityType
    basis: str = "model"
    role: str | None = None


@dataclass(frozen=True, slots=True)
class View:
    """The tokens of a document, one list an attribute: reading them once is cheaper than asking spaCy each time."""

    words: list[str]
    lowers: list[str]
    tags: list[str]
    starts: list[int]
    """Where each token starts in the text."""
    opens: list[bool]
    """The token is the first word of its sentence or block."""
    capital: list[bool]
    """The token starts with a capital letter."""
    loud: list[bool]
    """The token stands in a line or sentence in title case or in capitals, where a capital says nothing."""
    heads: list[int]
    deps: list[str]

    def text(self, first: int, last: int) -> str:
        return " ".join(self.words[first:last])


LOUD_SHARE: Final = 0.75
"""Share of the longer words with a capital from which a sentence is a headline in title case."""
LOUD_WORDS: Final = 4


def view(doc: Doc) -> View:
    """Read a parsed document."""
    words = [token.text for token in doc]
    capital = [word[0].isupper() for word in words]
    opens, loud = _sentences(doc, words, capital)
    return View(
        words=words,
        lowers=[word.lower() for word in words],
        tags=[token.tag_ for token in doc],
        starts=[token.idx for token in doc],
        opens=opens,
        capital=capital,
        loud=loud,
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
    )


def _sentences(doc: Doc, words: list[str], capital: list[bool]) -> tuple[list[bool], list[bool]]:
    """Which tokens open a sentence, and which stand in one whose capitals say nothing."""
    count = len(words)
    opens, loud = [False] * count, [False] * count
    bounds = [i for i, token in enumerate(doc) if token.is_sent_start or (i and "\n" in words[i - 1])]
    for first, last in zip(bounds, [*bounds[1:], count], strict=True):
        opening = True
        longer = [i for i in range(first, last) if len(words[i]) > 3 and words[i].isalpha()]
        raised = sum(capital[i] for i in longer)
        loudly = len(longer) >= LOUD_WORDS and raised >= LOUD_SHARE * len(longer)
        for i in range(first, last):
            loud[i] = loudly
            if opening and any(letter.isalnum() for letter in words[i]):
                opens[i], opening = True, False
    return opens, loud
