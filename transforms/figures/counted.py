"""What a number counts or measures: the noun behind it, or what the sentence says it of."""

from dataclasses import dataclass

from transforms.figures.phrases import left_edge, right_edge, subject
from transforms.figures.readings import Reading
from transforms.figures.words import Words
from transforms.vocab.counting import NUMBER_NOUNS


@dataclass(frozen=True, slots=True)
class Counted:
    """First and last token of the phrase and its head."""

    first: int
    last: int
    head: int


def noun_behind(words: Words, reading: Reading) -> Counted | None:
    """The noun phrase right behind the number and its unit: `North Korean soldiers`, `members of the forces`."""
    i = reading.last
    while i + 1 < len(words.ends) and words.ends[i] < reading.right:
        i += 1
    first, end = i + 1, words.lasts[i]
    if first <= end and words.lower[first] == "-":
        first += 1
    if first <= end and words.lower[first] == "of" and first < end:
        first = _past_of(words, first)
    head = _run(words, first, end)
    if head is None:
        return None
    return Counted(first, right_edge(words, head), head)


def _past_of(words: Words, i: int) -> int:
    """The token behind `of`, `of the`, `of its`."""
    i += 1
    while i < words.lasts[i] and (words.pos[i] in ("DET", "PRON") or words.tags[i] in ("PRP$", "CD")):
        i += 1
    return i


def _run(words: Words, first: int, end: int) -> int | None:
    """The head of the noun phrase that starts at `first`: the last noun of an unbroken run of modifiers and nouns."""
    head = None
    for j in range(first, min(end, first + 12) + 1):
        pos = words.pos[j]
        if pos in ("NOUN", "PROPN"):
            if head is not None and words.tags[j] == "NNP" and words.tags[head] == "NNS":
                break
            head = j
        elif pos == "ADJ" or words.tags[j] in ("VBN", "VBG") and head is None:
            if head is not None and words.heads[j] < j:
                break
        elif words.tags[j] in ("POS", "HYPH") or words.lower[j] == "-":
            continue
        elif pos == "ADV" and head is None and j + 1 <= end and words.pos[j + 1] in ("ADJ", "VERB"):
            continue
        elif words.lower[j] in ("and", "or", "&", ",") and head is None and j > first:
            continue
        elif pos in ("NUM", "SYM") and head is None and j > first:
            continue
        else:
            break
    if head is None and first <= end and words.tags[first] in ("VBN", "JJ") and words.lower[first] in _STATES:
        return first
    return head


_STATES = frozenset(
    {"dead", "wounded", "injured", "killed", "missing", "captured", "unemployed", "homeless", "displaced", "sick"}
)


def elsewhere(words: Words, reading: Reading) -> Counted | None:
    """What a number without a noun behind it is said of: the subject, or the noun that it completes."""
    i = reading.first
    top = _top(words, reading)
    head = words.heads[top]
    if words.deps[top] == "pobj" and words.lower[head] == "of" and words.pos[words.heads[head]] in ("NOUN", "PROPN"):
        noun = words.heads[head]
        return _named_by(words, noun) or Counted(left_edge(words, noun), noun, noun)
    if words.deps[top] in ("appos",) and words.pos[head] in ("NOUN", "PROPN"):
        return Counted(left_edge(words, head), right_edge(words, head), head)
    found = subject(words, i)
    if found is None or words.pos[found] == "PRON" or found >= i and found <= reading.last:
        return None
    return _named_by(words, found) or Counted(left_edge(words, found), right_edge(words, found), found)


def _top(words: Words, reading: Reading) -> int:
    """The token of the number and its unit that the rest of the sentence hangs from."""
    inside = range(reading.first, max(reading.last, words.at(max(reading.start, reading.right - 1))) + 1)
    i = reading.last
    for _ in range(6):
        if words.heads[i] in inside and words.heads[i] != i:
            i = words.heads[i]
        else:
            break
    return i


def _named_by(words: Words, noun: int) -> Counted | None:
    """`the number of troops`: what a noun of number is of."""
    if words.lemmas[noun] not in NUMBER_NOUNS:
        return None
    for child in words.children[noun]:
        if words.lower[child] == "of":
            for below in words.children[child]:
                if words.deps[below] == "pobj" and words.pos[below] in ("NOUN", "PROPN"):
                    first = left_edge(words, below)
                    while first < below and words.pos[first] == "DET":
                        first += 1
                    return Counted(first, right_edge(words, below), below)
    return None


def is_number_noun(words: Words, counted: Counted) -> bool:
    return words.lemmas[counted.head] in NUMBER_NOUNS
