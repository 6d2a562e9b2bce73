"""Suites of what is found in sentences: mentions, figures, dates, quotes."""

from schemas.suites.expectation import (
    CURRENCY,
    IN_SENTENCE,
    SPANS,
    Expectation,
    edtf,
    filled,
    holds,
    known,
    matches,
    one_of,
    ordered,
    slice_of,
    together,
)
from schemas.vocabulary import (
    CHANGE_ROLES,
    CHANGES,
    CLAIMANT_KINDS,
    DATE_BASES,
    ENTITY_TYPES,
    FIGURE_KINDS,
    GRANULARITIES,
    MODIFIERS,
    QUOTE_TYPES,
)

PLACED = (*SPANS, IN_SENTENCE)

MENTIONS: tuple[Expectation, ...] = (
    *PLACED,
    one_of("type", ENTITY_TYPES),
    filled("name"),
    filled("basis", "warning"),
)

FIGURES: tuple[Expectation, ...] = (
    *PLACED,
    one_of("kind", FIGURE_KINDS),
    one_of("modifier", MODIFIERS),
    one_of("change", CHANGES),
    one_of("change_role", CHANGE_ROLES),
    holds(
        "low, value and high are ordered",
        ("low", "value", "high"),
        "coalesce(t.low <= t.value, true) AND coalesce(t.value <= t.high, true) AND coalesce(t.low <= t.high, true)",
        "low ≤ value ≤ high where they are known",
    ),
    holds(
        "change_role needs a change",
        ("change_role", "change"),
        "t.change_role IS NULL OR t.change <> 'none'",
        "by, to or from only where something goes up or down",
        "warning",
    ),
    known("unit", "units", "warning"),
    matches("currency", CURRENCY, "an ISO 4217 code"),
    holds(
        "money has a currency",
        ("kind", "currency"),
        "t.kind <> 'money' OR t.currency IS NOT NULL",
        "the currency of every sum of money is known",
        "warning",
    ),
    holds(
        "measure has a unit",
        ("kind", "unit"),
        "t.kind <> 'measure' OR t.unit IS NOT NULL",
        "a measure without a unit would be a count",
        "warning",
    ),
    together("base_value", "base_unit", "warning"),
    holds(
        "age is plausible",
        ("kind", "value"),
        "t.kind <> 'age' OR coalesce(t.unit, 'year') <> 'year' OR coalesce(t.value BETWEEN 0 AND 150, true)",
        "an age in years is 0 to 150",
        "warning",
    ),
    *slice_of("counted"),
)

DATES: tuple[Expectation, ...] = (
    *PLACED,
    edtf("edtf"),
    one_of("granularity", GRANULARITIES),
    one_of("basis", DATE_BASES),
    ordered("date_start", "date_end"),
    holds(
        "days need a date",
        ("date_start", "date_end", "edtf"),
        "t.edtf IS NOT NULL OR (t.date_start IS NULL AND t.date_end IS NULL)",
        "first and last day are known only where the date is",
        "warning",
    ),
)

QUOTES: tuple[Expectation, ...] = (
    *PLACED,
    one_of("type", QUOTE_TYPES),
    *slice_of("cue"),
    *slice_of("speaker"),
    one_of("speaker_kind", CLAIMANT_KINDS),
    holds(
        "speaker entity needs a speaker",
        ("speaker_entity_id", "speaker"),
        "t.speaker_entity_id IS NULL OR t.speaker IS NOT NULL",
        "a speaker is an entity only where the text has a speaker",
        "warning",
    ),
)
