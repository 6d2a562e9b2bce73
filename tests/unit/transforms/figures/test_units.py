import re
from functools import cache

import pint
import pytest

from tests.unit.transforms.figures.conftest import Figures
from transforms.figures import money, units
from transforms.vocab.units import BASE_UNITS, UNITS

PINT = {
    "ton": "short_ton", "tonne": "metric_ton", "kilotonne": "kilometric_ton", "megatonne": "megametric_ton",
    "gigatonne": "gigametric_ton", "metric horsepower": "metric_horsepower", "barrel": "oil_barrel",
    "kilometre per hour": "kilometer/hour", "mile per hour": "mile/hour", "metre per second": "meter/second",
    "British thermal unit": "Btu", "pound per square inch": "psi", "kilopound per square inch": "ksi",
    "newton metre": "newton*meter", "pound-foot": "pound_force*foot", "foot-pound": "foot*pound_force",
    "fluid ounce": "fluid_ounce", "light year": "light_year", "nautical mile": "nautical_mile", "foot": "foot",
}  # fmt: skip
registry = cache(pint.UnitRegistry)
CHECKED = {"length", "area", "volume", "mass", "speed", "power", "energy", "pressure", "force", "torque", "frequency"}
BASES = {
    "square metre": "metre**2",
    "litre": "liter",
    "newton metre": "newton*meter",
    "metre per second": "meter/second",
}


@pytest.mark.parametrize(
    "row", [row for row in UNITS if row[1] in CHECKED and row[0] != "Mach"], ids=lambda row: row[0]
)
def test_factors_are_those_of_pint(row: tuple[str, str, float, str, str]) -> None:
    name, dimension, factor, _, _ = row
    spelled = PINT.get(name, name.replace(" hour", "*hour"))
    spelled = re.sub(r"cubic (\w+)", r"\1**3", re.sub(r"square (\w+)", r"\1**2", spelled))
    base = BASES.get(BASE_UNITS[dimension], BASE_UNITS[dimension])
    assert registry().Quantity(1, spelled).to(base).magnitude == pytest.approx(factor, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "name", "per"),
    [
        ("122mm", "millimetre", None), ("3-inch", "inch", None), ("5 sq. km", "square kilometre", None),
        ("80 km/h", "kilometre per hour", None), ("30 percent", "percentage", None), ("4 per cent", "percentage", None),
        ("2 percentage points", "percentage point", None), ("25 basis points", "basis point", None),
        ("9 barrels a day", "barrel", "day"), ("7 litres per second", "litre", "second"),
        ("20°C", "degree Celsius", None),
        ("20 degrees C", "degree Celsius", None), ("6kW", "kilowatt", None), ("10 centuries", "century", None),
        ("6 feet", "foot", None), ("5 m", "metre", None), ("4 MW", "megawatt", None), ("4 mW", "milliwatt", None),
        ("10 miles per gallon", "mile per gallon", None), ("sixfold", "times", None),
    ],
)  # fmt: skip
def test_unit_behind_a_number(text: str, name: str, per: str | None) -> None:
    end = next(i for i in range(len(text)) if not text[i].isdigit()) if text[0].isdigit() else 3
    unit = units.behind(text, end)
    assert unit is not None
    assert (unit.name, unit.per) == (name, per)


@pytest.mark.parametrize("text", ["5 Stone spoke", "3 C-sections", "20 A-levels", "4 inhabitants", "2 metaphors"])
def test_no_unit(text: str) -> None:
    unit = units.behind(text, 1)
    assert unit is None


@pytest.mark.parametrize("text", ["$6 a year earlier", "$6 a person of note"])
def test_a_year_earlier_is_no_denominator(text: str) -> None:
    sign = money.before(text, 1)
    assert sign is not None
    full = units.with_denominator(text, sign, 2)
    assert full.per == (None if "earlier" in text else "person")


