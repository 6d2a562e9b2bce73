"""Labels from the elements. The model of these tests keeps what is a paragraph or heading inside <main>."""

import pytest

from schemas.vocabulary import KEPT_LABELS
from transforms.cleaning.model import CleanerModel
from transforms.markup import label, label_pages, render
from transforms.markup.features import FEATURES

INSIDE_MAIN = {"base": 0.0, "trees": [["inside_main", 0.5, -4.0, 4.0]]}
MODEL = CleanerModel.from_mapping(
    {
        "name": "test",
        "features": list(FEATURES),
        "words": {},
        "first": INSIDE_MAIN,
        "second": INSIDE_MAIN,
        "decoding": {"bias": 0.0, "switch": 0.0, "length": 0.0},
    }
)
PAGE = """<html><head><title>Harbour shut for a week - Ayr Courier</title></head><body>
<nav class="main-menu"><ul><li><a href=/n>News</a><li><a href=/s>Sport</a></ul></nav>
<main><h1>Harbour shut for a week</h1>
<figure><img src=x><figcaption>Boats wait at the quay on Friday.</figcaption></figure>
<p>The harbour of Port Ayr was shut on Friday, the port office said, and would stay so for a week.</p>
<h2>Who waits</h2>
<p>About 40 boats wait at the quay, and 12 more are on their way to it.</p>
<ul><li>Twelve trawlers that were due to leave on Friday</li><li>One ferry of the northern line with 30 crew</li></ul>
</main>
<div class="social-share"><a href=/f>Tell your friends of it</a></div>
<div id="cookie-banner"><p>We would like to store small files on your device, if you agree to it.</p></div>
</body></html>"""


def labels(page: str) -> dict[str, str]:
    return {block.text: block.label for block in label(render(page), model=MODEL)}


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("News", "navigation"),
        ("Harbour shut", "headline"),
        ("Boats wait", "caption"),
        ("The harbour of", "body"),
        ("Who waits", "subheading"),
        ("Twelve trawlers", "list"),
        ("Tell your friends", "share"),
        ("We would like", "cookie"),
    ],
)
def test_labels(start: str, expected: str) -> None:
    found = [name for text, name in labels(PAGE).items() if text.startswith(start)]
    assert found == [expected]


def test_blocks_keep_their_span_and_say_why() -> None:
    rendered = render(PAGE)
    blocks = label(rendered, model=MODEL)
    assert [block.span for block in blocks] == [block.span for block in rendered.blocks]
    assert all(block.kept == (block.label in KEPT_LABELS) for block in blocks)
    assert all(block.reason and 0 <= block.score <= 1 for block in blocks)


def test_a_page_without_text_has_no_blocks() -> None:
    empty, page = render("<img src=x>"), render(PAGE)
    assert label(empty, model=MODEL) == ()
    assert list(label_pages([empty, page, empty], model=MODEL)) == [(), label(page, model=MODEL), ()]
    assert list(label_pages([], model=MODEL)) == []


def test_a_heading_of_another_article_is_no_headline() -> None:
    page = PAGE.replace("<h1>Harbour shut for a week</h1>", "<h1>Something else came first</h1>")
    assert "headline" not in labels(page).values() or labels(page)["Something else came first"] != "headline"
