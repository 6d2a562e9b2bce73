"""Names that say too little, joined to the one that they can mean."""

import pytest

from flows.reference.gazetteer import load_gazetteer
from schemas.vocabulary import EntityType
from transforms.entities.forms import form
from transforms.entities.short import attach


def joins(type_: EntityType, *names: str, introduced: dict[str, str] | None = None) -> dict[str, str]:
    """Which name joins which."""
    gazetteer = load_gazetteer()
    forms = {name: form(name, type_, gazetteer) for name in names}
    by_key = {made.key: name for name, made in forms.items()}
    aliases = {short: {forms[full].key} for short, full in (introduced or {}).items()}
    keyed = {made.key: made for made in forms.values()}
    found = attach(keyed, {key: key for key in keyed}, aliases, gazetteer)
    return {by_key[short]: by_key[full] for short, full in found.items()}


@pytest.mark.parametrize(
    ("type_", "names", "expected"),
    [
        ("person", ["Jia", "Oliver Jia"], {"Jia": "Oliver Jia"}),
        ("person", ["Jia", "Oliver Jia", "Wen Jia"], {}),
        ("organisation", ["AP", "Associated Press"], {"AP": "Associated Press"}),
        ("organisation", ["AP News", "Associated Press"], {"AP News": "Associated Press"}),
        ("organisation", ["AP News", "Alpine Party"], {}),
        ("organisation", ["CNN News", "CNN"], {"CNN News": "CNN"}),
        ("organisation", ["NIS", "National Intelligence Service"], {"NIS": "National Intelligence Service"}),
        ("organisation", ["AB", "Arvenian Bank"], {}),
    ],
)
def test_what_joins(type_: EntityType, names: list[str], expected: dict[str, str]) -> None:
    assert joins(type_, *names) == expected


def test_an_acronym_that_an_article_introduces() -> None:
    assert joins("organisation", "AB", "Arvenian Bank", introduced={"AB": "Arvenian Bank"}) == {"AB": "Arvenian Bank"}
