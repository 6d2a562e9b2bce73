"""Which addresses name one article."""

import pytest

from transforms.revisions.address import article_key

SOURCE = "/in/a.txt"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.post.example/a/ferry-sinks",
        "http://post.example/a/ferry-sinks/",
        "HTTPS://WWW.Post.example/a/ferry-sinks#comments",
        "//post.example/a/ferry-sinks?utm_source=mail&fbclid=1",
    ],
)
def test_one_article(url: str) -> None:
    assert article_key(url, SOURCE) == "post.example/a/ferry-sinks"


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://post.example/a/Ferry-sinks", "post.example/a/Ferry-sinks"),
        ("https://post.example/story?id=7&utm_medium=x", "post.example/story?id=7"),
        ("https://post.example/?p=12", "post.example?p=12"),
        ("https://m.post.example/a", "m.post.example/a"),
        ("https://post.example/a?refresh=1", "post.example/a?refresh=1"),
        ("https://post.example/", SOURCE),
        ("https://post.example/?utm_source=mail", SOURCE),
        ("post.example/a", SOURCE),
        ("", SOURCE),
        (None, SOURCE),
    ],
)
def test_near_misses(url: str | None, key: str) -> None:
    assert article_key(url, SOURCE) == key
