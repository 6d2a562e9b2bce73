"""What kind of party speaks."""

import pytest
from spacy.language import Language

from tests.unit.transforms.quotes.named import named
from transforms import quotes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The regional civil protection agency said the bridge was closed.", "government"),
        ("The intelligence agency said the bridge was closed.", "government"),
        ("The state news agency said the bridge was closed.", "outlet"),
        ("A rating agency said the bridge was closed.", "organisation"),
        ("The weather agency warned of rain. It rained. The agency said the bridge was closed.", "government"),
        ("The newspaper said the bridge was closed.", "outlet"),
        ("The ministry said the bridge was closed.", "government"),
        ("The company said the bridge was closed.", "organisation"),
        ("A survey said the bridge was closed.", "document"),
        ("A senior official said the bridge was closed.", "unnamed"),
    ],
)
def test_kind(nlp: Language, text: str, kind: str) -> None:
    doc = nlp(text)
    found = list(quotes.find(doc, mentions=named(doc)))
    assert [q.speaker.kind for q in found if q.speaker][-1] == kind
