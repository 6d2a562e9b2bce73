"""What kind of party speaks."""

import pytest
from spacy.language import Language

from tests.unit.transforms.quotes.named import named
from transforms import quotes
from transforms.quotes.parties import kind_of_name
from transforms.records import Mention, Span


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


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("the Scottish Trade Council", "organisation"),
        ("the International Committee of the Red Cross", "organisation"),
        ("Orsa City Council", "government"),
        ("the Department of Trade", "government"),
        ("the Security Council", "government"),
        ("the Labour Ministry", "government"),
    ],
)
def test_kind_of_a_name(name: str, kind: str) -> None:
    mention = Mention(Span(0, len(name)), name, "organisation", name, "model")
    assert kind_of_name(mention) == kind
