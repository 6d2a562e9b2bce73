"""Who does something, and is therefore not what a bare number counts: `Storm kills 14`, `the union wants 8 percent`."""

import re

from transforms.figures import counted
from transforms.figures.counted import Phrase
from transforms.figures.readings import Reading
from transforms.figures.words import Words
from transforms.vocab.changes import DOWN_VERBS, UP_VERBS
from transforms.vocab.counting import ACTORS, CLAUSE_OPENERS, HARMS, HEADLINE_VERBS, SPEAKING

_ACTING = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD", "VB"})
_LEVELS = UP_VERBS | DOWN_VERBS | frozenset({
    "be", "total", "reach", "hit", "number", "average", "exceed", "have", "stand", "close", "trade", "open", "finish",
    "cost", "weigh", "measure", "turn", "become", "earn", "return", "yield", "score", "win", "lose", "gain", "shed",
})  # fmt: skip
"""Verbs whose subject is at the number or moves by it, whoever it is: `Ashford Group fell 3 percent`."""


def alone(words: Words, reading: Reading) -> bool:
    """Is the bare number itself the subject: `as 2,400 walk out`, `14 were killed`, `6,000 driven out`?"""
    j = reading.last + 1
    if reading.unit is not None or reading.form == "fraction" or j > words.lasts[reading.last]:
        return False
    if "\n" in words.text[reading.right : words.starts[j]] or not words.words[j].isalpha():
        return False
    first = words.at(reading.left)
    if words.lower[j] in HEADLINE_VERBS and counted.behind(words, reading) is None:
        return reading.value != 1
    if words.deps[reading.last] in ("nsubj", "nsubjpass"):
        return words.pos[j] in ("VERB", "AUX")
    opens = first == words.firsts[first] or words.lower[first - 1] in CLAUSE_OPENERS
    return opens and (words.tags[j] in _FINITE or (words.tags[j] == "VBN" and first == words.firsts[first]))


_HARMED = re.compile(
    r"\b(?:kill|injure|wound|hurt|arrest|detain|evacuate|displace|rescue)(?:s|d|ed)?\s"
    r"(?:(?:at least|about|some|up to|more than|nearly|almost|around|as many as|over|another)\s)?$",
    re.IGNORECASE,
)


def harmed(words: Words, reading: Reading) -> bool:
    """`kills at least 14`, whatever a headline makes the tagger take the verb for."""
    lead = words.text[max(0, reading.left - 32) : reading.left]
    return reading.unit is None and reading.form != "fraction" and _HARMED.search(lead) is not None


def spoken(words: Words, reading: Reading) -> bool:
    """Is the bare number what somebody says: `the ministry says about 12,000`, `officials speak of 3,000`?"""
    verb = _verb(words, counted.top(words, reading, None))
    return reading.unit is None and verb is not None and words.lemmas[verb] in SPEAKING and verb < reading.first


def acts(words: Words, reading: Reading, subject: Phrase) -> bool:
    """Does the subject do to or say of others what the number counts?"""
    verb = _verb(words, counted.top(words, reading, None))
    if verb is None:
        return False
    lemma = words.lemmas[verb]
    if lemma in HARMS and reading.unit is None:
        return words.deps[verb] not in ("relcl", "acl") and not _passive(words, verb)
    if lemma in SPEAKING:
        return words.heads[subject.head] == verb
    if reading.unit is None and words.lemmas[subject.head] == "people":
        return False
    actor = words.names[subject.head] in _ACTING or words.lemmas[subject.head].lower() in ACTORS
    return actor and lemma not in _LEVELS and not _passive(words, verb)


def _verb(words: Words, i: int) -> int | None:
    for _ in range(6):
        if words.pos[i] in ("VERB", "AUX"):
            return i
        if words.heads[i] == i:
            return None
        i = words.heads[i]
    return None


def _passive(words: Words, verb: int) -> bool:
    return any(words.deps[child] in ("nsubjpass", "auxpass") for child in words.children[verb])
