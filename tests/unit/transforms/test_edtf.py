from datetime import date

import pytest

from transforms import edtf


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024-10-25", date(2024, 10, 25), date(2024, 10, 25)),
        ("2024-10-25T14:30:00Z", date(2024, 10, 25), date(2024, 10, 25)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024~", date(2024, 1, 1), date(2024, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2024-22", date(2024, 6, 1), date(2024, 8, 31)),
        ("2024-24", date(2024, 12, 1), date(2025, 2, 28)),
        ("2024-34", date(2024, 4, 1), date(2024, 6, 30)),
        ("2024-41", date(2024, 7, 1), date(2024, 12, 31)),
        ("2024-10-08/2024-10-13", date(2024, 10, 8), date(2024, 10, 13)),
        ("2024-06/..", date(2024, 6, 1), None),
        ("../2024-12", None, date(2024, 12, 31)),
        ("XXXX-10-25", None, None),
        ("XXXX-10-08/XXXX-10-13", None, None),
        ("2024-XX-25", date(2024, 1, 1), date(2024, 12, 31)),
        ("", None, None),
        (None, None, None),
    ],
)
def test_bounds(text: str | None, start: date | None, end: date | None) -> None:
    assert edtf.bounds(text) == (start, end)


@pytest.mark.parametrize(
    "text", ["2024-13", "2024-02-30", "2024-22-01", "24", "2024/2025/2026", "../..", "October", "2024-10-25/"]
)
def test_what_is_not_edtf(text: str) -> None:
    with pytest.raises(ValueError, match=r"EDTF|no such"):
        edtf.parse(text)


def test_from_date() -> None:
    day = date(2024, 10, 25)
    assert edtf.from_date(day) == "2024-10-25"
    assert edtf.from_date(day, precision="month") == "2024-10"
    assert edtf.from_date(day, precision="year") == "2024"
    assert edtf.interval(day, None) == "2024-10-25/.."
    assert edtf.interval(day, day) == "2024-10-25"
