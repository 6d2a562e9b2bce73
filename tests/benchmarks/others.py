"""A build beside what people would write instead: `python -m tests.benchmarks others [ARTICLES]`, by default 2,000.

Both read the same files and write the names of each article, its sentences and its numbers as spaCy sees them, to
Parquet: datatrove with its local executor and two workers, and a plain loop that collects a pandas frame. Neither
cleans the text, knows who says what, joins anything or checks anything.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from flows.settings import DEFAULT_MODEL
from tests.benchmarks import corpus
from tests.benchmarks.build import WORKERS, build, timed


def found(doc: Any) -> dict[str, list[str]]:
    """What both take from an annotated text."""
    return {
        "names": [f"{ent.label_}: {ent.text}" for ent in doc.ents],
        "sentences": [sentence.text for sentence in doc.sents],
        "numbers": [token.text for token in doc if token.like_num],
    }


def by_pandas(source: Path, target: Path) -> None:
    """The loop of a notebook."""
    import pandas as pd
    import spacy

    nlp = spacy.load(DEFAULT_MODEL)
    rows = [
        {"file": str(path), **found(nlp(path.read_text(encoding="utf-8")))} for path in sorted(source.rglob("*.txt"))
    ]
    pd.DataFrame(rows).to_parquet(target)


class Annotated:
    """A step of datatrove's: documents come annotated, each worker with a model of its own."""

    def __call__(self, documents: Iterator[Any], rank: int = 0, world_size: int = 1) -> Iterator[Any]:
        import spacy

        pairs = ((document.text, document) for document in documents)
        for doc, document in spacy.load(DEFAULT_MODEL).pipe(pairs, as_tuples=True):
            document.metadata |= found(doc)
            yield document


def by_datatrove(source: Path, target: Path) -> None:
    """The pipeline that its documentation would have one write."""
    import json

    from datatrove.executor.local import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import ParquetWriter

    lines = source.parent / "lines"  # one file a task, which is how datatrove shares work out
    lines.mkdir()
    paths = sorted(source.rglob("*.txt"))
    for task in range(WORKERS):
        with (lines / f"{task}.jsonl").open("w", encoding="utf-8") as file:
            for path in paths[task::WORKERS]:
                file.write(json.dumps({"id": str(path), "text": path.read_text(encoding="utf-8")}) + "\n")
    steps: list[Any] = [JsonlReader(str(lines)), Annotated(), ParquetWriter(str(target))]
    LocalPipelineExecutor(steps, tasks=WORKERS, workers=WORKERS, logging_dir=str(source.parent / "logs")).run()


def main(arguments: Sequence[str] = ()) -> None:
    number = int(arguments[0]) if arguments else 2_000
    with tempfile.TemporaryDirectory(prefix="tallywire-bench-") as name:
        source = corpus.make(Path(name) / "in", number)
        ours, _ = build(source, Path(name) / "warehouse")
        called = f"import sys; from pathlib import Path; from {__name__} import {{0}}; {{0}}(*map(Path, sys.argv[1:]))"
        theirs = {
            what: timed(["-c", called.format(function), source, Path(name) / what])[0]
            for what, function in (("datatrove", "by_datatrove"), ("pandas loop", "by_pandas"))
        }
    print(f"{number:,} articles          clock s   ours / theirs")
    print(f"  whole build       {ours:>9.1f}")
    for what, clock in theirs.items():
        print(f"  {what:<17} {clock:>9.1f} {ours / clock:>15.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
