"""From the tree of a page to its visible lines. The walk keeps its own stack, so depth is no danger."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from transforms.markup.tags import BLOCK_TAGS, CELL_TAGS, UNSEEN_TAGS

WHITE = re.compile("[\x00-\x20\x7f\x85\u2028\u2029]+")
"""White space that a browser shows as one space; non-breaking and other wide spaces are left to the repair."""
AROUND = " \t\u00a0\ufeff\u200b"
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
WORD = re.compile(r"[^\s.,;:/|#\"'()\[\]{}=+*!?<>&%$@]{1,60}")
NAMING = ("id", "class", "itemprop", "role", "data-component", "data-testid")
"""Attributes whose words say what an element is for."""
LONGEST_PATH = 40
LAYOUT = "table, ul, ol, h1, h2, h3, h4, p + p, div + div, br + br"
"""What makes the cells of a table row blocks of their own: a table for layout, not one of data."""
CELL = "\0"
"""Parts the cells of a row; normalised text holds none."""


@dataclass(frozen=True, slots=True)
class Line:
    """A visible line."""

    text: str
    tag: str
    path: tuple[str, ...]
    link_density: float


class Place(NamedTuple):
    """Where the walk stands."""

    path: tuple[str, ...] = ()
    in_link: bool = False
    in_row: bool = False
    in_pre: bool = False


class Part(NamedTuple):
    """A stretch of text, or, where it is None, the end of a line."""

    text: str | None
    place: Place


def lines(tree: LexborHTMLParser, *, hidden: bool) -> list[Line]:
    """The lines of a page, with those that are hidden or without. Linear in the page."""
    root = tree.body or tree.root
    found: list[Line] = []
    parts: list[Part] = []
    for part in walk(root, hidden=hidden) if root else ():
        if part.text is not None:
            parts.append(part)
        elif parts:
            found += gathered(parts)
            parts = []
    return [*found, *gathered(parts)]


def gathered(parts: list[Part]) -> Iterator[Line]:
    """The line that the parts make; several where preformatted text has line breaks of its own."""
    path: tuple[str, ...] | None = None
    length = linked = 0
    for text, place in parts:
        size = len((text or "").strip(AROUND + "\n"))
        if size:
            path = place.path if path is None else shared(path, place.path)
            length += size
            linked += size if place.in_link else 0
    if path is None:
        return
    whole = "".join(text or "" for text, _ in parts)
    tag = next((tag for step in reversed(path) if (tag := step.partition(".")[0]) in BLOCK_TAGS), "body")
    for row in whole.split("\n") if parts[0].place.in_pre else [whole]:
        cells = [WHITE.sub(" ", cell).strip(AROUND) for cell in row.split(CELL)]
        shown = "\t".join(cell for cell in cells if cell)
        if shown:
            yield Line(shown, tag, path, round(linked / length, 3))


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


def walk(root: LexborNode, *, hidden: bool) -> Iterator[Part]:
    """Text and ends of lines in the order of the page."""
    stack: list[tuple[LexborNode, Place, bool]] = []
    node, place = root.child, Place()
    while node is not None or stack:
        if node is None:
            node, place, ends_line = stack.pop()
            if ends_line:
                yield Part(None, place)
            node = node.next
            continue
        tag = node.tag or "-"
        if tag == "-text":
            yield Part(node.text_content or "", place)
        elif tag == "br":
            yield Part(" " if place.in_row else None, place)
        elif tag[0] not in "-_!" and tag not in UNSEEN_TAGS:
            attributes = node.attributes
            if hidden or not unseen(attributes):
                ends_line = tag in BLOCK_TAGS and not place.in_row
                if ends_line or place.in_row:
                    yield Part(between(tag, place), place)
                stack.append((node, place, ends_line))
                place = inside(node, tag, attributes, place)
                node = node.child
                continue
        node = node.next


def between(tag: str, place: Place) -> str | None:
    """What stands before an element: the end of a line, in a row of data the end of a cell, a space or nothing."""
    if not place.in_row:
        return None
    return CELL if tag in CELL_TAGS else " " if tag in BLOCK_TAGS else ""


def inside(node: LexborNode, tag: str, attributes: dict[str, str | None], place: Place) -> Place:
    """The place of an element's content."""
    path, in_link, in_row, in_pre = place
    step = named(tag, *map(attributes.get, NAMING)) if attributes else tag
    return Place(
        (*path, step) if len(path) < LONGEST_PATH else (*path[:8], *path[9:], step),
        in_link or (tag == "a" and "href" in attributes),
        in_row or (tag == "tr" and node.css_first(LAYOUT) is None),
        in_pre or tag == "pre",
    )


@lru_cache(maxsize=4096)
def named(tag: str, *values: str | None) -> str:
    """`div.article-body` for `<div class="article-body">`: the tag and up to eight words, in lower case."""
    words = [word.lower() for value in values if value for word in WORD.findall(value[:400])]
    return ".".join((tag, *words[:8]))


def unseen(attributes: dict[str, str | None]) -> bool:
    """Whether the element's own attributes hide it."""
    if not attributes:
        return False
    style = attributes.get("style")
    return "hidden" in attributes or bool(style and HIDDEN_STYLE.search(style))
