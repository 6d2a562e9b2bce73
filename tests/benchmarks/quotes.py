"""What quotes and claims add to the spaCy pass, on the articles of the benchmark folder.

Seconds are those of the process, so that what else the machine does matters little.
"""

import json
import os
import time
from itertools import islice
from pathlib import Path

import spacy

from flows.reference.gazetteer import load_gazetteer
from flows.settings import DEFAULT_MODEL
from tests.quality.predict_quotes import blocks
from transforms import claims, dates, figures, mentions, quotes
from transforms.records import Party

DEFAULT = Path(__file__).resolve().parents[2].parent / "shared" / "bench"
ARTICLES = 60
OUTLET = Party("outlet", None, "self", "none")


def main() -> None:
    path = Path(os.environ.get("BENCH") or DEFAULT) / "quotes" / "dev" / "polnear.jsonl"
    if not path.is_file():
        print("no benchmark folder: set BENCH=PATH")
        return
    with path.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in islice(lines, ARTICLES)]
    words = sum(len(text.split()) for text in texts)
    nlp, gazetteer = spacy.load(DEFAULT_MODEL), load_gazetteer()
    start = time.process_time()
    docs = list(nlp.pipe((blocks(nlp, text) for text in texts), batch_size=16))
    parsed, spent = time.process_time() - start, 0.0
    for doc in docs:
        named, times = mentions.find(doc, gazetteer=gazetteer), dates.find(doc)
        numbers = figures.find(doc, dates=times, mentions=named)
        start = time.process_time()
        spoken = quotes.find(doc, mentions=named)
        claims.tie(doc, figures=numbers, quotes=spoken, mentions=named, dates=times, outlet=OUTLET)
        spent += time.process_time() - start
    print(f"spaCy {words / parsed:,.0f} words/s")
    print(f"quotes and claims {words / spent:,.0f} words/s, {spent / parsed:.1%} on top of spaCy")


if __name__ == "__main__":
    main()
