"""The fullest form of a name, and namesakes that stay apart."""

from typing import Final

import pytest

from flows.reference.gazetteer import load_gazetteer
from transforms.mentions.fullest import Named, fullest

PERSON: Final = "person"
BODY: Final = "organisation"
PLACE: Final = "place"

CASES: list[tuple[list[Named], list[str]]] = [
    ([("Oliver Marsh", PERSON), ("Marsh", PERSON)], ["Oliver Marsh", "Oliver Marsh"]),
    ([("O. Marsh", PERSON), ("Helena Marsh", PERSON), ("Marsh", PERSON)], ["O. Marsh", "Helena Marsh", "Marsh"]),
    ([("Kim Dae-sung", PERSON), ("Kim Dae Sung", PERSON)], ["Kim Dae Sung", "Kim Dae Sung"]),
    ([("Kim Dae-sung", PERSON), ("Kim Dong-su", PERSON), ("Kim", PERSON)], ["Kim Dae-sung", "Kim Dong-su", "Kim"]),
    ([("Petro Horbenskyy", PERSON), ("Horbensky", PERSON)], ["Petro Horbenskyy", "Petro Horbenskyy"]),
    ([("Oliver Marsh", PERSON), ("Marsh", PLACE)], ["Oliver Marsh", "Marsh"]),
    ([("Volga Group", BODY), ("Volga", BODY)], ["Volga Group", "Volga Group"]),
    ([("Volga Group", BODY), ("Volga", PLACE)], ["Volga Group", "Volga"]),
    ([("National Intelligence Service", BODY), ("NIS", BODY)], ["National Intelligence Service"] * 2),
    ([("NHA", BODY)], ["National Harbour Authority"]),
    ([("US", PLACE), ("U.S.", PLACE), ("DPRK", PLACE)], ["United States", "United States", "North Korea"]),
    ([], []),
]  # fmt: skip


@pytest.mark.parametrize(("names", "expected"), CASES)
def test_fullest(names: list[Named], expected: list[str]) -> None:
    assert fullest(names, {"NHA": "National Harbour Authority"}, load_gazetteer()) == expected
