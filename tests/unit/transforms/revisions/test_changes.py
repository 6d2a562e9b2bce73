"""What differs between two revisions of an article."""

import pytest

from transforms.revisions.changes import Told, changes

Number = tuple[str, float, str, str]
"""Number, value, what is counted, sentence."""


def figure(place: int, stated: Number, chain: str | None = "the ministry") -> Told:
    number, value, head, sentence = stated
    return Told(
        key=f"f{place}", text=number, sentence=sentence, number=number, claimant=chain, chain=chain, value=value,
        measure=(value,), about=("count", None), head=head,
    )  # fmt: skip


def quote(text: str, chain: str | None = "Ida Quill") -> Told:
    return Told(key=text[:5], text=text, sentence=f'"{text}", she said.', chain=chain)


def figures(old: list[Number], new: list[Number]) -> list[tuple[str, str | None, str | None]]:
    found = changes([figure(*f) for f in enumerate(old)], [figure(*f) for f in enumerate(new)], [], [])
    return [(c.change, c.old and c.old.text, c.new and c.new.text) for c in found]


SENT = "The country has sent {} soldiers, the ministry said."


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            [("3,000", 3e3, "soldier", SENT.format("3,000"))], [("10,000", 1e4, "soldier", SENT.format("10,000"))],
            [("changed", "3,000", "10,000")], id="another number",
        ),
        pytest.param(
            [("3,000", 3e3, "soldier", SENT.format("3,000"))], [("3,000", 3e3, "soldier", "Some 3,000 soldiers left.")],
            [], id="another sentence",
        ),
        pytest.param(
            [("3,000", 3e3, "soldier", SENT.format("3,000"))],
            [("three thousand", 3e3, "soldier", SENT.format("three thousand"))], [], id="another spelling",
        ),
        pytest.param(
            [("5", 5, "killed", "It left 5 killed, 3 wounded."), ("3", 3, "wounded", "It left 5 killed, 3 wounded.")],
            [("3", 3, "killed", "It left 3 killed, 5 wounded."), ("5", 5, "wounded", "It left 3 killed, 5 wounded.")],
            [("changed", "5", "3"), ("changed", "3", "5")], id="swapped in a sentence",
        ),
        pytest.param(
            [("3,000", 3e3, "soldier", SENT.format("3,000"))],
            [("10,000", 1e4, "troops", "The country has sent 10,000 troops, the ministry said.")],
            [("changed", "3,000", "10,000")], id="another word for what is counted",
        ),
        pytest.param(
            [("12", 12, "house", "Twelve days of rain broke 12 houses.")],
            [("40", 40, "vote", "The bill passed with 40 votes to spare.")],
            [("went", "12", None), ("came", None, "40")], id="another matter",
        ),
        pytest.param([], [("40", 40, "vote", "It passed with 40 votes.")], [("came", None, "40")], id="an addition"),
    ],
)  # fmt: skip
def test_figures(old: list[Number], new: list[Number], expected: list[tuple[str, str | None, str | None]]) -> None:
    assert sorted(figures(old, new), key=str) == sorted(expected, key=str)


def test_who_stands_behind_a_figure_that_stays() -> None:
    same = ("3,000", 3e3, "soldier", SENT.format("3,000"))
    found = list(changes([figure(0, same, "Kyiv ← an aide")], [figure(0, same, "Seoul")], [], []))
    assert [(c.kind, c.old and c.old.chain, c.new and c.new.chain) for c in found] == [
        ("attribution", "Kyiv ← an aide", "Seoul")
    ]
    assert not list(changes([figure(0, same, "Seoul")], [figure(0, same, "seoul")], [], []))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("We saw nobody on the bridge", "We saw nobody on the bridge.", []),
        ("We saw 3 men on the bridge", "We saw 30 men on the bridge", []),
        ("We saw nobody on the bridge", "We saw somebody on the old bridge", ["changed"]),
        ("We saw nobody on the bridge", "Taxes will rise", ["came", "went"]),
    ],
)
def test_quotes(old: str, new: str, expected: list[str]) -> None:
    assert sorted(c.change for c in changes([], [], [quote(old)], [quote(new)])) == expected


def test_a_sentence_that_is_figure_and_quote_changes_hands_once() -> None:
    stated = ("3", 3, "man", "Ida said 3 men left.")
    sides = [
        ([figure(0, stated, who)], [Told(key="q", text="3 men left", sentence=stated[3], chain=who)])
        for who in ("Ida", "Bo")
    ]
    assert [c.kind for c in changes(sides[0][0], sides[1][0], sides[0][1], sides[1][1])] == ["attribution"]


def test_a_revision_without_rows_changes_nothing() -> None:
    assert not list(changes([], [], [], []))


def test_turned_round_the_same_rows_differ() -> None:
    old, new = [figure(0, ("3", 3, "man", "3 men left."))], [figure(0, ("4", 4, "man", "4 men left."))]
    assert [c.change for c in changes(old, new, [], [])] == [c.change for c in changes(new, old, [], [])] == ["changed"]
