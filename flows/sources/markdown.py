"""Markdown as the HTML that it stands for, so that its headings, lists and links are read like those of a page."""

from functools import cache

from markdown_it import MarkdownIt


@cache
def _renderer() -> MarkdownIt:
    """CommonMark with tables; HTML inside it passes, and stays HTML."""
    return MarkdownIt("commonmark", {"html": True}).enable("table")


def as_html(text: str) -> str:
    """The HTML of a Markdown text. Any text is valid Markdown."""
    rendered: str = _renderer().render(text)
    return rendered
