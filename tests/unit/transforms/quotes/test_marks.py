"""Runs of quoted words, whatever the marks."""

import pytest

from transforms.quotes import marks


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("“We are ready,” she said.", ["We are ready,"]),
        ('"We are ready," she said. "Quite ready."', ["We are ready,", "Quite ready."]),
        ("''We are ready,'' she said.", ["We are ready,"]),
        ("«We are ready», she said.", ["We are ready"]),
        ("‘We are ready,’ she said.", ["We are ready,"]),
        ("'We are ready,' she said.", ["We are ready,"]),
        ("“He shouted ‘Get down now’ twice,” she said.", ["He shouted ‘Get down now’ twice,"]),
        ("“He said “go” and left,” she said.", ["He said “go” and left,"]),
        ("“The mark is missing, she said.", ["The mark is missing, she said."]),
        ("The mark is missing,” she said.", ["The mark is missing,"]),
        ("She spoke. The mark is missing,” she said.", ["The mark is missing,"]),
        ("“One.\n\n“Two.”", ["One.", "Two."]),
        ("The farmers' own boats and the fishers’ nets", []),
        ("It's '90s music, isn't it, and the '80s too", []),
        ("The wind blew from 5'10\" to nowhere", []),
        ("“”", []),
        ("", []),
    ],
)
def test_runs(text: str, runs: list[str]) -> None:
    assert [text[r.start : r.end] for r in marks.find(text)] == runs


def test_a_missing_mark_costs_one_paragraph() -> None:
    text = "“It never ends, he said.\n\n“It ends here,” she said."
    assert [text[r.start : r.end] for r in marks.find(text)][-1] == "It ends here,"
