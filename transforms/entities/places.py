"""Where an entity is: country, coordinates and reference ids by the gazetteer."""

from typing import Any

from schemas.vocabulary import EntityType
from transforms.records import Gazetteer, Place

UNKNOWN: dict[str, Any] = dict.fromkeys(("country", "latitude", "longitude", "geonames_id", "iso_code"))


def locate(name: str, type_: EntityType, gazetteer: Gazetteer) -> dict[str, Any]:
    """Country (ISO 3166-1 alpha-2), degrees, GeoNames id and a country's alpha-3 code; null where unknown."""
    key = name.casefold().replace(".", "").removeprefix("the ")
    if type_ == "group":
        return UNKNOWN | {"country": gazetteer.demonyms.get(key)}
    if type_ != "place":
        return UNKNOWN
    if country := gazetteer.countries.get(key):
        return _row(country) | {"iso_code": gazetteer.iso3.get(country.country)}
    place = gazetteer.cities.get(key) or gazetteer.regions.get(key)
    return _row(place) if place else UNKNOWN


def _row(place: Place) -> dict[str, Any]:
    return {
        "country": place.country or None, "latitude": place.latitude, "longitude": place.longitude,
        "geonames_id": place.geonames_id, "iso_code": None,
    }  # fmt: skip
