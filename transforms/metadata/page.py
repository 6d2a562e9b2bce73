"""Metadata from a page's markup: JSON-LD, meta tags, `<time>`, the canonical link."""

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborHTMLParser

from transforms.metadata.dates import in_address, stated
from transforms.metadata.jsonld import Linked, linked
from transforms.metadata.names import person_names
from transforms.records import Metadata
from transforms.vocab.metadata import (
    AUTHOR_TAGS,
    DESCRIPTION_TAGS,
    LANGUAGE_TAGS,
    LICENCE_TAGS,
    OUTLET_TAGS,
    PUBLISHED_TAGS,
    ROBOTS_TAGS,
    TITLE_TAGS,
    URL_TAGS,
)

TITLE_SEPARATOR = re.compile(r"\s[|»·•–—-]\s")
SEPARATORS = " |»·•–—-"
ADDRESS = re.compile(r"@|https?:|www\.")
PUBLISHED_PLACES = (
    "time[itemprop~=datePublished], [itemprop~=datePublished], time[pubdate], time[datetime]",
    "[class*=publish], [class*=Publish], [class*=date], [class*=Date], [class*=timestamp], [id*=date]",
)
"""Where a date of publication stands when no meta tag has it, best first."""
MOST_PLACES = 12
LANGUAGE = re.compile(r"^[a-zA-Z]{2}(?=$|[-_])")


def from_html(html: str) -> Metadata:
    """What a page states of its article."""
    tree = LexborHTMLParser(html)
    return from_tree(tree, linked(tree), meta_tags(tree))


def from_tree(tree: LexborHTMLParser, known: Linked, tags: dict[str, list[str]]) -> Metadata:
    """The same of a page that is parsed, whose JSON-LD and meta tags are read."""
    url = first(known.url, canonical(tree), *values(tags, URL_TAGS))
    outlet = first(*(name for name in (*values(tags, OUTLET_TAGS), known.outlet) if name and not ADDRESS.match(name)))
    return Metadata(
        url=url if url and url.startswith(("http://", "https://")) else None,
        outlet=outlet,
        title=without_outlet(first(known.title, *values(tags, TITLE_TAGS), title_element(tree)), outlet),
        authors=authors(known, tags, outlet=outlet),
        published=published(tree, known, tags, url=url),
        language=language(tree, known, tags),
        licence=first(known.licence, licence_link(tree), *values(tags, LICENCE_TAGS)),
        robots=first(*values(tags, ROBOTS_TAGS)),
    )


def meta_tags(tree: LexborHTMLParser) -> dict[str, list[str]]:
    """Contents of the meta tags by name or property, in lower case."""
    found: dict[str, list[str]] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = " ".join((attributes.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower().strip(), []).append(content)
    return found


def values(tags: dict[str, list[str]], names: Iterable[str]) -> list[str]:
    return [content for name in names for content in tags.get(name, ())]


def first(*given: str | None) -> str | None:
    return next((value for value in given if value), None)


def description(tags: dict[str, list[str]]) -> str | None:
    """What the page's meta tags say that it is about."""
    return first(*values(tags, DESCRIPTION_TAGS))


def canonical(tree: LexborHTMLParser) -> str | None:
    node = tree.css_first("link[rel=canonical][href]")
    return node.attributes.get("href") if node else None


def licence_link(tree: LexborHTMLParser) -> str | None:
    node = tree.css_first("link[rel=license][href]")
    return node.attributes.get("href") if node else None


def title_element(tree: LexborHTMLParser) -> str | None:
    """The `<title>`; else the only `<h1>`."""
    node = tree.css_first("head title") or tree.css_first("title")
    if node and (whole := " ".join(node.text().split())):
        parts = TITLE_SEPARATOR.split(whole)
        # A few words after the last bar or dash are the outlet's name; a meta tag would have had none.
        return whole.removesuffix(parts[-1]).rstrip(SEPARATORS) if len(parts) > 1 and few_words(parts[-1]) else whole
    headings = tree.css("h1")
    return first(" ".join(headings[0].text(separator=" ").split())) if len(headings) == 1 else None


def few_words(text: str) -> bool:
    return len(text.split()) <= 4


def without_outlet(title: str | None, outlet: str | None) -> str | None:
    """The title without the outlet's name before or after a bar or dash."""
    if not title or not outlet:
        return title
    parts = TITLE_SEPARATOR.split(title)
    if len(parts) > 1 and parts[-1].casefold() == outlet.casefold():
        return title.removesuffix(parts[-1]).rstrip(SEPARATORS)
    if len(parts) > 1 and parts[0].casefold() == outlet.casefold():
        return title.removeprefix(parts[0]).lstrip(SEPARATORS)
    return title


def authors(known: Linked, tags: dict[str, list[str]], *, outlet: str | None) -> tuple[str, ...]:
    """Who is named as author; the outlet itself only where nobody else is."""
    for given in (known.authors, values(tags, AUTHOR_TAGS)):
        found = [name for text in given if not text.startswith(("http", "@")) for name in person_names(text)]
        own = {(outlet or "").casefold()}
        people = tuple(dict.fromkeys(name for name in found if name.casefold() not in own))
        if people:
            return people
    return ()


def published(tree: LexborHTMLParser, known: Linked, tags: dict[str, list[str]], *, url: str | None) -> str | None:
    """Day of publication in EDTF, from the first place that states a year."""
    for text in (known.published, *values(tags, PUBLISHED_TAGS)):
        value = stated(text) if text else None
        if value and "X" not in value:
            return value
    if url and (value := in_address(url)):
        return value
    for place in PUBLISHED_PLACES:
        for node in tree.css(place)[:MOST_PLACES]:
            text = node.attributes.get("datetime") or node.attributes.get("content") or (node.text() or "")[:200]
            value = stated(text)
            if value and len(value) == len("2024-10-25") and "X" not in value:
                return value
    return None


def language(tree: LexborHTMLParser, known: Linked, tags: dict[str, list[str]]) -> str | None:
    """ISO 639-1 code that the page gives itself."""
    root = tree.css_first("html")
    for text in (root.attributes.get("lang") if root else None, known.language, *values(tags, LANGUAGE_TAGS)):
        match = LANGUAGE.match((text or "").strip())
        if match:
            return match.group().lower()
    return None
