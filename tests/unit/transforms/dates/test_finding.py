from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from transforms import dates
from transforms.records import TimeExpression

Find = Callable[..., tuple[TimeExpression, ...]]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It opened on October 25, 2024 in Lisbon.", "October 25, 2024", "2024-10-25"),
        ("It opened on 25 Oct 2024 in Lisbon.", "25 Oct 2024", "2024-10-25"),
        ("It opened on the 25th of October 2024.", "the 25th of October 2024", "2024-10-25"),
        ("It opened on 2024-10-25.", "2024-10-25", "2024-10-25"),
        ("It opened on 10/25/2024.", "10/25/2024", "2024-10-25"),
        ("It opened on 25/10/2024.", "25/10/2024", "2024-10-25"),
        ("It opened in October 2024.", "October 2024", "2024-10"),
        ("It opened in Oct. 2024.", "Oct. 2024", "2024-10"),
        ("It opened in 1987.", "1987", "1987"),
        ("It opened in the 1990s.", "the 1990s", "199X"),
        ("It opened in the '90s.", "the '90s", "199X"),
        ("It opened in the nineteen seventies.", "the nineteen seventies", "197X"),
        ("It opened in the 19th century.", "the 19th century", "18XX"),
        ("It opened in the summer of 2013.", "summer of 2013", "2013-22"),
        ("It opened in the third quarter of 2016.", "the third quarter of 2016", "2016-35"),
        ("It opened in Q3 2016.", "Q3 2016", "2016-35"),
        ("It opened in 2016 H2.", "2016 H2", "2016-41"),
        ("It opened on Christmas Day 2019.", "Christmas Day 2019", "2019-12-25"),
        ("It opened on Easter Monday 2018.", "Easter Monday 2018", "2018-04-02"),
        ("It opened in the last week of December 2016.", "the last week of December 2016", "2016-12-26/2017-01-01"),
    ],
)
def test_what_the_words_fix_by_themselves(found: Find, text: str, words: str, edtf: str) -> None:
    (one,) = found(text, published=None)
    assert (one.text, one.edtf, one.basis) == (words, edtf, "stated")


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It snowed from 1939 to 1945.", "from 1939 to 1945", "1939/1945"),
        ("In the 2012–13 season it snowed.", "2012–13", "2012/2013"),
        ("It snowed (2012-2018) there.", "2012-2018", "2012/2018"),
        ("It snowed between October 8 and 13, 2023.", "between October 8 and 13, 2023", "2023-10-08/2023-10-13"),
        ("It snowed from 4 to 22 January 1995.", "from 4 to 22 January 1995", "1995-01-04/1995-01-22"),
        ("It snowed Nov 18-Dec 19, 2015.", "Nov 18-Dec 19, 2015", "2015-11-18/2015-12-19"),
        ("It snowed from November to February 2017.", "from November to February 2017", "2016-11/2017-02"),
        ("It has snowed since June 2020.", "since June 2020", "2020-06/.."),
        ("It must stop by December 2025.", "by December 2025", "../2025-12"),
        ("It snowed before 2010, rarely.", "before 2010", "../2009-12-31"),
        ("It snowed after 2016, rarely.", "after 2016", "2017-01-01/.."),
        ("It must stop no later than May 3, 2021.", "no later than May 3, 2021", "../2021-05-03"),
        ("It snowed in 2018 or later.", "2018 or later", "2018/.."),
        ("It snowed in early October 2024.", "early October 2024", "2024-10-01/2024-10-15"),
        ("It snowed in late 2023.", "late 2023", "2023-07-01/2023-12-31"),
        ("It snowed in mid-November 2023.", "mid-November 2023", "2023-11-10/2023-11-20"),
    ],
)
def test_ranges_and_bounds(found: Find, text: str, words: str, edtf: str) -> None:
    (one,) = found(text, published=None)
    assert (one.text, one.edtf) == (words, edtf)


