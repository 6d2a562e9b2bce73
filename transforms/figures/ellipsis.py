"""What a bare number leaves out because a count before it has said it."""

import re
from collections.abc import Sequence

from transforms.figures import counted, roles
from transforms.figures.counted import Phrase
from transforms.figures.readings import Reading
from transforms.figures.words import Words
from transforms.vocab.counting import REFERRING

_OUT_OF = re.compile(r"\bout of (?:the|a total of|some|about|all)?\s?$|\bof the\s$", re.IGNORECASE)
_OF_THEM = re.compile(r"\s(?:of\s)?(?:them|us|those|these|whom|which)\b", re.IGNORECASE)
_PARALLEL = re.compile(
    r"\b(?:and|not|rather than|instead of|including|"
    r"(?:up|down) from|compared (?:with|to)|versus|average of|(?:whilst|while) \w+ \w+ is)\s"
    r"(?:about\s|some\s|around\s|nearly\s|another\s)?$",
    re.IGNORECASE,
)
"""Words that set a bare number beside the count before it: `435 homes by open sale and 187 by tender`."""
_REACH = 6
"""How many figures back an ellipsis is filled from."""
_ALIKE = 30.0
"""A number told of again is of the same order: three camps are not what the number of troops is said to reach."""


def of_them(words: Words, reading: Reading) -> bool:
    return _OF_THEM.match(words.text, reading.right) is not None


def referring(words: Words, reading: Reading) -> Phrase | None:
    """`the number`, `that figure`, `their total`, with nothing said of what: it was told before."""
    for phrase in counted.around(words, reading, None):
        if phrase is None or phrase.last != phrase.head or words.lemmas[phrase.head].lower() not in REFERRING:
            continue
        if words.tags[phrase.first] in ("DT", "PRP$") and words.lower[phrase.first] not in ("a", "an"):
            return phrase
    return None


def source(words: Words, found: Sequence[Reading], told: Sequence[tuple[int, int] | None], i: int) -> int | None:
    """The index of the earlier count whose noun a bare number takes; `told` are the spans counted so far.

    `the previous estimate of 3,000`, `out of the 10,000`, `the 3,000 troops will join 12,000 already there`, `the
    number could reach 7,000`; and without a noun or subject of its own, the last count of the sentence.
    """
    reading, mine = found[i], told[i]
    noun, _ = counted.around(words, reading, None)
    lead = words.text[max(0, reading.left - 28) : reading.left]
    again = referring(words, reading) is not None or (mine is None and roles.spoken(words, reading))
    vague = noun is not None and counted.is_number_noun(words, noun)
    afar = again or vague or of_them(words, reading) or _OUT_OF.search(lead) is not None
    beside = mine is None or _PARALLEL.search(lead) is not None
    for j in range(i - 1, max(-1, i - _REACH), -1):
        near = words.firsts[found[j].first] == words.firsts[reading.first]
        same = mine is not None and mine[0] <= found[j].start < mine[1]
        if not (afar or same or (beside and near)) or told[j] is None or not _counts_many(words, found[j]):
            continue
        if not again or _alike(found[j], reading):
            return j
    return None


def asked(words: Words, reading: Reading) -> Phrase | None:
    """What the text asked for before: `how many soldiers are there? The ministry says 12,000.`"""
    if not roles.spoken(words, reading):
        return None
    for i in range(reading.first - 1, 0, -1):
        if words.lower[i] == "many" and words.lower[i - 1] == "how":
            last = i
            while last < words.lasts[i] and words.pos[last + 1] in ("ADJ", "NOUN", "PROPN"):
                last += 1
            return Phrase(i + 1, last, last) if last > i and words.tags[last] == "NNS" else None
    return None


def _counts_many(words: Words, reading: Reading) -> bool:
    return reading.value != 1 and counted.behind(words, reading) is not None


def _alike(a: Reading, b: Reading) -> bool:
    """Are the two numbers of one order?"""
    first, second = (abs(r.value or r.high or r.low or 0.0) for r in (a, b))
    return a.unit is None and min(first, second) * _ALIKE >= max(first, second)
