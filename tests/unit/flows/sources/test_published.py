"""Dates of publication, to EDTF."""

from datetime import date, datetime, timezone

import pytest

from flows.sources.published import edtf


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("2024-10-25", "2024-10-25"),
        ("2024-10-25T23:30:00-05:00", "2024-10-25"),
        ("2024-10-25 10:00:00+00:00", "2024-10-25"),
        ("2024/10/25", "2024-10-25"),
        ("20241025", "2024-10-25"),
        ("20241025T101500Z", "2024-10-25"),
        (20241025, "2024-10-25"),
        ("October 25, 2024", "2024-10-25"),
        ("25 Oct 2024", "2024-10-25"),
        ("Sept. 5th, 2024", "2024-09-05"),
        ("Fri, 25 Oct 2024 10:00:00 GMT", "2024-10-25"),
        ("10 a.m. ET, October 25, 2024", "2024-10-25"),
        ("Published: Oct. 25, 2024 | Updated 3:00pm", "2024-10-25"),
        ("on 25 October 2024", "2024-10-25"),
        (1729857600, "2024-10-25"),
        ("1729857600000", "2024-10-25"),
        (1729857600.5, "2024-10-25"),
        (date(2024, 10, 25), "2024-10-25"),
        (datetime(2024, 10, 25, 23, tzinfo=timezone.utc), "2024-10-25"),  # noqa: UP017
        # no more than what is stated
        ("October 2024", "2024-10"),
        ("2024-10", "2024-10"),
        ("2024", "2024"),
        (2024, "2024"),
        ("25 October", "XXXX-10-25"),
        # EDTF as given
        ("XXXX-10-25", "XXXX-10-25"),
        ("2024-XX", "2024-XX"),
        ("2024-10-08/2024-10-13", "2024-10-08/2024-10-13"),
        ("2024-10~", "2024-10~"),
        # two orders of day and month
        ("25/10/2024", "2024-10-25"),
        ("10/25/2024 3pm", "2024-10-25"),
        ("25.10.2024", "2024-10-25"),
        ("05/05/2024", "2024-05-05"),
        ("03/04/2024", "2024"),
        # nothing is stated
        ("", None), ("n/a", None), ("NaT", None), ("None", None), ("-", None), (0, None),
    ],
)  # fmt: skip
def test_dates_as_corpora_write_them(value, wanted) -> None:
    assert edtf(value) == wanted


@pytest.mark.parametrize(
    "value",
    [
        "yesterday", "Friday", "May", "3:15 pm", "12", "2024-13-45", "2024-02-30", "31/31/2024", "0001-01-01",
        "9999-01-01", "9" * 40, "x" * 1_000, "May 1, 2024 and June 2, 2025", True, 3.5, ["2024"], {"date": "2024"},
        "10:00 2024-10-25 2025-11-26",
    ],
)  # fmt: skip
def test_what_is_no_date_raises(value) -> None:
    with pytest.raises(ValueError, match="no date"):
        edtf(value)
