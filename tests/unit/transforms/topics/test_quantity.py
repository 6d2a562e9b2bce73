"""What a figure puts a number on."""

import re

import pytest

from transforms.topics.quantity import NameAt, Quantity, Stated, completed, quantity


def told(text: str, number: str, counted: str | None, head: str | None, **more: object) -> Stated:
    """A count in a sentence; other numbers of the sentence bound its stretch."""
    start = text.index(number)
    others = [m.span() for m in re.finditer(r"\d[\d,]*", text)]
    before = max((b for _, b in others if b <= start), default=0)
    after = min((a for a, _ in others if a >= start + len(number)), default=len(text))
    given = {
        "kind": "count", "counted_start": text.find(counted) if counted else None, "value": 100.0, "unit": None,
        "change": "none", "change_role": None, "countries": (), "place": None, "names": (),
    } | more  # fmt: skip
    return Stated(text=text, start=start, end=start + len(number), counted=counted, counted_head=head,
                  before_end=before, after_start=after, **given)  # type: ignore[arg-type]  # fmt: skip


def of(text: str, number: str, counted: str | None, head: str | None, **more: object) -> Quantity:
    found = quantity(told(text, number, counted, head, **more))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "number", "counted", "head", "noun", "state"),
    [
        ("The storm killed at least 40 people on the coast.", "40", "people", "people", "people", "killed"),
        (
            "The storm killed 40 people and drove 900 from their homes.",
            "900",
            "people",
            "people",
            "people",
            "displaced",
        ),
        ("About 900 residents were evacuated overnight.", "900", "residents", "resident", "people", "displaced"),
        ("Some 300 villagers are still missing.", "300", "villagers", "villager", "people", "missing"),
        ("The union said 2,000 employees had walked out.", "2,000", "employees", "employee", "workers", "striking"),
        ("Nearly 700 soldiers are in the valley.", "700", "soldiers", "soldier", "troops", "deployed"),
        ("The army boasts 90,000 active personnel.", "90,000", "active personnel", "personnel", "troops", "strength"),
        ("Each group of 30 soldiers has a cook.", "30", "soldiers", "soldier", "troops", "each"),
        ("The mayor opened 14 libraries.", "14", "libraries", "library", "library", ""),
    ],
)
def test_noun_and_state(text: str, number: str, counted: str, head: str, noun: str, state: str) -> None:
    found = of(text, number, counted, head)
    assert (found.noun, found.state) == (noun, state)


def test_a_part_tells_its_state_after_the_whole() -> None:
    text = "The union said 600 of the 900 workers had joined the strike."
    assert of(text, "600", "workers", "worker").state == "striking"
    assert of(text, "900", "workers", "worker").state == ""


def test_part_and_whole_of_troops_are_two_quantities() -> None:
    text = "He said 800 soldiers out of the 1,000 had crossed."
    assert of(text, "800", "soldiers", "soldier").state != of(text, "1,000", "soldiers", "soldier").state


def test_members_of_special_forces_are_special_troops() -> None:
    found = of("They moved 500 members of the special forces.", "500", "members of the special forces", "member")
    assert (found.noun, found.modifiers) == ("troops", ("special",))


def test_who_sends_is_whose() -> None:
    text = "Arvenia has dispatched about 400 troops to Velmar."
    names = (NameAt(0, 7, "place", "AV"), NameAt(43, 49, "place", "VE"))
    found = of(text, "400", "troops", "troop", names=names, place="VE")
    assert (found.whose, found.where) == (("AV",), "VE")


def test_who_stands_after_the_head_is_where() -> None:
    text = "The number of Arvenian troops stationed in Velmar may reach 400."
    names = (NameAt(14, 22, "group", "AV"), NameAt(43, 49, "place", "VE"))
    counted = "Arvenian troops stationed in Velmar"
    found = of(text, "400", counted, "troop", names=names, countries=("AV", "VE"))
    assert (found.whose, found.where) == (("AV",), "VE")


def test_an_ellipsis_takes_what_was_told_before() -> None:
    before = of("Nearly 700 soldiers are in the valley.", "700", "soldiers", "soldier")
    found = of("Moscow speaks of 900.", "900", "Moscow", "Moscow")
    assert found.noun == ""
    assert (completed(found, before).noun, completed(found, before).state) == ("troops", "deployed")


@pytest.mark.parametrize("kind", ["age", "rank", "score", "duration"])
def test_no_topic_for_what_is_of_one_thing(kind: str) -> None:
    assert quantity(told("She is 40 years old.", "40", None, None, kind=kind)) is None


def test_one_and_two_only_introduce_their_thing() -> None:
    assert quantity(told("2 soldiers spoke to us.", "2", "soldiers", "soldier", value=2.0)) is None
    assert quantity(told("2 soldiers were killed.", "2", "soldiers", "soldier", value=2.0)) is not None
