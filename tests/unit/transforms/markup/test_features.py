import numpy as np
import pytest

from transforms.cleaning.words import lexicon
from transforms.markup.features import FEATURES, features, paths_of
from transforms.markup.paths import path_cues, path_words
from transforms.markup.render import render
from transforms.markup.tree import grown
from transforms.vocab.markup import CUES

PAGE = """<html><head><title>Harbour shut</title><meta name=author content="Ada Crewe"></head><body>
<nav id=menu><ul><li><a href=/n>News</a></ul></nav>
<article><h1>Harbour shut</h1><div class=byline>By Ada Crewe</div>
<div class="story-body"><p>The harbour of Port Ayr was shut on Friday, the port office said.</p>
<p>About 40 boats wait at the quay, and 12 more are on their way to it.</p></div></article>
<aside class=related><p><a href=/o>Other harbours are open, and have been so for most of the year.</a></p></aside>"""


def row(start: str, words: dict[str, float] | None = None) -> dict[str, float]:
    rendered = render(PAGE)
    matrix, _ = features([rendered], lexicon(words or {}), grown(paths_of([rendered])))
    position = next(i for i, block in enumerate(rendered.blocks) if block.text.startswith(start))
    return dict(zip(FEATURES, matrix[position].tolist(), strict=True))


def test_a_menu_entry() -> None:
    found = row("News")
    assert (found["link_density"], found["inside_nav"], found["inside_article"]) == (1.0, 1.0, 0.0)
    assert (found["path_navigation"], found["in_best"], found["own_prose"]) == (1.0, 0.0, 0.0)


def test_a_paragraph_stands_in_the_best_container() -> None:
    found = row("About 40")
    assert (found["in_best"], found["below_best"], found["near_body"]) == (1.0, 1.0, 1.0)
    assert found["own_prose"] == found["prose_1"] == 1.0


def test_a_linked_teaser_is_no_prose() -> None:
    found = row("Other harbours")
    assert (found["own_prose"], found["path_related"], found["in_best"]) == (0.0, 1.0, 0.0)


def test_what_the_page_states() -> None:
    assert row("Harbour shut")["title"] == 1.0
    assert row("By Ada")["author"] == 1.0
    assert row("By Ada")["since_title"] > 0 > row("News")["since_title"]
    assert row("About 40")["in_body"] == -1.0


def test_learned_weights_add_up_along_the_path() -> None:
    found = row("About 40", {"<story": 1.5, "<article": 1.0, "<menu": -2.0})
    assert (found["path_weight"], found["near_weight"], found["path_weight_least"]) == (2.5, 1.5, 0.0)
    assert row("News", {"<menu": -2.0})["path_weight_least"] == -2.0


@pytest.mark.parametrize(
    ("step", "kind", "expected"),
    [
        ("div.article-body", "body", True),
        ("div.articlebody", "body", True),
        ("div.ads", "advert", True),
        ("div.ad", "advert", True),
        ("div.header-load", "advert", False),
        ("p", "body", False),
        ("nav", "navigation", True),
    ],
)
def test_cues(step: str, kind: str, expected: bool) -> None:
    assert bool(path_cues(step) >> list(CUES).index(kind) & 1) == expected


def test_path_words_leave_numbers_and_hashes_out() -> None:
    assert path_words("div.story-body.col-12.x7") == ("<div", "<story", "<body", "<col")


def test_a_page_gives_the_same_whatever_stands_beside_it() -> None:
    other = """<body><div class=story-body><p>Forty boats left Port Ayr at dawn on Sunday, and no one saw them go.</p>
    <ul class=menu><li><a href=/o>News</a><li>Weather</ul></div><footer><p>All rights reserved.</p></footer>"""
    pages, words = [render(PAGE), render(other), render(PAGE)], lexicon({"<story": 1.5, "<menu": -2.0})
    together, counts = features(pages, words, grown(paths_of(pages)))
    alone = [features([page], words, grown(paths_of([page]))) for page in pages]
    assert np.array_equal(together, np.vstack([matrix for matrix, _ in alone]))
    assert np.array_equal(counts, np.concatenate([own for _, own in alone]))


def test_an_empty_page_has_no_rows() -> None:
    matrix, words = features([render("")], lexicon({}), grown([[]]))
    assert matrix.shape == (0, len(FEATURES))
    assert len(words) == 0
