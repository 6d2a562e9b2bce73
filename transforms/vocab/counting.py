"""Nouns that stand for a number, words that label one, and what turns a number into a name."""

NUMBER_NOUNS: frozenset[str] = frozenset({
    "number", "total", "estimate", "figure", "count", "tally", "toll", "sum", "amount", "majority", "minority",
    "average", "rest", "range", "maximum", "minimum", "lot", "handful",  "quota",
    "contingent", "batch", "wave", "equivalent", "bulk", "percentage", "share", "proportion", "portion", "record",
})  # fmt: skip
"""Nouns whose `of` names what is counted: "the number of troops", "an estimate of 3,000"."""

LABELS: frozenset[str] = frozenset({
    "no.", "no", "nos.", "number", "page", "p.", "pp.", "chapter", "section", "figure", "fig.", "table", "line",
    "verse",
    "room", "gate", "flight", "channel", "highway", "route", "article", "act", "phase", "stage", "category", "version",
    "level", "grade", "class", "tier", "game", "row", "unit", "part", "step", "question", "rule", "law", "item",
    "vol.", "volume", "issue", "episode", "season", "round", "week", "day", "group", "type", "model", "series",
    "apollo",
    "interstate", "junction", "exit", "building", "block", "district", "ward", "precinct", "zone", "area", "sector",
    "platform", "terminal", "pier", "hole", "lane", "runway", "squadron", "protocol", "resolution", "paragraph",
    "clause", "schedule", "appendix", "annex", "annexe", "exhibit", "windows", "formula", "covid", "top", "studio",
    "bus", "train", "lot", "suite", "apt", "apartment", "box", "bay", "title", "proposition", "prop",
})  # fmt: skip
"""Nouns that a number behind them only labels: "Section 427", "category 4", "Game 2"."""

STREETS: frozenset[str] = frozenset({
    "street", "st", "st.", "avenue", "ave", "ave.", "road", "rd", "rd.", "lane", "ln", "drive", "dr", "dr.",
    "boulevard", "blvd", "blvd.", "way", "highway", "place", "square", "court", "terrace", "crescent", "parkway",
    "plaza", "row", "close",
})  # fmt: skip

MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
"""A month's name or short form, for the guard around calendar dates."""

COLLECTIVES: frozenset[str] = frozenset({"people", "person", "personnel", "staff", "police", "cattle", "troops"})
"""Nouns that count in a form of their own."""

STATES: frozenset[str] = frozenset({
    "dead", "wounded", "injured", "killed", "missing", "captured", "unemployed", "homeless", "displaced", "sick",
    "hospitalised", "hospitalized", "infected", "arrested", "detained", "alive", "unharmed",
})  # fmt: skip
"""What people are counted by without a noun: "3,000 wounded and 500 dead"."""

REFERRING: frozenset[str] = frozenset({"number", "figure", "total", "count", "tally", "estimate"})
"""Nouns that with an article stand for a number told before: "the number could reach 7,000"."""

CLAUSE_OPENERS: frozenset[str] = frozenset({"as", "and", "but", "while", "when", "after", "that", "because", ";", ":"})
"""What a clause may open with: a bare number behind it may be its subject."""

HARMS: frozenset[str] = frozenset({
    "kill", "injure", "wound", "hurt", "maim", "arrest", "detain", "jail", "evacuate", "displace", "rescue", "strand",
    "leave", "force", "drive", "trap", "feed", "shelter", "employ", "hire", "sack", "recruit", "mobilise", "mobilize",
    "infect", "drown", "bury",
})  # fmt: skip
"""What is done to people: without a noun behind it the number counts them, never the one who does it."""

ACTORS: frozenset[str] = frozenset({
    "government", "ministry", "minister", "official", "spokesman", "spokeswoman", "spokesperson", "company", "firm",
    "union", "agency", "police", "army", "military", "council", "court", "opposition", "party", "analyst", "expert",
    "director", "mayor", "president", "general", "diplomat", "newspaper", "report", "study", "people", "forecaster",
    "insurer", "rescuer", "bank", "commission", "committee", "charity", "organisation", "organization", "embassy",
})  # fmt: skip
"""Who says, wants, offers or pays a number and is not what it counts."""

HEADLINE_VERBS: frozenset[str] = frozenset({
    "walk", "march", "strike", "protest", "join", "rally", "vote", "return", "die", "flee", "quit", "riot", "leave",
    "demand", "back", "face", "escape", "gather",
})  # fmt: skip
"""Verbs of headlines that look like nouns: right behind a number of many they are no noun: "as 2,400 walk out"."""

SPEAKING: frozenset[str] = frozenset({"say", "speak", "claim", "report", "tell", "estimate", "suggest", "cite"})
"""Verbs whose bare number is one that was told of before, and whose subject is never what it counts."""
