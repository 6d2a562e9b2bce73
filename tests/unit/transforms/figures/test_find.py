import pytest

from tests.unit.transforms.figures.conftest import Figures


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "unit"),
    [
        ("The crew fired a 122mm howitzer.", "122", "measure", 122, "millimetre"),
        ("Twenty-six soldiers were hurt.", "Twenty-six", "count", 26, None),
        ("Sales came to $3.1bn last year.", "3.1bn", "money", 3.1e9, "US dollar"),
        ("The fund spent 361 million pounds on wages.", "361 million", "money", 361e6, "pound sterling"),
        ("The parcel weighs 12 pounds.", "12", "measure", 12, "pound"),
        ("They bought 12.3m tonnes of grain.", "12.3m", "measure", 12.3e6, "tonne"),
        ("It has 35m of its handsets in use.", "35m", "count", 35e6, None),
        ("The pole is 1.8m tall.", "1.8", "measure", 1.8, "metre"),
        ("Output grew sixfold.", "six", "ratio", 6, "times"),
        ("The clerk, aged 44, resigned.", "44", "age", 44, "year of age"),
        ("A 10-year-old girl waved.", "10", "age", 10, "year of age"),
        ("Peter Marsh, 52, resigned.", "52", "age", 52, "year of age"),
        ("The pumps move 800,000 barrels a day.", "800,000", "rate", 800_000, "barrel"),
        ("The talks lasted six weeks.", "six", "duration", 6, "week"),
        ("The town lies 20 km away.", "20", "measure", 20, "kilometre"),
        ("One in five patients agreed.", "One in five", "ratio", 0.2, None),
        ("It passed by a 2-to-1 margin.", "2-to-1", "ratio", 2, None),
        ("There are two beds for every thousand patients.", "two", "rate", 2, None),
        ("It was minus 20 degrees Celsius in Oslo.", "minus 20", "measure", -20, "degree Celsius"),
        ("He paid 13 dollars and 45 cents.", "13 dollars and 45", "money", 13.45, "US dollar"),
        ("They sold 12k phones.", "12k", "count", 12_000, None),
    ],
)
def test_number_kind_and_unit(
    figures: Figures, text: str, words: str, kind: str, value: float, unit: str | None
) -> None:
    (figure, *_) = figures(text)
    assert (figure.text, figure.kind, figure.unit.name if figure.unit else None) == (words, kind, unit)
    assert figure.value == pytest.approx(value)
    assert figure.span.of(text) == figure.text


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Between 40 and 50 trucks left.", 40, 50, None),
        ("The trip costs 18 to 25 percent more.", 18, 25, "percentage"),
        ("Its reach is from 252 to 287 miles.", 252, 287, "mile"),
        ("They need 15-22 litres.", 15, 22, "litre"),
        ("It will cost $89 to $93 billion.", 89e9, 93e9, "US dollar"),
        ("Officials spoke of 30,000 to 40,000 refugees.", 30_000, 40_000, None),
    ],
)
def test_ranges(figures: Figures, text: str, low: float, high: float, unit: str | None) -> None:
    (figure,) = figures(text)
    assert (figure.value, figure.low, figure.high, figure.modifier) == (None, low, high, "between")
    assert (figure.unit.name if figure.unit else None) == unit


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He lifted 5 and 6 kg.", [(5, "kilogram"), (6, "kilogram")]),
        ("It cost 31 million euros, 3 million more than planned.", [(31e6, "euro"), (3e6, "euro")]),
        ("It cost 31 million euros, 3 million more people came.", [(31e6, "euro"), (3e6, None)]),
        ("It has a 7- or 8-inch screen.", [(7, "inch"), (8, "inch")]),
        ("It costs about 8 or $9.", [(8, "US dollar"), (9, "US dollar")]),
        ("The index rose 64 points to 4,577.", [(64, "point"), (4577, "point")]),
        ("The engine gives 296 hp (221 kW).", [(296, "horsepower"), (221, "kilowatt")]),
        ("Exports fell 0.3 per cent to 31,200.", [(0.3, "percentage"), (31_200, None)]),
    ],
)
def test_shared_units(figures: Figures, text: str, found: list[tuple[float, str | None]]) -> None:
    assert [(f.value, f.unit.name if f.unit else None) for f in figures(text)] == found


@pytest.mark.parametrize(
    ("text", "base_value", "base_unit"),
    [
        ("It is 5 miles long.", 8046.72, "metre"),
        ("It was 20°C outside.", 293.15, "kelvin"),
        ("It costs 50 cents.", 0.5, "USD"),
        ("It took two hours.", 7200, "second"),
        ("It fell by 25 basis points.", 0.0025, "1"),
        ("They hold 7 books.", None, None),
        ("He spent 300 crowns on a fine.", None, None),
        ("The index rose 64 points.", None, None),
    ],
)
def test_base_units(figures: Figures, text: str, base_value: float | None, base_unit: str | None) -> None:
    (figure,) = figures(text)
    assert figure.base_unit == base_unit
    assert figure.base_value == (None if base_value is None else pytest.approx(base_value))


def test_empty_text(figures: Figures) -> None:
    assert figures("") == ()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("TORONTO — The deal is worth $5 million, or US$3.7 million.", ["CAD", "USD"]),
        ("TORONTO — The deal is worth $5 million.", ["USD"]),
        ("The deal is worth $5 million, or US$3.7 million.", ["USD", "USD"]),
        ("SYDNEY, Oct 3 (Wire) - It paid 5 million dollars, or $US3 million.", ["AUD", "USD"]),
    ],
)
def test_a_bare_dollar_is_that_of_the_dateline(figures: Figures, text: str, codes: list[str]) -> None:
    assert [f.unit.currency for f in figures(text) if f.unit and f.unit.currency] == codes
