"""A `Doc` without a model: most of the grammar needs the text only."""

from collections.abc import Callable
from datetime import date

import pytest
import spacy
from spacy.language import Language

from transforms import dates
from transforms.records import TimeExpression

PUBLISHED = date(2024, 10, 28)  # a Monday


@pytest.fixture(scope="session")
def blank() -> Language:
    return spacy.blank("en")


@pytest.fixture
def found(blank: Language) -> Callable[..., tuple[TimeExpression, ...]]:
    """The expressions of a text, published on Monday, October 28, 2024 unless told otherwise."""

    def read(text: str, published: date | None = PUBLISHED, latest: int | None = None) -> tuple[TimeExpression, ...]:
        return dates.find(blank(text), published=published, latest=latest)

    return read
