"""The words that `known` expectations compare with: the extractors' own, which the schemas must not import."""

from transforms.vocab import money, units


def known() -> dict[str, frozenset[str]]:
    """Every vocabulary by the name that the suites use."""
    names = {unit[0] for unit in units.UNITS} | set(units.BASE_UNITS.values())
    currencies = set(money.CURRENCIES.values()) | {subunit[0] for subunit in money.SUBUNITS.values()}
    ages = {f"{unit} of age" for unit in units.AGED_IN}
    return {"units": frozenset(names | currencies | ages)}
