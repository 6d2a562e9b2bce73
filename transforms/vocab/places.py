"""Words that make a name the name of a place."""

from typing import Final

_HEADS: Final = """
airfield airport alley alps archipelago area arena auditorium avenue basin bay beach borough boulevard bridge
caliphate canal canyon cape castle cathedral cave cemetery channel city cliffs coast county courthouse cove creek
crossing dam delta desert district drive duchy emirate emirates empire estate estuary expressway falls fields forest
fort fortress freeway garden gardens glacier gorge gulf harbor harbour heights highway hill hills inlet interchange
island islands isle isles junction khanate kingdom lagoon lake lakes lands lane marsh meadow memorial monument mosque
motorway mount mountain mountains oasis oblast ocean okrug palace parish park pass path peak peninsula pier plain
plains plateau plaza point pond port prefecture principality province provinces pyrenees quay railroad raion ranch
range rapids reef region republic reservoir ridge riding river road rock rocks sea settlement shore skyway sound spit
springs square stadium states station steppe strait stream street suburb sultanate summit swamp temple terrace
territory tower town township trail tundra tunnel turnpike valley village volcano ward waterfall waterway wells woods
zone
"""
PLACE_HEADS: Final = frozenset(_HEADS.split())
"""A name of several words that ends with one of these is a place."""

_WEAK_PLACE_HEADS: Final = """
airport area arena auditorium castle cathedral cemetery city county courthouse crossing district drive estate falls
fields garden gardens memorial monument mosque palace park pass path point port railroad ranch range region rock sound
square stadium station summit temple tower village zone
"""
WEAK_PLACE_HEADS: Final = frozenset(_WEAK_PLACE_HEADS.split())

_SURNAMES: Final = """
brook castle cave church cross field fields ford forest glen grove heath hill hills lake lane marsh park point pond
ridge river rivers rock sands shore stone street temple tower waters wells wood woods
"""
SURNAMES: Final = frozenset(_SURNAMES.split())
"""Heads of places that are surnames as well: after one word only, they say little."""

_PLACE_OPENERS: Final = """
baie bay camp cape costa county el fort gulf isle lake las los monte mount mt mt. point port port-au puerto rio river
saint-denis san santa strait villa
"""
PLACE_OPENERS: Final = frozenset(_PLACE_OPENERS.split())
"""A name that starts with one of these may be a place; `gulf`, `bay`, `strait` and `isle` take "of"."""

_PLACE_LINKING: Final = """
bay borough cape city coast commonwealth county duchy east-riding gulf horn island isle kingdom peninsula port
principality province republic riding river sea state strait straits territory union university-town valley
"""
PLACE_LINKING: Final = frozenset(_PLACE_LINKING.split())
"""Words that take "of" and more of the name of a place."""

_PLACE_NOUNS: Final = """
airfield airport archipelago area base bay beach border borough bridge camp canton capital cave checkpoint cities city
coast colony commune community constituency countries country county creek crossroads department desert district
districts electorate enclave exclave forest garrison governorate hamlet highway hill island islands kingdom lake
locality mountain mountains municipality nation neighborhood neighbourhood oblast outskirts parish peninsula port
prefecture province provinces quarter raion ranges region regions republic resort riding river road sea seat
settlement slum square stadium state states station strait stream street suburb suburbs territory town towns township
valley village villages volcano ward waters
"""
PLACE_NOUNS: Final = frozenset(_PLACE_NOUNS.split())
"""Common nouns that say that a name beside them is a place."""

PLACE_PREPOSITIONS: Final[dict[str, float]] = {
    "in": 1.4, "off": 1.5, "near": 1.8, "at": 0.6, "from": 0.5, "to": 0.4, "into": 0.8, "outside": 1.0, "across": 1.0,
    "around": 0.6, "toward": 0.8, "towards": 0.8, "within": 0.6, "throughout": 1.2, "inside": 0.6, "via": 0.6,
    "north": 1.0, "south": 1.0, "east": 1.0, "west": 1.0, "between": 0.4, "over": 0.2, "through": 0.5,
    "northern": 1.5, "southern": 1.5, "eastern": 1.5, "western": 1.5, "central": 1.5, "northeastern": 1.5,
    "southeastern": 1.5, "southwestern": 1.5, "northwestern": 1.5, "downtown": 1.5,
}  # fmt: skip
"""What stands before places, and how much it says; on the scale where the model's own label counts 2.5."""
