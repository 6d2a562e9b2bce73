"""JSON-LD: what a page tells machines about its article (schema.org)."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from transforms.text import SURROGATES

ARTICLE = re.compile(r"Article$|^(?:BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|Review)$")
TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|figure|img)\b[^<>]{0,500}>", re.IGNORECASE
)
TRAILING_COMMA = re.compile(r",(\s{0,50}[}\]])")
LARGEST = 3_000_000
"""Characters of a script that are read at most."""
MOST_NODES = 2_000


@dataclass(frozen=True, slots=True)
class Linked:
    """What JSON-LD states of the article; None and () where it does not."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    licence: str | None = None
    description: str | None = None
    body: str | None = None


def linked(tree: LexborHTMLParser) -> Linked:
    """The first article that the page's JSON-LD describes. Broken JSON is passed over."""
    nodes = [node for script in scripts(tree) for node in flattened(script)]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 2}
    article = next((node for node in nodes if is_article(node)), None)
    if article is None:
        return Linked()
    return Linked(
        title=text(article.get("headline")) or text(article.get("name")),
        authors=names(article.get("author"), by_id) or names(article.get("creator"), by_id),
        published=text(article.get("datePublished")) or text(article.get("dateCreated")),
        outlet=next(iter(names(article.get("publisher"), by_id)), None),
        url=address(article.get("url")) or address(article.get("mainEntityOfPage")),
        language=text(article.get("inLanguage")),
        licence=address(article.get("license")) or text(article.get("license")),
        description=text(article.get("description")),
        body=TAG.sub(" ", text(article.get("articleBody")) or "") or None,
    )


def scripts(tree: LexborHTMLParser) -> Iterator[Any]:
    """The parsed content of every JSON-LD script."""
    for script in tree.css('script[type*="ld+json"]'):
        content = script.text()[:LARGEST].strip().removeprefix("<!--").removesuffix("-->")
        for attempt in (content, TRAILING_COMMA.sub(r"\1", content)):
            try:
                yield json.loads(attempt, strict=False)
            except (ValueError, RecursionError):
                continue
            break


def flattened(given: Any) -> Iterator[dict[str, Any]]:
    """Every object of the document, outer ones first, up to `MOST_NODES`."""
    queue = [given]
    for _ in range(MOST_NODES):
        if not queue:
            return
        node = queue.pop(0)
        if isinstance(node, dict):
            yield node
            queue += [value for value in node.values() if isinstance(value, dict | list)]
        elif isinstance(node, list):
            queue += node


def is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and ARTICLE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def names(given: Any, by_id: dict[str, dict[str, Any]]) -> tuple[str, ...]:
    """Names of persons or organisations, given as text, objects, references or lists of them."""
    found: list[str] = []
    for one in given if isinstance(given, list) else [given]:
        node = by_id.get(str(one.get("@id")), one) if isinstance(one, dict) and "name" not in one else one
        name = node.get("name") if isinstance(node, dict) else node
        for part in name if isinstance(name, list) else [name]:
            value = text(part)
            if value and value not in found:
                found.append(value)
    return tuple(found)


def address(given: Any) -> str | None:
    """An address, given as text or as the `@id` or `url` of an object."""
    if isinstance(given, dict):
        given = given.get("@id") or given.get("url")
    value = text(given)
    return value if value and value.startswith(("http://", "https://")) else None


def text(given: Any) -> str | None:
    """A string without entities, surrounding blanks and halves of characters (JSON can state them), or None."""
    if isinstance(given, list) and given:
        given = given[0]
    if not isinstance(given, str):
        return None
    return SURROGATES.sub("\ufffd", html.unescape(given)).strip() or None
