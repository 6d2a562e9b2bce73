"""Which name an entity's id is made from, and which is shown."""

from datetime import date

import pytest

from flows.reference.gazetteer import load_gazetteer
from schemas.vocabulary import EntityType
from transforms.entities.forms import form
from transforms.entities.showing import Name, anchor, heard, shown

Seen = tuple[str, int]
"""A name and the day that it was first published."""


def made_from(type_: EntityType, *seen: Seen) -> str:
    forms = {made.key: made for name, _ in seen if (made := form(name, type_, load_gazetteer()))}
    keys = [form(name, type_, load_gazetteer()).key for name, _ in seen]
    names = [Name(key, name, type_, type_, 1, date(2024, 1, day)) for key, (name, day) in zip(keys, seen, strict=True)]
    return heard(anchor(names, forms))


@pytest.mark.parametrize(
    ("type_", "before", "after"),
    [
        ("person", [("Volodymyr Zelenskyy", 5)], [("Volodymyr Zelenskyy", 5), ("Volodymyr Zelensky", 2)]),
        ("person", [("Mara Quist", 5)], [("Mara Quist", 5), ("Quist", 1)]),
        ("person", [("Mara Quist", 5)], [("Mara Quist", 5), ("Mara Ann Quist", 9)]),
        ("place", [("Sergeevka", 5)], [("Sergeevka", 5), ("Sergeyevka", 1)]),
        ("place", [("Ussuriysk", 5)], [("Ussuriysk", 5), ("Ussouriisk", 1)]),
        (
            "organisation",
            [("South Korea's National Intelligence Service", 5)],
            [("South Korea's National Intelligence Service", 5), ("National Intelligence Service", 1), ("NIS", 1)],
        ),
    ],
)
def test_another_name_leaves_the_id(type_: EntityType, before: list[Seen], after: list[Seen]) -> None:
    assert made_from(type_, *before) == made_from(type_, *after) == made_from(type_, *after[::-1])


def test_a_short_name_gives_way_to_the_full_one() -> None:
    assert made_from("person", ("Quist", 1)) != made_from("person", ("Quist", 1), ("Mara Quist", 5))


@pytest.mark.parametrize(
    ("one", "other"), [("Kim Jong Un", "Kim Jeong Gyu"), ("Mara Quist", "Maro Quast"), ("Anna Berg", "Hanna Berg")]
)
def test_namesakes_do_not_sound_the_same(one: str, other: str) -> None:
    assert made_from("person", (one, 1)) != made_from("person", (other, 1))


def seen(name: str, n_documents: int, day: int) -> Name:
    made = form(name, "person", load_gazetteer())
    return Name(made.key, name, "person", "person", n_documents, date(2024, 1, day))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([("Mara Quist", 5, 1), ("Mara Kwist", 6, 2)], "Mara Quist"),  # as much used: the earlier one
        ([("Mara Quist", 6, 1), ("Mara Kwist", 5, 2)], "Mara Quist"),  # also when the counts take turns
        ([("Mara Quist", 1, 1), ("Mara Kwist", 6, 2)], "Mara Kwist"),  # a slip does not stay for being first
        ([("Quist", 9, 1), ("Mara Quist", 2, 2)], "Mara Quist"),  # in full, however seldom
        ([("Mara Quist", 2, 1), ("Mara Kwist", 3, 1)], "Mara Kwist"),  # of one day: the most used
        ([("Quist", 2, 1)], "Quist"),
    ],
)
def test_the_name_that_is_shown_stays(names: list[tuple[str, int, int]], expected: str) -> None:
    found = [seen(*one) for one in names]
    forms = {made.key: made for made in (form(one.name, "person", load_gazetteer()) for one in found)}
    assert shown(found, forms) == shown(found[::-1], forms) == expected
