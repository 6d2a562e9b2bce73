"""Short names in brackets: the National Intelligence Service (NIS), Coalition Avenir Québec (CAQ)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from schemas.vocabulary import EntityType
from transforms.mentions.known import known_type
from transforms.mentions.view import Draft, View
from transforms.records import Gazetteer

_LINKS: Final = "of the for and in on de des du la le les et für und der die a an to & del della da do dos das e y"
_SMALL: Final = frozenset(_LINKS.split())
MAX_LETTERS: Final = 9


@dataclass(frozen=True, slots=True)
class Introduced:
    """A short name and the draft of the long one that it stands for."""

    short: Draft
    long: Draft


def introduced(drafts: Sequence[Draft], seen: View, gazetteer: Gazetteer) -> list[Introduced]:
    """Short names in brackets right after a longer name, each with the long one, which it may make longer."""
    ending = {draft.last: draft for draft in drafts}
    found = []
    for i in range(1, len(seen.words) - 2):
        if seen.words[i] != "(" or not _is_short(seen.words[i + 1]) or seen.words[i + 2] not in (")", ";", ",", "/"):
            continue
        long = ending.get(i)
        if long is None or long.type == "event":
            continue
        first = _matching(i, seen.words[i + 1], seen)
        if first is None and _is_made_of(seen.words[i + 1], seen.words[long.first : long.last]):
            first = long.first
        if first is None and (long.type in ("person", "place") or long.last - long.first < 2):
            continue
        kind = known_type(seen.text(long.first, long.last), gazetteer) or _kind(long, matched=first is not None)
        grown = long.first if first is None or not _is_demonym(long.first, first, seen, gazetteer) else first
        grown = grown if first is None else min(first, grown)
        long = replace(long, first=grown, type=kind, basis="short name in brackets", firm=True)
        short = Draft(i + 1, i + 2, kind, basis="short name in brackets", firm=True)
        found.append(Introduced(short, long))
    return found


def _kind(long: Draft, *, matched: bool) -> EntityType:
    """Whose name is made of initials is an organisation."""
    return "organisation" if matched or long.type in ("person", "group", "other") else long.type


def _is_demonym(first: int, last: int, seen: View, gazetteer: Gazetteer) -> bool:
    """South Korean National Intelligence Service (NIS): the short name shows that the demonym is not part of it."""
    return first < last and seen.text(first, last).lower() in gazetteer.demonyms


def _is_short(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return (
        1 < len(word) <= MAX_LETTERS
        and sum(letter.isupper() for letter in letters) * 2 >= len(word)
        and len(letters) > 1
    )


def _is_made_of(short: str, words: list[str]) -> bool:
    """THW of Technisches Hilfswerk: all initials are in the short name, and all its letters in the words, in order."""
    letters, initials = short.lower(), [word[0].lower() for word in words if word[0].isupper()]
    return (
        short.isalpha() and short.isupper() and len(letters) > len(initials) > 1 and letters[0] == initials[0]
        and _in_order(initials, letters) and _in_order(letters, "".join(words).lower())
    )  # fmt: skip


def _in_order(letters: Sequence[str], text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _matching(end: int, short: str, seen: View) -> int | None:
    """Where the words start whose initials the short name is made of; `None` when they are not."""
    letters = [letter.lower() for letter in short if letter.isalpha()]
    i = end
    while letters and i > 0 and end - i < 3 * MAX_LETTERS:
        i -= 1
        word = seen.lowers[i]
        if not word[0].isalpha():
            if word not in ("-", "'s", "’s", "'", "’", "&", ","):
                return None
        elif word[0] == letters[-1]:
            letters.pop()
        elif word not in _SMALL:
            return None
    return i if not letters and seen.words[i][0].isupper() else None
