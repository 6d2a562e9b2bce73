"""Laws of dates: true spans for any text, EDTF that can be read again, nothing ends before it starts."""

from datetime import date

import spacy
from hypothesis import given
from hypothesis import strategies as st

from transforms import dates, edtf

NLP = spacy.blank("en")
WORDS = st.sampled_from([
    "on", "in", "the", "from", "to", "between", "and", "since", "by", "of", "last", "next", "this", "early", "late",
    "end", "before", "after", "two", "six", "weeks", "days", "years", "ago", "later", "earlier", "Friday", "Monday",
    "October", "May", "Dec.", "25", "31", "30th", "first", "second", "2024", "1999", "2012–13", "the 1990s", "Q3",
    "week", "month", "year", "quarter", "summer", "winter", "morning", "night", "at", "2.15pm", "14:30", "noon",
    "9/11", "2024-02-30", "12/31/23", "today", "tomorrow", "Easter", "New Year's Eve", ",", "-", "–", "(", ")", ".",
    "\n", "every", "half", "past", "century", "ninety", "couple", "few", "a", "within", "week 53", "feb 29", "0",
])  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join))
DAYS = st.one_of(st.none(), st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31)))


@given(TEXTS, DAYS, st.sampled_from(["news", "chat"]))
def test_any_text_gives_true_spans_in_order(text: str, published: date | None, style: dates.Style) -> None:
    end = 0
    for one in dates.find(NLP(text), published=published, style=style, latest=2026):
        assert one.span.of(text) == one.text
        assert one.text.strip() == one.text != ""
        assert end <= one.span.start < one.span.end
        end = one.span.end


@given(TEXTS, DAYS)
def test_bounds_are_those_of_the_edtf(text: str, published: date | None) -> None:
    for one in dates.find(NLP(text), published=published):
        if one.start and one.end:
            assert one.start <= one.end
        if one.edtf is None:
            continue
        assert edtf.render(edtf.parse(one.edtf)) == one.edtf
        if "X" not in one.edtf:
            assert edtf.bounds(one.edtf) == (one.start, one.end)


def point(day: date, shape: str) -> str:
    year, month = f"{day.year:04d}", f"{day.month:02d}"
    shapes = {
        "day": day.isoformat(),
        "month": f"{year}-{month}",
        "year": year,
        "decade": f"{year[:3]}X",
        "century": f"{year[:2]}XX",
        "season": f"{year}-2{day.month % 4 + 1}",
        "quarter": f"{year}-3{day.month % 4 + 3}",
        "half": f"{year}-4{day.month % 2}",
        "no year": f"XXXX-{month}-{day.day:02d}" if (day.month, day.day) != (2, 29) else "XXXX-02",
    }
    return shapes[shape]


SHAPES = st.sampled_from(["day", "month", "year", "decade", "century", "season", "quarter", "half", "no year"])
POINTS = st.builds(point, st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 12, 31)), SHAPES)
EDTF = st.one_of(
    POINTS, st.tuples(POINTS, POINTS).map("/".join), POINTS.map("{}/..".format), POINTS.map("../{}".format)
)


@given(EDTF)
def test_edtf_is_written_as_it_was_read(text: str) -> None:
    value = edtf.parse(text)
    assert edtf.render(value) == text
    assert edtf.parse(edtf.render(value)) == value


@given(POINTS)
def test_no_point_ends_before_it_starts(text: str) -> None:
    start, end = edtf.bounds(text)
    assert (start is None) == (end is None)
    assert start is None or end is None or start <= end
