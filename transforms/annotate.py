"""From clean text to spaCy `Doc`s that respect the blocks: no sentence runs over a block's end."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDX, IS_SPACE, LENGTH, SENT_START
from spacy.language import Language
from spacy.pipeline import AttributeRuler, EntityRecognizer, Tok2Vec
from spacy.pipeline.transition_parser import Parser
from spacy.tokens import Doc

from transforms.embedding import network
from transforms.recogniser import recogniser
from transforms.records import CleanText, Span
from transforms.ruler import remembering

STRETCH = 100_000
"""Characters of one `Doc` at most: a news article has 5,000; longer documents are cut between blocks, so that the
model's memory does not grow with the document."""
BATCH = 16
"""`Doc`s that the model sees at once: measured best of 8, 16, 32 and 64 on articles of 500 to 1,500 words. With spaCy's
own 1,000 the matrices leave the processor's cache, and it takes half as long again."""
BATCH_TOKENS = 25_000
"""Tokens of a batch at most, for which the model takes some 200 MB."""

ENDINGS = frozenset(".?!:;—–-…\"'”’»)]}|/•*\n")
"""Last characters of what a sentence can begin behind. Behind other words the parser's boundaries are mistakes, such as
one behind the place of a dateline: `LISBON | , Portugal, March 4 (Courier) — …`."""

Annotate = Callable[[list[Doc]], list[Doc]]


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
    """A `Doc` in which a sentence starts at each block; the parser keeps these and adds its own behind `ENDINGS`."""
    text = stretch.span.of(clean.text)
    doc = nlp.make_doc(text)
    if not len(doc):
        return doc
    marks: Any = _marks(doc, text, stretch.starts).view(np.uint64)
    return doc.from_array([SENT_START], marks)


def _marks(doc: Doc, text: str, starts: Sequence[int]) -> NDArray[np.int64]:
    """For every token whether a sentence starts with it: 1 yes, -1 no, 0 what the parser says."""
    at, length, blank = doc.to_array([IDX, LENGTH, IS_SPACE]).astype(np.int64).T
    ending = np.array([text[end - 1] in ENDINGS for end in (at + length).tolist()])
    for i in np.flatnonzero(blank).tolist():
        ending[i] = "\n" in text[at[i] : at[i] + length[i]]
    words = np.flatnonzero(blank == 0)
    # White space on a line says nothing: what counts is what stands before it.
    telling = np.where((blank == 0) | ending, np.arange(len(at)), -1)
    before = np.append(-1, np.maximum.accumulate(telling)[:-1])
    marks = np.where((before >= 0) & ~ending[before] & (blank == 0), -1, 0)
    first = np.searchsorted(at[words], np.array(starts))
    marks[[0, *words[first[first < len(words)]]]] = 1
    return marks


def batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    """Portions of `BATCH` docs and `BATCH_TOKENS` tokens at most, or of one doc that is longer."""
    batch, size = list[Doc](), 0
    for doc in docs:
        if batch and (len(batch) == BATCH or size + len(doc) > BATCH_TOKENS):
            yield batch
            batch, size = [], 0
        batch.append(doc)
        size += len(doc)
    if batch:
        yield batch


def annotator(nlp: Language) -> Annotate:
    """What `nlp.pipe` does to a batch of tokenised docs, with the same outcome, but for faster ways there."""
    steps = [_step(component) for _, component in nlp.pipeline]

    def annotate(docs: list[Doc]) -> list[Doc]:
        for step in steps:
            docs = step(docs)
        return docs

    return annotate


def _step(component: Callable[[Doc], Doc]) -> Annotate:
    if isinstance(component, AttributeRuler):
        return _each(remembering(component))
    if isinstance(component, EntityRecognizer):
        return recogniser(component)
    if type(component) is Tok2Vec:
        return _vectors(component)
    pipe = getattr(component, "pipe", None)
    # A parser takes a quarter of what it is given at once.
    share = 4 if isinstance(component, Parser) else 1
    return _each(component) if pipe is None else lambda docs: list(pipe(docs, batch_size=share * len(docs)))


def _each(function: Callable[[Doc], Doc]) -> Annotate:
    return lambda docs: [function(doc) for doc in docs]


def _vectors(component: Tok2Vec) -> Annotate:
    predict = network(component.model)

    def annotate(docs: list[Doc]) -> list[Doc]:
        component.set_annotations(docs, predict(docs) if any(docs) else component.predict(docs))
        return docs

    return annotate
