"""The suites are constants that fit the tables and the vocabulary."""

import re

import pytest

from schemas.suites import SNAPSHOT, SUITES, Expectation
from schemas.suites.expectation import EDTF
from schemas.tables import TABLES
from schemas.vocabulary import SEVERITIES

EVERY = [(table, e) for table, suite in SUITES.items() for e in suite]
WORDS = [
    ("documents", "published_basis"), ("blocks", "label"), ("mentions", "type"), ("entities", "type"),
    ("figures", "kind"), ("figures", "modifier"), ("figures", "change"), ("figures", "change_role"),
    ("dates", "granularity"), ("dates", "basis"), ("quotes", "type"), ("quotes", "speaker_kind"),
    ("claims", "claimant_kind"), ("claims", "claimant_basis"), ("claims", "modality"), ("claims", "polarity"),
    ("attributions", "role"), ("repeats", "kind"),
]  # fmt: skip


def test_every_table_that_a_run_stages_has_a_suite() -> None:
    assert set(SUITES) == set(TABLES) - {"rejects", "checks", "runs"}


@pytest.mark.parametrize(("table", "expectation"), EVERY, ids=lambda value: getattr(value, "name", value))
def test_an_expectation_fits_its_table(table: str, expectation: Expectation) -> None:
    assert set(expectation.columns) <= set(TABLES[table].names)
    assert expectation.severity in SEVERITIES
    assert expectation.description
    assert (expectation.kind in {"holds", "resolves", "known"}) == bool(expectation.condition)


@pytest.mark.parametrize("suite", [*SUITES.values(), SNAPSHOT])
def test_names_are_unique_in_a_suite(suite: tuple[Expectation, ...]) -> None:
    assert len({e.name for e in suite}) == len(suite)


@pytest.mark.parametrize(("table", "column"), WORDS)
def test_every_column_of_fixed_words_is_checked(table: str, column: str) -> None:
    assert any(e.kind == "in" and e.columns == (column,) for e in SUITES[table])


@pytest.mark.parametrize("table", [name for name, schema in TABLES.items() if "start" in schema.names])
def test_every_table_with_spans_has_them_checked(table: str) -> None:
    assert any("start" in e.columns and e.severity == "row" for e in SUITES[table])


@pytest.mark.parametrize(
    "date",
    [
        "2024", "2024-10", "2024-10-25", "202X", "19XX", "XXXX-10-25", "2024-21", "2024~", "2024?-10", "~2024-10",
        "2024-10-08/2024-10-13", "2024-10/..", "../2024", "2024-10-25T14:15", "-0044-03-15", "[2023,2024]",
        "2024-10-XX",
    ],
)  # fmt: skip
def test_edtf_dates(date: str) -> None:
    assert re.fullmatch(EDTF, date)


@pytest.mark.parametrize(
    "date",
    ["", "24", "25 October", "2024-1", "2024-10-25 ", "2024/10/25", "October", "2024-10-25T", "[2023", "2024-"],
)
def test_not_edtf_dates(date: str) -> None:
    assert not re.fullmatch(EDTF, date)


@pytest.mark.parametrize("date", ["X" * 5000, "2024-" * 1000, "[" + "2024," * 5000])
def test_the_edtf_expression_is_quick_on_long_texts(date: str) -> None:
    assert not re.fullmatch(EDTF, date)
