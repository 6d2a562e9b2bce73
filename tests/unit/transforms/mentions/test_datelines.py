"""The town of a dateline, and headlines in capitals."""

import pytest
from spacy.language import Language

from flows.reference.gazetteer import load_gazetteer
from transforms.mentions import find

REST = "The mayor said on Monday that forty farms were cut off."


def types(nlp: Language, text: str) -> dict[str, str]:
    return {mention.text: mention.type for mention in find(nlp(text), gazetteer=load_gazetteer())}


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("VELDEN, March 3, 2024 (Nordpress) — ", "VELDEN"),
        ("VELDEN, Norway (Nordpress) - ", "VELDEN"),
        ("PORT ELIN, Oct. 4 – ", "PORT ELIN"),
        ("VELDEN — ", "VELDEN"),
    ],
)
def test_the_town_is_a_place(nlp: Language, line: str, town: str) -> None:
    assert types(nlp, f"Roads close\n\n{line}{REST}")[town] == "place"


@pytest.mark.parametrize(
    "text", ["NATO said on Monday that it would stay — for a year.", "NATO-led troops left Velden on Monday."]
)
def test_a_body_that_opens_a_sentence_is_no_town(nlp: Language, text: str) -> None:
    assert types(nlp, text).get("NATO", "organisation") == "organisation"


def test_a_shouted_headline_is_no_name(nlp: Language) -> None:
    found = types(nlp, f"STORM HITS COAST OF ARDEN\n\n{REST}")
    assert not [name for name in found if "STORM" in name]


def test_a_body_in_a_shouted_headline_stays(nlp: Language) -> None:
    assert types(nlp, f"NATO SENDS TROOPS TO COAST\n\n{REST}").get("NATO") == "organisation"
