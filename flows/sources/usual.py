"""The usual names of the columns of news corpora, the best first: plain constants."""

import re

TEXT: tuple[str, ...] = (
    "text", "body", "content", "article", "maintext", "main_text", "article_text", "full_text", "fulltext",
    "plain_text", "plaintext", "clean_text", "raw_text", "body_text", "content_text", "article_body", "story",
    "document", "articletext",
)  # fmt: skip
HTML: tuple[str, ...] = ("html", "raw_html", "content_html", "body_html", "article_html", "page", "page_html")
URL: tuple[str, ...] = ("url", "link", "article_url", "source_url", "canonical_url", "permalink", "web_url", "uri")
TITLE: tuple[str, ...] = ("title", "headline", "article_title", "head_line", "heading")
AUTHORS: tuple[str, ...] = ("authors", "author", "byline", "by_line", "creator", "writer")
PUBLISHED: tuple[str, ...] = (
    "published", "published_at", "published_edtf", "publish_date", "date_publish", "date_published",
    "publication_date", "pub_date", "published_date", "published_on", "published_time", "date", "datetime",
    "timestamp",
)  # fmt: skip
OUTLET: tuple[str, ...] = (
    "outlet", "publisher", "publication", "source_name", "site_name", "site", "source", "newspaper", "media",
    "source_domain", "domain",
)  # fmt: skip
LANGUAGE: tuple[str, ...] = ("language", "lang", "locale")
LICENCE: tuple[str, ...] = ("licence", "license", "rights", "copyright", "terms_of_use")
ROBOTS: tuple[str, ...] = ("robots", "x_robots_tag")

METADATA: tuple[str, ...] = URL + TITLE + AUTHORS + PUBLISHED + OUTLET + LANGUAGE + LICENCE + ROBOTS
HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
BETWEEN = re.compile(r"[\s.:-]+")


def key(name: str) -> str:
    """A column's name as the tables above write it: `publishedAt`, `Date Publish` and `date-publish` are one."""
    return BETWEEN.sub("_", HUMP.sub("_", name.strip())).lower().strip("_")
