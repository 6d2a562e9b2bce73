"""Bodies by their own words, on text without a model."""

import pytest
import spacy

from flows.reference.gazetteer import load_gazetteer
from transforms.mentions.bodies import bodies
from transforms.mentions.brackets import introduced
from transforms.mentions.chunks import chunks
from transforms.mentions.events import elections
from transforms.mentions.view import Draft, View, view

BLANK = spacy.blank("en")


def texts(drafts: list[Draft], seen: View) -> list[str]:
    return [seen.text(draft.first, draft.last) for draft in drafts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he joined the Progressive Party of Manitoba in May", ["Progressive Party of Manitoba"]),
        ("a Ministry of Food, Agriculture and Fisheries adviser", ["Ministry of Food, Agriculture and Fisheries"]),
        ("from the Peace and Freedom Party today", ["Peace and Freedom Party"]),
        ("members elected by the Green Party of England and Wales", ["Green Party of England and Wales"]),
        ("a Union for a Fair Harbour was founded", ["Union for a Fair Harbour"]),
        ("he plays in the Nordic League for Oslo Wanderers FC", ["Nordic League", "Oslo Wanderers FC"]),
        ("the 812th Guards Brigade", ["812th Guards Brigade"]),
        ("the Parti des Pêcheurs et des Marins", []),
        ("the Australian Greens won", ["Australian Greens"]),
        ("he likes Greens and parties", []),
        ("in the United Kingdom and the Soviet Union", []),
        ("the party of the year", []),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    seen, gazetteer = view(BLANK(f"and {text}")), load_gazetteer()
    assert texts(bodies(chunks(seen, gazetteer), seen, gazetteer), seen) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 2014 Norwegian parliamentary election was held", ["2014 Norwegian parliamentary election"]),
        ("the May 2011 Irish general election", ["May 2011 Irish general election"]),
        ("a 2020 Senate election in West Virginia ended", ["2020 Senate election in West Virginia"]),
        ("Norway's election in 2014", []),
        ("the 2014 election", []),
    ],
)
def test_elections(text: str, expected: list[str]) -> None:
    seen = view(BLANK(f"and {text}"))
    assert texts(elections(seen), seen) == expected


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("and the National Harbour Authority ( NHA ) left", "National Harbour Authority", "NHA"),
        ("and South Korean Harbour Office ( HO ) left", "Harbour Office", "HO"),
        ("and Harbour Office ( see below ) left", None, None),
        ("and Harbour Office ( 2014 ) left", None, None),
    ],
)
def test_short_names(text: str, long: str | None, short: str | None) -> None:
    seen, gazetteer = view(BLANK(text)), load_gazetteer()
    end = seen.words.index("(")
    first = next(i for i, word in enumerate(seen.words) if word[0].isupper())
    pairs = introduced([Draft(first, end, "organisation")], seen, gazetteer)
    found = [(seen.text(p.long.first, p.long.last), seen.text(p.short.first, p.short.last)) for p in pairs]
    assert found == ([] if long is None else [(long, short)])
