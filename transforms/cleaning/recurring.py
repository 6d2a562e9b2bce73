"""Texts that recur in the documents of one outlet: furniture that no single page gives away."""

import math
import re
from collections.abc import Mapping

LEAST_DOCUMENTS = 3
LEAST_SHARE = 0.2
"""Furniture stands in every page of a template; a background paragraph in few."""

DIGITS = re.compile(r"\d+")
SENTENCE = re.compile(r"[.!?][\"”’'»)\]]*$")
QUOTE = re.compile(r"[\"“„«»”]")
LEAST_WORDS = 8


def furniture_key(text: str) -> str:
    """The text as it is counted: lower case, white space joined, numbers as 0 (`12 comments`, `3 comments`)."""
    return DIGITS.sub("0", " ".join(text.lower().split()))[:300]


def recurring(counts: Mapping[str, int], *, documents: int) -> frozenset[str]:
    """The keys that stand in so many of an outlet's documents that they are furniture.

    `counts` holds documents, not occurrences, a key. Counting is commutative, so shards can come in any order.
    """
    least = max(LEAST_DOCUMENTS, math.ceil(LEAST_SHARE * documents))
    return frozenset(key for key, count in counts.items() if count >= least)


def is_evidence(text: str) -> bool:
    """May the text recur and still be article: a quote, or a sentence that states a figure?"""
    words = len(text.split())
    if words < LEAST_WORDS:
        return False
    return bool(QUOTE.search(text)) or bool(DIGITS.search(text) and SENTENCE.search(text))
