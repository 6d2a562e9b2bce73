"""`conform` takes what fits the schema, and says what does not."""

from datetime import UTC, date, datetime

import pyarrow as pa
import pytest

from schemas.conform import ConformError, conform
from schemas.tables import TABLES

ROW = {
    "date_id": "x1", "document_id": "d1", "sentence_id": "s1", "start": 0, "end": 6, "raw_start": 3, "raw_end": 9,
    "text": "Monday", "repaired": False, "edtf": None, "date_start": date(2031, 5, 5), "date_end": None,
    "granularity": "day", "basis": "weekday",
}  # fmt: skip
MOMENT = datetime(2031, 5, 5, tzinfo=UTC)
RUN: dict[str, object] = {
    field.name: [] if pa.types.is_list(field.type) else 1.0 if pa.types.is_floating(field.type) else 1
    for field in TABLES["runs"]
} | {"run_id": "r1", "status": "published", "started": MOMENT, "finished": MOMENT}


def test_rows_take_the_exact_schema_with_descriptions() -> None:
    table = conform([ROW, ROW | {"date_id": "x2"}], "dates")
    assert table.schema.equals(TABLES["dates"], check_metadata=True)
    assert table.to_pylist() == [ROW, ROW | {"date_id": "x2"}]


def test_columns_come_in_the_schema_s_order_whatever_the_row_s() -> None:
    assert conform([dict(reversed(ROW.items()))], "dates").column_names == TABLES["dates"].names


@pytest.mark.parametrize("table", TABLES)
def test_no_rows_make_an_empty_table(table: str) -> None:
    assert conform([], table).schema.equals(TABLES[table], check_metadata=True)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"txet": "Monday"}, "unknown column txet"),
        ({"start": "0"}, "start must be a whole number, not '0'"),
        ({"start": 0.5}, "start must be a whole number"),
        ({"start": True}, "start must be a whole number"),
        ({"start": 2**70}, "start: 1180591620717411303424"),
        ({"repaired": 1}, "repaired must be true or false"),
        ({"text": b"Monday"}, "text must be text"),
        ({"text": None}, "text must not be null"),
        ({"text": "\ud800"}, "text: '\\ud800'"),
        ({"date_start": datetime(2031, 5, 5, tzinfo=UTC)}, "date_start must be a date"),
        ({"date_start": "2031-05-05"}, "date_start must be a date"),
    ],
)
def test_a_misfit_is_named_with_table_row_and_column(change: dict[str, object], words: str) -> None:
    with pytest.raises(ConformError) as caught:
        conform([ROW, ROW | {"date_id": "x2"} | change], "dates")
    assert str(caught.value).startswith("dates, row 1 (date_id='x2'): ")
    assert words in str(caught.value)


def test_a_missing_column_is_named() -> None:
    with pytest.raises(ConformError, match=r"dates, row 0 .*missing column edtf"):
        conform([{name: value for name, value in ROW.items() if name != "edtf"}], "dates")


def test_an_unknown_table_is_named() -> None:
    with pytest.raises(ConformError, match="weather: there is no such table"):
        conform([], "weather")


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_numbers_must_be_finite(value: float) -> None:
    with pytest.raises(ConformError, match="seconds must be a finite number"):
        conform([RUN | {"seconds": value}], "runs")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"versions": [None]}, "versions must not hold null"),
        ({"versions": [1]}, "versions: "),
        ({"versions": "one"}, "versions must be a list of texts"),
        ({"started": date(2031, 5, 5)}, "started must be a time"),
    ],
)
def test_lists_and_times(change: dict[str, object], words: str) -> None:
    with pytest.raises(ConformError, match=words):
        conform([RUN | change], "runs")


def test_whole_numbers_may_stand_for_numbers() -> None:
    assert conform([RUN | {"seconds": 2}], "runs").column("seconds").to_pylist() == [2.0]


def test_a_table_of_narrower_types_is_widened() -> None:
    narrow = pa.Table.from_pylist([ROW]).set_column(3, "start", pa.array([0], pa.int32()))
    large = narrow.set_column(7, "text", pa.array(["Monday"], pa.large_string()))
    given = large.set_column(12, "granularity", pa.array(["day"]).dictionary_encode()).select(sorted(ROW))
    assert conform(given, "dates") == conform([ROW], "dates")


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("start", pa.array(["0"])),
        ("start", pa.array([0.0])),
        ("text", pa.array([1])),
        ("date_start", pa.array(["2031"])),
    ],
)
def test_a_table_of_other_types_is_refused(column: str, values: pa.Array) -> None:
    table = conform([ROW], "dates")
    with pytest.raises(ConformError, match=f"dates: {column} must be"):
        conform(table.set_column(table.column_names.index(column), column, values), "dates")


def test_a_table_with_other_columns_is_refused() -> None:
    table = conform([ROW], "dates")
    with pytest.raises(ConformError, match="missing column text; unknown column words"):
        conform(table.rename_columns({"text": "words"}), "dates")


def test_a_table_with_nulls_is_refused_with_the_row_s_key() -> None:
    table = conform([ROW, ROW | {"date_id": "x2"}], "dates")
    nulls = table.set_column(7, "text", pa.array(["Monday", None]))
    with pytest.raises(ConformError, match=r"row 1 \(date_id='x2'\): text must not be null"):
        conform(nulls, "dates")
