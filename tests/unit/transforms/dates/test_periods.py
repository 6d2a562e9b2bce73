from datetime import datetime

import pytest

from transforms.dates.periods import add_months, around, iso_week, move, of_season, portion_of, valid


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


TUESDAY = datetime(2024, 5, 7, 9, 30)


@pytest.mark.parametrize(
    ("amounts", "sign", "expected"),
    [
        (((2, "day"),), -1, datetime(2024, 5, 5, 9, 30)),
        (((1, "night"),), 1, datetime(2024, 5, 8, 9, 30)),
        (((0.5, "day"),), 1, datetime(2024, 5, 7, 21, 30)),
        (((1.5, "week"),), -1, datetime(2024, 4, 26, 21, 30)),
        (((1, "fortnight"),), 1, datetime(2024, 5, 21, 9, 30)),
        (((90, "minute"),), 1, datetime(2024, 5, 7, 11)),
        (((1.5, "month"),), 1, datetime(2024, 6, 22, 9, 30)),
        (((0.5, "year"),), -1, datetime(2023, 11, 7, 9, 30)),
        (((2, "quarter"),), 1, datetime(2024, 11, 7, 9, 30)),
        (((1, "decade"),), -1, datetime(2014, 5, 7, 9, 30)),
        (((1, "year"), (2, "day")), 1, datetime(2025, 5, 9, 9, 30)),
        (((1, "weekday 2"),), 1, datetime(2024, 5, 14, 9, 30)),
        (((1, "weekday 2"),), -1, datetime(2024, 4, 30, 9, 30)),
        (((1, "weekday 1"),), 1, datetime(2024, 5, 13, 9, 30)),
        (((1, "weekday 1"),), -1, datetime(2024, 5, 6, 9, 30)),
        (((2, "weekday 5"),), -1, datetime(2024, 4, 26, 9, 30)),
    ],
)
def test_so_long_before_and_after(amounts: tuple[tuple[float, str], ...], sign: int, expected: datetime) -> None:
    assert move(TUESDAY, amounts, sign) == expected


@pytest.mark.parametrize(
    ("unit", "shift", "start", "end"),
    [
        ("day", 1, datetime(2024, 5, 8), datetime(2024, 5, 9)),
        ("week", 0, datetime(2024, 5, 6), datetime(2024, 5, 13)),
        ("weekend", 1, datetime(2024, 5, 18), datetime(2024, 5, 20)),
        ("month", -5, datetime(2023, 12, 1), datetime(2024, 1, 1)),
        ("quarter", 0, datetime(2024, 4, 1), datetime(2024, 7, 1)),
        ("year", -1, datetime(2023, 1, 1), datetime(2024, 1, 1)),
        ("decade", -1, datetime(2010, 1, 1), datetime(2020, 1, 1)),
        ("century", 0, datetime(2000, 1, 1), datetime(2100, 1, 1)),
        ("hour", 2, datetime(2024, 5, 7, 9, 30), datetime(2024, 5, 7, 11, 30)),
        ("hour", -2, datetime(2024, 5, 7, 7, 30), datetime(2024, 5, 7, 9, 30)),
    ],
)
def test_units_around_a_moment(unit: str, shift: int, start: datetime, end: datetime) -> None:
    found = around(unit, shift, TUESDAY)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1, 1, 1, True), (9999, 12, 31, True), (0, 1, 1, False), (10000, 1, 1, False), (2024, 0, 1, False),
        (2024, 13, 1, False), (2024, 2, 29, True), (2023, 2, 29, False), (2024, 1, 0, False), (2024, 4, 31, False),
    ],
)  # fmt: skip
def test_days_that_there_are(year: int, month: int, day: int, expected: bool) -> None:
    assert valid(year, month, day) is expected


@pytest.mark.parametrize("grain", ["year", "month", "decade", "week", "day"])
def test_early_and_late_meet_and_the_middle_lies_between(grain: str) -> None:
    whole = around(grain, 0, TUESDAY)
    early, middle, late = (portion_of(portion, whole, None) for portion in ("early", "mid", "late"))
    assert whole.start == early.start
    assert early.end == late.start
    assert late.end == whole.end
    assert early.start and early.end and middle.start and middle.end and late.end
    assert early.start < middle.start < early.end < middle.end < late.end
