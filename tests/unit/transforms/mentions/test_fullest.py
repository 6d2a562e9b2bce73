"""The fullest form of a name, and namesakes that stay apart."""

import pytest

from flows.reference import load_gazetteer
from transforms.mentions.fullest import Named, fullest

CASES: list[tuple[list[Named], list[str]]] = [
    ([("Oliver Marsh", "person"), ("Marsh", "person")], ["Oliver Marsh", "Oliver Marsh"]),
    ([("Oliver Marsh", "person"), ("Helena Marsh", "person"), ("Marsh", "person")], ["Oliver Marsh", "Helena Marsh", "Marsh"]),
    ([("Kim Dae-sung", "person"), ("Kim Dae Sung", "person")], ["Kim Dae Sung", "Kim Dae Sung"]),
    ([("Kim Dae-sung", "person"), ("Kim Dong-su", "person"), ("Kim", "person")], ["Kim Dae-sung", "Kim Dong-su", "Kim"]),
    ([("Petro Horbenskyy", "person"), ("Horbensky", "person")], ["Petro Horbenskyy", "Petro Horbenskyy"]),
    ([("Oliver Marsh", "person"), ("Marsh", "place")], ["Oliver Marsh", "Marsh"]),
    ([("Volga Group", "organisation"), ("Volga", "organisation")], ["Volga Group", "Volga Group"]),
    ([("Volga Group", "organisation"), ("Volga", "place")], ["Volga Group", "Volga"]),
    ([("National Intelligence Service", "organisation"), ("NIS", "organisation")], ["National Intelligence Service"] * 2),
    ([("NHA", "organisation")], ["National Harbour Authority"]),
    ([("US", "place"), ("U.S.", "place"), ("DPRK", "place")], ["United States", "United States", "North Korea"]),
    ([], []),
]  # fmt: skip


@pytest.mark.parametrize(("names", "expected"), CASES)
def test_fullest(names: list[Named], expected: list[str]) -> None:
    assert fullest(names, {"NHA": "National Harbour Authority"}, load_gazetteer()) == expected
