"""Our expectations, run by Great Expectations.

The library takes seconds to import, so it is imported when the first suite is run. Every expectation is first run in
the short result format; only those that fail are run again for the keys of the rows that broke them, which halves
the time of a run without failures.
"""

import logging
import os
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pyarrow as pa

from schemas.suites import Expectation

SAMPLE, SHOWN = 20, 5
_GX_SEVERITY = {"critical": "critical", "row": "warning", "warning": "info"}
_MERGED = ("element_count", "unexpected_count", "missing_count")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one expectation fared over all rows of a table."""

    expectation: Expectation
    n_rows: int
    keys: tuple[str, ...]
    """Keys of the rows that broke it."""
    values: tuple[str, ...]
    """Some of the values that broke it."""

    @property
    def success(self) -> bool:
        return not self.keys

    @property
    def observed(self) -> str:
        """What was seen, in words."""
        if self.success:
            return f"holds for all {self.n_rows:,} rows"
        values = ", ".join(repr(value) for value in dict.fromkeys(self.values[:SHOWN]))
        counts = f"broken by {len(self.keys):,} of {self.n_rows:,} rows"
        return f"{counts}: {values}" if values else counts


@dataclass(frozen=True, slots=True)
class SuiteRun:
    """One suite's outcomes, and the same as Great Expectations holds it (for the Data Docs)."""

    table: str
    outcomes: tuple[Outcome, ...]
    validation: Any = None

    @property
    def success(self) -> bool:
        return all(outcome.success for outcome in self.outcomes)


def import_library() -> Any:
    """Great Expectations without its usage reports. Call it early on a thread to have it ready when it is needed."""
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    import great_expectations
    import great_expectations.expectations

    # Prefect shows their INFO lines as if they were ours; one module sets a level of its own while it is imported.
    for name in ("great_expectations", "great_expectations.data_context.types.base"):
        logging.getLogger(name).setLevel(logging.WARNING)
    return great_expectations


def open_door() -> Any:
    """A batch definition that takes any frame, in a context that lives in memory and draws no progress bars.

    One door serves all tables: the library writes its whole configuration out for every one that is added.
    """
    context = import_library().get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False, "metric_calculations": False}
    asset = context.data_sources.add_pandas("staged").add_dataframe_asset("table")
    return asset.add_batch_definition_whole_dataframe("chunk")


def begin(table: str, suite: tuple[Expectation, ...]) -> SuiteRun:
    """A suite that has seen no rows yet."""
    return SuiteRun(table, tuple(Outcome(expectation, 0, (), ()) for expectation in suite))


def extended(run: SuiteRun, door: Any, chunk: pa.Table, *, key: str) -> SuiteRun:
    """The suite run over one more chunk of its table's audit view."""
    suite = tuple(outcome.expectation for outcome in run.outcomes)
    # The library hashes every cell: keys stay here.
    batch = door.get_batch(batch_parameters={"dataframe": chunk.drop_columns(key).to_pandas()})
    validation = _validate(batch, run.table, suite)
    keys = chunk.column(key)
    outcomes = tuple(
        _add(before, result, keys) for before, result in zip(run.outcomes, validation.results, strict=True)
    )
    merged = validation if run.validation is None else _merge(run.validation, validation)
    return SuiteRun(run.table, outcomes, merged)


def _validate(batch: Any, table: str, suite: tuple[Expectation, ...]) -> Any:
    built = [_build(expectation) for expectation in suite]
    gx_suite = import_library().ExpectationSuite(name=table, expectations=built)
    validation = batch.validate(gx_suite, result_format={"result_format": "BASIC", "partial_unexpected_count": SAMPLE})
    order = {expectation.name: number for number, expectation in enumerate(suite)}
    validation.results.sort(key=lambda result: order[result.expectation_config.meta["name"]])
    for number, result in enumerate(validation.results):
        _raise_if_broken(table, suite[number], result)
        if not result.success:
            again = batch.validate(
                built[number],
                result_format={"result_format": "COMPLETE", "partial_unexpected_count": SAMPLE},
            )
            _raise_if_broken(table, suite[number], again)
            validation.results[number] = again
    return validation


def _raise_if_broken(table: str, expectation: Expectation, result: Any) -> None:
    """An expectation that could not be run is a bug of ours, never a row's fault."""
    if result.exception_info.get("raised_exception", False) or "unexpected_count" not in result.result:
        raise RuntimeError(f"{table}, {expectation.name!r} could not be run: {result.exception_info}")


def _build(expectation: Expectation) -> Any:
    gxe = import_library().expectations
    common: dict[str, Any] = {
        "column": expectation.view_column,
        "description": expectation.description,
        "severity": _GX_SEVERITY[expectation.severity],
        "meta": {"name": expectation.name, "severity": expectation.severity},
    }
    match expectation.kind:
        case "in":
            return gxe.ExpectColumnValuesToBeInSet(**common, value_set=list(expectation.values))
        case "matches":
            return gxe.ExpectColumnValuesToMatchRegex(**common, regex=rf"\A(?:{expectation.regex})\Z")
        case "between":
            return gxe.ExpectColumnValuesToBeBetween(**common, min_value=expectation.least, max_value=expectation.most)
        case "holds" | "resolves" | "known":
            return gxe.ExpectColumnValuesToBeInSet(**common, value_set=[True])


def _add(before: Outcome, result: Any, chunk: pa.ChunkedArray) -> Outcome:
    found = result.result
    broken = pa.array(found.get("unexpected_index_list") or [], pa.int64())
    keys = tuple(chunk.take(broken).to_pylist())
    values = () if before.expectation.condition else tuple(str(value) for value in found["partial_unexpected_list"])
    expectation = before.expectation
    return Outcome(
        expectation, before.n_rows + found["element_count"], before.keys + keys, (before.values + values)[:SAMPLE]
    )


def _merge(first: Any, second: Any) -> Any:
    """Two chunks' results as one, in place: counts add up, samples follow each other."""
    for left, right in zip(first.results, second.results, strict=True):
        left.success = left.success and right.success
        for name in _MERGED:
            left.result[name] = left.result.get(name, 0) + right.result.get(name, 0)
        for name in ("partial_unexpected_list", "partial_unexpected_index_list"):
            left.result[name] = (left.result.get(name, []) + right.result.get(name, []))[:SAMPLE]
        left.result["unexpected_percent"] = 100 * left.result["unexpected_count"] / max(left.result["element_count"], 1)
    first.success = all(result.success for result in first.results)
    return first


def facts_frame(rows: list[dict[str, object]]) -> pa.Table:
    """The snapshot's facts as one chunk; truth values as the words that the suite compares with."""
    words = [{k: ("true" if v else "false") if isinstance(v, bool) else v for k, v in row.items()} for row in rows]
    return pa.Table.from_pandas(pd.DataFrame(words), preserve_index=False)
