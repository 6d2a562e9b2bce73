from itertools import product

import ftfy
import pytest

from transforms.repair import TYPESET, repaired


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # line ends
        ("the deploy-\nment of", "the deployment of"),
        ("the deploy- \n ment of", "the deployment of"),
        ("an A-\n10 jet", "an A-10 jet"),
        ("a COVID-\n19 ward", "a COVID-19 ward"),
        ("the pro-\nRussian mayor", "the pro-Russian mayor"),
        ("the Moscow-\nbacked mayor", "the Moscow-backed mayor"),
        ("twenty-\nfive boats", "twenty-five boats"),
        ("a state-of-the-\nart pump", "a state-of-the-art pump"),
        ("the dry-\ndock and the dry-dock", "the dry-dock and the dry-dock"),
        ("the dry-\ndock and the drydock", "the drydock and the drydock"),
        ("he said -\nand left", "he said - and left"),
        ("A line\nand its rest", "A line and its rest"),
        ("A line  \n   and its rest", "A line and its rest"),
        # characters
        ("10\u00a0000 people\u202fhere", "10 000 people here"),
        ("har\u00adbour", "harbour"),
        ("har\u00ad\nbour", "harbour"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("\U0001f468\u200d\U0001f469 stays joined", "\U0001f468\u200d\U0001f469 stays joined"),
        ("a  run   of\t blanks ", "a run of\tblanks"),
        # mojibake
        ("they donâ€™t know the cafÃ©", "they don’t know the café"),
        ("“Curly” – stays … as it is, naïve café", "“Curly” – stays … as it is, naïve café"),
        ("Ångström and São Paulo", "Ångström and São Paulo"),
        # entities
        ("Smith &amp; Sons&nbsp;Ltd", "Smith & Sons Ltd"),
        ("Smith &amp;amp; Sons", "Smith & Sons"),
        ("it&#8217;s &quot;so&quot;", 'it’s "so"'),
        ("AT&T and R&D; fine", "AT&T and R&D; fine"),
        # quote marks
        ("``It is so,'' he said", '"It is so," he said'),
        ("5'10'' tall", "5'10'' tall"),
        ("rock 'n' roll", "rock 'n' roll"),
    ],
)
def test_repaired(given: str, expected: str) -> None:
    assert repaired(given).text == expected
    assert repaired(expected).text == expected


def test_pieces_say_what_was_repaired() -> None:
    mapped = repaired("Smith &amp; Sons")
    assert [(p.clean.of(mapped.text), p.raw.of("Smith &amp; Sons"), p.exact) for p in mapped.pieces] == [
        ("Smith ", "Smith ", True),
        ("&", "&amp;", False),
        (" Sons", " Sons", True),
    ]


@pytest.mark.parametrize("text", ["x" * 1_000_000 + " café", "é" + " " * 1_000_000 + "x"])
def test_endless_runs_take_time_in_proportion(text: str) -> None:
    """A megabyte of base64 or of blanks: every start inside the run used to be tried, which took hours."""
    assert repaired(text).text == " ".join(text.split())


def test_what_is_typeset_is_never_misread() -> None:
    """However three of them stand together, and beside letters, digits and blanks."""
    assert not [text for text in map("".join, product(f"{TYPESET}aA1 .", repeat=3)) if ftfy.fix_encoding(text) != text]
