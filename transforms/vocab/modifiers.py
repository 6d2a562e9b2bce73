"""Words that bound a number or blur it, before it and behind it."""

from schemas.vocabulary import Modifier

BEFORE: dict[str, Modifier] = {
    **dict.fromkeys((
        "about", "around", "approximately", "approx.", "approx", "roughly", "nearly", "almost", "some", "circa", "ca.",
        "c.", "close to", "in the region of", "in the order of", "on the order of", "an estimated", "estimated",
        "somewhere around", "somewhere near", "~", "≈", "∼", "virtually", "practically", "just about", "or about",
        "in the neighborhood of", "in the neighbourhood of", "in the vicinity of", "a rough", "barely", "near",
        "an estimated total of", "estimated at", "approaching", "something like", "up around", "nearly about", "say",
    ), "approximately"),
    **dict.fromkeys((
        "more than", "over", "above", "exceeding", "exceeds", "exceed", "exceeded", "in excess of", "greater than",
        "upwards of", "upward of", "north of", "higher than", "larger than", "bigger than", "longer than", "older than",
        "well over", "just over", "slightly over", "slightly more than", "a little over", "far more than", "surpassing",
        "surpassed", "topping", "beyond", "better than", "well above", "just above", ">", "much more than",
        "considerably more than", "a little more than", "even more than", "at more than", "heavier than",
        "faster than", "further than", "taller than", "deeper than", "wider than", "way over", "way more than",
    ), "more than"),
    **dict.fromkeys((
        "less than", "fewer than", "under", "below", "just under", "just below", "just shy of", "shy of", "short of",
        "just short of", "smaller than", "lower than", "younger than", "shorter than", "well under", "well below",
        "slightly less than", "slightly under", "a little under", "a little less than", "south of", "<", "sub-", "sub",
        "cheaper than", "lighter than", "slower than", "much less than", "far fewer than", "far less than", "not quite",
    ), "less than"),
    **dict.fromkeys((
        "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "minimum of",
        "minimum", "≥", ">=", "at the very least", "at a minimum", "greater than or equal to", "more than or equal to",
        "equal to or more than", "equal to or greater than", "at least or equal to", "bigger or equal than",
        "greater or equal than", "larger than or equal to", "not under", "not below", "a low of",
        "as few as", "as little as",
        "as low as",
    ), "at least"),
    **dict.fromkeys((
        "at most", "up to", "as many as", "as much as", "no more than", "not more than", "a maximum of", "maximum of",
        "maximum", "as high as", "as long as", "≤", "<=", "at the most", "less than or equal to", "capped at",
        "smaller or equal than", "less or equal than", "equal to or less than", "smaller than or equal to",
        "not exceeding", "not over", "not above", "no longer than", "no higher than", "no greater than",
        "no older than",
        "of up to", "as far as", "as large as", "as big as", "at a maximum", "a high of",
    ), "at most"),
}  # fmt: skip
"""Phrases right before the number or its currency sign."""

BEHIND: dict[str, Modifier] = {
    **dict.fromkeys(("or so", "or thereabouts", "-odd", " odd", "-ish", "give or take", "more or less"),
    "approximately"),
    **dict.fromkeys((
        "or more", "or above", "or over", "or older", "or greater", "or higher", "or longer", "or better", "and up",
        "and above", "and over", "and older", "-plus", " plus", "plus", "+", "or up", "at least", "at a minimum",
        "at the least", "minimum", "or greater than", "or more than", "or equal to",
    ), "at least"),
    **dict.fromkeys((
        "or less", "or fewer", "or under", "or below", "or younger", "or lower", "and under", "and below",
        "at most", "at the most", "at maximum", "maximum", "tops", "or smaller", "max",
    ), "at most"),
}  # fmt: skip
"""Phrases right behind the number, its unit or what it counts."""

PLACES: frozenset[str] = frozenset({"over", "above", "below", "under", "near", "around", "beyond", "some"})
"""Those that are prepositions of place or time as well."""
