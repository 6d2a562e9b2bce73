"""Names of blocks whose being article or not is given: at the edges of every reach and length."""

from dataclasses import replace

import numpy as np
import pytest

from schemas.vocabulary import Label
from transforms.cleaning import naming, titles
from transforms.cleaning.titles import View

SENTENCE = "The harbour office said that the ferry would sail again on the next day."


def page(*blocks: tuple[str, bool] | tuple[str, bool, Label], cohesion: float = 0.0) -> View:
    """A page of (text, kept) or (text, kept, label of its cues); what ends in a full stop is prose."""
    texts, kept, telling = zip(*((*block, None)[:3] for block in blocks), strict=True)
    places = [i for i, keep in enumerate(kept) if keep]
    prose = [i for i in places if texts[i].endswith(".")]
    first = places[0] if places else len(texts)
    return View(
        texts=texts, kept=kept, words=[len(text.split()) for text in texts], telling=telling,
        credits=[False] * len(texts), cohesion=[cohesion] * len(texts), first=first,
        lead=prose[0] if prose else first, last=places[-1] if places else -1,
    )  # fmt: skip


def labels(view: View, **options: bool) -> list[str]:
    return [label for label, _, _ in naming.name_blocks(view, **options)]


def words(n: int) -> str:
    return " ".join(["word"] * n)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([(words(11), False), (SENTENCE, True), (words(11), False)], ["navigation", "body", "navigation"]),
        ([(words(12), False), (SENTENCE, True), (words(12), False)], ["other", "body", "other"]),
        ([("Log in", False, "comment"), (SENTENCE, True)], ["navigation", "body"]),
        ([(words(11), False, "comment"), (SENTENCE, True)], ["navigation", "body"]),
        ([(words(12), False, "comment"), (SENTENCE, True)], ["comment", "body"]),
        ([("Log in", False, "comment")], ["comment"]),
        ([(SENTENCE, True), ("Log in", False, "comment")], ["body", "comment"]),
        (
            [(SENTENCE, True), (words(8), False, "related"), ("One", False), ("Two", False)],
            ["body", "related", "related", "related"],
        ),
        (
            [(SENTENCE, True), (words(9), False, "related"), ("One", False), ("Two", False)],
            ["body", "related", "navigation", "navigation"],
        ),
        (
            [(SENTENCE, True), ("More", False, "related"), ("One", False), ("Share", False, "share"), ("Two", False)],
            ["body", "related", "related", "share", "navigation"],
        ),
        (
            [(SENTENCE, True), ("More", False, "related"), ("One", False), (SENTENCE, True), ("Two", False)],
            ["body", "related", "related", "body", "navigation"],
        ),
        (
            [(SENTENCE, True), ("Share", False, "share"), (words(12), False)],
            ["body", "share", "other"],
        ),
    ],
)
def test_what_is_no_article(blocks: list[tuple[str, bool]], expected: list[str]) -> None:
    assert labels(page(*blocks), by_place=False) == expected


def test_reasons_and_what_is_kept() -> None:
    found = naming.name_blocks(page(("Menu", False), (SENTENCE, True), ("Menu", False), (words(12), False)))
    assert found == [
        ("navigation", False, "short line above the article"),
        ("body", True, "article text"),
        ("navigation", False, "short line after the article"),
        ("other", False, "outside the article"),
    ]


BODY = [(SENTENCE, True)] * 9
DATE = "October 25, 2024"


@pytest.mark.parametrize(
    ("blocks", "place", "expected"),
    [
        ([(SENTENCE, True), ("Ada Marsh", True), *BODY], 1, "byline"),
        ([(SENTENCE, True), (SENTENCE, True), ("Ada Marsh", True), *BODY], 2, "subheading"),
        ([*BODY, ("Ada Marsh", True), (SENTENCE, True)], 9, "byline"),
        ([*BODY, ("Ada Marsh", True), (SENTENCE, True), (SENTENCE, True)], 9, "subheading"),
        ([*BODY[:4], (DATE, True), *BODY], 4, "dateline"),
        ([*BODY[:5], (DATE, True), *BODY], 5, "subheading"),
        ([*BODY, (DATE, True)], 9, "dateline"),
        ([*BODY, ("(END)", True)], 9, "other"),
        ([*BODY, ("(END)", True), *BODY], 9, "subheading"),
        ([*BODY, ("What is next", True), ("Menu", False), (SENTENCE, True)], 9, "subheading"),
        ([*BODY, ("What is next", True), ("Menu", False), ("Menu", False), (SENTENCE, True)], 9, "body"),
        ([*BODY, ("Share on Facebook", True, "share"), *BODY], 9, "share"),
        ([*BODY, ("Share it on Facebook", True, "share"), *BODY], 9, "subheading"),
        ([*BODY, ("Terms of use", True, "footer"), *BODY], 9, "subheading"),
        ([*BODY, ("Read more: Ten soups", True), *BODY], 9, "related"),
        ([*BODY, ("• Ten soups", True), *BODY], 9, "list"),
        ([*BODY, ("Sign up for our weekly newsletter, the best of Fenwick.", True, "paywall"), *BODY], 9, "paywall"),
        ([*BODY, ("Clarification: The ferry is the Halvard.", True), *BODY], 9, "body"),
    ],
)
def test_what_is_kept(blocks: list[tuple[str, bool]], place: int, expected: str) -> None:
    label, kept, _ = naming.name_blocks(page(*blocks), by_place=False)[place]
    assert label == expected
    assert kept == (label in {"body", "subheading", "list"})


