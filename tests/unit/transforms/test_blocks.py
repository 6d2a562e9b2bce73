"""Raw text to blocks: one line a block, wrapped lines, bullets, tables."""

import time

import pytest

from transforms.blocks import segment

WRAPPED = """\
The ferry to the northern islands was stopped on Tuesday after its
crew had found water in the engine room, the harbour office said, and
it is not known when it will sail again.

Some 140 passengers were brought to the mainland by the coast guard
and a fishing boat that happened to be near.
"""


def texts(raw: str) -> list[str]:
    return list(segment(raw).texts)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("One line", ["One line"]),
        ("Home\nNews\nSport\n", ["Home", "News", "Sport"]),
        ("  padded  \r\nnext\r\n", ["padded", "next"]),
        ("• 1\n    A teaser\n\n    LIFE\n", ["• 1", "A teaser", "LIFE"]),
        ("a\u2028b\x85c", ["a", "b", "c"]),
        ("Name\tRank\nAda\t1\n", ["Name\tRank", "Ada\t1"]),
    ],
)
def test_a_line_is_a_block(raw: str, expected: list[str]) -> None:
    assert texts(raw) == expected


def test_wrapped_lines_are_one_paragraph() -> None:
    found = texts(WRAPPED)
    assert len(found) == 2
    assert found[0].startswith("The ferry") and found[0].endswith("sail again.")
    assert found[1].count("\n") == 1


def test_bullets_in_wrapped_text_stay_apart() -> None:
    raw = WRAPPED + "\n- first reason that is given for the long stop of the ferry in the\n  harbour\n- second reason\n"
    assert texts(raw)[2:] == [
        "- first reason that is given for the long stop of the ferry in the\n  harbour",
        "- second reason",
    ]


@pytest.mark.parametrize(
    "raw",
    [
        # headlines fill their lines too, but each starts anew
        (
            "Mayor of Lower Fenwick resigns after row over the new swimming hall\n"
            "Storm leaves forty villages along the coast without power for days\n"
            "Museum finds painting that was thought lost for more than a century\n"
        ),
        # a menu beside long paragraphs
        "Home\nAbout us\n" + "A paragraph that goes on and on. " * 8 + "\n" + "Another paragraph. " * 12,
        # short sentences, one a line
        "He went home early.\nShe stayed until the end of the show.\nNobody else did.\n",
    ],
)
def test_lines_that_were_not_wrapped_are_not_joined(raw: str) -> None:
    assert len(texts(raw)) == len([line for line in raw.splitlines() if line.strip()])


def test_spans_are_slices() -> None:
    cut = segment(WRAPPED)
    assert [WRAPPED[start:end] for start, end in zip(cut.starts, cut.ends, strict=True)] == cut.texts


def test_a_hundred_thousand_lines_take_linear_time() -> None:
    raw = "A line of a very long page, as long as such lines are, and then a little more of it\n" * 10_000
    started = time.process_time()
    assert len(texts(raw)) > 0
    once = time.process_time() - started
    started = time.process_time()
    segment(raw * 10)
    assert time.process_time() - started < 40 * once + 0.5
