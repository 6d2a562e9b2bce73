"""A worker's shard beside the bare model: `python -m tests.benchmarks worker [ARTICLES]`, by default 64.

Both on one core in this process, on the same made-up articles: a shard from raw text to Parquet, with its steps, and
`nlp.pipe` with every component over the clean text that comes of it. Seconds are of the processor.
"""

import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

import pyarrow.parquet as pq
import spacy

from flows import raw, worker
from flows.parquet import write_table
from flows.settings import DEFAULT_MODEL
from flows.sources.records import SourceDocument
from schemas.tables import TABLES
from schemas.vocabulary import KEPT_LABELS
from tests.benchmarks import corpus
from transforms.records import Metadata

STEPS = {"clean": "prepare", "tokens": "tokenise", "extract": "extract", "rows": "rows_of", "write": "write"}
Seconds = Counter[str]


def timed(seconds: Seconds, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, which adds what it takes to `seconds[name]`."""

    def call(*args: Any, **options: Any) -> Any:
        began = time.process_time()
        try:
            return function(*args, **options)
        finally:
            seconds[name] += time.process_time() - began

    return call


def shard(folder: Path, number: int) -> raw.Shard:
    documents = (
        SourceDocument(
            source_uri=f"{n}.txt", source_file="made-up", source_format="txt", content_hash=str(n),
            payload=text.encode(), is_html=False, encoding=None, metadata=Metadata(outlet=outlet),
        )
        for n, (outlet, text) in enumerate(islice(corpus.texts(number), number))
    )  # fmt: skip
    (made,) = raw.write(documents, folder, most=number, most_bytes=10**9, first=number)
    return made


def process(made: raw.Shard, folder: Path, seconds: Seconds) -> list[str]:
    """Process a shard and note the seconds of its steps; the clean texts that it gives."""
    write_table(TABLES["furniture"].empty_table(), folder / "furniture")
    options = worker.Options(
        run_id="", model=DEFAULT_MODEL, model_version="", pipeline_version="", keep=KEPT_LABELS,
        furniture=folder / "furniture", latest_year=2026,
    )  # fmt: skip
    nlp, annotate = worker.load_model(DEFAULT_MODEL)
    module: ModuleType = worker
    steps = {function: timed(seconds, name, getattr(module, function)) for name, function in STEPS.items()}
    steps["load_model"] = lambda _: (nlp, timed(seconds, "model", annotate))
    with patch.multiple(module, **steps):
        timed(seconds, "shard", worker.process)(made, folder / "part", options)
    texts: list[str] = pq.read_table(folder / "part" / "documents.parquet")["clean_text"].to_pylist()
    return texts


def main(arguments: Sequence[str] = ()) -> None:
    number = int(arguments[0]) if arguments else 64
    seconds: Seconds = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        process(shard(folder / "warm", 2), folder / "warm", Counter())
        texts = process(shard(folder, number), folder, seconds)
    bare = spacy.load(DEFAULT_MODEL)
    timed(seconds, "nlp.pipe", list)(bare.pipe(texts))
    print(f"{number} articles, {sum(map(len, texts)):,} characters of clean text; seconds of one processor")
    for step, spent in seconds.most_common():
        print(f"  {step:<9}{spent:>8.2f}{spent / seconds['nlp.pipe']:>8.2f} of nlp.pipe")
