"""Dates as pages and datelines state them, to EDTF. A part that is not stated is never filled in."""

import re
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAMES = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
ISO = re.compile(r"\b((?:19|20)\d\d)-([01]?\d)(?:-([0-3]?\d))?(?!\d)")
COMPACT = re.compile(r"^((?:19|20)\d\d)([01]\d)([0-3]\d)(?:\d{6})?$")
YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d)[/.]([01]?\d)[/.]([0-3]?\d)(?!\d)")
MONTH_FIRST = re.compile(
    rf"\b({NAMES})\b\.?\s{{1,3}}([0-3]?\d)(?:st|nd|rd|th)?\b(?:\s?,?\s{{0,3}}(?:at\s)?((?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
DAY_FIRST = re.compile(
    rf"\b([0-3]?\d)(?:st|nd|rd|th)?[\s-]{{1,3}}(?:of\s)?({NAMES})\b\.?(?:[\s,-]{{0,3}}((?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
MONTH_YEAR = re.compile(rf"\b({NAMES})\b\.?,?\s{{1,3}}((?:19|20)\d\d)\b", re.IGNORECASE)
NUMERIC = re.compile(r"\b([0-3]?\d)[/.]([0-3]?\d)[/.]((?:19|20)\d\d)\b")
IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-]([01]\d|[a-z]{3})[/-]([0-3]\d)(?:[/-]|$)|/((?:19|20)\d\d)([01]\d)([0-3]\d)/"
)


def stated(text: str) -> str | None:
    """The first date that a text states, in EDTF: `2024-10-25`, `2024-10`, `XXXX-10-25` where no year stands.

    A numeric date that can be read in two ways (`10/11/2024`) gives its year only.
    """
    text = text.strip()[:300]
    if match := COMPACT.match(text):
        return edtf(match[1], match[2], match[3])
    for pattern in (ISO, YEAR_FIRST):
        if match := pattern.search(text):
            return edtf(match[1], match[2], match[3])
    found = [(m.start(), edtf(m[3], m[1], m[2])) for m in [MONTH_FIRST.search(text)] if m]
    found += [(m.start(), edtf(m[3], m[2], m[1])) for m in [DAY_FIRST.search(text)] if m]
    if not found:
        return month_and_year(text) or numeric(text)
    complete = [value for _, value in sorted(found, key=lambda f: (f[1] is None or "X" in f[1], f[0])) if value]
    return complete[0] if complete else None


def month_and_year(text: str) -> str | None:
    match = MONTH_YEAR.search(text)
    return edtf(match[2], match[1], None) if match else None


def numeric(text: str) -> str | None:
    """`25/10/2024` and `10/25/2024`, where one of the two numbers cannot be a month."""
    match = NUMERIC.search(text)
    if not match:
        return None
    first, second = int(match[1]), int(match[2])
    if first > 12 or first == second:
        return edtf(match[3], match[2], match[1])
    return edtf(match[3], match[1], match[2]) if second > 12 else match[3]


def in_address(url: str) -> str | None:
    """The day in the path of an address, as in `/2024/10/25/`."""
    match = IN_ADDRESS.search(url.lower())
    if not match:
        return None
    year, month, day = match[1] or match[4], match[2] or match[5], match[3] or match[6]
    return edtf(year, month, day)


def edtf(year: str | None, month: str, day: str | None) -> str | None:
    """The parts as EDTF; None where they are no date."""
    number = (
        int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1 if month[:3].lower() in MONTHS else 0
    )
    if not 1 <= number <= 12:
        return None
    if day is None:
        return f"{year}-{number:02}" if year else None
    try:
        date(int(year or 2000), number, int(day))  # 2000 is a leap year: 29 February is a day of some year
    except ValueError:
        return None
    return f"{year or 'XXXX'}-{number:02}-{int(day):02}"
