import pytest

from transforms.figures.numbers import scan
from transforms.figures.ordinals import ordinals


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200,000", 1_200_000), ("1 200 000", 1_200_000), ("816 000 t", 816_000), ("12,34,567.5", 1_234_567.5),
        ("1.2 million", 1_200_000), ("4.5bn", 4.5e9), ("12k", 12_000), ("13 lakh", 1_300_000), ("2 crore", 2e7),
        ("½", 0.5), ("3/4", 0.75), ("2 1/4", 2.25), ("1e6", 1e6), ("1.5×10^3", 1500), (".25", 0.25), ("-7.5", -7.5),
        ("a hundred", 100), ("three and a half million", 3_500_000), ("half a million", 500_000),
        ("a quarter of a million", 250_000), ("ninety-six", 96), ("two hundred and five", 205),
        ("four thousand and twelve", 4012), ("one million two thousand", 1_002_000), ("3 hundred and 21", 321),
        ("minus five point five", -5.5), ("nought point nought four", 0.04), ("two-thirds", 2 / 3),
        ("one in four", 0.25),
        ("3 out of 10", 0.3),
        ("two and three quarters", 2.75), ("half a dozen", 6), ("3 dozens", 36), ("a dozen", 12),
    ],
)  # fmt: skip
def test_one_number_with_its_value(text: str, value: float) -> None:
    (number,) = scan(text)
    assert number.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("several dozen", 24, None), ("a few hundred", 200, None), ("dozens", 24, None), ("thousands", 1e3, 1e4),
        ("tens of thousands", 1e4, 1e5), ("hundreds of thousands", 1e5, 1e6),
    ],
)  # fmt: skip
def test_vague_amounts_have_bounds_only(text: str, low: float, high: float | None) -> None:
    (number,) = scan(text)
    assert (number.value, number.low, number.high) == (None, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "2012–13", "2.15pm", "11:30 a.m.", "the 1990s", "2019-09-01", "020 7946 0018", "555-0134", "10.15.7", "the 3rd",
        "https://example.org/a?b=30", "24/7", "70 A.D.", "the second half", "a third man", "wonder", "often", "phone",
        "9" * 400,
    ],
)  # fmt: skip
def test_what_only_looks_like_a_number(text: str) -> None:
    assert scan(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between two hundred and three hundred", [200, 300]),
        ("5 million 20 people", [5_000_000, 20]),
        ("1, 234, 567", [1, 234, 567]),
        ("4000 3 hundred", [4000, 300]),
        ("12 in six boxes", [12, 6]),
        ("five out of the six", [5, 6]),
    ],
)
def test_neighbours_stay_apart(text: str, values: list[float]) -> None:
    assert [number.value for number in scan(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [("21st", 21), ("twenty-third", 23), ("two hundredth", 200), ("third", 3), ("first", 1), ("1,000th", 1000)],
)
def test_ordinals(text: str, value: float) -> None:
    assert [number.value for number in ordinals(text)] == [value]


@pytest.mark.parametrize("text", ["two thirds", "half", "a quarter", "12", "twelve"])
def test_no_ordinals(text: str) -> None:
    assert ordinals(text) == ()
