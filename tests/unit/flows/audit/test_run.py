"""The audit as a run sees it: what is reported, what is set aside, what stays and what it points at."""

import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.audit.run import AuditReport, Limits, audit
from schemas.relations import RELATIONS
from schemas.suites import SNAPSHOT, SUITES
from schemas.tables import KEYS, TABLES
from tests.unit.flows.audit import corpus

Run = tuple[AuditReport, Path, Path]
Runner = Callable[..., Run]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    def run(rows: corpus.Rows, **options: object) -> Run:
        folder = tmp_path_factory.mktemp("audit")
        corpus.stage(rows, folder / "staged")
        report = audit(folder / "staged", run_id="r1", out=folder / "report", **options)  # type: ignore[arg-type]
        return report, folder / "staged", folder / "report"

    return run


@pytest.fixture(scope="module")
def sound(run: Runner) -> Run:
    return run(corpus.sound())


@pytest.fixture(scope="module")
def faulty(run: Runner) -> Run:
    """A wrong figure in d2, a mention of no known type in d1, a wrong language in d3, and two loose references."""
    rows = corpus.sound()
    corpus.row(rows, "figures", 1)["text"] = "9,000"
    corpus.row(rows, "mentions", 1)["type"] = "<i>harbour</i>"
    corpus.row(rows, "documents", 2)["language"] = "English"
    corpus.row(rows, "quotes", 0)["speaker_mention_id"] = "m-none"
    corpus.row(rows, "topics")["entity_ids"] = ["e-none", "e-zurich"]
    return run(rows, chunk_rows=2)


def keys(folder: Path, table: str) -> set[str]:
    return {row[KEYS[table][0]] for row in corpus.read(folder, table)}


def test_a_sound_corpus_passes_every_check(sound: Run) -> None:
    report, _, _ = sound
    assert (report.stopped, report.failures, report.rewritten) == (False, (), ())
    assert report.checks.schema.equals(TABLES["checks"], check_metadata=True)
    assert report.rejects.schema.equals(TABLES["rejects"], check_metadata=True)
    assert report.rejects.num_rows == 0
    assert report.checks.num_rows == len(SNAPSHOT) + sum(len(suite) for suite in SUITES.values())


def test_checks_have_unique_keys(sound: Run) -> None:
    rows = sound[0].checks.select(list(KEYS["checks"])).to_pylist()
    assert len({tuple(row.values()) for row in rows}) == len(rows)


def test_broken_rows_are_rejected_with_the_expectation_s_name(faulty: Run) -> None:
    report, _, _ = faulty
    own = {(r["table"], r["key"], r["reason"]) for r in report.rejects.to_pylist() if "hangs" not in r["reason"]}
    assert own == {
        ("documents", "d3", "language is an ISO 639-1 code or und"),
        ("mentions", "p-d1", "type is a known word"),
        ("figures", "f-d2", "text is the clean slice"),
    }


def test_a_reject_holds_the_row_and_its_source(faulty: Run) -> None:
    reject = next(r for r in faulty[0].rejects.to_pylist() if r["key"] == "f-d2")
    assert (reject["stage"], reject["document_id"], reject["source_uri"]) == ("audit", "d2", "/in/d2.txt")
    assert json.loads(reject["excerpt"])["text"] == "9,000"
    assert "raw_text[raw_start:raw_end] is the row's text" in reject["detail"]


def test_rows_that_hang_on_a_rejected_row_go_along(faulty: Run) -> None:
    report, staged, _ = faulty
    along = {(r["table"], r["key"]) for r in report.rejects.to_pylist() if r["reason"] == "hangs on a rejected row"}
    assert {("claims", "c-d2"), ("attributions", "o-d2"), ("sentences", "s-d3"), ("blocks", "menu-d3")} <= along
    assert keys(staged, "documents") == {"d1", "d2"}
    assert keys(staged, "claims") == {"c-d1"}
    assert keys(staged, "attributions") == {"o-d1", "a-d1"}


def test_references_that_may_be_empty_are_cleared(faulty: Run) -> None:
    _, staged, _ = faulty
    quote = corpus.read(staged, "quotes")[0]
    assert (quote["speaker_mention_id"], quote["speaker_entity_id"]) == (None, "e-quill")
    assert corpus.read(staged, "claims")[0]["place_mention_id"] is None
    assert corpus.read(staged, "figures")[0]["counted_mention_ids"] == []
    assert corpus.read(staged, "topics")[0]["entity_ids"] == ["e-zurich"]


