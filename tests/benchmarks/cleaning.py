"""Plain text pages a second on one core, beside the cleaners of others in the same run: `python -m tests.benchmarks
cleaning`.

The others read HTML, so the pages are those of the benchmark folder that are there as text and as HTML; ours are read
as text. Seconds are those of the process, the best of some rounds in which each takes its turn, so that what else the
machine does matters little.
"""

import gzip
import os
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import justext
import trafilatura
from resiliparse.extract.html2text import extract_plain_text

from flows.reference.cleaner import load_cleaner
from flows.settings import SHARD_DOCUMENTS
from tests.quality.conftest import DEFAULT
from transforms.blocks import segment
from transforms.cleaning import label, label_pages
from transforms.cleantext import assemble
from transforms.text import normalise

Work = tuple[Callable[[Sequence[str]], object], Sequence[str]]
"""What is measured, and the pages that it is given."""
ROUNDS = 12
EVERY = 4
"""Of the pages that are there as HTML too, one in so many: the others take long."""


def ours(pages: Sequence[str]) -> None:
    """As a worker does, from the text as read to the clean text: a shard of pages at a time."""
    for start in range(0, len(pages), SHARD_DOCUMENTS):
        shard = [normalise(page) for page in pages[start : start + SHARD_DOCUMENTS]]
        for page, blocks in zip(shard, label_pages(map(segment, shard), model=load_cleaner()), strict=True):
            assemble(page, blocks)


def ours_singly(pages: Sequence[str]) -> None:
    for page in map(normalise, pages):
        assemble(page, label(segment(page), model=load_cleaner()))


def labels_alone(pages: Sequence[str]) -> None:
    """Blocks and their labels, which none of the others tells; no clean text."""
    for start in range(0, len(pages), SHARD_DOCUMENTS):
        for _ in label_pages(map(segment, pages[start : start + SHARD_DOCUMENTS]), model=load_cleaner()):
            pass


def jus_text(pages: Sequence[str]) -> None:
    words = justext.get_stoplist("English")
    for html in pages:
        justext.justext(html.encode(), words, encoding="utf-8")


def trafilatura_text(pages: Sequence[str]) -> None:
    for html in pages:
        trafilatura.extract(html, include_comments=False)


def resiliparse_text(pages: Sequence[str]) -> None:
    for html in pages:
        extract_plain_text(html, main_content=True)


def rates(works: Mapping[str, Work]) -> dict[str, float]:
    """Pages a second of processor time of each, after one page to warm up."""
    best = dict.fromkeys(works, float("inf"))
    for work, pages in works.values():
        work(pages[:1])
    for _ in range(ROUNDS):
        for name, (work, pages) in works.items():
            started = time.process_time()
            work(pages)
            best[name] = min(best[name], time.process_time() - started)
    return {name: len(pages) / best[name] for name, (_, pages) in works.items()}


def unzipped(path: Path) -> str:
    return gzip.decompress(path.read_bytes()).decode("utf-8", errors="replace")


def main() -> None:
    bench = Path(os.environ.get("BENCH") or DEFAULT)
    paths = sorted((bench / "boilerplate").glob("*/dev/raw/*.txt"))
    markup = {path: bench / "html" / path.parts[-4] / f"{path.stem}.html.gz" for path in paths}
    both = [path for path in paths if markup[path].exists()][::EVERY]
    if not both:
        print("no benchmark folder: set BENCH=PATH")
        return
    text = {path: path.read_text(encoding="utf-8") for path in paths}
    html = [unzipped(markup[path]) for path in both]
    every, some = list(text.values()), [text[path] for path in both]
    found = rates({
        f"tallywire, all {len(every)} pages": (ours, every), "  one page at a time": (ours_singly, every),
        "  blocks and labels alone": (labels_alone, every), f"tallywire, {len(some)} pages": (ours, some),
        "  jusText, their HTML": (jus_text, html), "  trafilatura, their HTML": (trafilatura_text, html),
        "  resiliparse, their HTML": (resiliparse_text, html),
    })  # fmt: skip
    blocks = sum(len(segment(page).texts) for page in every) / len(every)
    print(f"{blocks:.0f} blocks a page; pages a second, one core")
    for name, speed in found.items():
        print(f"{name:26} {speed:6.0f}")


if __name__ == "__main__":
    main()
