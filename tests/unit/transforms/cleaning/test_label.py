"""Whole pages through the shipped model."""

import pytest

from flows.reference.cleaner import load_cleaner
from transforms.blocks import segment
from transforms.cleaning import label
from transforms.records import Block

BODY = """\
The ferry to the northern islands was stopped on Tuesday after its crew had found water, the harbour office said.
Some 140 passengers were brought to the mainland by the coast guard and a fishing boat, according to the mayor.
“We heard the alarm and put on our jackets,” said Ada Marsh, who was on her way to her sister. “Nobody was hurt.”
The shipping company said it would look into the cause. An inspection in September had found nothing out of order.
It is not known when the ferry will sail again, the harbour office added in a statement on Wednesday morning."""
PAGE = (
    "Skip to main content\nHome\nNews\nSport\nWeather\nSubscribe\nLog in\n"
    "Ferry to the northern islands stopped after crew finds water in engine room\nBy Tom Reed\nOctober 25, 2024\n"
    f"Share on Facebook\nShare on Twitter\n{BODY}\n"
    "The ferry at the quay in Fenwick on Wednesday. (AP Photo/Tom Reed)\n"
    "Related stories\nMayor resigns after row over swimming hall\nTen soups for a cold winter\n"
    "12 comments\nWe use cookies to give you a better experience. Accept all cookies\n"
    "© 2024 Fenwick Herald. All rights reserved.\nPrivacy policy\nTerms of use\n"
)  # fmt: skip


def labelled(raw: str) -> tuple[Block, ...]:
    return label(segment(raw), model=load_cleaner())


def test_a_page_is_taken_apart() -> None:
    blocks = labelled(PAGE)
    kept = [block.text for block in blocks if block.kept]
    caption = "The ferry at the quay in Fenwick on Wednesday. (AP Photo/Tom Reed)"
    assert kept == [PAGE.splitlines()[7], *BODY.splitlines(), caption]
    names = {block.text: block.label for block in blocks}
    assert names["Ferry to the northern islands stopped after crew finds water in engine room"] == "headline"
    assert names["By Tom Reed"] == "byline"
    assert names["October 25, 2024"] == "dateline"
    assert names["Share on Facebook"] == "share"
    assert names[caption] == "caption"
    assert names["Mayor resigns after row over swimming hall"] == "related"
    assert names["We use cookies to give you a better experience. Accept all cookies"] == "cookie"
    assert names["Terms of use"] == "footer"


def test_plain_articles_are_kept_wholly() -> None:
    title = "Ferry to the northern islands stopped after crew finds water"
    blocks = labelled(f"{title}\n\n" + BODY.replace("\n", "\n\n"))
    assert all(block.kept for block in blocks)
    assert [block.label for block in blocks] == ["headline"] + ["body"] * 5
    assert all(block.kept for block in labelled(BODY))


@pytest.mark.parametrize("raw", ["", "\n", "Home", "One short sentence.", "!!! ??? …", "a b\n" * 300])
def test_small_and_odd_pages_do_not_fail(raw: str) -> None:
    assert len(labelled(raw)) == len(segment(raw).texts)


TITLE = "Ferry stopped after crew finds water"
NOTICE = "We use cookies to give you the best visit. Accept all cookies"


def test_a_site_and_a_cookie_notice_above_the_title_are_dropped() -> None:
    blocks = labelled(f"The Fenwick Herald\nHome | News | Sport\n{NOTICE}\n\n{TITLE}\n\nBy Tom Reed\n\n{BODY}\n")
    names = {block.text: block.label for block in blocks}
    assert names[TITLE] == "headline"
    assert names[NOTICE] == "cookie"
    assert names["By Tom Reed"] == "byline"
    assert names["The Fenwick Herald"] == "navigation"
    assert [block.text for block in blocks if block.kept] == [TITLE, *BODY.splitlines()]


def test_a_title_that_shares_few_words_is_told_by_its_place() -> None:
    title = "Nobody hurt as islanders wait for news"
    blocks = labelled(f"{title}\n\nBy Tom Reed\nMarch 4, 2026\n\n{BODY}\n")
    assert [block.label for block in blocks[:4]] == ["headline", "byline", "dateline", "body"]


def test_comments_end_the_article() -> None:
    remark = "Posted by gull{} 3 hours ago. I was on that boat and I can tell you that nobody said a word to us. Reply"
    talk = "\n".join(remark.format(n) for n in range(6))
    blocks = labelled(f"{TITLE}\n{BODY}\n6 comments\n{talk}\n")
    assert [block.text for block in blocks if block.kept] == [TITLE, *BODY.splitlines()]


def test_what_stands_around_an_article_of_an_agency() -> None:
    note = "Correction: An earlier version of this article gave the wrong name for the ferry. It is the Halvard."
    blocks = labelled(f"Log in\nOct. 25, 2024, 3:15 p.m.\n{TITLE}\n{BODY}\n{note}\n(END)\n")
    names = {block.text: (block.label, block.kept) for block in blocks}
    assert names["Log in"] == ("navigation", False)
    assert names["Oct. 25, 2024, 3:15 p.m."] == ("dateline", False)
    assert names[note] == ("body", True)
    assert names["(END)"] == ("other", False)
