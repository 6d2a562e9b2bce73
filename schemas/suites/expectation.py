"""What one expectation is, and the short forms that the suites are written in.

A suite is plain constants: nothing here knows Great Expectations, which `flows.audit` runs them with. A `condition`
is DuckDB SQL that is true for a sound row: `t` is the row, `d` its document (with `clean_length`, `raw_length`),
`s` its sentence, `clean_at_start` the piece of the clean text where its `start` lies (and so for `raw` and for every
column that starts a span); every table is there under its own name.
"""

from dataclasses import dataclass
from typing import Literal

from schemas.vocabulary import Severity

Kind = Literal["in", "matches", "between", "holds", "resolves", "known"]
PIECE = 512
"""Characters from the start of one piece of a text to the next. A piece holds twice as many: a slice that is no longer
than this lies in one of them, and is found without counting characters from the beginning of the document."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """One thing that must be true of every row of a table."""

    name: str
    kind: Kind
    columns: tuple[str, ...]
    severity: Severity
    description: str
    values: tuple[str, ...] = ()
    """The allowed values of `in`, the name of the vocabulary of `known`."""
    regex: str = ""
    """What `matches` must match from the first to the last character."""
    least: float | None = None
    most: float | None = None
    condition: str = ""
    """SQL that is true for a sound row: `holds` and `resolves`."""

    @property
    def view_column(self) -> str:
        """The column that the audit looks at: the table's own, or a truth value that it works out."""
        return self.name if self.condition else self.columns[0]


def one_of(column: str, values: tuple[str, ...], severity: Severity = "row") -> Expectation:
    """Null is fine: `conform` has seen to the columns that need a value."""
    return Expectation(
        f"{column} is a known word", "in", (column,), severity, f"{column} is one of: {', '.join(values)}", values
    )


def matches(column: str, regex: str, what: str, severity: Severity = "row") -> Expectation:
    return Expectation(f"{column} is {what}", "matches", (column,), severity, f"{column} is {what}", regex=regex)


def between(column: str, least: float | None, most: float | None = None, severity: Severity = "row") -> Expectation:
    low = "" if least is None else f"at least {least:g}"
    high = "" if most is None else f"at most {most:g}"
    reach = " and ".join(word for word in (low, high) if word)
    return Expectation(
        f"{column} is in its range", "between", (column,), severity, f"{column} is {reach}", least=least, most=most
    )


def holds(
    name: str, columns: tuple[str, ...], condition: str, description: str, severity: Severity = "row"
) -> Expectation:
    return Expectation(name, "holds", columns, severity, description, condition=condition)


def known(column: str, vocabulary: str, severity: Severity = "row") -> Expectation:
    """The value stands in a vocabulary that the audit is given, because the schemas must not import it."""
    words = f"{column} is one of the {vocabulary} that the extractors know"
    condition = f"t.{column} IS NULL OR t.{column} IN (SELECT v.word FROM vocabulary_{vocabulary} v)"  # noqa: S608
    return Expectation(f"{column} is known", "known", (column,), severity, words, (vocabulary,), condition=condition)


def filled(column: str, severity: Severity = "row") -> Expectation:
    # A first letter above the space is enough, and few rows are left for the expression.
    condition = f"t.{column} IS NULL OR unicode(t.{column}) > 32 OR regexp_matches(t.{column}, '\\S')"
    return holds(f"{column} is not blank", (column,), condition, f"{column} holds words", severity)


def together(first: str, second: str, severity: Severity = "row") -> Expectation:
    return holds(
        f"{first} goes with {second}",
        (first, second),
        f"(t.{first} IS NULL) = (t.{second} IS NULL)",
        f"{first} and {second} are both known or both null",
        severity,
    )


def ordered(first: str, second: str, severity: Severity = "row") -> Expectation:
    return holds(
        f"{first} is not after {second}",
        (first, second),
        f'coalesce(t."{first}" <= t."{second}", true)',
        f"{first} ≤ {second} where both are known",
        severity,
    )


