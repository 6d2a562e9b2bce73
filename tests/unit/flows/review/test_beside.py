"""What is told beside an article's page: the topics of its claims."""

import json
from pathlib import Path
from typing import Any

from flows.review import beside
from flows.review.reading import connected
from tests.unit.flows.audit import corpus
from tests.unit.flows.review.test_write import RUN


def told(tables: Path, folder: Path) -> dict[str, Any]:
    with connected(tables, spill=folder) as connection:
        beside.write(connection, folder)
    found = {file.name: file.read_text(encoding="utf-8") for file in (folder / "of").iterdir()}
    return {name: json.loads(text.removeprefix("window.topics = ").removesuffix(";\n")) for name, text in found.items()}


def test_each_claim_of_a_topic_has_its_label_and_its_address(tmp_path: Path) -> None:
    rows = corpus.sound() | {"runs": [RUN]}
    rows["claims"][1] |= {"topic_id": None}
    found = told(corpus.stage(rows, tmp_path / "tables"), tmp_path)
    label = rows["topics"][0]["label"]
    claims = [rows["claims"][n]["claim_id"] for n in (0, 2)]
    assert {claim: told for file in found.values() for claim, told in file.items()} == {
        claim: ["board/of/t-.html#topic-t-grain", label, False] for claim in claims
    }


def test_every_article_with_a_page_finds_its_file(tmp_path: Path) -> None:
    rows = corpus.sound() | {"runs": [RUN], "topics": [], "claims": []}
    found = told(corpus.stage(rows, tmp_path / "tables"), tmp_path)
    assert found == {Path(beside.address(d["document_id"])).name: {} for d in rows["documents"]}
