"""The words of the calendar and of the clock in English: what each stands for, and nothing of how they combine.

Months count from 1, weekdays from 1 (Monday) as ISO 8601 does. Keys are lower case.
"""

MONTHS: dict[str, int] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
WEAK_MONTHS = frozenset({"may", "march", "mar", "dec", "jan", "sep", "jun"})
"""Words that are more than a month: a verb, a modal, a name, an acronym. They need a neighbour that speaks for them."""

WEEKDAYS: dict[str, int] = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
WEAK_WEEKDAYS = frozenset({"sun", "sat", "wed", "mon"})

FULL_NAMES = frozenset(name for name in (*MONTHS, *WEEKDAYS) if len(name) > 5) | {
    "march",
    "april",
    "may",
    "june",
    "july",
}
"""Names that are no abbreviation: a full stop behind them ends the sentence."""

SEASONS: dict[str, int] = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
WEAK_SEASONS = frozenset({"spring", "fall"})
SEASON_MONTHS: dict[int, tuple[int, int]] = {1: (3, 5), 2: (6, 8), 3: (9, 11), 4: (12, 2)}
"""Meteorological seasons of the northern hemisphere: first and last month."""

UNITS: dict[str, str] = {
    "second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour",
    "day": "day", "night": "night", "week": "week", "weekend": "weekend", "fortnight": "fortnight",
    "month": "month", "quarter": "quarter", "season": "season", "year": "year", "yr": "year", "decade": "decade",
    "century": "century", "millennium": "millennium",
    "seconds": "second", "secs": "second", "minutes": "minute", "mins": "minute", "hours": "hour", "hrs": "hour",
    "days": "day", "nights": "night", "weeks": "week", "weekends": "weekend", "fortnights": "fortnight",
    "months": "month", "quarters": "quarter", "seasons": "season", "years": "year", "yrs": "year",
    "decades": "decade", "centuries": "century", "millennia": "millennium",
}  # fmt: skip

DAY_WORDS: dict[str, int] = {"today": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "yesterday": -1}

PARTS: dict[str, tuple[int, int]] = {
    "morning": (8, 12), "noon": (12, 12), "midday": (12, 12), "afternoon": (12, 16), "evening": (16, 20),
    "night": (20, 24), "midnight": (0, 0), "dawn": (5, 7), "dusk": (18, 20), "lunchtime": (11, 13),
    "overnight": (0, 6), "mornings": (8, 12), "afternoons": (12, 16), "evenings": (16, 20), "nights": (20, 24),
    "midmorning": (10, 10), "midafternoon": (14, 14), "daytime": (8, 18),
}  # fmt: skip
"""Parts of the day and the hours from and to that they span (those of Recognizers-Text; rows keep the day only)."""

POINTS_OF_DAY: dict[str, int] = {"noon": 12, "midday": 12, "midnight": 0, "midmorning": 10, "midafternoon": 14}
MIDDLES: dict[str, int] = {"day": 12, "night": 0, "morning": 10, "afternoon": 14}
"""Parts of the day, alone or behind "mid", that name a time by the clock: their hour."""

WHICH: dict[str, int] = {
    "this": 0, "current": 0, "same": 0, "last": -1, "previous": -1, "past": -1, "preceding": -1, "next": 1,
    "following": 1, "coming": 1, "upcoming": 1,
}  # fmt: skip
"""Words that pick the unit before, around or after the reference."""

PORTIONS: dict[str, str] = {
    "early": "early", "mid": "mid", "middle": "mid", "late": "late", "beginning": "start", "start": "start",
    "end": "end", "later": "later", "earlier": "earlier", "rest": "rest", "remainder": "rest",
    "remaining": "rest",
}  # fmt: skip
"""Words for a portion of a period."""

