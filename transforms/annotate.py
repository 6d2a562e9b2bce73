"""From clean text to spaCy `Doc`s that respect the blocks: no sentence runs over a block's end."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from transforms.records import CleanText, Span

STRETCH = 100_000
"""Characters of one `Doc` at most: a news article has 5,000; longer documents are cut between blocks, so that the
model's memory does not grow with the document."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of whole blocks of one clean text."""

    span: Span
    starts: tuple[int, ...]
    """Where the blocks start, counted from the stretch's start."""


def stretches(clean: CleanText, *, size: int = STRETCH) -> Iterator[Stretch]:
    """Cut between blocks so that no stretch is longer than `size`; a longer block is cut where it stands."""
    first, starts, end = 0, list[int](), 0
    for _, block in clean.blocks:
        for start in range(block.start, block.end, size):
            stop = min(start + size, block.end)
            if starts and stop - first > size:
                yield Stretch(Span(first, end), tuple(starts))
                starts = []
            if not starts:
                first = start
            starts.append(start - first)
            end = stop
    if starts:
        yield Stretch(Span(first, end), tuple(starts))


def tokenise(nlp: Language, clean: CleanText, stretch: Stretch) -> Doc:
    """A `Doc` in which a sentence starts at each block; the parser keeps these and adds its own."""
    doc = nlp.make_doc(stretch.span.of(clean.text))
    starts, position = stretch.starts, 0
    for token in doc:
        if position < len(starts) and token.idx >= starts[position] and not token.is_space:
            token.is_sent_start = True
            while position < len(starts) and token.idx >= starts[position]:
                position += 1
    return doc
