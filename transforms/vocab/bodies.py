"""Words of bodies of a state and of regions, which stand with or without the country's name."""

from typing import Final

_STATE_WORDS: Final = """
administration agency army assembly authorities authority bureau cabinet command committee congress council court
department directorate embassy force forces government guard guards intelligence ministry military navy office
parliament police prosecutor senate service services staff treasury
"""
STATE_WORDS: Final = frozenset(_STATE_WORDS.split())
"""A name with one of these may be the body of a country that is named with it."""

_EVERY_STATE: Final = """
administration affairs agency air army armed assembly authorities authority border cabinet central chief coast command
congress council court defense department economy education embassy energy federal finance force forces foreign
general government guard head health high home house interior internal justice labor lower military
ministry national navy office parliament police presidential prosecutor public security senate service services staff
state supreme trade transport treasury upper
"""
EVERY_STATE: Final = frozenset(_EVERY_STATE.split())
"""A name of nothing but these is the body of many a country: which one, only the article knows."""

SPELLINGS: Final = {
    "defence": "defense", "labour": "labor", "centre": "center", "organisation": "organization",
    "programme": "program", "centres": "centers", "organisations": "organizations", "dept": "department",
}  # fmt: skip
REGION_WORDS: Final = frozenset(
    {"region", "oblast", "province", "krai", "governorate", "prefecture", "county", "district"}
)
PLACES_ALONE: Final = {
    "scotland": "GB-SCT", "england": "GB-ENG", "wales": "GB-WLS", "northern ireland": "GB-NIR", "asia": None,
    "europe": None, "africa": None, "america": None, "oceania": None, "antarctica": None, "north america": None,
    "south america": None, "latin america": None, "middle east": None, "west": None, "east": None,
}  # fmt: skip
"""Parts of the world, and of a country (ISO 3166-2), that a gazetteer of countries takes for another place."""