def around(line: str, *, above: int = 0, below: int = 0) -> str:
    """The label of a dropped line so many blocks above or below an article of three blocks."""
    menu = ("Menu", False)
    if above:
        return labels(page((line, False), *[menu] * (above - 1), *BODY[:3]), by_place=False)[0]
    return labels(page(*BODY[:3], *[menu] * (below - 1), (line, False)), by_place=False)[-1]


@pytest.mark.parametrize(
    ("line", "above", "below", "expected"),
    [
        ("Ada Marsh", 8, 0, "byline"),
        ("Ada Marsh", 9, 0, "navigation"),
        ("Ada Marsh", 0, 2, "byline"),
        ("Ada Marsh", 0, 3, "navigation"),
        ("By Ada Marsh", 15, 0, "byline"),
        ("By Ada Marsh", 16, 0, "navigation"),
        (DATE, 0, 15, "dateline"),
        (DATE, 0, 16, "navigation"),
    ],
)
def test_lines_around_the_article(line: str, above: int, below: int, expected: str) -> None:
    assert around(line, above=above, below=below) == expected


def test_a_credit_near_the_article_makes_a_caption() -> None:
    text = "The ferry at the quay. (AP Photo/Tom Reed)"
    assert labels(page((text, False), *BODY), by_place=False)[0] == "caption"
    assert labels(page((text, True), *BODY), by_place=False)[0] == "caption"
    plain = "The ferry at the quay. Photo: Getty Images"
    assert labels(page((plain, False), *BODY), by_place=False)[0] == "navigation"
    told = replace(page((plain, False), *BODY), credits=[True] + [False] * len(BODY))
    assert labels(told, by_place=False)[0] == "caption"


@pytest.mark.parametrize(
    ("text", "by_model", "kept"),
    [
        ("Rescuers carry sandbags to the quay in Fenwick on Wednesday night. (AP Photo/Tom Reed)", True, True),
        ("Rescuers carry sandbags to the quay in Fenwick on Wednesday night. (AP Photo/Tom Reed)", False, False),
        ("Rescuers at the quay on Wednesday. (AP Photo/Tom Reed)", True, False),
    ],
)
def test_a_caption_that_tells_something_stays_where_the_model_takes_it_for_article(
    text: str, by_model: bool, kept: bool
) -> None:
    assert naming.name_blocks(page((text, by_model), *BODY), by_place=False)[0][:2] == ("caption", kept)


QUOTED = "“Nobody was hurt, and I thank the crew for what they did today”"


@pytest.mark.parametrize(
    ("quote", "again", "expected"),
    [
        (QUOTED, True, "quote"),
        (QUOTED, False, "body"),
        (f"“{'a' * 57}”", True, "body"),
        (f"“{'a' * 58}”", True, "quote"),
        (f"“{'a' * 398}”", True, "quote"),
        (f"“{'a' * 399}”", True, "body"),
        (QUOTED[1:-1], True, "body"),
    ],
)
def test_a_paragraph_quoted_again(quote: str, again: bool, expected: str) -> None:
    said = f"{quote}, said the mayor of Fenwick when the boat had come home." if again else SENTENCE
    view = page((said, True), (quote, True), (SENTENCE, True))
    assert naming.name_blocks(view, by_place=False)[1][0] == (expected if expected != "body" else labels(view)[1])
    assert (naming.name_blocks(view, by_place=False)[1][2] == "quotes a paragraph of the article again") == (
        expected == "quote"
    )


TITLE = "Ferry stopped after crew finds water"


@pytest.mark.parametrize(
    ("before", "between", "shared", "expected"),
    [
        (0, 0, 0.5, True),
        (0, 14, 0.9, True),
        (0, 15, 0.9, False),
        (0, 0, 0.31, False),
        (0, 0, 0.35, True),
        (3, 0, 0.5, True),
    ],
)
def test_a_title_shares_the_words_of_its_article(before: int, between: int, shared: float, expected: bool) -> None:
    menu = ("Menu", False)
    view = page(*[menu] * before, (TITLE, False), *[menu] * between, *BODY, cohesion=0.0)
    view = replace(view, cohesion=[shared if text == TITLE else 0.0 for text in view.texts])
    found = titles.headline(view, by_place=False)
    assert found == (before if expected else None)
    if expected:
        assert naming.name_blocks(view, by_place=False)[before] == naming.HEADLINE


