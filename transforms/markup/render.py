"""A page as a reader sees it: one line a block, each with what the markup says of it."""

from dataclasses import dataclass
from itertools import accumulate

from transforms import columns
from transforms.markup.parse import parse
from transforms.markup.walk import Line, lines
from transforms.metadata.jsonld import Linked, linked
from transforms.metadata.page import description, from_tree, meta_tags
from transforms.records import Block, Metadata

FEWEST_VISIBLE = 250
"""A page that shows fewer characters hides its text until a script runs: then hidden elements are read as well."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """The visible text of a page and its blocks."""

    text: str
    """One line a block; normalised."""
    blocks: tuple[Block, ...]
    metadata: Metadata
    linked: Linked
    """What the page says of its article in JSON-LD."""
    description: str | None = None
    """What the page's meta tags say that it is about."""


def render(html: str) -> Rendered:
    """The visible text of a page: entities decoded; scripts, styles and hidden elements left out.

    Inline elements are joined as they stand, `<br>` and block elements begin a new line, the cells of a row of data
    are joined by tabs, list items have no bullet. Any string is a page; broken and deeply nested ones too.
    """
    tree = parse(html)
    found = lines(tree, hidden=False)
    if sum(len(line.text) for line in found) < FEWEST_VISIBLE:
        found = lines(tree, hidden=True)
    known, tags = linked(tree), meta_tags(tree)
    return Rendered(
        text="\n".join(line.text for line in found),
        blocks=placed(found),
        metadata=from_tree(tree, known, tags),
        linked=known,
        description=description(tags),
    )


def placed(found: list[Line]) -> tuple[Block, ...]:
    """The lines as blocks of the text that joins them."""
    texts = [line.text for line in found]
    ends = list(accumulate(len(text) + 1 for text in texts))
    starts = [0, *ends][:-1]
    return columns.unlabelled(
        columns.spans(starts, [end - 1 for end in ends]),
        texts,
        columns.markups(
            [line.tag for line in found], [line.path for line in found], [line.link_density for line in found]
        ),
    )
