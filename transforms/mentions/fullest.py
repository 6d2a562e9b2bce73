"""The fullest form of each name in a document: Jia to Oliver Jia, the NIS to the National Intelligence Service."""

from collections.abc import Sequence

from schemas.vocabulary import EntityType


def fullest(names: Sequence[tuple[str, EntityType]]) -> list[str]:
    """The fullest form in the document of each (name, type), in order.

    A surname stands for the one person in the document whose name ends with it; when two do, for none of them.
    """
    longer: dict[tuple[str, EntityType], set[str]] = {}
    for name, kind in names:
        parts = name.split()
        if kind == "person" and len(parts) > 1:
            longer.setdefault((parts[-1].casefold(), kind), set()).add(name)
    result = []
    for name, kind in names:
        candidates = longer.get((name.casefold(), kind), set())
        result.append(next(iter(candidates)) if len(candidates) == 1 else name)
    return result
