"""What columns are made of: their kinds, their descriptions, and the spans that many tables share."""

import pyarrow as pa

STRING, INTEGER, NUMBER, TRUTH = pa.string(), pa.int64(), pa.float64(), pa.bool_()
DAY, MOMENT, STRINGS = pa.date32(), pa.timestamp("us", tz="UTC"), pa.list_(pa.string())


def column(name: str, kind: pa.DataType, description: str, *, null: bool = False) -> pa.Field:
    """A column with its description in the field's metadata, which Parquet keeps."""
    return pa.field(name, kind, nullable=null, metadata={"description": description})


def spans(what: str, *, null: bool = False) -> list[pa.Field]:
    return [
        column("start", INTEGER, f"Where the {what} starts in the clean text", null=null),
        column("end", INTEGER, f"Where the {what} ends in the clean text (half-open)", null=null),
        column("raw_start", INTEGER, f"Where the {what} starts in the raw text", null=null),
        column("raw_end", INTEGER, f"Where the {what} ends in the raw text (half-open)", null=null),
    ]


def placed(what: str) -> list[pa.Field]:
    """The columns that every row found in a sentence has."""
    return [
        column("document_id", STRING, "The document that holds it"),
        column("sentence_id", STRING, "The sentence that holds its start"),
        *spans(what),
        column("text", STRING, f"The {what} in the article's own words: the slice of the clean text"),
        column("repaired", TRUTH, "The cleaner had to repair this text, so the raw slice differs from it"),
    ]


def part(name: str, what: str) -> list[pa.Field]:
    """Spans of a part of a row, null where the part is not in the text."""
    return [pa.field(f"{name}_{f.name}", f.type, nullable=True, metadata=f.metadata) for f in spans(what, null=True)]


def table(*columns: pa.Field | list[pa.Field]) -> pa.Schema:
    return pa.schema([c for group in columns for c in (group if isinstance(group, list) else [group])])
