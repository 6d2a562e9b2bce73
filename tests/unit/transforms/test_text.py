import pytest

from transforms.text import normalise


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("\ufeffA line", "A line"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d\x0ce\x0bf", "a\nb\nc\nd\ne\nf"),
        ("nul\x00 bell\x07 escape\x1b[0m", "nul  bell  escape [0m"),
        ("tab\tstays", "tab\tstays"),
        ("lone \ud83d half", "lone \ufffd half"),
        ("A \ufeff inside stays for the repair", "A \ufeff inside stays for the repair"),
        ("e\u0301 is not composed", "e\u0301 is not composed"),
        ("non-breaking\u00a0space stays", "non-breaking\u00a0space stays"),
        ("", ""),
    ],
)
def test_normalise(given: str, expected: str) -> None:
    assert normalise(given) == expected
    assert normalise(normalise(given)) == expected
