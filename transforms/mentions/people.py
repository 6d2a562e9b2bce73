"""Titles, offices and what else stands before the name of a person."""

from dataclasses import replace
from typing import Final

from transforms.mentions.view import Draft, View
from transforms.names import fold
from transforms.vocab.given_names import GIVEN_NAMES
from transforms.vocab.organisations import TOPICS
from transforms.vocab.people import PERSON_NOUNS
from transforms.vocab.titles import TITLES

_PARTISAN_WORDS: Final = """
conservative democrat democratic former green hon honorable honourable incumbent independent labor labour late liberal
mep mla mp mpp republican rt then
"""
_PARTISAN: Final = frozenset(_PARTISAN_WORDS.split())
_MODIFIER_WORDS: Final = """
- acting air attorney brig brig. chief co culture defence defense deputy economy executive finance first foreign grand
health home interior justice lieutenant lt lt. maj maj. major managing press prime rear senior supreme trade
unification vice
"""
_MODIFIERS: Final = frozenset(_MODIFIER_WORDS.split())


def untitled(draft: Draft, seen: View) -> Draft:
    """A person's draft with the title or office before the name apart, as the role; looks left of the draft as well."""
    if draft.type != "person":
        return draft
    first = draft.first
    while first < draft.last - 1 and _before_name(first, draft.last, seen):
        first += 1
    start = first
    while start > 0 and (_is_title(seen, start - 1) or seen.lowers[start - 1] in PERSON_NOUNS):
        start -= 1
    if start < first:
        while start > 0 and seen.lowers[start - 1] in _MODIFIERS and "\n" not in seen.words[start - 1]:
            start -= 1
    elif first > 2 and seen.lowers[first - 2] == "of" and seen.lowers[first - 3] in TITLES and seen.named[first - 1]:
        start = first - 3
    while start < first and seen.words[start] == "-":
        start += 1
    role = seen.text(start, first) or None
    return draft if role is None and first == draft.first else replace(draft, first=first, role=role)


def _is_title(seen: View, i: int) -> bool:
    return seen.lowers[i].rstrip(".") in TITLES


def _before_name(i: int, last: int, seen: View) -> bool:
    """Is the token a title, or an office or party that a full name follows?"""
    if _is_title(seen, i):
        return True
    lower = seen.lowers[i]
    if lower in _PARTISAN or lower in PERSON_NOUNS or lower == "staff":
        return last - i > 2 or fold(seen.words[i + 1]) in GIVEN_NAMES
    return False


def is_office(i: int, seen: View) -> bool:
    """Is the capitalised word an office or a trade that a full name follows: Actress Helena, Engineer Tomas?"""
    after = i + 1
    if seen.lowers[i] not in PERSON_NOUNS or after + 1 >= len(seen.words) or not seen.named[after + 1]:
        return False
    return fold(seen.words[after]) in GIVEN_NAMES


def in_office(draft: Draft, seen: View) -> bool:
    """Is the draft only what an office is for: Secretary of State, Minister of Defense?"""
    if draft.last - draft.first > 2 or draft.first < 2 or seen.lowers[draft.first - 1] != "of":
        return False
    if seen.lowers[draft.first - 2] not in TITLES:
        return False
    return all(seen.lowers[i] in TOPICS or seen.lowers[i] == "state" for i in range(draft.first, draft.last))


def name_inside(first: int, last: int, seen: View) -> int:
    """Where a full name starts inside a run: Fine Gael Enda Kenny; `first` where none does."""
    for i in range(first + 1, last - 1):
        if seen.words[i - 1] == "-" or seen.words[i + 1] == "-":
            continue
        if fold(seen.words[i]) in GIVEN_NAMES and fold(seen.words[first]) not in GIVEN_NAMES:
            return i
    return first