@pytest.mark.parametrize(
    ("text", "words", "edtf", "granularity"),
    [
        ("He left on Friday.", "Friday", "2024-10-25", "day"),
        ("He left on Monday.", "Monday", "2024-10-28", "day"),
        ("He left on Tuesday.", "Tuesday", "2024-10-22", "day"),
        ("He left yesterday.", "yesterday", "2024-10-27", "day"),
        ("He left the day before yesterday.", "the day before yesterday", "2024-10-26", "day"),
        ("He left last week.", "last week", "2024-10-21/2024-10-27", "week"),
        ("He left last week on Friday.", "last week on Friday", "2024-10-25", "day"),
        ("He left on Tuesday of last week.", "Tuesday of last week", "2024-10-22", "day"),
        ("He left the week before last.", "the week before last", "2024-10-14/2024-10-20", "week"),
        ("He left last month.", "last month", "2024-09", "month"),
        ("He left in June last year.", "June last year", "2023-06", "month"),
        ("He left on the 20th of last month.", "the 20th of last month", "2024-09-20", "day"),
        ("He left on October 25.", "October 25", "2024-10-25", "day"),
        ("He left in June.", "June", "2024-06", "month"),
        ("He left on the 25th.", "the 25th", "2024-10-25", "day"),
        ("He left on Friday the 13th.", "Friday the 13th", "2024-09-13", "day"),
        ("He left last summer.", "last summer", "2024-22", "season"),
        ("He left over the weekend.", "the weekend", "2024-10-26/2024-10-27", "weekend"),
        ("He left six weeks ago.", "six weeks ago", "2024-09-16/2024-09-22", "week"),
        ("He left three days ago.", "three days ago", "2024-10-25", "day"),
        ("He left two years ago.", "two years ago", "2022", "year"),
        ("He slept for the past two days.", "the past two days", "2024-10-26/2024-10-27", "range"),
        ("He left on the evening of October 23.", "the evening of October 23", "2024-10-23", "part of day"),
        ("He left on Tuesday morning.", "Tuesday morning", "2024-10-22", "part of day"),
        ("He left late on Sunday.", "late on Sunday", "2024-10-27", "part of day"),
        ("He left last night.", "last night", "2024-10-27", "part of day"),
        ("He left in the week of October 7.", "the week of October 7", "2024-10-07/2024-10-13", "week"),
        ("Profit fell in last year's fourth quarter.", "last year's fourth quarter", "2023-36", "quarter"),
        ("He left six to eight weeks ago.", "six to eight weeks ago", "2024-09-02/2024-09-22", "range"),
    ],
)
def test_told_from_the_day_of_publication(found: Find, text: str, words: str, edtf: str, granularity: str) -> None:
    (one,) = found(text)
    assert (one.text, one.edtf, one.granularity, one.basis) == (words, edtf, granularity, "published")
    assert one.start is not None
    assert one.end is not None


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("He left on October 25.", "October 25", "XXXX-10-25"),
        ("He left in June.", "June", "XXXX-06"),
        ("He slept from Oct. 8 to 13.", "from Oct. 8 to 13", "XXXX-10-08/XXXX-10-13"),
        ("He left on the 25th.", "the 25th", "XXXX-XX-25"),
        ("He left on Friday.", "Friday", None),
        ("He left last week.", "last week", None),
        ("He left six weeks ago.", "six weeks ago", None),
        ("He slept from November to March.", "from November to March", "XXXX-11/XXXX-03"),
        ("He left on the evening of October 23.", "the evening of October 23", "XXXX-10-23"),
        ("He must leave by December.", "by December", "../XXXX-12"),
    ],
)
def test_without_a_day_of_publication_no_more_than_is_said(
    found: Find, text: str, words: str, edtf: str | None
) -> None:
    (one,) = found(text, published=None)
    assert (one.text, one.edtf, one.start, one.end, one.basis) == (words, edtf, None, None, "unknown")


