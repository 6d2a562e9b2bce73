from datetime import datetime

import pytest

from transforms.dates.periods import add_months, around, iso_week, move, of_season


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (datetime(2024, 1, 31), 1, datetime(2024, 2, 29)),
        (datetime(2023, 1, 31), 1, datetime(2023, 2, 28)),
        (datetime(2024, 1, 15), -1, datetime(2023, 12, 15)),
        (datetime(2024, 2, 29), 12, datetime(2025, 2, 28)),
    ],
)
def test_months_end_where_the_month_ends(day: datetime, months: int, expected: datetime) -> None:
    assert add_months(day, months) == expected


def test_out_of_the_calendar() -> None:
    with pytest.raises(OverflowError):
        add_months(datetime(2024, 1, 1), 12 * 9000)


def test_weekdays_are_counted_by_their_occurrence() -> None:
    monday = datetime(2018, 5, 7)
    assert move(monday, ((2, "weekday 7"),), 1) == datetime(2018, 5, 20)


@pytest.mark.parametrize(
    ("unit", "shift", "start"),
    [
        ("week", -1, datetime(2024, 10, 21)),
        ("quarter", -1, datetime(2024, 7, 1)),
        ("decade", 0, datetime(2020, 1, 1)),
        ("weekend", 0, datetime(2024, 11, 2)),
    ],
)
def test_around(unit: str, shift: int, start: datetime) -> None:
    assert around(unit, shift, datetime(2024, 10, 28, 9, 30)).start == start


def test_winter_runs_into_the_next_year() -> None:
    winter = of_season(2024, 4)
    assert (winter.start, winter.end) == (datetime(2024, 12, 1), datetime(2025, 3, 1))


def test_weeks_that_a_year_has_not() -> None:
    assert iso_week(2015, 53) is not None
    assert iso_week(2014, 53) is None
