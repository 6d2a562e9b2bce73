"""Words that make a name the name of a place."""

from typing import Final

_HEADS: Final = """
empire emirate emirates sultanate caliphate channel states lands khanate duchy principality airfield airport alley archipelago arena avenue bay beach borough bridge canal canyon cape castle cathedral cave
cemetery city cliffs coast county courthouse creek crossing dam delta desert district drive estate estuary falls
fields forest fort fortress garden gardens glacier gorge gulf harbor harbour heights hill hills highway island islands
isle isles junction lagoon lake lakes lane marsh meadow memorial mosque mount mountain mountains oasis oblast ocean
okrug palace parish park pass path peak peninsula pier plain plains plateau plaza point pond port prefecture province
quay raion ranch range rapids reef region reservoir ridge river road rock rocks sea settlement shore skyway springs
square stadium station strait street summit temple terrace territory tower town township trail tunnel turnpike valley
village volcano ward waterfall waterway wells woods zone pyrenees alps provinces riding railroad courthouse motorway
expressway freeway boulevard cove basin inlet monument kingdom republic sound spit steppe suburb stream swamp tundra
interchange auditorium
"""
PLACE_HEADS: Final = frozenset(_HEADS.split())
"""A name of several words that ends with one of these is a place."""

_WEAK_PLACE_HEADS: Final = """
city county district park point rock square station summit tower palace castle temple memorial drive port pass path
garden gardens cathedral mosque cemetery stadium arena airport village falls estate courthouse railroad zone region
fields ranch auditorium monument sound range crossing
"""
WEAK_PLACE_HEADS: Final = frozenset(_WEAK_PLACE_HEADS.split())

_PLACE_OPENERS: Final = """
lake mount mt mt. cape fort gulf bay strait isle river port point camp county san santa saint-denis los las el puerto
rio port-au baie costa monte villa
"""
PLACE_OPENERS: Final = frozenset(_PLACE_OPENERS.split())
"""A name that starts with one of these may be a place; `gulf`, `bay`, `strait` and `isle` take "of"."""

_PLACE_LINKING: Final = """
gulf bay strait straits isle island sea republic kingdom county city state duchy principality commonwealth cape
province territory university-town coast port river valley peninsula union east-riding riding borough horn
"""
PLACE_LINKING: Final = frozenset(_PLACE_LINKING.split())
"""Words that take "of" and more of the name of a place."""

_PLACE_NOUNS: Final = """
village town city region province oblast district county country river island islands peninsula capital state
municipality suburb settlement hamlet commune parish borough neighborhood neighbourhood lake mountain port area
territory republic prefecture raion airport airfield base street square valley coast border sea bay desert forest
highway road canton department township archipelago volcano stadium nation kingdom colony countries cities towns
villages regions provinces districts states governorate resort stream creek hill cave mountains station locality
community ranges constituency riding seat ward electorate outskirts suburbs beach enclave exclave strait waters
"""
PLACE_NOUNS: Final = frozenset(_PLACE_NOUNS.split())
"""Common nouns that say that a name beside them is a place."""

PLACE_PREPOSITIONS: Final[dict[str, float]] = {
    "in": 1.4, "near": 1.8, "at": 0.6, "from": 0.5, "to": 0.4, "into": 0.8, "outside": 1.0, "across": 1.0,
    "around": 0.6, "toward": 0.8, "towards": 0.8, "within": 0.6, "throughout": 1.2, "inside": 0.6, "via": 0.6,
    "north": 1.0, "south": 1.0, "east": 1.0, "west": 1.0, "between": 0.4, "over": 0.2, "through": 0.5,
    "northern": 1.5, "southern": 1.5, "eastern": 1.5, "western": 1.5, "central": 1.5, "northeastern": 1.5,
    "southeastern": 1.5, "southwestern": 1.5, "northwestern": 1.5, "downtown": 1.5,
}  # fmt: skip
"""What stands before places, and how much it says; on the scale where the model's own label counts 2.5."""