def test_a_weekday_with_a_day_fixes_the_year_where_one_recent_year_agrees(found: Find) -> None:
    (one,) = found("They met on Wednesday October 30.", published=None, latest=2026)
    assert (one.edtf, one.basis) == ("2024-10-30", "weekday")
    (one,) = found("They met on Wednesday October 30.", published=None)
    assert (one.edtf, one.basis) == ("XXXX-10-30", "unknown")


def test_other_dates_take_the_year_that_weekdays_fix(found: Find) -> None:
    rows = found("On Wednesday October 30 they met. He left on October 22, on Wednesday.", published=None, latest=2026)
    assert [(r.edtf, r.basis) for r in rows] == [
        ("2024-10-30", "weekday"), ("2024-10-22", "related"), ("2024-10-30", "related"),
    ]  # fmt: skip


@pytest.mark.parametrize(("month", "edtf"), [("November", "2023-11"), ("March", "2024-03"), ("January", "2024-01")])
def test_a_month_well_behind_the_known_date_is_of_the_year_before(found: Find, month: str, edtf: str) -> None:
    rows = found(f"On Wednesday January 10 they met. He left in {month}.", published=None, latest=2026)
    assert [row.edtf for row in rows] == ["2024-01-10", edtf]


def test_a_full_date_gives_its_year_to_those_nearby(found: Find) -> None:
    rows = found("The war began on February 24, 2022. By March 2, the town had fallen.")
    assert [(r.edtf, r.basis) for r in rows] == [("2022-02-24", "stated"), ("../2022-03-02", "related")]
    rows = found("The war began on February 24, 2022.\n\nThey met on October 2.")
    assert rows[-1].edtf == "2024-10-02"


def test_told_from_the_date_before(found: Find) -> None:
    rows = found("He won on November 5, 2020. Two days later he resigned. The day before, he wept.")
    assert [(r.edtf, r.basis) for r in rows[1:]] == [("2020-11-07", "related"), ("2020-11-06", "related")]
    rows = found("He came on October 3. That same day he left. Later in the day he fell.")
    assert [(r.edtf, r.basis) for r in rows[1:]] == [("2024-10-03", "related"), ("2024-10-03", "related")]


@pytest.mark.parametrize(
    "text",
    [
        "They left two days later.",
        "They left two days earlier than planned.",
        "They came a day before voters decide.",
    ],
)
def test_told_from_what_is_no_date(found: Find, text: str) -> None:
    assert all(row.edtf is None for row in found(text))


NAMED = {
    "Christmas Eve": (12, 24), "Xmas": (12, 25), "Boxing Day": (12, 26), "New Year’s Eve": (12, 31),
    "New Year's Day": (1, 1), "Valentine's Day": (2, 14), "St. Patrick's Day": (3, 17), "Saint Patrick’s Day": (3, 17),
    "April Fools' Day": (4, 1), "Earth Day": (4, 22), "Anzac Day": (4, 25), "May Day": (5, 1),
    "International Workers' Day": (5, 1), "Victory in Europe Day": (5, 8), "Victory Day": (5, 8), "Juneteenth": (6, 19),
    "Independence Day": (7, 4), "Bastille Day": (7, 14), "Halloween": (10, 31), "All Saints' Day": (11, 1),
    "Remembrance Day": (11, 11), "International Women's Day": (3, 8), "Martin Luther King Jr. Day": (1, 15),
    "Martin Luther King Day": (1, 15), "Presidents' Day": (2, 19), "Mother's Day": (5, 12), "Memorial Day": (5, 27),
    "Father's Day": (6, 16), "Labor Day": (9, 2), "Indigenous Peoples' Day": (10, 14), "Columbus Day": (10, 14),
    "Thanksgiving": (11, 28), "Black Friday": (11, 29), "Cyber Monday": (12, 2), "Good Friday": (3, 29),
    "Palm Sunday": (3, 24), "Ash Wednesday": (2, 14), "Easter": (3, 31), "Easter Monday": (4, 1), "Pentecost": (5, 19),
}  # fmt: skip
"""In 2024."""


