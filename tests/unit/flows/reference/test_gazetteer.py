"""The gazetteer: what is in it, and that it is quick to load."""

import csv
import itertools
import time

import pytest

from flows.reference import gazetteer as reference
from flows.reference.gazetteer import city_rows, load_gazetteer


@pytest.mark.parametrize(
    ("name", "code"), [("us", "US"), ("south korea", "KR"), ("dprk", "KP"), ("uk", "GB"), ("russian federation", "RU")]
)
def test_countries(name: str, code: str) -> None:
    assert load_gazetteer().countries[name].country == code


def test_every_country_has_its_three_letters() -> None:
    gazetteer = load_gazetteer()
    assert {place.country for place in gazetteer.countries.values()} <= set(gazetteer.iso3) | {"AN", "CS"}


def test_tables_agree() -> None:
    gazetteer = load_gazetteer()
    assert gazetteer.demonyms["north koreans"] == "KP"
    assert gazetteer.demonyms["welsh"] == "GB"
    assert gazetteer.parts["welsh"] == "GB-WLS"
    assert "british" not in gazetteer.parts
    assert gazetteer.cities["kiev"] == gazetteer.cities["kyiv"]
    assert gazetteer.regions["kursk"].country == "RU"
    assert gazetteer.organisations["nis"] == "National Intelligence Service"
    assert gazetteer.seats["moscow"] == gazetteer.seats["kremlin"] == "RU"
    assert "reuters" in gazetteer.outlets


def test_loading_is_quick() -> None:
    load_gazetteer()  # the packages are imported
    load_gazetteer.cache_clear()
    began = time.process_time()
    load_gazetteer()
    assert time.process_time() - began < 1.5


def test_cities_are_those_of_the_package() -> None:
    with (reference.FOLDER / reference.CITIES).open(encoding="utf-8", newline="") as lines:
        kept = list(itertools.islice(csv.reader(lines), 1, 4))
    made = [[str(cell) for cell in row] for row in itertools.islice(city_rows(), 3)]
    assert kept == made
