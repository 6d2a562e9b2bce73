"""Shards that keep failing, and a build without a Prefect server."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from prefect.states import Completed, Failed

from flows import raw
from flows.errors import ShardError
from flows.raw import Shard
from flows.worker import Outcome
from tests.conftest import ROOT
from tests.e2e.test_build import write_articles


def test_a_shard_that_keeps_failing_stops_the_build_unless_it_may_be_partial() -> None:
    from flows.build import _outcomes

    shards = [Shard("a", (Path("a"),), 1), Shard("b", (Path("b"),), 1)]
    done = Outcome("a", 1, 0, 10, 0.1)
    states = [Completed(data=done), Failed(message="killed")]
    with pytest.raises(ShardError, match="1 of 2 shards"):
        _outcomes(shards, states, allow_partial=False)
    assert _outcomes(shards, states, allow_partial=True) == [done]


@pytest.mark.slow
def test_without_a_server_a_build_starts_its_own_and_says_nothing_of_it(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")}
    source = write_articles(tmp_path / "in", 1)
    done = subprocess.run(
        [sys.executable, "-m", "flows", "build", str(source), "-w", str(tmp_path / "warehouse")],
        cwd=ROOT,
        env={**environment, "PREFECT_HOME": str(tmp_path / "prefect")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = done.stdout + done.stderr
    for noise in ("Traceback", "WARNING", "Warning", "ERROR", "leaked"):
        assert noise not in said
    assert done.stderr.splitlines()[0] == "starting Prefect's embedded server …"


@pytest.mark.slow
def test_documents_of_a_failed_shard_are_rejects_and_come_with_the_next_build(
    prefect_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pyarrow.parquet as pq
    from prefect.settings import PREFECT_API_URL, temporary_settings

    from flows import build as builds
    from flows import worker

    source, place = write_articles(tmp_path / "in", 2), tmp_path / "warehouse"
    made = builds.of_words
    monkeypatch.setattr(builds, "of_words", lambda *given, **named: replace(made(*given, **named), shard_documents=1))

    def failing(done: Callable[..., Outcome]) -> Callable[..., Outcome]:
        def fails(shard: Shard, *given: object) -> Outcome:
            if "article-001" in str([record["source_file"] for record in raw.records(shard)]):
                raise OSError(28, "No space left on device")
            return done(shard, *given)

        return fails

    class Here:
        """Runs in this process."""

        def __init__(self, *_: object) -> None: ...
        def __enter__(self) -> "Here":
            return self

        def __exit__(self, *_: object) -> None: ...
        def run(self, function, *given):
            return function(*given)

    monkeypatch.setattr(builds, "Pool", Here)
    monkeypatch.setattr(builds, "RETRIES", 0)
    with temporary_settings({PREFECT_API_URL: prefect_server}), monkeypatch.context() as patch:
        for module, name, task in (
            (builds.furniture, "survey", builds.survey_shard),
            (worker, "process", builds.process_shard),
        ):
            patch.setattr(module, name, failing(getattr(module, name)))
            patch.setattr(task, "retries", 0)
        builds.build([str(source)], str(place), allow_partial=True)
    assert [row["reason"] for row in pq.read_table(place / "current" / "rejects").to_pylist()] == ["shard failed"]
    assert len(pq.read_table(place / "current" / "documents")) == 1
    with temporary_settings({PREFECT_API_URL: prefect_server}):
        builds.build([str(source)], str(place))
    assert len(pq.read_table(place / "current" / "rejects")) == 0
    assert len(pq.read_table(place / "current" / "documents")) == 2


@pytest.mark.slow
def test_views_that_are_written_meanwhile_have_no_row_that_checks_set_aside(
    prefect_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq
    from prefect.settings import PREFECT_API_URL, temporary_settings

    from flows import build as builds

    audit, broken = builds.audit, list[str]()

    def audited(tables: Path, **given: object) -> object:
        (file,) = (tables / "claims").glob("*.parquet")
        claims = pq.read_table(file)
        broken.extend(claims["claim_id"].to_pylist()[:1])
        sure = pa.array([7.0, *claims["confidence"].to_pylist()[1:]], pa.float64())
        at = claims.schema.get_field_index("confidence")
        pq.write_table(claims.set_column(at, claims.schema.field(at), sure), file)
        return audit(tables, **given)

    monkeypatch.setattr(builds, "MANY_CLAIMS", 1)
    monkeypatch.setattr(builds, "audit", audited)
    with temporary_settings({PREFECT_API_URL: prefect_server}):
        builds.build([str(write_articles(tmp_path / "in", 3))], str(tmp_path / "warehouse"), workers=2)
    current = tmp_path / "warehouse" / "current"
    assert broken
    assert set(broken) <= set(pq.read_table(current / "rejects")["key"].to_pylist())
    told = pq.read_table(current / "who_says_what")["claim_id"].to_pylist()
    assert told
    assert not set(broken) & set(told)