def test_counts_are_counted_again(faulty: Run) -> None:
    _, staged, _ = faulty
    entities = {row["entity_id"]: row for row in corpus.read(staged, "entities")}
    assert (entities["e-zurich"]["n_mentions"], entities["e-zurich"]["n_documents"]) == (1, 1)
    assert (entities["e-quill"]["n_mentions"], entities["e-quill"]["n_documents"]) == (2, 2)
    assert corpus.read(staged, "topics")[0]["n_claims"] == 1
    repeat = next(row for row in corpus.read(staged, "repeats") if row["kind"] == "document")
    assert (repeat["member_ids"], repeat["n_members"]) == (["d1", "d2"], 2)


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda relation: f"{relation.child}.{relation.column}")
def test_no_key_dangles(relation: object, faulty: Run) -> None:
    _, staged, _ = faulty
    targets = keys(staged, relation.parent)  # type: ignore[attr-defined]
    for row in corpus.read(staged, relation.child):  # type: ignore[attr-defined]
        if not relation.kinds or row["kind"] in relation.kinds:  # type: ignore[attr-defined]
            value = row[relation.column]  # type: ignore[attr-defined]
            assert {value} - {None} <= targets if isinstance(value, str | None) else set(value) <= targets


def test_rewritten_files_keep_their_schema(faulty: Run) -> None:
    report, staged, _ = faulty
    assert "sources" not in report.rewritten
    for table in report.rewritten:
        found = pq.read_schema(staged / table / "part-0.parquet")
        assert found.equals(TABLES[table])
        assert all(b"description" in field.metadata for field in found)
        assert [path.name for path in (staged / table).iterdir()] == ["part-0.parquet"]


def test_the_same_again_finds_nothing_to_set_aside(faulty: Run, tmp_path: Path) -> None:
    again = audit(faulty[1], run_id="r1", out=tmp_path)
    assert (again.rejects.num_rows, again.rewritten, again.stopped) == (0, (), False)


def test_checks_count_over_all_chunks(faulty: Run) -> None:
    checks = {(row["table"], row["expectation"]): row for row in faulty[0].checks.to_pylist()}
    broken = checks["mentions", "type is a known word"]
    assert (broken["success"], broken["unexpected_count"], broken["sample_keys"]) == (False, 1, ["p-d1"])
    assert broken["observed"] == "broken by 1 of 6 rows: '<i>harbour</i>'"
    assert broken["unexpected_percent"] == pytest.approx(100 / 6)


def two_keys(rows: corpus.Rows) -> None:
    rows["sources"].append(rows["sources"][0])


def no_documents(rows: corpus.Rows) -> None:
    for row in rows["documents"]:
        row["clean_text"] = " "


def too_many(rows: corpus.Rows) -> None:
    for row in rows["mentions"]:
        row["type"] = "harbour"


@pytest.mark.parametrize(
    ("spoil", "name", "table"),
    [
        (two_keys, "key is unique", "sources"),
        (no_documents, "documents are left", "documents"),
        (too_many, "few rows are rejected", "mentions"),
    ],
)
def test_a_critical_failure_stops_and_leaves_everything(
    spoil: Callable[[corpus.Rows], None], name: str, table: str, run: Runner
) -> None:
    rows = corpus.sound()
    spoil(rows)
    report, staged, out = run(rows, limits=Limits(reject_share=0.5, reject_rows=3))
    assert (report.stopped, report.rewritten) == (True, ())
    failed = next(row for row in report.checks.to_pylist() if row["expectation"] == name)
    assert table in failed["sample_keys"]
    assert any(name in failure for failure in report.critical)
    assert corpus.read(staged, "mentions") == rows["mentions"]
    assert "Stopped" in (out / "index.html").read_text()


def test_a_missing_table_and_a_wrong_schema_stop_before_rows_are_read(tmp_path: Path) -> None:
    staged = corpus.stage(corpus.sound(), tmp_path / "staged")
    (staged / "dates" / "part-0.parquet").unlink()
    table = pq.read_table(staged / "quotes")
    pq.write_table(table.set_column(3, "start", table["start"].cast(pa.int32())), staged / "quotes" / "part-0.parquet")
    report = audit(staged, run_id="r1", out=tmp_path / "report")
    assert report.stopped
    assert report.checks.num_rows == len(SNAPSHOT)
    failed = {row["expectation"]: row["sample_keys"] for row in report.checks.to_pylist() if not row["success"]}
    assert failed == {"table is there": ["dates"], "schema matches": ["quotes"]}
