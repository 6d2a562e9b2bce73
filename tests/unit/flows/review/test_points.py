"""From claims to the points of a chart."""

from datetime import date
from typing import Any

import pytest

from flows.review.points import fold, points

CLAIM: dict[str, Any] = {
    "claimant": "The mayor", "origin": "mayor", "number": "300", "value": 300.0, "low": 300.0, "high": 300.0,
    "modifier": "exact", "modality": "asserted", "polarity": "affirmed", "as_of_edtf": None, "said_edtf": None,
    "published_edtf": None, "published_start": None, "outlet": "Paper", "day": None, "href": "x.html#figure-1",
}  # fmt: skip


def claim(**changes: object) -> dict[str, Any]:
    return CLAIM | changes


def made(*claims: dict[str, Any], unit: str | None = None) -> list[dict[str, Any]]:
    return points(fold(claims), unit)


def test_copies_of_one_origin_fold_under_the_earliest() -> None:
    late, early = (
        claim(outlet="B", published_start=date(2031, 5, 2)),
        claim(outlet="A", published_start=date(2031, 5, 1)),
    )
    (only,) = fold([claim(outlet="C"), late, early])
    assert (only["outlet"], [copy["outlet"] for copy in only["copies"]]) == ("A", ["B", "C"])


@pytest.mark.parametrize(
    "change", [{"origin": "other"}, {"value": 301.0}, {"modality": "denied"}, {"modifier": "vague"}]
)
def test_what_says_something_else_is_no_copy(change: dict[str, object]) -> None:
    assert len(fold([CLAIM, claim(**change)])) == 2


@pytest.mark.parametrize(
    ("change", "x", "low", "high", "beyond"),
    [
        ({}, 300.0, None, None, None),
        ({"value": None, "low": 200.0, "high": 400.0, "modifier": "between"}, 300.0, 200.0, 400.0, None),
        ({"low": 300.0, "high": None, "modifier": "at least"}, 300.0, None, None, "above"),
        ({"value": None, "low": None, "high": 500.0, "modifier": "less than"}, 500.0, None, None, "below"),
        ({"low": 270.0, "high": 330.0, "modifier": "approximately"}, 300.0, 270.0, 330.0, None),
    ],
)
def test_bounds_are_told(change: dict[str, object], x: float, low: float, high: float, beyond: str) -> None:
    (point,) = made(claim(**change))
    assert (point["x"], point["low"], point["high"], point["beyond"]) == (x, low, high, beyond)


def test_a_claim_without_a_number_has_no_point() -> None:
    assert made(claim(value=None, low=None, high=None)) == []


@pytest.mark.parametrize(
    ("change", "held"), [({}, True), ({"modality": "denied"}, False), ({"polarity": "negated"}, False)]
)
def test_what_is_denied_is_hollow(change: dict[str, object], held: bool) -> None:
    assert made(claim(**change))[0]["held"] is held


def test_revisions_are_numbered_in_the_order_of_their_days() -> None:
    later, first = claim(value=400.0, day=date(2031, 5, 3)), claim(day=date(2031, 5, 1))
    denied = claim(value=900.0, day=date(2031, 5, 2), modality="denied")
    steps = {point["x"]: point["step"] for point in made(later, first, denied)}
    assert steps == {300.0: 0, 400.0: 1, 900.0: None}


def test_several_numbers_of_one_day_are_no_revision() -> None:
    day = date(2031, 5, 1)
    assert {p["step"] for p in made(claim(day=day), claim(value=400.0, day=day))} == {None}


def test_points_that_are_close_share_their_words() -> None:
    far = claim(claimant="Other", number="9,000", value=9000.0)
    labels = [point["words"] for point in made(claim(day=date(2031, 5, 1)), claim(number="310", value=310.0), far)]
    assert labels == ["", "300 / 310", "9,000"]


def test_a_phone_joins_words_that_a_wide_chart_has_room_for() -> None:
    row = made(claim(), claim(number="1,300", value=1300.0), claim(claimant="Other", number="9,000", value=9000.0))
    assert [(point["words"], point["words_on_a_phone"]) for point in row][:2] == [("300", ""), ("1,300", "300 / 1,300")]


def test_a_day_is_told_where_there_is_room() -> None:
    far = claim(claimant="Other", number="9,000", value=9000.0)
    assert made(claim(day=date(2031, 5, 1)), far)[0]["words"] == "300 · 1 May"


def test_over_time_the_numbers_of_near_days_share_their_words() -> None:
    days = [claim(number=str(n), value=float(n), day=date(2031, 5, n)) for n in (30, 2, 1)]
    unknown = claim(number="7", value=7.0)
    told = {point["x"]: (point["day"], point["words_by_day"]) for point in made(*days, unknown)}
    assert told == {1.0: ("2031-05-01", ""), 2.0: ("2031-05-02", "1 / 2"), 30.0: ("2031-05-30", "30"), 7.0: (None, "")}