@pytest.mark.parametrize("name", NAMED)
def test_days_that_have_a_name(found: Find, name: str) -> None:
    (one,) = found(f"They met on {name} 2024, it says.", published=None)
    assert (one.text, one.start) == (f"{name} 2024", date(2024, *NAMED[name]))


@pytest.mark.parametrize("text", ["All women met.", "St. Patrick met the king.", "The international workers met."])
def test_words_of_such_names_alone_are_none(found: Find, text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "clock", "day"),
    [
        ("He left at 2.15pm.", "at 2.15pm", "14:15", None),
        ("He left at 14:30 GMT on October 3.", "at 14:30 GMT on October 3", "14:30", date(2024, 10, 3)),
        ("He left at noon on Friday.", "at noon on Friday", "12:00", date(2024, 10, 25)),
        ("He left at half past seven.", "at half past seven", "07:30", None),
        ("He left on Friday at 6 p.m. local time.", "Friday at 6 p.m. local time", "18:00", date(2024, 10, 25)),
        ("It was 2024-10-25T14:30:05.", "2024-10-25T14:30:05", "14:30:05", date(2024, 10, 25)),
    ],
)
def test_clock_times(found: Find, text: str, words: str, clock: str, day: date | None) -> None:
    (one,) = found(text)
    assert (one.text, one.clock, one.granularity, one.start) == (words, clock, "time", day)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("He left six weeks ago.", True),
        ("He slept for the past two days.", True),
        ("He left last week.", False),
        ("He left on October 6.", False),
    ],
)
def test_amounts_of_time_are_marked(found: Find, text: str, quantity: bool) -> None:
    assert [row.quantity for row in found(text)] == [quantity]


@pytest.mark.parametrize(
    "text",
    [
        "It lasted almost 90 minutes.",
        "He stayed for six weeks.",
        "He runs every Monday and on Sundays.",
        "A daily paper, a weekly meeting, an annual report.",
        "In a second video he sang.",
        "Do you have a car?",
        "She may or may not agree.",
        "This may take long.",
        "They march 300 miles.",
        "The sun sat low.",
        "Prices fall again.",
        "They won 3-2.",
        "The 9/11 attacks.",
        "Open 24/7.",
        "About 3/4 of them.",
        "Version 2.3.1 is out.",
        "2,013 people left.",
        "2013 people left.",
        "Some 2000 soldiers left.",
        "They lost $2012.",
        "It is in room 2014.",
        "They read USA Today here.",
        'She told "This Week," a programme.',
        "They watch Monday Night Baseball here.",
        "It honours the victims of 9/11.",
        "She mourned on 9/11.",
        "It counts at the end of the day.",
        "They saw the fall of the town.",
        "The 18th Army fought.",
        "They led after the second half.",
        "A 10-year-old boy.",
        "It is 30 degrees.",
        "It happened at the last minute.",
    ],
)
def test_what_only_looks_like_a_date(found: Find, text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("After Friday's attack he left.", ["Friday"]),
        ("They ate before the Christmas holiday.", ["Christmas"]),
        ("Before the October 7 raid he left.", ["October 7"]),
        ("More than 30000 in 2009 and 2010 in all.", ["2009", "2010"]),
        ("Theresa May spoke on May 5.", ["May 5"]),
        ("The 27th or 28th will do.", ["The 27th", "28th"]),
        ("It ended in July. Then he left.", ["July"]),
    ],
)
def test_words_of_the_span(found: Find, text: str, words: list[str]) -> None:
    assert [row.text for row in found(text) if row.edtf] == words


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The talks will resume on Friday.", "2024-11-01"),
        ("On Friday, the talks will resume.", "2024-11-01"),
        ("The vote is expected on Wednesday.", "2024-10-30"),
        ("The talks ended on Friday.", "2024-10-25"),
        ("Officials said Friday that the talks will resume.", "2024-10-25"),
        ("He urged them to vote on Tuesday.", "2024-10-29"),
        ("He was forced to resign on Tuesday.", "2024-10-22"),
        ("The trial will start in June.", "2025-06"),
        ("The trial started in June.", "2024-06"),
        ("They could reach 10,000 by December.", "../2024-12"),
        ("By Thursday, the rebels had won.", "../2024-10-24"),
        ("The election on November 5 worries them.", "2024-11-05"),
    ],
)
def test_the_tense_tells_where_a_date_lies(nlp: Language, text: str, edtf: str) -> None:
    assert [row.edtf for row in dates.find(nlp(text), published=date(2024, 10, 28))] == [edtf]


