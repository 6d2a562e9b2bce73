"""Cross-document evidence: what recurs on a site is furniture, but quotes and stated figures survive."""

from dataclasses import replace

import pytest

from transforms.cleaning.recurring import RECURS, is_evidence, site, without, wording
from transforms.records import Block, Metadata, Span

PROMO = "The Fenwick Herald is the only paper of the islands that is printed on the islands."


def test_wordings_join_what_differs_in_numbers_case_and_space() -> None:
    assert wording("12  Comments ") == wording("3 comments")
    assert wording("12 comments") != wording("12 replies")
    assert wording("\ud800 broken") is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will not leave the bridge to the river,” said the mayor", True),
        ("The ministry put the number of displaced people at 4,000.", True),
        ("Officials said that three people had died in the second flood.", True),
        ("The ministry has not said how many people were displaced.", False),
        ("Get 40 issues for the price of 12", False),
        ("12 comments", False),
    ],
)
def test_evidence_survives(text: str, expected: bool) -> None:
    assert is_evidence(text) is expected
    assert (wording(text) is None) is expected


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (Metadata(outlet="Fenwick HERALD", url="https://x.example/1"), "fenwick herald"),
        (Metadata(url="https://www.Fenwick.example:8080/a/b"), "fenwick.example"),
        (Metadata(url="https://news.fenwick.example/a"), "news.fenwick.example"),
        (Metadata(), "/archive/2024"),
    ],
)
def test_a_site_is_outlet_or_host_or_folder(known: Metadata, expected: str) -> None:
    assert site(known, "/archive/2024/page.txt") == expected


def block(text: str, **labelled: object) -> Block:
    return Block(Span(0, len(text)), text, **{"label": "body", "kept": True, "score": 0.6, **labelled})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "dropped"),
    [
        (block(PROMO), True),
        (block("Read on", label="subheading"), True),
        (block(PROMO, label="headline"), False),
        (block("A line of this page alone"), False),
        (block("Read on", label="share", kept=False, reason="words of a share block"), False),
    ],
)
def test_kept_blocks_that_recur_are_dropped(found: Block, dropped: bool) -> None:
    own = block("The opening of an article stays, for other pages tease it in the very same words.")
    after = without([own, found], {wording(text) or 0 for text in (own.text, PROMO, "Read on")})
    assert after[0] == own
    assert after[1] == (replace(found, label="other", kept=False, reason=RECURS) if dropped else found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We took in three more of the boats.", True),
        ("We took three more of the boats.", False),
        ("“We took three more of our boats", False),
        ("“We took in three more of our boats", True),
        (f"Three of them {'went on and ' * 9}stayed.", True),
        (f"Three of them. {'went on and ' * 9}stayed", False),
    ],
)
def test_evidence_has_eight_words_and_an_end(text: str, expected: bool) -> None:
    assert is_evidence(text) is expected


@pytest.mark.parametrize(("length", "stays"), [(59, False), (60, True)])
def test_the_first_prose_of_an_article_stays(length: int, stays: bool) -> None:
    text = "x" * length
    found = without([block("Headline", label="headline"), block(text)], {wording(text) or 0})
    assert found[1].kept is stays
