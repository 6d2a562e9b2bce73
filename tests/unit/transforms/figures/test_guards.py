import pytest
from spacy.language import Language

from tests.unit.transforms.figures.conftest import Figures
from transforms.figures import find
from transforms.records import Mention, Span, TimeExpression


@pytest.mark.parametrize(
    "text",
    [
        "It began 2010 in Kent.", "Do you have a car?", "The 2012–13 season ended.", "The train left at 2.15pm.",
        "On October 25 they met.", "They met on 25 October.", "The 810th Brigade held.", "An A-10 flew past.",
        "COVID-19 spread.", "She bought an iPhone 14 in Rome.", "A Boeing 787 landed.", "The Group of Seven met.",
        "It closed Channel 5 in Leeds.", "See Section 427 of the code.", "Law No. 12 holds.", "Call 020 7946 0018 now.",
        "The 18th Army left.", "No one came.", "This one is better.", "One must ask.", "One of his friends came.",
        "He lives at 22 Acacia Avenue.", "The S&P 500 closed early.", "The street fighter (4) scored.",
        "Call +44 20 7946 0018 now.", "It was his twenty-first birthday.", "It began in 2010 in Kent.", "Page 3 of 12",
        "Her iPhone 5s broke.", "They sell the PS5 and N95 masks.", "In the 1990s it grew.", "Its 787 Dreamliner flew.",
    ],
)  # fmt: skip
def test_not_figures(figures: Figures, text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("More than 30000 in 2009 came.", [30_000]),
        ("In 2018 some 2,018 houses were built.", [2018]),
        ("In Kursk 3,000 soldiers waited.", [3000]),
        ("One interpreter came.", [1]),
        ("Some 1500 people left in 1999.", [1500]),
        ("It was 20 May soldiers.", []),
        ("The base iPhone 11 has 64GB of storage.", [64]),
    ],
)
def test_figures_beside_what_is_none(figures: Figures, text: str, values: list[float]) -> None:
    assert [figure.value for figure in figures(text)] == values


def test_list_marks_are_no_figures(figures: Figures) -> None:
    assert [f.value for f in figures("1. Five men came.\n\n2. Six men left.\n\n• 3\n\n17\n")] == [5, 6]


def test_partitives_on_request(figures: Figures) -> None:
    (figure,) = figures("One of his friends came.", partitives=True)
    assert (figure.value, figure.counted_text) == (1, "friends")


def test_dates_and_names_that_are_handed_in(nlp: Language) -> None:
    doc = nlp("For 7 moons the Red 9 band waited six weeks.")
    whole = TimeExpression(Span(4, 11), "7 moons", None, None, None, "month", "unknown")
    amount = TimeExpression(Span(34, 43), "six weeks", None, None, None, "week", "unknown", quantity=True)
    name = Mention(Span(16, 26), "Red 9 band", "group", "Red 9 band", "model")
    assert [f.value for f in find(doc, dates=(whole, amount), mentions=(name,))] == [6]
