"""Words that tell a rank: what takes one, what is ranked, and superlatives."""

VERBS = (
    "rank", "ranks", "ranked", "ranking", "rated", "seeded", "place", "placed", "places", "finish", "finished",
    "finishes", "finishing", "came", "come", "comes", "coming", "stood", "stands", "sits", "sat", "lies", "lay",
    "was", "is", "are", "were", "be", "fell to", "rose to", "dropped to", "climbed to", "slipped to", "moved up to",
)  # fmt: skip
"""Verbs right before a rank: ranked 12th, came second, rose to third."""

PLACES = ("place", "position", "spot", "rank", "seed")
"""What a rank stands before: in 14th place, the third seed."""

PLACE_LEADS = frozenset({
    "in", "into", "to", "at", "for", "from", "takes", "took", "taking", "take", "claimed", "secured", "holds", "held",
    "the", "joint", "a", "distant", "equal",
})  # fmt: skip
"""What stands before such a place."""

LEADS = ("world", "ranked", "rank", "ranks", "seeded", "rated", "reached", "hit", "at", "is", "was", "as", "remains",
         "became", "to")  # fmt: skip
"""What stands before a `No. 2` that is a rank and no name."""

RANKED = (
    "player", "seed", "spot", "position", "place", "ranking", "team", "party", "economy", "exporter", "importer",
    "producer", "single", "song", "album", "hit", "seller", "pick", "candidate", "official", "leader", "cause",
    "killer", "priority", "issue", "concern", "choice", "source", "destination", "carrier", "airline", "bank",
    "carmaker", "maker", "brand", "market", "golfer", "wrestler", "boxer", "contender", "company", "retailer",
    "automaker",
)  # fmt: skip
"""What a `No. 2` in front of it ranks."""

SUPERLATIVES = frozenset({
    "best", "worst", "most", "largest", "biggest", "smallest", "highest", "lowest", "longest", "shortest", "oldest",
    "youngest", "fastest", "slowest", "richest", "poorest", "strongest", "weakest", "deadliest", "busiest", "tallest",
    "hottest", "coldest", "warmest", "wettest", "driest", "heaviest", "deepest", "costliest", "latest", "greatest",
    "strictest", "closest", "nearest", "top", "newest",
})  # fmt: skip
"""Superlatives that the tagger may take for something else behind an ordinal."""
