"""What the rules look at: the words of a document as plain lists, and the names as drafts."""

from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc

from schemas.vocabulary import EntityType
from transforms.vocab.people import FUNCTION_WORDS

TYPES: Final[dict[str, EntityType]] = {
    "PERSON": "person",
    "NORP": "group",
    "FAC": "place",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "PRODUCT": "product",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "law",
}
"""OntoNotes labels of names; those of numbers, dates and languages are no names here."""

LOUD_SHARE: Final = 0.9
"""Share of the longer words with a capital from which a sentence is a headline in title case."""
LOUD_WORDS: Final = 4
"""Fewer longer words than this are a name or two, and no headline."""


_PROSE: Final = frozenset({".", "-", "–", "—", "--"})
"""What no headline ends with; the dashes close a dateline that was taken for a sentence."""
_QUOTES: Final = frozenset({'"', "“", "‘", "«"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A name being worked out: tokens from `first` up to, not including, `last`."""

    first: int
    last: int
    type: EntityType
    basis: str = "model"
    role: str | None = None
    firm: bool = False
    """A rule of the language gave the type: evidence of the context does not change it."""


@dataclass(frozen=True, slots=True)
class View:
    """The tokens of a document, one list an attribute: reading them once is cheaper than asking spaCy each time."""

    words: list[str]
    lowers: list[str]
    tags: list[str]
    starts: list[int]
    """Where each token starts in the text."""
    glued: list[bool]
    """No space stands before the token."""
    opens: list[bool]
    """The token is the first word of its sentence or block."""
    loud: list[bool]
    """The token stands in a sentence in title case or in capitals, where a capital says nothing."""
    model: list[EntityType | None]
    """The type of the model's name that holds the token."""
    named: list[bool]
    """The token is written as a name: with a capital that its place does not explain."""
    common: frozenset[str]
    """Words that the text also writes without a capital, and never with one inside a sentence."""

    def text(self, first: int, last: int) -> str:
        """The words of a stretch, glued as they are in the text."""
        return "".join(
            word if glued else f" {word}"
            for word, glued in zip(self.words[first:last], self.glued[first:last], strict=True)
        ).strip()


def view(doc: Doc) -> View:
    """Read a parsed document."""
    tokens = list(doc)
    words = [token.text for token in tokens]
    tags = [token.tag_ for token in tokens]
    lowers = [word.lower() for word in words]
    starts = [token.idx for token in tokens]
    model: list[EntityType | None] = [None] * len(words)
    for ent in doc.ents:
        kind = TYPES.get(ent.label_)
        if kind is not None:
            model[ent.start : ent.end] = [kind] * (ent.end - ent.start)
    glued = [i > 0 and starts[i] == starts[i - 1] + len(words[i - 1]) for i in range(len(words))]
    bounds = [i for i, token in enumerate(tokens) if not i or token.is_sent_start or "\n" in words[i - 1]]
    opens, loud = _sentences(words, glued, bounds)
    return View(
        words=words,
        lowers=lowers,
        tags=tags,
        starts=starts,
        glued=glued,
        opens=opens,
        loud=loud,
        model=model,
        named=_named(words, lowers, tags, opens, loud, model),
        common=_common(words, lowers, opens, loud),
    )


def _sentences(words: list[str], glued: list[bool], bounds: list[int]) -> tuple[list[bool], list[bool]]:
    """Which tokens open a sentence, and which stand in one whose capitals say nothing."""
    count = len(words)
    opens, loud = [False] * count, [False] * count
    for first, last in zip(bounds, [*bounds[1:], count], strict=False):
        opening = True
        longer = [
            words[i]
            for i in range(first, last)
            if len(words[i]) > 3 and words[i].isalpha() and words[i].lower() not in FUNCTION_WORDS
        ]
        raised = sum(word[0].isupper() for word in longer)
        prose = next((words[i] for i in range(last - 1, first, -1) if not words[i].isspace()), "") in _PROSE
        shouted = all(word.isupper() for word in longer)
        loudly = len(longer) >= LOUD_WORDS and raised >= LOUD_SHARE * len(longer) and (shouted or not prose)
        for i in range(first, last):
            loud[i] = loudly
            if words[i] in _QUOTES and i + 1 < last and glued[i + 1] and not glued[i]:
                opening = True
            elif opening and any(letter.isalnum() for letter in words[i]):
                opens[i], opening = True, False
    return opens, loud


def _common(words: list[str], lowers: list[str], opens: list[bool], loud: list[bool]) -> frozenset[str]:
    inside = {lowers[i] for i in range(len(words)) if words[i][0].isupper() and not opens[i] and not loud[i]}
    return frozenset(word for word in words if word.islower()) - inside


def _named(
    words: list[str],
    lowers: list[str],
    tags: list[str],
    opens: list[bool],
    loud: list[bool],
    model: list[EntityType | None],
) -> list[bool]:
    """A capital names where nothing else explains it; where something does, the word must be known as a name."""
    raised = [word[0].isupper() or (word[0].isdigit() and any(c.isupper() for c in word)) for word in words]
    free = {
        words[i]
        for i in range(len(words))
        if raised[i] and not opens[i] and not loud[i] and tags[i].startswith("NNP") and lowers[i] not in FUNCTION_WORDS
    }
    result = []
    for i, word in enumerate(words):
        if not raised[i]:
            result.append(False)
        elif loud[i]:
            result.append(model[i] is not None or word in free)
        elif opens[i]:
            known = model[i] is not None or word in free or tags[i].startswith("NNP")
            result.append(known and lowers[i] not in FUNCTION_WORDS)
        else:
            result.append(lowers[i] not in FUNCTION_WORDS or (model[i] is not None and tags[i].startswith("NNP")))
    return result
