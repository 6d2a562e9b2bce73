"""The suite of the snapshot as a whole: one row a table, and any failure stops the publish."""

from schemas.suites.expectation import Expectation

SNAPSHOT: tuple[Expectation, ...] = (
    Expectation(
        "table is there",
        "in",
        ("is_there",),
        "critical",
        "every table of the contract was staged",
        ("true",),
    ),
    Expectation(
        "schema matches",
        "in",
        ("schema_matches",),
        "critical",
        "columns, their order and their types are those of the contract, in every file",
        ("true",),
    ),
    Expectation(
        "key is unique",
        "between",
        ("n_duplicate_keys",),
        "critical",
        "no two rows of a table share a key, and no key is null",
        least=0,
        most=0,
    ),
    Expectation(
        "documents are left",
        "in",
        ("has_rows",),
        "critical",
        "there is a document to publish when the rejected ones are set aside",
        ("true",),
    ),
    Expectation(
        "few rows are rejected",
        "in",
        ("few_rejects",),
        "critical",
        "the share of a table's rows that the checks set aside is below the limit of the settings",
        ("true",),
    ),
)
