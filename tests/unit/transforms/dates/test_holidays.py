from datetime import date

import pytest

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
