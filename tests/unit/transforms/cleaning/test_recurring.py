"""Cross-document evidence: what recurs in an outlet is furniture, but quotes and stated figures survive."""

import pytest

from transforms.cleaning import furniture_key, recurring
from transforms.cleaning.recurring import is_evidence


def test_keys_join_what_differs_in_numbers_case_and_space() -> None:
    assert furniture_key("12  Comments ") == furniture_key("3 comments")
    assert furniture_key("12 comments") != furniture_key("12 replies")


@pytest.mark.parametrize(
    ("count", "documents", "expected"),
    [(2, 2, False), (3, 3, True), (3, 15, True), (3, 16, False), (20, 100, True), (19, 100, False)],
)
def test_recurring_needs_documents_and_share(count: int, documents: int, expected: bool) -> None:
    assert ("menu" in recurring({"menu": count}, documents=documents)) is expected


def test_order_of_the_counts_does_not_matter() -> None:
    counts = {"a": 5, "b": 1, "c": 3}
    assert recurring(counts, documents=5) == recurring(dict(reversed(counts.items())), documents=5) == {"a", "c"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will not leave the bridge to the river,” said the mayor", True),
        ("The ministry put the number of displaced people at 4,000.", True),
        ("The ministry has not said how many people were displaced.", False),
        ("Get 40 issues for the price of 12", False),
        ("12 comments", False),
    ],
)
def test_evidence_survives(text: str, expected: bool) -> None:
    assert is_evidence(text) is expected
