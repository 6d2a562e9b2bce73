"""Words that say what is counted, whatever the outlet calls it, and in which state it is."""

from typing import Final

_SYNONYMS: Final = {
    "troops": "troop troops soldier force forces personnel serviceman servicemen servicewoman servicemember combatant",
    "people": "people person resident inhabitant villager civilian evacuee victim individual man woman citizen",
    "workers": "worker employee staff colleague workforce shipbuilder labourer laborer",
    "deaths": "death fatality",
    "homes": "home house household dwelling",
    "children": "child kid pupil",
}
NOUNS: Final[dict[str, str]] = {word: noun for noun, words in _SYNONYMS.items() for word in words.split()}
"""Lemma of what is counted to the noun that stands for all that are the same quantity."""

HOLLOW: Final = frozenset(
    {
        "member", "number", "total", "group", "figure", "count", "estimate", "toll", "tally", "contingent", "rest",
        "kind", "type", "dozen", "hundred", "thousand", "million", "majority", "part", "handful",
    }
)  # fmt: skip
"""Heads that say nothing of what is counted; the noun after "of" does."""

_PLAIN: Final = """
a an the its their his her our more other another additional further new some many several of up to total local
about around nearly almost over under than at least most so far foreign enemy fresh extra estimated reported
"""
PLAIN: Final = frozenset(_PLAIN.split())
"""Words before a noun that make no other quantity of it."""

KINDS_OF_TROOPS: Final = frozenset({"special", "elite", "reserve", "active", "ground", "airborne", "naval", "wounded"})
"""Words that make another quantity of troops; "enemy" or "fresh" do not."""

_STATES: Final = {
    "killed": (
        r"kill(?:s|ed|ing)?|die[sd]?|dying|dead|deaths?|fatalit(?:y|ies)|perish(?:ed)?|"
        r"los(?:t|e|ing) their li(?:fe|ves)|drown(?:ed)?|lives|toll"
    ),
    "injured": r"injur(?:e[sd]?|ing|ies|y)|wound(?:ed|ing|s)?|hurt",
    "missing": r"missing|unaccounted",
    "captured": r"captur(?:ed|ing|es?)|prisoners?|taken prisoner",
    "displaced": (
        r"evacuat(?:ed?|es|ing)|displac(?:ed?|es|ing)|fle(?:e|es|eing|d)|homeless|"
        r"mov(?:ed|ing) out|driv(?:en|ing) (?:out|from)|drove out|from their homes|their homes|left (?:the|their|its)"
    ),
    "rescued": r"rescu(?:ed|es|ing)|pull(?:ed|ing)|sav(?:ed|ing)|freed",
    "striking": (
        r"on strike|(?:join|joined|joining) the strike|walk(?:s|ed|ing)? out|stop(?:s|ped|ping)? work(?:ing)?|"
        r"down(?:ed|ing)? tools|did not come to work|stay(?:ed|ing)? away|strik(?:ers|ing)|struck work"
    ),
    "arrested": r"arrest(?:ed|s|ing)|detain(?:ed|s|ing)|jailed|in custody",
    "protesting": r"march(?:ed|es|ing)?|protest(?:ed|s|ing|ers)?|demonstrat(?:ed|ing|ors)|ralli(?:ed|es)|rally(?:ing)?",
    "affected": r"without (?:power|electricity|water)|cut off|affected",
    "hired": r"hir(?:ed|e|ing)|recruit(?:ed|s|ing)?",
    "dismissed": (
        r"(?:laid|lay|laying) off|dismiss(?:ed|es|ing)?|redundan(?:t|cies)|lose their jobs|job cuts|sack(?:ed|ing)?"
    ),
    "infected": r"infect(?:ed|ions?)|cases|tested positive",
    "voted": r"voted?|voting|ballots?",
    "aboard": r"on board|aboard|passengers",
}  # fmt: skip
STATES: Final[dict[str, str]] = _STATES
"""State to the words that tell it, as patterns."""

TALLIES: Final = frozenset({"killed", "injured", "rescued", "arrested", "infected", "casualties"})
"""States that nobody leaves again: while an event lasts their numbers grow, and a later, higher one disputes none."""

STATE_OF: Final[dict[str, str]] = {
    "deaths": "killed", "dead": "killed", "injured": "injured", "wounded": "injured", "missing": "missing",
    "striker": "striking", "evacuee": "displaced", "protester": "protesting", "demonstrator": "protesting",
    "casualty": "casualties", "fatality": "killed", "death": "killed", "killed": "killed", "displaced": "displaced",
    "refugee": "displaced", "hostage": "captured", "prisoner": "captured",
}  # fmt: skip
"""Nouns that tell the state themselves."""

BEARERS: Final[dict[str, str]] = {
    "killed": "people", "injured": "people", "missing": "people", "displaced": "people", "rescued": "people",
    "striking": "workers", "arrested": "people", "protesting": "people", "infected": "people", "affected": "people",
}  # fmt: skip
"""Who is counted where only a state is told: "27 are still missing"."""

SENDING: Final = r"(?:sen[dt]|sends|sending|dispatch|deploy|provid|contribut|commit|despatch|mobili[sz])\w*"
"""Verbs whose subject is whose the counted are."""
STRENGTH: Final = r"boasts?|active|army of|armed forces of|military forces? with|standing army|in total strength"
"""Words that tell of all that there are, not of those who are somewhere."""
SOIL: Final = r"(?:territory|soil|bases?|military bases|border|front|camps?)"

STATE_WORDS: Final[dict[str, str]] = {
    "striking": "on strike", "aboard": "on board", "strength": "under arms", "each": "in each group",
    "part": "of a stated whole",
    "up by": "rise", "down by": "fall", "up to": "after a rise", "down to": "after a fall", "up from": "before a rise",
    "down from": "before a fall",
    "displaced": "driven from their homes",
    "protesting": "at the protest", "deployed": "", "": "",
}  # fmt: skip
"""How a state reads in a label; the others read as they are."""
