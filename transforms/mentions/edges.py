"""The edges of a name: what was taken in that is not part of it."""

from dataclasses import replace
from typing import Final

from transforms.mentions.view import Draft, View
from transforms.vocab.people import AUXILIARIES, PERSON_VERBS

_OPENERS: Final = frozenset(
    ("the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your", "and", "of")
)
_POSSESSIVES: Final = frozenset({"'s", "’s", "'", "’", "´s", "`s", "s'"})
_MARKS: Final = frozenset("\"“”‘’'`.,:;!?-–—/()[]{}*•|…")
_CLOSERS: Final = frozenset({"and", "of", "for", "the", "in", "or", "to", "s", "against", "at", "by", "from"})


def trimmed(draft: Draft, seen: View) -> Draft | None:
    """The draft without articles, possessives, loose links and marks at its edges; `None` when nothing is left."""
    first, last = draft.first, draft.last
    while first < last and (seen.lowers[first] in _OPENERS or _is_mark(seen.words[first])):
        first += 1
    while first < last and (
        seen.lowers[last - 1] in _POSSESSIVES or seen.words[last - 1] in _CLOSERS or _is_mark(seen.words[last - 1])
    ):
        last -= 1
    if first < last and seen.loud[first] and not seen.words[first].isupper():
        while last - first > 1 and (seen.lowers[last - 1] in AUXILIARIES or seen.lowers[last - 1] in PERSON_VERBS):
            last -= 1
    if last - first > 2 and seen.lowers[first] in ("pro", "anti", "non", "ex") and seen.words[first + 1] == "-":
        first += 2
    if first >= last:
        return None
    return draft if (first, last) == (draft.first, draft.last) else replace(draft, first=first, last=last)


def _is_mark(word: str) -> bool:
    return word in _MARKS or word.isspace()