@pytest.mark.parametrize(
    ("n_words", "shared", "expected"),
    [(8, 0.21, True), (8, 0.2, False), (4, 0.62, True), (4, 0.59, False), (16, 0.21, True)],
)
def test_a_short_title_has_to_share_more(n_words: int, shared: float, expected: bool) -> None:
    view = page((words(n_words), False), *BODY)
    view = replace(view, cohesion=[shared + 0.01, *[0.0] * 9])
    assert (titles.headline(view, by_place=False) == 0) is expected


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([("Ferry crew finds water", False), *BODY], 0),
        ([("Ferry finds water", False), *BODY], None),
        ([("Ferry crew finds water", True), ("Crew finds more water", True), *BODY], 0),
        ([("Ferry crew finds water", False), ("Crew finds more water", False), *BODY], 1),
        ([("Ferry crew finds water", False), ("Crew finds more water", True), *BODY], 1),
        ([("Ferry crew finds water", False), *[("Menu", False)] * 7, *BODY], 0),
        ([("Ferry crew finds water", False), *[("Menu", False)] * 8, *BODY], None),
        ([("Ferry crew finds water", False, "related"), *BODY], None),
        ([("The ferry crew finds water:", False), *BODY], None),
        ([("Ferry crew finds water", True)], None),
        ([("Ferry crew finds water", False), ("Menu", False)], None),
    ],
)
def test_a_title_by_its_place(blocks: list[tuple[str, bool]], expected: int | None) -> None:
    view = page(*blocks, cohesion=0.01)
    assert titles.headline(view, by_place=True) == expected
    assert titles.headline(view, by_place=False) is None
    assert titles.headline(replace(view, cohesion=[0.0] * len(blocks)), by_place=True) == (
        expected if expected is not None and view.kept[expected] else None
    )


def test_short_lines_above_the_title_are_navigation() -> None:
    view = page(("News and more", True), (TITLE, True), *BODY)
    view = replace(view, cohesion=[0.0, 0.9, *[0.0] * 9])
    assert naming.name_blocks(view, by_place=False)[:2] == [naming.ABOVE_HEADLINE, naming.HEADLINE]


def columns(view: View, comments: list[int], cookies: list[int] | None = None) -> dict[str, np.ndarray]:
    n = len(view.texts)
    zeros = {f"cue_{kind}": np.zeros(n, dtype=np.float32) for kind, _ in naming.CUE_LABELS}
    told = zeros | {
        "words": np.array(view.words, dtype=np.float32),
        "prose": np.array([text.endswith(".") for text in view.texts], dtype=np.float32),
        "cohesion": np.zeros(n, dtype=np.float32),
        "cue_caption": np.zeros(n, dtype=np.float32),
    }
    told["cue_comment"][comments] = 1
    told["cue_cookie"][cookies or []] = 1
    return told


@pytest.mark.parametrize(
    ("n_body", "heading", "n_talk", "apart", "ended"),
    [
        (6, "4 comments", 4, 0, True),
        (5, "4 comments", 4, 0, False),
        (6, "4 comments", 3, 0, False),
        (6, "4 comments", 4, 16, True),
        (6, "4 comments", 4, 17, False),
        (6, "What the mayor said", 4, 0, False),
    ],
)
def test_the_readers_comments_end_the_article(n_body: int, heading: str, n_talk: int, apart: int, ended: bool) -> None:
    texts = [*[SENTENCE] * n_body, heading, *["A line."] * apart, *["I was there. Reply"] * n_talk]
    view = page(*((text, True) for text in texts))
    comments = [n_body, *range(n_body + 1 + apart, len(texts))]
    seen = naming.view(naming.shown(texts, columns=columns(view, comments)), [True] * len(texts))
    assert list(seen.kept) == [i < n_body or not ended for i in range(len(texts))]
    assert (seen.first, seen.lead) == (0, 0)
    assert seen.last == (n_body - 1 if ended else len(texts) - 1)


@pytest.mark.parametrize(("n_words", "ended"), [(77, False), (78, True)])
def test_so_many_words_come_before_the_comments(n_words: int, ended: bool) -> None:
    texts = [words(n_words), "4 comments", *["I was there. Reply"] * 4]
    view = page(*((text, True) for text in texts))
    seen = naming.view(naming.shown(texts, columns=columns(view, [1, 2, 3, 4, 5])), [True] * len(texts))
    assert sum(seen.words[:2]) == n_words + 2
    assert list(seen.kept) == [True, *[not ended] * 5]


def test_a_cookie_notice_is_no_article_and_the_strongest_cue_tells() -> None:
    texts = ["Menu", "We use cookies to make the page better.", SENTENCE]
    told = columns(page(*((text, True) for text in texts)), [0], [1, 2])
    told["cue_share"][0] = 2
    shown = naming.shown(texts, columns=told)
    seen = naming.view(shown, [False, True, True])
    assert list(seen.kept) == [False, False, True]
    assert list(seen.telling) == ["share", "cookie", "cookie"]
    assert (seen.first, seen.lead, seen.last) == (2, 2, 2)
    none = naming.view(shown, [False] * 3)
    assert (none.first, none.lead, none.last) == (3, 3, -1)
