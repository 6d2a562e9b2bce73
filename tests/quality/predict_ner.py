"""Names in text: sentences of one article are joined, as the flow sees an article and not a sentence."""

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from flows.reference.gazetteer import load_gazetteer
from tests.quality.annotated import annotated
from transforms.mentions import find

LABELS = {"person": "PER", "organisation": "ORG", "place": "LOC"}


def predict(source: Path, target: Path) -> None:
    lines = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    gazetteer = load_gazetteer()
    articles = [list(group) for _, group in groupby(lines, key=lambda line: line["doc"])]
    with target.open("w", encoding="utf-8") as out:
        for article, doc in zip(articles, annotated(" ".join(s["text"] for s in a) for a in articles), strict=True):
            for row in rows(article, find(doc, gazetteer=gazetteer)):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")


def rows(article: list[dict[str, Any]], mentions: Any) -> Iterator[dict[str, Any]]:
    """One row a sentence, its mentions counted from its own start."""
    start = 0
    for sentence in article:
        end = start + len(sentence["text"])
        inside = [m for m in mentions if m.type in LABELS and start <= m.span.start and m.span.end <= end]
        yield {
            "id": sentence["id"],
            "entities": [
                {"start": m.span.start - start, "end": m.span.end - start, "type": LABELS[m.type]} for m in inside
            ],
        }
        start = end + 1
