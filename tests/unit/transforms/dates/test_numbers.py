import pytest

from transforms.dates import numbers
from transforms.dates.lexer import Lexeme, lexemes

END = (Lexeme("end", "", None, -1, -1),) * 8


def read(text: str) -> tuple[Lexeme, ...]:
    return (*lexemes(text), *END)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2013", 2013),
        ("nineteen seventy eight", 1978),
        ("nineteen zero one", 1901),
        ("nineteen hundred ninety three", 1993),
        ("two thousand and eighteen", 2018),
        ("twenty twenty-four", 2024),
    ],
)
def test_years(text: str, value: int) -> None:
    found = numbers.year(read(text), 0)
    assert found is not None
    assert found[0] == value


@pytest.mark.parametrize("text", ["213", "20130", "2,013", "seventy", "two"])
def test_no_years(text: str) -> None:
    assert numbers.year(read(text), 0) is None


@pytest.mark.parametrize(("text", "value"), [("21st", 21), ("second", 2), ("twenty-second", 22), ("thirty first", 31)])
def test_ordinals(text: str, value: int) -> None:
    found = numbers.ordinal(read(text), 0)
    assert found is not None
    assert found[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("two", 2), ("3.5", 3.5), ("a", 1), ("a few", 3), ("a couple of", 2), ("half an", 0.5), ("two and a half", 2.5)],
)
def test_amounts(text: str, value: float) -> None:
    found = numbers.amount(read(text), 0)
    assert found is not None
    assert found[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", 1),
        ("31", 31),
        ("31st", 31),
        ("thirty-first", 31),
        ("0", None),
        ("32", None),
        ("32nd", None),
        ("007", None),
    ],
)
def test_days_of_a_month(text: str, value: int | None) -> None:
    found = numbers.day_of_month(read(text), 0)
    assert (found and found[0]) == value


@pytest.mark.parametrize(
    ("text", "short", "value"),
    [
        ("40", True, 1940), ("39", True, 2039), ("00", True, 2000), ("99", True, 1999), ("40", False, None),
        ("7", True, None), ("1000", False, 1000), ("0999", False, None), ("2199", False, 2199), ("2200", False, None),
        ("thirteen twelve", False, 1312), ("nineteen ten", False, 1910), ("nineteen nine", False, None),
        ("twelve twelve", False, None), ("nineteen zero nine", False, 1909), ("two thousand two hundred", False, None),
    ],
)  # fmt: skip
def test_the_least_and_the_last_year(text: str, short: bool, value: int | None) -> None:
    found = numbers.year(read(text), 0, short=short)
    assert (found and found[0]) == value


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [
        ("twenty-one", 21, 3), ("twenty one", 21, 2), ("twenty ten", 20, 1), ("nineteen one", 19, 1),
        ("ninety nine", 99, 2), ("hundred", None, 0),
    ],
)  # fmt: skip
def test_numbers_below_a_hundred(text: str, value: int | None, length: int) -> None:
    assert numbers.below_hundred(read(text), 0) == (None if value is None else (value, length))


@pytest.mark.parametrize(
    ("text", "value"),
    [("thirtieth", 30), ("thirty ninth", 39), ("twenty ninth", 29), ("forty first", None), ("twenty tenth", None)],
)
def test_ordinals_of_two_words(text: str, value: int | None) -> None:
    found = numbers.ordinal(read(text), 0)
    assert (found and found[0]) == value


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [
        ("half a", 0.5, 2), ("half", 0.5, 1), ("a half", 0.5, 2), ("couple of", 2, 2), ("couple", 2, 1),
        ("a dozen", 12, 2), ("several", 3, 1), ("one", 1, 1), ("two and a half", 2.5, 4), ("two and half", 2.5, 3),
        ("3 and a quarter", 3.25, 4), ("3 and 4", 3, 1), ("two and half an hour", 2, 1),
    ],
)  # fmt: skip
def test_how_far_an_amount_reaches(text: str, value: float, length: int) -> None:
    assert numbers.amount(read(text), 0) == (value, length)
