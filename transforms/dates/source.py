"""The text that is read, with its tokens for the few questions that only they answer."""

from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Source:
    """A `Doc` with what is asked of it often: its text (which spaCy builds anew each time) and where tokens start."""

    doc: Doc
    text: str
    starts: Any
    """Array of the tokens' first characters, ascending."""


def read(doc: Doc) -> Source:
    return Source(doc, doc.text, doc.to_array("IDX"))


def token_at(source: Source, character: int) -> Token | None:
    """The token that holds a character, or the one before it where it is a blank."""
    number = int(source.starts.searchsorted(character, side="right")) - 1
    return source.doc[number] if number >= 0 else None
