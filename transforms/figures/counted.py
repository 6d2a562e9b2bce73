"""What a number counts or measures, and what the sentence says it of.

A count is of the noun behind it (`10,000 North Korean troops`). A measure is of the noun that it stands before
(`122mm howitzer`), that it completes (`winds of 74 mph`), or of the object or subject of its verb. Ellipsis is
filled from the number noun (`the number of troops could reach 10,000`) or from the count before it.
"""

import re
from dataclasses import dataclass

from transforms.figures import phrases
from transforms.figures.phrases import NOUNS
from transforms.figures.readings import Reading
from transforms.figures.words import Words
from transforms.vocab.counting import COLLECTIVES, HEADLINE_VERBS, NUMBER_NOUNS, STATES

_BRACKET = re.compile(r"\s?\([^()\n]{1,40}\)(?=\s(?:of|for)\s|-)")
"""A conversion between the number and what it is of: `8 miles (13 km) of tunnels`."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """First and last token of a noun phrase and its head."""

    first: int
    last: int
    head: int


def behind(words: Words, reading: Reading) -> Phrase | None:
    """The noun phrase right behind the number and its unit: `North Korean soldiers`, `members of the forces`."""
    first, end = past(words, reading) + 1, words.lasts[reading.last]
    bracket = _BRACKET.match(words.text, reading.right)
    if bracket:
        first = words.at(bracket.end() - 1) + 1
    if first <= end and words.lower[first] in ("-", "–"):
        first += 1
        if first < end and words.lower[first] == "strong":  # a 5,000-strong force
            first += 1
    of = first < end and words.lower[first] == "of"
    if of:
        first = _past_of(words, first)
    elif (
        first <= end and reading.value != 1 and words.lower[first] in HEADLINE_VERBS and not _plural_next(words, first)
    ):
        return None
    whole = reading.unit is not None
    head = _run(words, first, end, single=of or reading.value == 1, measured=whole)
    if head is None or _when(words, reading, head):
        return None
    return Phrase(first, phrases.full_edge(words, head) if whole else phrases.right_edge(words, head), head)


def _plural_next(words: Words, i: int) -> bool:
    """In `12 strike days` and `20 return tickets` the word is part of what is counted."""
    return i < words.lasts[i] and words.tags[i + 1] in ("NNS", "HYPH")


def _when(words: Words, reading: Reading, head: int) -> bool:
    """Is the phrase the time at which it was so: `a profit of 5 million euros last year`?"""
    return words.names[head] in ("DATE", "TIME") and words.names[reading.last] not in ("DATE", "TIME")


def past(words: Words, reading: Reading) -> int:
    """The last token of the number and its unit."""
    i = reading.last
    while i + 1 < len(words.ends) and words.ends[i] < reading.right:
        i += 1
    return i


def _past_of(words: Words, i: int) -> int:
    """The token behind `of`, `of the`, `of its`, `of the region's 3,400`."""
    i = _past_number(words, i + 1)
    for j in range(i, min(i + 6, words.lasts[i])):
        if words.tags[j] == "POS":
            return _past_number(words, j + 1) if words.tags[j + 1] == "CD" else i
        if words.pos[j] not in NOUNS and words.pos[j] != "ADJ":
            break
    return i


def _past_number(words: Words, i: int) -> int:
    while i < words.lasts[i] and (words.pos[i] == "DET" or words.tags[i] in ("PRP$", "CD")):
        i += 1
    return i + 2 if words.lower[i : i + 2] == ["-", "odd"] else i


def _run(words: Words, first: int, end: int, *, single: bool, measured: bool) -> int | None:
    """The head of the phrase that starts at `first`: the last noun of an unbroken run of modifiers and nouns."""
    head = None
    for j in range(first, min(end, first + 12) + 1):
        pos, tag = words.pos[j], words.tags[j]
        if "\n" in words.text[words.ends[j - 1] if j else 0 : words.starts[j]] or pos == "SPACE":
            break
        if pos in NOUNS:
            if head is not None and words.tags[head] == "NNS" and (tag in ("NNP", "NN") or words.heads[head] != j):
                break
            head = j
        elif pos == "ADJ" or (tag in ("VBN", "VBG", "JJ") and head is None):
            if head is not None and words.heads[j] < j:
                break
        elif not _inside(words, j, first, head, end, measured=measured):
            break
    if head is None and first <= end and words.lower[first] in STATES:
        return first
    return head if measured else _counted_part(words, first, head, single=single)


def _inside(words: Words, j: int, first: int, head: int | None, end: int, *, measured: bool) -> bool:
    """Is a word that is neither noun nor adjective inside the phrase: hyphens, adverbs, `and`, numbers of its own?"""
    pos = words.pos[j]
    if words.tags[j] in ("POS", "HYPH") or words.lower[j] == "-":
        return True
    if pos == "CCONJ":
        return j > first and _goes_on(words, j, head, end)
    if head is not None:
        return False
    if pos == "ADV":
        return j < end and words.pos[j + 1] in ("ADJ", "VERB")
    if pos in ("NUM", "SYM"):
        return j > first or not measured
    return words.lower[j] == "," and j > first


def _goes_on(words: Words, i: int, head: int | None, end: int) -> bool:
    """Does the phrase go on behind `and`: `digital and physical sales`, `Kia and Hyundai vehicles`?"""
    if head is None:
        return i < end and words.pos[i + 1] in ("ADJ", "NOUN", "PROPN", "VERB")
    if words.tags[head] == "NNS":
        return False
    for j in range(i + 1, min(end, i + 4) + 1):
        if words.tags[j] == "NNS":
            return j > i + 1
        if words.pos[j] not in ("ADJ", "NOUN", "PROPN"):
            return False
    return False


def _counted_part(words: Words, first: int, head: int | None, *, single: bool) -> int | None:
    """In `a 12 page document` and `a four-cylinder engine` it is pages and cylinders that are counted."""
    if head is None or head == first or single or words.tags[head] != "NN" or words.lemmas[head] in COLLECTIVES:
        return head
    return first if words.tags[first] == "NN" and words.heads[first] == head else head


def paid_for(words: Words, reading: Reading) -> Phrase | None:
    """The thing behind `for` right after a sum of money: `$45 for the ticket`."""
    first, end = past(words, reading) + 1, words.lasts[reading.last]
    if first >= end or words.lower[first] != "for" or words.pos[first + 1] not in ("DET", "ADJ", "NOUN", "NUM", "PRON"):
        return None
    start = _past_of(words, first)
    head = _run(words, start, end, single=True, measured=True)
    if head is None or words.names[head] in ("DATE", "TIME"):
        return None
    return Phrase(start, phrases.full_edge(words, head), head)


def name_before(words: Words, reading: Reading) -> Phrase | None:
    """The name right before the number: `Stoxx 50 -1.3%`."""
    last = first = words.at(reading.left) - 1
    while first >= words.firsts[reading.first] and (words.pos[first] == "PROPN" or words.words[first].isdigit()):
        first -= 1
    first += 1
    return Phrase(first, last, first) if first <= last and words.pos[first] == "PROPN" else None


def top(words: Words, reading: Reading, near: Phrase | None) -> int:
    """The token of number, unit and counted noun that the rest of the sentence hangs from."""
    last = max(past(words, reading), near.head if near else 0)
    inside = range(words.at(reading.left), last + 1)
    i = near.head if near else reading.last
    for _ in range(8):
        head = words.heads[i]
        if head == i or head not in inside:
            break
        i = head
    return i


def around(words: Words, reading: Reading, near: Phrase | None) -> tuple[Phrase | None, Phrase | None]:
    """What the number completes (a noun before it, the object of its verb) and the subject of its clause."""
    hook = top(words, reading, near)
    left = words.at(reading.left)
    head = words.heads[hook]
    noun: int | None = None
    if words.pos[head] in ("ADP", "SCONJ", "PART") or words.deps[hook] == "pobj":
        above = words.heads[head]
        if words.pos[above] in NOUNS and above < left and words.names[above] in ("DATE", "TIME"):
            above = words.heads[words.heads[above]]
        if words.pos[above] in NOUNS and above < left:
            noun = above
        elif words.pos[above] in ("VERB", "AUX"):
            noun = phrases.direct_object(words, above, left)
    elif words.deps[hook] in ("appos", "nmod", "amod") and words.pos[head] in NOUNS and head < left:
        noun = head
    found = phrases.subject(words, hook, relative=near is None or reading.unit is None)
    if found is not None and (
        words.pos[found] not in NOUNS or left <= found <= max(hook, reading.last) or found == noun
    ):
        found = None
    if noun is None and found is None and near is None:
        found = phrases.nearest(words, left)
    counts = reading.unit is None
    return _phrase(words, noun, left, counts=counts), _phrase(words, found, left, counts=counts)


_LOOSE_ENDS = frozenset({"ADP", "DET", "ADV", "PUNCT", "SYM", "CCONJ", "AUX", "VERB", "PART", "SCONJ"})


def _phrase(words: Words, noun: int | None, before: int, *, counts: bool) -> Phrase | None:
    """The whole phrase of the noun, the number left out where it stands inside; for a count, what its nouns are of."""
    if noun is None:
        return None
    named = phrases.named(words, noun, NUMBER_NOUNS) if counts else None
    noun = noun if named is None or named >= before > noun else named
    last = phrases.full_edge(words, noun)
    if noun < before <= last:
        last = before - 1
        while last > noun and words.pos[last] in _LOOSE_ENDS:
            last -= 1
    return Phrase(phrases.left_edge(words, noun), max(last, noun), noun)


def is_number_noun(words: Words, phrase: Phrase) -> bool:
    return words.lemmas[phrase.head] in NUMBER_NOUNS
