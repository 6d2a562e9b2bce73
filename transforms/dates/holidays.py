"""Days that have a name."""

from datetime import date, timedelta

WEEKDAYS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """The first (1), second … or last (-1) Monday (1) … of a month."""
    if number > 0:
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    else:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        day = last - timedelta(days=(last.isoweekday() - weekday) % 7)
    return day if day.month == month else None


def on(rule: str, year: int) -> date | None:
    """The day of a rule of `transforms.vocab.calendar.HOLIDAYS` in a year."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    if rule.startswith("thanksgiving"):
        feast = nth_weekday(year, 11, 4, 4)
        return feast + timedelta(days=int(rule.removeprefix("thanksgiving"))) if feast else None
    month, day = rule.split("-", 1)
    if day.isdigit():
        return date(year, int(month), int(day))
    return nth_weekday(year, int(month), WEEKDAYS[day[:3]], int(day[3:]))
