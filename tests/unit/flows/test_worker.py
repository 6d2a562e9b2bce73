"""A worker's shard: copies reach the model once, and have the rows that they would have alone."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest
from spacy.tokens import Doc

from flows import parts, raw, worker
from flows.settings import DEFAULT_MODEL
from flows.sources.records import SourceDocument
from schemas.vocabulary import KEPT_LABELS
from transforms import cleaning
from transforms.cleaning.naming import Shown
from transforms.records import Metadata

TOLD = "Rescuers led 300 people out of Velden last Friday, the fire service said. Ann Ray, the mayor, thanked them."
OTHER = "Work on the dam near Velden goes on, said Bo Falk, who has led the crew for 12 years."


def document(name: str, text: str, outlet: str, published: str) -> SourceDocument:
    return SourceDocument(
        source_file=name, source_uri=name, source_format="txt", payload=text.encode(), is_html=False, encoding=None,
        content_hash=name, metadata=Metadata(outlet=outlet, published=published, language="en"),
    )  # fmt: skip


def rows(folder: Path, documents: list[SourceDocument]) -> dict[str, list[dict[str, object]]]:
    """The rows of every table by document, of a shard of these documents."""
    (shard,) = raw.write(documents, folder, most=10, most_bytes=10**6)
    options = worker.Options(
        run_id="r", model=DEFAULT_MODEL, model_version="m", pipeline_version="p", keep=KEPT_LABELS,
        furniture=folder / "furniture", latest_year=2026,
    )  # fmt: skip
    worker.process(shard, folder / "part", options)
    return {name: pq.read_table(folder / "part" / f"{name}.parquet").to_pylist() for name in parts.WRITTEN}


def test_copies_reach_the_model_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [
        document("a", TOLD, "Harbour Post", "2024-03-06"),
        document("b", OTHER, "Harbour Post", "2024-03-06"),
        document("c", TOLD, "Tagus Daily", "2024-05-01"),
    ]
    monkeypatch.setattr(worker.furniture, "of_site", lambda *_: frozenset())
    alone = [rows(tmp_path / one.source_uri, [one]) for one in documents]
    nlp, annotate = worker.load_model(DEFAULT_MODEL)
    seen: list[str] = []

    def counted(docs: list[Doc]) -> list[Doc]:
        seen.extend(doc.text for doc in docs)
        return annotate(docs)

    monkeypatch.setattr(worker, "load_model", lambda _: (nlp, counted))
    together = rows(tmp_path / "together", documents)
    assert sorted(seen) == sorted([TOLD, OTHER])
    for name, found in together.items():
        assert found == [row for one in alone for row in one[name]], name
    dates = {row["edtf"] for row in together["dates"] if row["text"] == "last Friday"}
    assert len(dates) == 2, "what follows from the day of publication is each copy's own"


def test_a_bug_in_one_document_loses_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though documents without markup are cleaned together."""
    documents = [document(name, text, "Harbour Post", "2024-03-06") for name, text in (("a", TOLD), ("b", OTHER))]
    monkeypatch.setattr(worker.furniture, "of_site", lambda *_: frozenset())
    alone = rows(tmp_path / "alone", documents[1:])

    def broken(page: Shown, *arguments: object, **options: object) -> object:
        if TOLD in page.texts:
            raise ZeroDivisionError("made up")
        return names_of(page, *arguments, **options)

    names_of = cleaning.names_of
    monkeypatch.setattr(cleaning, "names_of", broken)
    found = rows(tmp_path / "together", documents)
    (reject,) = found.pop("rejects")
    assert reject["source_uri"] == "a" and "made up" in str(reject["detail"])
    assert all(found[name] == alone[name] for name in found)
