"""Laws of pages: any bytes that pass for HTML give blocks that are slices of the text, and what can be written down."""

import json
from dataclasses import astuple

from hypothesis import example, given
from hypothesis import strategies as st

from flows.reference.cleaner import load_cleaner, load_html_cleaner
from schemas.vocabulary import LABELS
from tests.unit.flows.sources.made import PAGE
from transforms.article import Article, Cleaners, lay_out, prepare
from transforms.records import Metadata

NAMES = (
    "html head body main article section div p h1 h2 ul li table tr td a b br img script style template svg title meta"
)
TAGS = st.sampled_from(NAMES.split())
VALUES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["headline", "share-bar", "display:none", "og:title", "article:published_time", "2024-10-25", "author"]
    ),
)
ATTRIBUTES = st.lists(
    st.builds(
        '{}="{}"'.format,
        st.sampled_from(["class", "id", "href", "style", "hidden", "property", "name", "content", "lang", "itemprop"]),
        VALUES,
    ),
    max_size=3,
).map(" ".join)
WORDS = st.lists(
    st.sampled_from(["The", "river", "rose", "3,000", "people,", "&amp;", "&nbsp;", "&#xD800;", "—", "\u200b"]),
    max_size=16,
).map(" ".join)  # fmt: skip
PARTS = st.one_of(
    WORDS,
    st.builds("<{} {}>".format, TAGS, ATTRIBUTES),
    st.builds("</{}>".format, TAGS),
    st.builds("<p>{}</p>".format, WORDS),
    st.sampled_from(["<!--", "-->", "<![CDATA[", "]]>", "<", ">", '"', "<p", "</", "\0", "<br/>" * 30, "<div>" * 60]),
    st.text(max_size=10),
)
PAGES = st.lists(PARTS, max_size=40).map("".join)
KEYS = "@type @id @graph headline author name publisher datePublished url inLanguage articleBody"
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=12), st.text("\ud800a", max_size=3)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(KEYS.split()), st.one_of(inner, st.just("NewsArticle")), max_size=5),
    ),
    max_leaves=12,
)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A good page with stretches cut, doubled or replaced."""
    page = PAGE
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(page)))
        to = min(len(page), at + draw(st.integers(0, 60)))
        page = page[:at] + draw(st.one_of(PARTS, st.just(page[at:to] * 2))) + page[to:]
    return page


def cleaned(page: str) -> Article:
    cleaners = Cleaners(load_cleaner(), load_html_cleaner())
    return prepare(lay_out(page, is_html=True, given=Metadata()), cleaners=cleaners)


def lawful(article: Article) -> None:
    for block in article.blocks:
        assert block.span.of(article.raw) == block.text
        assert block.label in LABELS
        assert 0 <= block.score <= 1
    for value in (article.raw, article.clean.text, article.language, *astuple(article.metadata)):
        "".join(value or ()).encode()  # what cannot be written down would fail the whole shard


@given(st.one_of(PAGES, damaged(), st.text(max_size=200)))
def test_any_page_gives_blocks_that_are_slices(page: str) -> None:
    lawful(cleaned(page))


@given(JSON)
@example({"@type": "NewsArticle", "headline": "\ud800"})
def test_any_description_of_an_article_is_read_or_passed_over(stated: object) -> None:
    script = json.dumps(stated)
    lawful(cleaned(f'<script type="application/ld+json">{script}</script>{PAGE}'))
