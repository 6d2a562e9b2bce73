"""Docs as a worker annotates them, which finds what `nlp.pipe` finds and takes less time."""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from flows.settings import DEFAULT_MODEL
from flows.worker import load_model
from transforms.annotate import batches


def model() -> Language:
    return load_model(DEFAULT_MODEL)[0]


def annotated(texts: Iterable[str | Doc]) -> Iterator[Doc]:
    """One `Doc` a text, in order; what is tokenised already is taken as it is."""
    nlp, annotate = load_model(DEFAULT_MODEL)
    for batch in batches(nlp.make_doc(text) if isinstance(text, str) else text for text in texts):
        yield from annotate(batch)
