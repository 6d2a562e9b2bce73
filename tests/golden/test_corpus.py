"""The sample corpus, published: who says how many were driven from their homes. Reviewed by eye."""

from pathlib import Path

QUERY = """
SELECT claimant, value, modifier, outlet FROM who_says_what
WHERE label = 'people driven from their homes in Portugal (Orsa)' AND disputed
"""
EXPECTED = {
    ("Teresa Valadas", 3000.0, "more than", "Harbour Post"),
    ("Teresa Valadas", 3000.0, "more than", "Atlantic Wire"),
    ("Jorge Antunes", 4480.0, "exact", "Atlantic Wire"),
    ("Jorge Antunes", 4500.0, "approximately", "Northgate Courier"),
    ("the regional civil protection agency", 4500.0, "approximately", "Harbour Post"),
    ("the regional civil protection agency", 4500.0, "approximately", "Atlantic Wire"),
    ("the interior ministry", 5200.0, "exact", "Baltic Ledger"),
}


def test_who_says_how_many_left(warehouse: Path) -> None:
    from flows.warehouse import reader

    with reader.connect(warehouse / "current") as connection:
        assert set(connection.sql(QUERY).fetchall()) >= EXPECTED
