"""Addresses that last: an article leads to a signpost, which leads to the page of a list that has the name or topic.

The lists are in another order in each snapshot; an article's page, which no order changes, need not be written again.
"""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Literal

from flows.review import pages

List = Literal["names", "board"]
KIND: dict[List, str] = {"names": "entity", "board": "topic"}
DIGITS = 2
"""Of a key: 256 signposts, each of a few thousand lines where a million names are known."""


def address(of: List, key: str) -> str:
    """Where a name or a topic is found, whatever the order of its list."""
    return f"{of}/of/{key[:DIGITS]}.html#{KIND[of]}-{key}"


def write(folder: Path, of: List, found: Iterable[tuple[str, str, int]]) -> None:
    """The signposts of a list, below its folder, from (key, its words, page of the list)."""
    for start, some in groupby(sorted(found), key=lambda row: row[0][:DIGITS]):
        pages.write(
            folder / "of" / f"{start}.html", "signpost.j2", root="../../", here=of, kind=KIND[of], found=list(some)
        )
