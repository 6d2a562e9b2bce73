"""Words that say that a number rose or fell."""

UP_VERBS: frozenset[str] = frozenset({
    "rise", "gain", "jump", "climb", "soar", "surge", "increase", "grow", "advance", "add", "rally", "swell", "leap",
    "spike", "expand", "rocket", "skyrocket", "accelerate", "appreciate", "strengthen", "rebound", "recover", "boost",
    "raise", "lift", "improve", "rocketed", "balloon", "mount", "escalate", "inflate", "firm", "hike", "up",
    "double", "triple", "treble", "quadruple", "quintuple",
})  # fmt: skip
DOWN_VERBS: frozenset[str] = frozenset({
    "fall", "drop", "decline", "lose", "plunge", "tumble", "slide", "slip", "sink", "plummet", "decrease", "shrink",
    "shed", "dip", "ease", "retreat", "cut", "reduce", "lower", "slump", "contract", "crash", "slash", "trim", "slow",
    "weaken", "depreciate", "dwindle", "diminish", "nosedive", "dive", "collapse", "halve", "downgrade", "pare",
})  # fmt: skip
OBJECT_VERBS: frozenset[str] = frozenset({
    "add", "lose", "cut", "reduce", "lower", "boost", "raise", "lift", "shed", "gain", "slash", "trim", "improve",
    "advance", "expand", "mount", "recover", "up", "pare", "contract", "drop", "strengthen", "increase", "hike", "ease",
})  # fmt: skip
"""Verbs whose object may as well be the thing itself: "lost 75 men". Only a bare measure is a change then."""

MOTION_VERBS: frozenset[str] = frozenset({
    "go", "come", "move", "edge", "inch", "tick", "creep", "drive", "push", "bring", "head", "shoot", "nudge",
})  # fmt: skip
"""Verbs that an adverb makes changes of: went up, edged lower."""

UP_ADVERBS: frozenset[str] = frozenset({"up", "higher", "upward", "upwards"})
DOWN_ADVERBS: frozenset[str] = frozenset({"down", "lower", "downward", "downwards", "off"})
DIRECTIONS = UP_ADVERBS | DOWN_ADVERBS

UP_NOUNS: frozenset[str] = frozenset({
    "rise", "increase", "gain", "jump", "surge", "growth", "boost", "hike", "uptick", "climb", "spike", "leap",
    "improvement", "expansion", "advance", "upswing", "rally", "raise", "appreciation", "upturn", "uplift",
})  # fmt: skip
DOWN_NOUNS: frozenset[str] = frozenset({
    "drop", "fall", "decline", "decrease", "reduction", "cut", "loss", "dip", "slump", "plunge", "slide", "downturn",
    "contraction", "shortfall", "depreciation", "slowdown", "downgrade", "fall-off",
})  # fmt: skip
UNSIGNED_NOUNS: frozenset[str] = frozenset({"loss", "gain", "cut", "growth", "advance"})
"""Nouns that are amounts themselves before money: "a loss of $3m" says what was lost, not what changed."""