@pytest.mark.parametrize(
    ("sign", "code"),
    [
        ("$", "USD"), ("US$", "USD"), ("C$", "CAD"), ("C $", "CAD"), ("A$", "AUD"), ("$A", "AUD"), ("NZ$", "NZD"),
        ("HK$", "HKD"), ("€", "EUR"), ("£", "GBP"), ("EUR ", "EUR"), ("RM", "MYR"), ("Rs", "INR"), ("usd ", "USD"),
    ],
)  # fmt: skip
def test_money_before(sign: str, code: str) -> None:
    unit = money.before(f"It cost {sign}5", len(f"It cost {sign}"))
    assert unit is not None
    assert unit.currency == code


@pytest.mark.parametrize("text", ["In May 5", "The A-5", "Number5", "IS 5"])
def test_no_money_before(text: str) -> None:
    assert money.before(text, len(text) - 1) is None


@pytest.mark.parametrize(
    ("text", "code", "factor"),
    [
        ("5 dollars", "USD", 1), ("5 Australian dollars", "AUD", 1), ("5 euros", "EUR", 1), ("5 cents", "USD", 0.01),
        ("5 pence", "GBP", 0.01), ("5 yuan", "CNY", 1), ("5 roubles", "RUB", 1), ("5€", "EUR", 1), ("5USD", "USD", 1),
    ],
)  # fmt: skip
def test_money_behind(text: str, code: str, factor: float) -> None:
    unit = money.behind(text, 1)
    assert unit is not None
    assert (unit.currency, unit.factor) == (code, factor)


@pytest.mark.parametrize("text", ["5 wonderful", "5 realms", "5 $6", "5 centres"])
def test_no_money_behind(text: str) -> None:
    assert money.behind(text, 1) is None


@pytest.mark.parametrize(
    ("text", "name", "currency"),
    [
        ("The repair cost 18 million crowns.", "crown", None),
        ("He was paid 300 crowns.", "crown", None),
        ("The repair cost 18 million Swedish crowns.", "Swedish krona", "SEK"),
        ("She owns two crowns.", None, None),
    ],
)
def test_a_crown_without_its_country_has_no_currency(
    figures: Figures, text: str, name: str | None, currency: str | None
) -> None:
    (figure,) = figures(text)
    assert (figure.unit and figure.unit.name, figure.unit and figure.unit.currency) == (name, currency)
    assert (figure.kind == "money") == (name is not None)
    assert (figure.base_value is None) == (figure.base_unit is None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Work stopped across three yards.", None),
        ("He ran three yards.", "yard"),
        ("It was 30 yards long.", "yard"),
        ("The shipyard has rivals, and all three yards closed.", None),
    ],
)
def test_yards_are_places_too(figures: Figures, text: str, name: str | None) -> None:
    unit = figures(text)[0].unit
    assert (unit and unit.name) == name


@pytest.mark.parametrize(
    "text",
    [
        "It made 210 million euros last year, up from 180 million in 2024.",
        "The price of a loaf rose to 3 euros from 2.20.",
        "Prices rose to 41 euros, up from 39.80 in May.",
    ],
)
def test_money_told_again_without_its_unit(figures: Figures, text: str) -> None:
    first, second = figures(text)
    assert (first.kind, second.kind) == ("money", "money")
    assert second.unit is not None
    assert second.unit.currency == "EUR"


@pytest.mark.parametrize(
    ("text", "name", "currency"),
    [
        ("It paid 15 cents a share. The price is 8 euros.", "euro cent", "EUR"),
        ("It paid 15 cents a share. The price is $8.", "cent", "USD"),
        ("It paid 15 cents a share.", "cent", "USD"),
    ],
)
def test_a_cent_is_of_the_money_of_the_text(figures: Figures, text: str, name: str, currency: str) -> None:
    unit = figures(text)[0].unit
    assert unit is not None
    assert (unit.name, unit.currency) == (name, currency)
