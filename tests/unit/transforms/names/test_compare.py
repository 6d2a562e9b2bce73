"""Names of the same one, and near-misses that are two."""

import pytest

from schemas.vocabulary import EntityType
from transforms.names import blocking_keys, normalise, same, similarity

SAME: list[tuple[str, str, EntityType]] = [
    ("Volodymyr Horbenko", "Wolodymyr Horbenko", "person"),
    ("Oleksandr Petrivsky", "Oleksandr Petrivskyy", "person"),
    ("Pak Yong-sik", "Pak Yong Sik", "person"),
    ("Petraitis, Tomas", "Tomas Petraitis", "person"),
    ("T. Petraitis", "Tomas Petraitis", "person"),
    ("Tomas Juozas Petraitis", "Tomas Petraitis", "person"),
    ("Dr Anna Lindqvist", "Anna Lindqvist", "person"),
    ("Šárka Dvořáková", "Sarka Dvorakova", "person"),
    ("Ann1ka Strøm", "Annika Strom", "person"),
    ("Сергей Ковалев", "Sergei Kovalev", "person"),
    ("JonasWeber", "Jonas Weber", "person"),
    ("The Vesterhavn Company", "Vesterhavn Corp.", "organisation"),
    ("OAO Severny Bereg", "Open Joint Stock Company Severny Bereg", "organisation"),
    ("H.K. Larsen & Sons", "HK Larsen and Sons", "organisation"),
    ("Brigade Twenty-One", "Brigade 21", "organisation"),
    ("National Harbour Authority", "NHA", "organisation"),
    ("Organization of Pilots", "Organisation of Pilots", "organisation"),
    ("Sergeyevka", "Sergeevka", "place"),
    ("The Gambia", "Gambia", "place"),
]

OTHERS: list[tuple[str, str, EntityType]] = [
    ("Kim Jong Un", "Kim Jeong Gyu", "person"),
    ("Kim Jong Un", "Kim Young-bok", "person"),
    ("Anna Lindqvist", "Anna Lindholm", "person"),
    ("Anders Petraitis", "Tomas Petraitis", "person"),
    ("Sergey Ivanovich Kovalev", "Sergey Petrovich Kovalev", "person"),
    ("Salim bin Rashid al-Harthi", "Rashid bin Salim al-Harthi", "person"),
    ("Petraitis", "Tomas Petraitis", "person"),
    ("810th Brigade", "155th Brigade", "organisation"),
    ("Vesterhavn AG", "Vesterhavn GmbH", "organisation"),
    ("Vesterhavn Bank", "Vesterhavn Bank Norway", "organisation"),
    ("Vesterhavn Shipping", "Vesterhavn Fisheries", "organisation"),
    ("Partners Fund VII", "Partners Fund IX", "organisation"),
    ("North Korea", "South Korea", "place"),
    ("Niger", "Nigeria", "place"),
]


@pytest.mark.parametrize(("left", "right", "kind"), SAME)
def test_same(left: str, right: str, kind: EntityType) -> None:
    assert same(left, right, type=kind)
    assert set(blocking_keys(left, kind)) & set(blocking_keys(right, kind))


@pytest.mark.parametrize(("left", "right", "kind"), OTHERS)
def test_others(left: str, right: str, kind: EntityType) -> None:
    assert not same(left, right, type=kind)


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("The Vesterhavn Company, Inc.", "organisation", "vesterhavn"),
        ("Gülşen Šušić", "person", "gulsen susic"),
        ("O’Hara, Mr. Niall", "person", "niall ohara"),
        ("the Netherlands", "place", "netherlands"),
        ("U.S.", "place", "us"),
        ("Company", "organisation", "company"),
        ("—", "other", "—"),
    ],
)
def test_normalise(name: str, kind: EntityType, expected: str) -> None:
    assert normalise(name, kind) == expected


def test_spelling_is_nearer_than_another_name() -> None:
    spelling = similarity("Olena Horbenko", "Olena Gorbenko", type="person")
    other = similarity("Olena Horbenko", "Olena Hrytsenko", type="person")
    assert other < spelling < 1


def test_common_words_make_no_block() -> None:
    assert not set(blocking_keys("Mohammed Nasser", "person")) & set(blocking_keys("Mohammed Rahimi", "person"))