ONES: dict[str, int] = {
    "zero": 0, "oh": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30,
}  # fmt: skip
DECADES: dict[str, int] = {
    "tens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip

REPEATS: dict[str, str] = {
    "daily": "day", "weekly": "week", "biweekly": "week", "fortnightly": "week", "monthly": "month",
    "quarterly": "quarter", "annual": "year", "annually": "year", "yearly": "year", "semiannual": "year",
    "biannual": "year", "biennial": "year", "everyday": "day", "nightly": "day", "hourly": "hour",
}  # fmt: skip
"""Adjectives and adverbs of repetition. They are no dates; they are known so that they are not taken for one."""

ZONES = frozenset({
    "gmt", "utc", "bst", "cet", "cest", "eet", "eest", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "pst",
    "pdt", "pt", "ist", "jst", "kst", "msk", "aest", "aedt",
})  # fmt: skip

HOLIDAYS: tuple[tuple[str, str], ...] = (
    (r"christmas eve", "12-24"),
    (r"(?:christmas|xmas)(?: day)?", "12-25"),
    (r"boxing day", "12-26"),
    (r"new years?(?:['’]s?)? eve", "12-31"),
    (r"new years?(?:['’]s?)? day|new year(?:['’]s)?|yuandan", "01-01"),
    (r"valentine(?:['’]?s)? day", "02-14"),
    (r"(?:st\.? patrick['’]?s|saint patrick['’]?s) day", "03-17"),
    (r"april fools?['’]?s?(?: day)?", "04-01"),
    (r"earth day", "04-22"),
    (r"anzac day", "04-25"),
    (r"may day|international workers['’]? day", "05-01"),
    (r"victory (?:in europe )?day|ve day", "05-08"),
    (r"juneteenth", "06-19"),
    (r"independence day", "07-04"),
    (r"bastille day", "07-14"),
    (r"hallowe?['’]?en", "10-31"),
    (r"all saints['’]? day", "11-01"),
    (r"veterans['’]? day|armistice day|remembrance day", "11-11"),
    (r"international women['’]?s['’]? day", "03-08"),
    (r"(?:mlk|martin luther king(?: jr\.?)?) day", "01-mon3"),
    (r"president['’]?s['’]? day", "02-mon3"),
    (r"mother['’]?s['’]? day", "05-sun2"),
    (r"memorial day", "05-mon-1"),
    (r"father['’]?s['’]? day", "06-sun3"),
    (r"labou?r day", "09-mon1"),
    (r"columbus day|indigenous peoples?['’]? day", "10-mon2"),
    (r"thanks ?giving(?: day)?", "11-thu4"),
    (r"black friday", "thanksgiving+1"),
    (r"cyber monday", "thanksgiving+4"),
    (r"good friday", "easter-2"),
    (r"palm sunday", "easter-7"),
    (r"ash wednesday", "easter-46"),
    (r"easter monday", "easter+1"),
    (r"easter(?: sunday| day)?", "easter+0"),
    (r"pentecost", "easter+49"),
)
"""Named days: a fixed day (month-day), a weekday of a month (month-weekday and which, -1 the last), or an offset in
days from another. Days of the Islamic calendar are left out: they hang on the sighting of the moon."""

HOLIDAY_STARTS = frozenset({
    "christmas", "xmas", "boxing", "new", "yuandan", "valentine", "valentines", "st", "saint", "april", "earth",
    "anzac", "may", "international", "victory", "ve", "juneteenth", "independence", "bastille", "halloween",
    "hallowe", "all", "veterans", "armistice", "remembrance", "mlk", "martin", "president", "presidents", "mother",
    "mothers", "memorial", "father", "fathers", "labor", "labour", "columbus", "indigenous", "thanksgiving", "thanks",
    "black", "cyber", "good", "palm", "ash", "easter", "pentecost",
})  # fmt: skip
HOLIDAY_MIDDLES = frozenset({
    "patrick", "patricks", "fool", "fools", "workers", "women", "womens", "europe", "saints", "luther", "king",
    "jr", "peoples", "eve",
})  # fmt: skip
"""Words of the names that mean nothing to the grammar elsewhere."""
