"""Figures of a sentence, with every component of the model."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from transforms.figures import find
from transforms.records import Figure

Figures = Callable[..., tuple[Figure, ...]]


@pytest.fixture
def figures(nlp: Language) -> Figures:
    def read(text: str, **options: bool) -> tuple[Figure, ...]:
        return find(nlp(text), **options)

    return read
