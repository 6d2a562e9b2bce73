"""Where an entity is: country, coordinates and reference ids by the gazetteer."""

from typing import Any, Final

from schemas.vocabulary import EntityType
from transforms.names import key as gazetteer_key
from transforms.records import Gazetteer, Place
from transforms.vocab.bodies import PLACES_ALONE, REGION_WORDS

LONGEST: Final = 5
"""Words of a country's name that are looked up together: the Democratic Republic of the Congo."""
UNKNOWN: dict[str, Any] = dict.fromkeys(("country", "latitude", "longitude", "geonames_id", "iso_code"))


def locate(name: str, type_: EntityType, gazetteer: Gazetteer) -> dict[str, Any]:
    """Country (ISO 3166-1 alpha-2), degrees, GeoNames id and a country's alpha-3 code; null where unknown."""
    key = gazetteer_key(name)
    if type_ == "group":
        return UNKNOWN | {"country": gazetteer.demonyms.get(key) or None}
    if type_ != "place":
        return UNKNOWN
    if key in PLACES_ALONE:
        part = PLACES_ALONE[key]
        return UNKNOWN | {"country": part and part[:2]}
    if country := gazetteer.countries.get(key):
        return _row(country) | {"iso_code": gazetteer.iso3.get(country.country)}
    if place := gazetteer.cities.get(key) or gazetteer.regions.get(key):
        return _row(place)
    stem = " ".join(word for word in key.split() if word not in REGION_WORDS)
    around = gazetteer.regions.get(stem) or gazetteer.cities.get(stem) if stem != key else None
    return UNKNOWN | {"country": around.country or None} if around else UNKNOWN


def country_of(words: str, gazetteer: Gazetteer) -> str | None:
    """ISO 3166-1 alpha-2 of the country or people that the key of a name is, 3166-2 of a part that governs itself."""
    if code := gazetteer.parts.get(words) or PLACES_ALONE.get(words) or gazetteer.demonyms.get(words):
        return code
    place = gazetteer.countries.get(words)
    return place.country if place else None


def place_key(name: str, gazetteer: Gazetteer) -> str | None:
    """The gazetteer's key of a place: `=RU` of a country, `#524901` of a city, `=RU/name` of a region."""
    key = gazetteer_key(name)
    if key in PLACES_ALONE:
        return None
    if country := gazetteer.countries.get(key):
        return f"={country.country}"
    if city := gazetteer.cities.get(key):
        return f"#{city.geonames_id}"
    region = gazetteer.regions.get(key)
    return f"={region.country}/{gazetteer_key(region.name)}" if region else None


def _row(place: Place) -> dict[str, Any]:
    return {
        "country": place.country or None, "latitude": place.latitude, "longitude": place.longitude,
        "geonames_id": place.geonames_id, "iso_code": None,
    }  # fmt: skip