def sliced(text: Literal["clean", "raw"], start: str, end: str, column: str = "text") -> str:
    """SQL for whether a column is the slice between two others, of the document's clean or raw text.

    The texts of long documents are there in pieces alone: of a slice that is longer than one, its beginning and its
    length are compared.
    """
    size, stated = f't."{end}" - t."{start}"', f't."{column}"'
    placed = f't."{start}" BETWEEN 0 AND d.{text}_length AND {size} >= 0'
    piece = f'substring({text}_at_{start}.words, t."{start}" % {PIECE} + 1, least({size}, {PIECE}))'
    return (
        f"CASE WHEN {placed} AND ({size} <= {PIECE} OR d.{text}_text IS NULL) "
        f"THEN {piece} = left({stated}, {PIECE}) AND length({stated}) = {size} "
        f'ELSE substring(d.{text}_text, t."{start}" + 1, {size}) = {stated} END'
    )


CLEAN_SPAN = holds(
    "span is in the clean text",
    ("start", "end"),
    't.start >= 0 AND t.start < t."end" AND t."end" <= d.clean_length',
    "0 ≤ start < end ≤ length of the clean text",
)
RAW_SPAN = holds(
    "span is in the raw text",
    ("raw_start", "raw_end"),
    "t.raw_start >= 0 AND t.raw_start < t.raw_end AND t.raw_end <= d.raw_length",
    "0 ≤ raw_start < raw_end ≤ length of the raw text",
)
CLEAN_SLICE = holds(
    "text is the clean slice",
    ("text", "start", "end"),
    sliced("clean", "start", "end"),
    "clean_text[start:end] is the row's text",
)
RAW_SLICE = holds(
    "text is the raw slice",
    ("text", "raw_start", "raw_end", "repaired"),
    f"t.repaired OR {sliced('raw', 'raw_start', 'raw_end')}",
    "raw_text[raw_start:raw_end] is the row's text, unless it says that it was repaired",
)
SPANS = (CLEAN_SPAN, RAW_SPAN, CLEAN_SLICE, RAW_SLICE)
IN_SENTENCE = holds(
    "sentence holds its start",
    ("sentence_id", "start"),
    't.document_id = s.document_id AND t.start >= s.start AND t.start < s."end"',
    "the row's start lies in its sentence, of the same document",
)

_DATE = r"[~?%]?-?[0-9X]{4}[~?%]?(?:-[~?%]?[0-9X]{2}[~?%]?(?:-[~?%]?[0-9X]{2}(?:T[0-9:.+Z-]{2,32})?[~?%]?)?)?"
EDTF = rf"(?:{_DATE}|(?:{_DATE}|\.\.)?/(?:{_DATE}|\.\.)?|[\[{{](?:\.\.)?{_DATE}(?:(?:,|\.\.){_DATE}){{0,20}}[\]}}])"
"""Dates, intervals and sets of ISO 8601-2 (EDTF levels 0 to 2), as far as news text needs them."""
SHA256, COUNTRY, CURRENCY = "[0-9a-f]{64}", "[A-Z]{2}", "[A-Z]{3}"
LANGUAGE = "(?:[a-z]{2}|und)"


def edtf(column: str) -> Expectation:
    return matches(column, EDTF, "an EDTF date")


def slice_of(part: str) -> tuple[Expectation, Expectation]:
    """A part of a row (its cue, its speaker …) stands where it says that it stands."""
    span = (f"{part}_start", f"{part}_end")
    inside = holds(
        f"{part} span is in the clean text",
        span,
        f"(t.{part}_start IS NULL) = (t.{part}_end IS NULL) AND coalesce(t.{part}_start >= 0"
        f" AND t.{part}_start < t.{part}_end AND t.{part}_end <= d.clean_length, true)",
        f"0 ≤ {part}_start < {part}_end ≤ length of the clean text, or both null",
    )
    words = holds(
        f"{part} is its slice",
        (part, *span),
        f"coalesce({sliced('clean', *span, part)}, true)",
        f"{part} is the slice of the clean text; differs only where words were filled in from elsewhere",
        "warning",
    )
    return inside, words
