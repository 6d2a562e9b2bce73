"""Laws of figures: what is written is what is read, and whatever is read stands in the text."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from transforms.figures import find
from transforms.figures.numbers import scan
from transforms.figures.ordinals import ordinals

BLANK: Language = spacy.blank("en")
UNITS = {
    " kg": "kilogram", "mm": "millimetre", " percent": "percentage", "%": "percentage", " km/h": "kilometre per hour",
    " euros": "euro", " square metres": "square metre", " hours": "hour", " barrels": "barrel", " soldiers": None,
}  # fmt: skip
MODIFIERS = {
    "": "exact", "about ": "approximately", "at least ": "at least", "up to ": "at most", "more than ": "more than",
    "fewer than ": "less than", "nearly ": "approximately", "no more than ": "at most",
}  # fmt: skip
WHOLE = st.integers(min_value=0, max_value=10**12).map(lambda n: (f"{n:,}", float(n)))
SPACED = st.integers(min_value=1000, max_value=10**9).map(lambda n: (f"{n:,}".replace(",", "\u202f"), float(n)))
DECIMAL = st.decimals(min_value=0, max_value=10**6, places=2).map(lambda d: (f"{d:,}", float(d)))
SCALES = st.sampled_from([("thousand", 1e3), ("million", 1e6), ("bn", 1e9)])
SCALED = st.tuples(st.decimals(min_value="0.1", max_value=999, places=1), SCALES).map(
    lambda pair: (f"{pair[0]} {pair[1][0]}", float(pair[0]) * pair[1][1])
)
NUMBERS = st.one_of(WHOLE, SPACED, DECIMAL, SCALED)


@given(number=NUMBERS, unit=st.sampled_from(sorted(UNITS)), modifier=st.sampled_from(sorted(MODIFIERS)))
def test_what_is_written_is_read(number: tuple[str, float], unit: str, modifier: str) -> None:
    written, value = number
    if unit == "mm" and written[-1].isalpha():
        unit = " mm"
    (figure,) = find(BLANK(f"They moved {modifier}{written}{unit} yesterday."))
    assert figure.text == written
    assert figure.value == pytest.approx(value)
    assert figure.modifier == MODIFIERS[modifier]
    assert (figure.unit.name if figure.unit else None) == UNITS.get(unit, "millimetre")
    assert figure.low == (None if figure.modifier in ("at most", "less than") else figure.value)
    assert figure.high == (None if figure.modifier in ("at least", "more than") else figure.value)


@given(low=st.integers(2, 10**6), more=st.integers(1, 10**6), joint=st.sampled_from(["between", "from"]))
def test_ranges_are_read(low: int, more: int, joint: str) -> None:
    word = {"between": "and", "from": "to"}[joint]
    (figure,) = find(BLANK(f"They moved {joint} {low:,} {word} {low + more:,} kg."))
    assert (figure.value, figure.low, figure.high, figure.modifier) == (None, low, low + more, "between")


ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(n: int) -> str:
    """The number in words, as British news writes it."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{ONES[n // 100]} hundred" + (f" and {spelled(n % 100)}" if n % 100 else "")
    for word, size in (("million", 10**6), ("thousand", 1000)):
        if n >= size:
            rest = n % size
            return f"{spelled(n // size)} {word}" + (f"{' and' if rest < 100 else ''} {spelled(rest)}" if rest else "")
    raise AssertionError(n)


@given(st.integers(0, 10**9 - 1))
def test_words_are_read(n: int) -> None:
    (number,) = scan(spelled(n))
    assert number.value == n


@given(st.integers(2, 999), st.sampled_from(["largest", "busiest", "poorest"]), st.sampled_from(["-", " "]))
def test_ranks_are_read(n: int, superlative: str, gap: str) -> None:
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    (figure,) = find(BLANK(f"It is the {n}{ending}{gap}{superlative} city."))
    assert (figure.kind, figure.value, figure.text) == ("rank", n, f"{n}{ending}")


PIECES = st.from_regex(r"([$£€0-9.,/:%kmM x-]|one|half|of|and|million|to|a ){1,30}", fullmatch=True)


@given(st.text(max_size=80) | PIECES)
def test_any_text_yields_figures_with_true_spans_or_none(text: str) -> None:
    doc = BLANK(text)
    last = 0
    for figure in find(doc, partitives=True):
        assert figure.span.of(doc.text) == figure.text
        assert last <= figure.span.start < figure.span.end
        last = figure.span.end
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
        for span in (figure.counted, figure.subject, figure.part_of, figure.change_cue):
            assert span is None or 0 <= span.start < span.end <= len(doc.text)
    for number in ordinals(text):
        assert number.start < number.end
