"""What names are joined by."""

import pytest

from schemas.vocabulary import EntityType
from transforms.entities.forms import apart, form, is_acronym
from transforms.records import Gazetteer, Place

GAZETTEER = Gazetteer(
    countries={"north korea": Place("North Korea", "KP"), "us": Place("United States", "US"),
               "united states": Place("United States", "US"), "congo": Place("Congo", "CG"),
               "democratic republic of the congo": Place("DR Congo", "CD"), "estonia": Place("Estonia", "EE")},
    iso3={"US": "USA"}, demonyms={"estonian": "EE", "estonians": "EE", "american": "US", "us": "US", "british": "GB",
              "scottish": "GB"},
    cities={"tallinn": Place("Tallinn", "EE", 59.4, 24.7, 588409)},
    regions={"kursk": Place("Kursk", "RU")}, organisations={}, outlets=frozenset(), parts={"scottish": "GB-SCT"},
)  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "type_"),
    [
        ("U.S.", "United States", "place"),
        ("Tallinn", "TALLINN", "place"),
        ("Estonian", "Estonians", "group"),
        ("Kim Young-bok", "Kim Young Bok", "person"),
        ("Estonian Ministry of Defence", "Estonia's Defense Ministry", "organisation"),
        ("Ministry of Defense of Estonia", "Estonian Defence Ministry", "organisation"),
        ("Velmar Oblast", "Velmar region", "place"),
        ("Scottish Government", "Government of Scotland", "organisation"),
    ],
)
def test_one_key(left: str, right: str, type_: EntityType) -> None:
    assert form(left, type_, GAZETTEER).key == form(right, type_, GAZETTEER).key


@pytest.mark.parametrize(
    ("left", "right", "type_"),
    [
        ("North Korea", "United States", "place"),
        ("Velmar", "Velmar region", "place"),
        ("Estonian Ministry of Defence", "American Ministry of Defence", "organisation"),
        ("Estonian Ministry of Defence", "Ministry of Defence", "organisation"),
        ("Estonian Air", "Air", "organisation"),
        ("Scottish Government", "British Government", "organisation"),
        ("Scottish", "British", "group"),
        ("Anna Holm", "Anna Holmes", "person"),
    ],
)
def test_two_keys(left: str, right: str, type_: EntityType) -> None:
    assert form(left, type_, GAZETTEER).key != form(right, type_, GAZETTEER).key


def test_a_people_is_not_its_country() -> None:
    assert form("Estonian", "group", GAZETTEER).key != form("Estonia", "place", GAZETTEER).key


@pytest.mark.parametrize(
    ("name", "rest", "country"),
    [
        ("Estonian Border Guard", "border guard", "EE"),
        ("Estonia’s Border Guard", "border guard", "EE"),
        ("Parliament of the United States", "parliament", "US"),
        ("Army of the Democratic Republic of the Congo", "army", "CD"),
        ("American Velvet Records", "American Velvet Records", None),
        ("Estonia", "Estonia", None),
    ],
)
def test_a_body_apart_from_its_country(name: str, rest: str, country: str | None) -> None:
    assert apart(name, GAZETTEER) == (rest, country)


@pytest.mark.parametrize(("name", "everywhere"), [("Ministry of Defence", True), ("National Tidal Agency", False)])
def test_what_every_country_has(name: str, everywhere: bool) -> None:
    assert form(name, "organisation", GAZETTEER).everywhere is everywhere


@pytest.mark.parametrize(
    ("name", "acronym"),
    [("NIS", True), ("N.I.S.", True), ("AfD", True), ("Nis", False), ("N", False), ("NIS 2", False)],
)
def test_acronyms(name: str, acronym: bool) -> None:
    assert is_acronym(name) is acronym
