"""Words that keep their hyphen when a line ends at it."""

HEADS = """
all anti best co cross double eight eighty ex fifty five forty four full front half hard high ill intra left low
mid mini multi near neo nine ninety non north one one-third open pro quasi right second self semi seven seventy
short single six sixty so soft south strong ten third thirty three top twenty two ultra vice well west wide world
"""
HYPHENATED_HEADS: frozenset[str] = frozenset(HEADS.split())
"""First halves of compounds. Prefixes that mostly write their words solid are left out: interview, overrun, present."""

TAILS = """
a-half affiliated aligned appointed armed backed based born breaking controlled dominated driven educated elect
era-old free-market funded in-chief in-law intensive leaning led linked majority minded minute old oriented owned
picked powered profile proof ranking related rich scale seeking sized speaking sponsored style term third thirds
to-day to-face trained winning world-class year
"""
HYPHENATED_TAILS: frozenset[str] = frozenset(TAILS.split())
"""Second halves of compounds: government-backed, Moscow-led, year-old."""
