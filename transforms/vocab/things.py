"""Common nouns that say that a name beside them is a work, a product or something else that is no body and no place."""

from typing import Final

_WORKS: Final = """
album albums anime ballad ballet biography blog book cartoon chronicle comedy comic documentary drama encyclopedia ep
epic episode essay fanzine film films hit hymn manga manuscript mixtape movie musical novel novella opera painting
play podcast poem program remake remix report sculpture sequel serial series show single sitcom soap song soundtrack
story symphony telenovela thriller track trilogy videogame webcomic
"""
WORK_NOUNS: Final = frozenset(_WORKS.split())

_PRODUCTS: Final = """
aircraft airliner airplane app application automobile beer boat bomber brand bus camera car cheese chip computer
console cruiser destroyer device drink drone drug engine fighter firearm format frigate game games gun helicopter
laptop locomotive missile model motorcycle operating phone pistol platform processor product protocol rifle rocket
router satellite sedan ship smartphone software spacecraft submarine suv synthesizer system tablet tank torpedo toy
train truck vaccine van vehicle vessel warship weapon wine
"""
PRODUCT_NOUNS: Final = frozenset(_PRODUCTS.split())

_OTHERS: Final = """
award awards bacterium breed breeds ceremony competition contest convention cuisine currency dance deity dialect
disease dish disorder event family festival genre genus god goddess insect instrument language lottery mineral moth
order plant prize ritual species sport syndrome theorem theory tournament trophy virus
"""
OTHER_NOUNS: Final = frozenset(_OTHERS.split())
