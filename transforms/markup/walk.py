"""From the tree of a page to its visible lines."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from transforms.markup.tags import BLOCK_TAGS, CELL_TAGS, UNSEEN_TAGS

WHITE = re.compile("[\x00-\x20\x7f\x85\u2028\u2029]+")
"""White space that a browser shows as one space; non-breaking and other wide spaces are left to the repair."""
AROUND = " \t\u00a0\ufeff\u200b"
EDGES = AROUND + "".join(map(chr, (*range(0x21), 0x7F, 0x85, 0x2028, 0x2029)))
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
NAMING = ("id", "class", "itemprop", "role", "data-component", "data-testid")
"""Attributes whose words say what an element is for."""
SHARED_NAMING = NAMING[1:]
MANY = frozenset(
    {"a", "b", "blockquote", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "li", "p", "span", "strong", "td", "tr"}
)
"""Elements of which a page has many: an id would make each its own kind."""
LONGEST_NAMES = 400
LONGEST_PATH = 40
LAYOUT = "table, ul, ol, h1, h2, h3, h4, p + p, div + div, br + br"
"""What makes the cells of a table row blocks of their own: a table for layout, not one of data."""
CELL = "\0"
"""Parts the cells of a row; normalised text holds none."""
BLANK = AROUND + "\n" + CELL


class Line(NamedTuple):
    """A visible line."""

    text: str
    tag: str
    path: tuple[str, ...]
    link_density: float


@dataclass(slots=True, eq=False)
class Place:
    """Where the walk stands: an element, and what the elements around it are to its text."""

    outer: "Place | None"
    tag: str
    attributes: dict[str, str | None]
    in_link: bool = False
    in_row: bool = False
    in_pre: bool = False
    path: tuple[str, ...] | None = None
    """Worked out by `path_of` when text is met there, as most elements hold none of their own."""


ROOT = Place(None, "body", {}, path=())
Part = tuple[str, Place]
"""A stretch of text and where it stands."""


def lines(tree: LexborHTMLParser, *, hidden: bool) -> list[Line]:
    """The lines of a page, with those that are hidden or without. Linear in the page; keeps its own stack."""
    root = tree.body or tree.root
    found: list[Line] = []
    parts: list[Part] = []
    stack: list[tuple[LexborNode, Place, bool]] = []
    node, place = root.child if root else None, ROOT
    while node is not None or stack:
        ends_line = False
        if node is None:
            node, place, ends_line = stack.pop()
        elif (tag := node.tag or "-") == "-text":
            text = node.text_content
            if text and (parts or not text.isspace()):
                parts.append((text, place))
        elif tag == "br":
            ends_line = not place.in_row
            parts.append((" ", place))
        elif tag not in UNSEEN_TAGS and tag[0] not in "-_!":
            attributes = node.attributes
            if hidden or not attributes or not unseen(attributes):
                is_block = tag in BLOCK_TAGS
                ends_line = is_block and not place.in_row
                if is_block and parts and place.in_row:
                    parts.append((CELL if tag in CELL_TAGS else " ", place))
                child = node.child
                if child is not None:
                    if ends_line and parts:
                        found += gathered(parts)
                        parts = []
                    stack.append((node, place, ends_line))
                    in_link = place.in_link or (tag == "a" and "href" in attributes)
                    in_row = place.in_row or (tag == "tr" and node.css_first(LAYOUT) is None)
                    place = Place(place, tag, attributes, in_link, in_row, place.in_pre or tag == "pre")
                    node = child
                    continue
        if ends_line and parts:
            found += gathered(parts)
            parts = []
        node = node.next
    return found + gathered(parts)


def gathered(parts: list[Part]) -> list[Line]:
    """The line that the parts make; several where preformatted text has line breaks of its own."""
    if len(parts) == 1 and not parts[0][1].in_pre:
        text, place = parts[0]
        shown = shrunk(text)
        return [Line(shown, tag_of(own := path_of(place)), own, float(place.in_link))] if shown else []
    path: tuple[str, ...] | None = None
    length = linked = 0
    for text, place in parts:
        size = len(text.strip(BLANK))
        if size:
            own = path_of(place)
            path = own if path is None or path is own else shared(path, own)
            length += size
            linked += size if place.in_link else 0
    if path is None:
        return []
    whole = "".join([text for text, _ in parts]) if len(parts) > 1 else parts[0][0]
    tag, density = tag_of(path), round(linked / length, 3)
    rows = whole.split("\n") if parts[0][1].in_pre else [whole]
    shown_rows = (shrunk(row) if CELL not in row else tabbed(row) for row in rows)
    return [Line(shown, tag, path, density) for shown in shown_rows if shown]


def tabbed(row: str) -> str:
    """A row of data: its cells that are not empty, joined by tabs."""
    return "\t".join(filter(None, map(shrunk, row.split(CELL))))


def shrunk(text: str) -> str:
    """White space as a browser shows it. Most texts hold single spaces alone, which is seen sooner than sought."""
    text = text.strip(EDGES)
    return text if text.isprintable() and "  " not in text else WHITE.sub(" ", text)


@lru_cache(maxsize=16_384)
def tag_of(path: tuple[str, ...]) -> str:
    """The nearest block element."""
    return next((tag for step in reversed(path) if (tag := step.partition(".")[0]) in BLOCK_TAGS), "body")


def shared(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, ...]:
    """The path to the nearest element that holds both."""
    if left is right or left == right:
        return left
    common = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        common += 1
    return left[:common]


def path_of(place: Place) -> tuple[str, ...]:
    """Tags and names from the root to a place."""
    waiting = []
    while (path := place.path) is None:
        waiting.append(place)
        place = place.outer or ROOT
    for place in reversed(waiting):
        tag, attributes = place.tag, place.attributes
        step = named(tag, *map(attributes.get, SHARED_NAMING if tag in MANY else NAMING)) if attributes else tag
        path = place.path = (*path, step) if len(path) < LONGEST_PATH else (*path[:8], *path[9:], step)
    return path


@lru_cache(maxsize=16_384)
def named(tag: str, *names: str | None) -> str:
    """`div.article-body` for `<div class="article-body">`: the tag and up to eight words, in lower case."""
    words = CAMEL.sub("-", " ".join(filter(None, names))[:LONGEST_NAMES]).lower().split()
    return ".".join((tag, *words[:8]))


def unseen(attributes: dict[str, str | None]) -> bool:
    """Whether the element's own attributes hide it."""
    if "style" in attributes and HIDDEN_STYLE.search(attributes["style"] or ""):
        return True
    return "hidden" in attributes
