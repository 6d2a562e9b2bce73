"""HTML to a tree, for any input in linear time."""

import re

from selectolax.lexbor import LexborHTMLParser

from transforms.markup.tags import OPTIONAL_END_TAGS
from transforms.text import SURROGATES

MOST_TAGS_UNSEEN = 20_000
"""Pages with fewer tags cannot be deep enough to hurt."""
DEEPEST = 500
"""The parser's time grows with the square of the depth: half a second at 10,000, a minute at 100,000."""

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})[^<>]{0,4000}>")


def parse(html: str) -> LexborHTMLParser:
    """The tree of a page. Never fails: whatever is not markup is text."""
    try:
        html.encode()
    except UnicodeEncodeError:
        html = SURROGATES.sub("\ufffd", html)
    if html.count("<") > MOST_TAGS_UNSEEN:
        html = shallow(html)
    return LexborHTMLParser(html)


def shallow(html: str) -> str:
    """The page without the tags that are nested deeper than `DEEPEST`; their text stays."""
    depth = 0

    def kept(match: re.Match[str]) -> str:
        nonlocal depth
        if match.group(2).lower() in OPTIONAL_END_TAGS:
            return match.group()
        depth += -1 if match.group(1) else 1
        too_deep = depth >= DEEPEST if match.group(1) else depth > DEEPEST
        depth = max(depth, 0)
        return " " if too_deep else match.group()

    return TAG.sub(kept, html)
