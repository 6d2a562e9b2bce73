"""Bodies named by what they are, once the full name has been said: the League, the Commission."""

from collections.abc import Sequence
from typing import Final

from transforms.mentions.chunks import Run
from transforms.mentions.view import Draft, View
from transforms.names import key
from transforms.vocab.organisations import ORG_HEADS

_SHARED: Final = frozenset({"party", "government", "state", "house", "company", "union", "police", "group"})
"""Words that a text writes with a capital for more than one body."""


def bare_heads(drafts: Sequence[Draft], runs: Sequence[Run], seen: View) -> list[Draft]:
    """Drafts of "the League" and the like where the document names exactly one body that is such."""
    named: dict[str, set[str]] = {}
    for draft in drafts:
        if draft.type == "organisation" and draft.last - draft.first > 1:
            for i in range(draft.first, draft.last):
                if seen.lowers[i] in ORG_HEADS:
                    named.setdefault(seen.lowers[i], set()).add(key(seen.text(draft.first, draft.last)))
    return [
        Draft(first, last, "organisation", basis="short for a body", firm=True)
        for first, last in runs
        if last - first == 1
        and first
        and seen.lowers[first - 1] == "the"
        and seen.lowers[first] not in _SHARED
        and seen.lowers[first] in named
    ]
