from calendar import monthcalendar
from datetime import date
from itertools import product

import pytest
from dateutil.easter import easter

from transforms.dates import holidays


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2016, date(2016, 3, 27)),
        (2018, date(2018, 4, 1)),
        (2019, date(2019, 4, 21)),
        (2020, date(2020, 4, 12)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter(year: int, day: date) -> None:
    assert holidays.easter(year) == day


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("11-thu4", 2016, date(2016, 11, 24)),
        ("thanksgiving+4", 2015, date(2015, 11, 30)),
        ("05-mon-1", 2024, date(2024, 5, 27)),
        ("12-25", 2024, date(2024, 12, 25)),
        ("easter-2", 2018, date(2018, 3, 30)),
    ],
)
def test_rules(rule: str, year: int, day: date) -> None:
    assert holidays.on(rule, year) == day


def test_easter_of_two_centuries() -> None:
    for year in range(1583, 2500):
        assert holidays.easter(year) == easter(year)


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, -1])
def test_weekdays_of_every_month_are_those_of_the_calendar(number: int) -> None:
    for year, month, weekday in product((2023, 2024, 2100), range(1, 13), range(1, 8)):
        days = [date(year, month, week[weekday - 1]) for week in monthcalendar(year, month) if week[weekday - 1]]
        wanted = days[-1] if number == -1 else days[number - 1] if number <= len(days) else None
        assert holidays.nth_weekday(year, month, weekday, number) == wanted
