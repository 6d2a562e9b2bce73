import pytest

from transforms.language import identify


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministry said on Friday that the harbour would stay closed until the end of the month.", "en"),
        ("THE MINISTRY SAYS THAT THE HARBOUR WILL STAY CLOSED UNTIL THE END OF THE MONTH", "en"),
        ("Das Ministerium teilte am Freitag mit, dass der Hafen bis Ende des Monats geschlossen bleibt.", "de"),
        ("Le ministère a annoncé vendredi que le port resterait fermé jusqu'à la fin du mois.", "fr"),
        ("Министерство сообщило в пятницу, что порт останется закрытым до конца месяца.", "ru"),
        ("Yes.", "und"),
        ("", "und"),
        ("12,000 / 3,000 / 4.5% — 300 — 1,234,567,890 and https://harbour.example/a/long/address?with=letters", "und"),
    ],
)
def test_identify(text: str, language: str) -> None:
    assert identify(text) == language


def test_looks_at_the_start_only() -> None:
    english = "The ministry said on Friday that the harbour would stay closed. " * 60
    assert identify(english + "Der Hafen bleibt geschlossen. " * 10_000) == "en"
