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
