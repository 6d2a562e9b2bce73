"""Many records at once from columns of their fields.

`Block(…)` of a frozen dataclass sets each field through `object.__setattr__`; a page has hundreds of blocks, and that
was a third of the time that cleaning took. Here the slots are filled a field at a time in C loops.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from typing import Any

from transforms.records import Block, Markup, Span


def _fill(kind: type, count: int, columns: dict[str, Iterable[Any]]) -> list[Any]:
    """`count` records of a class with slots; the columns have to name every field."""
    records: list[Any] = list(map(object.__new__, [kind] * count))
    for name, values in columns.items():
        deque(map(vars(kind)[name].__set__, records, values), maxlen=0)
    return records


def spans(starts: list[int], ends: list[int]) -> list[Span]:
    """A span for every start and end."""
    return _fill(Span, len(starts), {"start": starts, "end": ends})


def markups(tag: list[str], path: list[tuple[str, ...]], link_density: list[float]) -> list[Markup]:
    """What the HTML said, a row a block."""
    return _fill(Markup, len(tag), {"tag": tag, "path": path, "link_density": link_density})


def unlabelled(span: list[Span], text: list[str], markup: Sequence[Markup | None]) -> tuple[Block, ...]:
    """A block a row that nothing is known of yet."""
    n = len(text)
    return blocks(
        span=span, text=text, label=["other"] * n, kept=[False] * n, score=[0.0] * n, reason=[""] * n, markup=markup
    )


def blocks(**columns: Sequence[Any]) -> tuple[Block, ...]:
    """A block a row; every field of `Block` is a column."""
    return tuple(_fill(Block, len(columns["text"]), dict(columns)))
