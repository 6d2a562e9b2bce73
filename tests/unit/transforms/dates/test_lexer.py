import pytest

from transforms.dates.lexer import lexemes


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("2.15pm", "clock", (14, 15, 0, True)),
        ("14:30", "clock", (14, 30, 0, True)),
        ("7:05", "clock", (7, 5, 0, False)),
        ("12 a.m.", "clock", (0, 0, 0, True)),
        ("31/12/2023", "date", (2023, 12, 31)),
        ("12/31/23", "date", (2023, 12, 31)),
        ("2023.12.31", "date", (2023, 12, 31)),
        ("22/04", "slash", (4, 22)),
        ("1990s", "decade", 1990),
        ("'90s", "decade", 90),
        ("21st", "ordinal", 21),
        ("Q3", "quarter", 3),
        ("H2", "half", 2),
        ("6,107.31", "number", 6107.31),
        ("2013", "number", 2013),
        ("Sept", "month", 9),
        ("o'clock", "oclock", None),
    ],
)
def test_one_lexeme(text: str, kind: str, value: object) -> None:
    (one,) = lexemes(text)
    assert (one.kind, one.value) == (kind, value)


@pytest.mark.parametrize("text", ["2015-1-32", "99/99/2020", "$2012", "H4", "25:99", "Kyiv"])
def test_what_is_nothing_has_no_kind(text: str) -> None:
    assert all(one.kind in ("", "number", "mark") for one in lexemes(text))
    assert not any(one.kind in ("date", "clock") for one in lexemes(text))


def test_offsets_are_those_of_the_text() -> None:
    text = "On Oct. 25, 2024 — at 2.15pm —  he’s gone."
    assert all(text[one.start : one.end].lower() == one.text for one in lexemes(text))
