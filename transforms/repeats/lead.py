"""Groups around their earliest member."""

from collections.abc import Iterable

Pair = tuple[str, str, float]
"""Later member, earlier member, likeness."""


def led(pairs: Iterable[Pair], *, chained: bool) -> dict[str, tuple[str, float]]:
    """The first member and the likeness to it, by later member.

    Pairs come in the order of the later member, the most alike first. Chained, a member that is like one which
    follows a first member follows it too, at the lower likeness; else only likeness to the first counts.
    """
    found: dict[str, tuple[str, float]] = {}
    for later, earlier, alike in pairs:
        if later in found:
            continue
        if earlier not in found:
            found[later] = (earlier, alike)
        elif chained:
            first, before = found[earlier]
            found[later] = (first, min(alike, before))
    return found
