"""One `Metadata` out of several."""

from collections.abc import Iterable

from transforms.records import Metadata


def merge(*given: Metadata) -> Metadata:
    """Field by field the first value that is known; what is said to robots holds together.

    The order says whose word counts: the record's own metadata, then the markup's, then what is inferred from text.
    """
    return Metadata(
        url=first(one.url for one in given),
        outlet=first(one.outlet for one in given),
        title=first(one.title for one in given),
        authors=next((one.authors for one in given if one.authors), ()),
        published=first(one.published for one in given),
        language=first(one.language for one in given),
        licence=first(one.licence for one in given),
        robots=", ".join(dict.fromkeys(one.robots for one in given if one.robots)) or None,
    )


def first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
