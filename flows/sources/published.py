"""Dates of publication as corpora write them, to EDTF. Only what is stated: nothing is filled in from today."""

import re
from datetime import date, datetime, timezone

from dateutil import parser as dateutil

EDTF_DAY = r"(?:[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?[~?%]?)"
EDTF = re.compile(rf"{EDTF_DAY}(?:/{EDTF_DAY})?")
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?=$|[T ]\d)")
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{6}Z?)?")
EPOCH = re.compile(r"\d{10}(?:\d{3}|\d{6})?(?:\.\d{1,9})?")
NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?=$|[ ,T])")
LEADING = re.compile(r"(?:published|posted|updated|first published|last updated|date|on)\b[\s:]*", re.IGNORECASE)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
WRITTEN = re.compile(
    rf"\b(?:{MONTH}\s{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?,?\s{{1,3}}\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s{{1,3}}{MONTH},?\s{{1,3}}\d{{4}}"
    r"|\d{4}-\d{2}-\d{2})\b",
    re.IGNORECASE,
)
NAMED = re.compile(rf"\b{MONTH}(?![a-z])", re.IGNORECASE)
YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
FIRST_YEAR, LAST_YEAR = 1400, 2999
MISSING: frozenset[str] = frozenset({"", "-", "n/a", "na", "nan", "nat", "none", "null", "unknown", "undated", "0"})
MAX_LENGTH = 200


def edtf(value: object) -> str | None:
    """The date in EDTF, to the day at most; `None` where the value says that there is none.

    A date like 03/04/2024 is two dates: its year is kept. Times of day are left out, the day is the one stated.
    Raises ValueError where the value states something that is no date.
    """
    if isinstance(value, date):
        return _written(value.year, value.month, value.day)
    words = LEADING.sub("", str(value).strip(), count=1).strip()
    if words.lower() in MISSING:
        return None
    found = None
    if not isinstance(value, bool | list | tuple | dict) and len(words) <= MAX_LENGTH:
        found = _numbers(words) or _words(words)
    if found is None:
        raise ValueError(f"no date: {words[:60]!r}")
    return found


def _written(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The parts as EDTF, if there is such a day."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    parts = [f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None)]
    return "-".join(parts)


def _numbers(words: str) -> str | None:
    """Dates written in digits."""
    if found := ISO.match(words) or COMPACT.fullmatch(words):
        return _written(*map(int, found.groups()))
    if EPOCH.fullmatch(words):
        return _epoch(words)
    if found := NUMERIC.match(words):
        first, second, year = map(int, found.groups())
        if first == second or second > 12:
            return _written(year, first, second)
        return _written(year, second, first) if first > 12 else _written(year)
    return _stated(words) if EDTF.fullmatch(words) else None


def _stated(words: str) -> str | None:
    """EDTF as given, if each part without an X is a day, a month or a year that exists."""
    for part in words.split("/"):
        parts = part.rstrip("~?%").split("-")
        known = [int(number) for number in parts if "X" not in number]
        if len(known) == len(parts) and _written(*known) is None:
            return None
    return words


def _epoch(words: str) -> str | None:
    whole = words.partition(".")[0]
    try:
        moment = datetime.fromtimestamp(int(whole) / 10 ** (len(whole) - 10), tz=timezone.utc)  # noqa: UP017
    except (OverflowError, OSError, ValueError):
        return None
    return _written(moment.year, moment.month, moment.day)


def _words(words: str) -> str | None:
    """Dates with the month in letters. dateutil fills in what is missing; two defaults show what that was."""
    written = {found[0] for found in WRITTEN.finditer(words)}
    tried = [words, *written] if len(written) == 1 else [words]
    if not NAMED.search(words) and not (YEAR.search(words) and len(words) > 4):
        return None
    for attempt in tried:
        try:
            one = dateutil.parse(attempt, default=datetime(2000, 1, 1), ignoretz=True)
            two = dateutil.parse(attempt, default=datetime(2004, 2, 2), ignoretz=True)
        except (ValueError, OverflowError, TypeError, AttributeError, RecursionError):
            continue
        return _agreed(one, two)
    return None


def _agreed(one: datetime, two: datetime) -> str | None:
    day = one.day if one.day == two.day else None
    month = one.month if one.month == two.month else None
    if one.year == two.year:
        return _written(one.year, month, day if month else None)
    return f"XXXX-{month:02}-{day:02}" if month and day else None
