"""The frame of every page: templates that escape, one content policy, addresses from page to page, paging."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jinja2
import pyarrow as pa

HERE = Path(__file__).parent
A_PAGE = 200
"""Rows of a list on one page: quick on a phone, and 10,000 articles make fifty pages of it."""
CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where things are shown, relative to the folder of the pages."""

    articles: frozenset[str]
    """Documents that have a page of their own."""
    names: Mapping[str, int] = field(default_factory=dict)
    """Page of the list of names by entity."""
    topics: Mapping[str, int] = field(default_factory=dict)
    """Page of the board by topic."""

    def article(self, document_id: str | None, anchor: str = "") -> str:
        """Address of an article, or of a span in it; empty where it has no page."""
        return article(document_id or "", anchor, shown=document_id in self.articles)

    def name(self, entity_id: str | None) -> str:
        known = self.names.get(entity_id or "")
        return f"names/{numbered(known)}#entity-{entity_id}" if known else ""

    def topic(self, topic_id: str | None) -> str:
        known = self.topics.get(topic_id or "")
        return f"board/{numbered(known)}#topic-{topic_id}" if known else ""


def article(document_id: str, anchor: str = "", *, shown: bool) -> str:
    """Address of an article, or of a span in it; empty where none is `shown`."""
    return f"articles/{document_id}.html" + (f"#{anchor}" if anchor else "") if shown else ""


def numbered(page: int) -> str:
    """File name of a list's page, from 1."""
    return "index.html" if page == 1 else f"page-{page}.html"


def paged(rows: pa.Table, size: int = A_PAGE) -> Iterator[tuple[int, int, list[dict[str, Any]]]]:
    """(page, pages, its rows); one empty page where there are no rows."""
    pages = max(1, -(-len(rows) // size))
    for page in range(1, pages + 1):
        yield page, pages, rows.slice((page - 1) * size, size).to_pylist()


def web_address(url: str | None) -> str:
    """An address that may become a link: http and https only, so that no article can run a script."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    return str(url) if parts.scheme in ("http", "https") and parts.netloc else ""


def plain(number: float | None) -> str:
    """A number as people write it: 12,000 and 6.5."""
    if number is None:
        return ""
    return f"{number:,.10g}" if abs(number) < 1e10 else f"{number:,.0f}"


def seconds(number: float) -> str:
    return f"{number:.2f} s" if number < 10 else f"{number:,.0f} s"


def short(text: str | None, most: int = 160) -> str:
    """The start of a text, on one line."""
    line = " ".join((text or "")[: most + 200].split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def file_name(uri: str) -> str:
    """The last part of a source's path or URL: what an article without a title is called."""
    return uri.rstrip("/").rsplit("/", 1)[-1]


class _OfRows(jinja2.Environment):
    """Looks for the columns of a row first: as an attribute of a dict, each would be missed before it is found."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


@cache
def _environment() -> jinja2.Environment:
    made = _OfRows(
        loader=jinja2.FileSystemLoader(HERE / "templates"), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters |= {"plain": plain, "short": short, "seconds": seconds, "web": web_address}
    made.globals |= {"policy": CONTENT_POLICY, "numbered": numbered}
    return made


def write(target: Path, template: str, **shown: Any) -> None:
    """Render a template to `target`. `root` leads from the page to the folder of the pages."""
    text = _environment().get_template(template).render(**shown)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
