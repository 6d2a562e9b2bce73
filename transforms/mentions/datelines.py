"""What capitals alone make look like names: the town of a dateline, which is one, and shouted headlines."""

from typing import Final

from transforms.mentions.view import Draft, View

_DASHES: Final = frozenset({"–", "—", "-", "--"})
_MARKS: Final = frozenset({",", ".", "(", ")", "/"})
TOWN: Final = 4
"""Words of a town's name at most."""
REACH: Final = 14
"""Tokens from the town to the dash that closes a dateline."""
SHOUTED: Final = 3
"""Longer words in capitals that make a stretch of a headline no name by themselves."""


def datelines(seen: View) -> list[Draft]:
    """The towns of datelines: `VELDEN, March 3 (Nordpress) — The mayor …`."""
    found = []
    for i, opens in enumerate(seen.opens):
        if opens and seen.words[i].isalpha() and seen.words[i].isupper() and len(seen.words[i]) > 2:
            last = i + 1
            while last < len(seen.words) and seen.words[last].isalpha() and seen.words[last].isupper():
                last += 1
            if last - i <= TOWN and _closes(last, seen):
                found.append(Draft(i, last, "place", basis="dateline", firm=True))
    return found


def _closes(start: int, seen: View) -> bool:
    """Does a dash follow, with nothing between but region, day and agency?"""
    for i in range(start, min(start + REACH, len(seen.words) - 1)):
        word = seen.words[i]
        if word in _DASHES:
            return not seen.glued[i] or not seen.glued[i + 1]
        if not (word in _MARKS or word[0].isupper() or word[0].isdigit() or word.isspace()):
            return False
    return False


def is_shouted(draft: Draft, seen: View) -> bool:
    """Did the model take a stretch of a headline in capitals for one name?"""
    words = [word for word in seen.words[draft.first : draft.last] if word.isalpha() and len(word) > SHOUTED]
    return seen.loud[draft.first] and len(words) > SHOUTED and all(word.isupper() for word in words)