def test_in_some_weeks_looks_ahead_or_back(nlp: Language) -> None:
    published = date(2024, 10, 28)
    (ahead,) = dates.find(nlp("The bridge will open in six weeks."), published=published)
    assert ahead.edtf == "2024-12-09/2024-12-15"
    (back,) = dates.find(nlp("It was her second visit in six weeks."), published=published)
    assert back.edtf == "2024-09-16/2024-10-27"
    assert dates.find(nlp("They built the bridge in six weeks."), published=published) == ()


@pytest.mark.parametrize(
    "text",
    ["The 25th anniversary came.", "Prices fall again.", "In all, 2013 people of the town left.", "They may march on."],
)
def test_what_only_looks_like_a_date_told_by_the_tagger(nlp: Language, text: str) -> None:
    assert dates.find(nlp(text), published=date(2024, 10, 28)) == ()


def test_chat_looks_ahead(blank: Language) -> None:
    (one,) = dates.find(blank("on Friday"), published=date(2024, 10, 28), style="chat")
    assert one.edtf == "2024-11-01"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Output will go up by an average of 1500.", []),
        ("A total of 2000 was counted.", []),
        ("The firm needs from 1000 to 2000 workers.", []),
        ("Exports rose from 1500 to 1900.", []),
        ("The price fell from 2000 to 1500.", []),
        ("The range is 1500 to 1800 kg.", []),
        ("Membership grew from 1950 to 2010.", ["from 1950 to 2010"]),
        ("From 2010 to 2015 exports doubled.", ["From 2010 to 2015"]),
        ("The war lasted from 1618 to 1648.", ["from 1618 to 1648"]),
        ("The treaty of 1648 ended it.", ["1648"]),
    ],
)
def test_a_year_needs_evidence(found: Find, text: str, words: list[str]) -> None:
    assert [one.text for one in found(text, published=None)] == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forecasters expect more rain by Friday.", [("by Friday", "../2024-11-01")]),
        ("The number could reach 13,000 by the weekend.", [("by the weekend", "../2024-11-03")]),
        ("The deal runs until Friday.", [("until Friday", "../2024-11-01")]),
        ("Most of the troops had arrived by Friday.", [("by Friday", "../2024-10-25")]),
        ("The bridge was closed until Friday.", [("until Friday", "../2024-10-25")]),
        ("They hope to sail before the end of 2027.", [("before the end of 2027", "../2027-12-31")]),
        ("The talks would last three weeks.", []),
        ("The team won 3-1 on Sunday.", [("Sunday", "2024-10-27")]),
        ("The shop opens 9am-5pm on Sunday.", [("9am-5pm on Sunday", "2024-11-03")]),
        ("It rained over the last two days.", [("the last two days", "2024-10-26/2024-10-27")]),
    ],
)
def test_told_by_the_verb(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    found = dates.find(nlp(text), published=date(2024, 10, 28))
    assert [(one.text, one.edtf) for one in found] == expected
