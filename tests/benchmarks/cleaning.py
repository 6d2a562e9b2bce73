"""Plain text pages a second on one core, beside the cleaners of others in the same run.

The pages are those of the benchmark folder; jusText, trafilatura and resiliparse read HTML, so they get the HTML of
the pages that have it. Seconds are those of the process, so that what else the machine does matters little.
"""

import gzip
import os
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

import justext
import trafilatura
from resiliparse.extract.html2text import extract_plain_text

from flows.reference.cleaner import load_cleaner
from flows.settings import SHARD_DOCUMENTS
from transforms.blocks import segment
from transforms.cleaning import label, label_pages

DEFAULT = Path(__file__).resolve().parents[2].parent / "shared" / "bench"
SAMPLE = 60
"""Pages of HTML that the others read."""
TIMES = 3
"""Times that each is measured: what else the machine does slows all of them, at times."""


def ours(pages: Sequence[str]) -> None:
    """As a worker does: a shard of pages at a time."""
    for start in range(0, len(pages), SHARD_DOCUMENTS):
        deque(label_pages(map(segment, pages[start : start + SHARD_DOCUMENTS]), model=load_cleaner()), maxlen=0)


def ours_singly(pages: Sequence[str]) -> None:
    for page in pages:
        label(segment(page), model=load_cleaner())


def jus_text(pages: Sequence[str]) -> None:
    words = justext.get_stoplist("English")
    for html in pages:
        justext.justext(html.encode(), words)


def trafilatura_text(pages: Sequence[str]) -> None:
    for html in pages:
        trafilatura.extract(html, include_comments=False)


def resiliparse_text(pages: Sequence[str]) -> None:
    for html in pages:
        extract_plain_text(html, main_content=True)


def rate(work: Callable[[Sequence[str]], None], pages: Sequence[str]) -> float:
    """Pages a second of processor time, after one page to warm up."""
    work(pages[:1])
    best = float("inf")
    for _ in range(TIMES):
        started = time.process_time()
        work(pages)
        best = min(best, time.process_time() - started)
    return len(pages) / best


def main() -> None:
    bench = Path(os.environ.get("BENCH") or DEFAULT)
    raw = [path.read_text(encoding="utf-8") for path in sorted((bench / "boilerplate").glob("*/dev/raw/*.txt"))]
    paths = sorted((bench / "html" / "scrapinghub").glob("*.html.gz"))[:SAMPLE]
    html = [gzip.decompress(path.read_bytes()).decode("utf-8", errors="replace") for path in paths]
    if not raw or not html:
        print("no benchmark folder: set BENCH=PATH")
        return
    lines = sum(len(segment(page)) for page in raw) / len(raw)
    print(f"{len(raw)} pages of text ({lines:.0f} blocks a page), {len(html)} pages of HTML; pages/s, one core")
    print(f"  tallywire, text   {rate(ours, raw):8.0f}, one page at a time {rate(ours_singly, raw):.0f}")
    print(f"  jusText, HTML     {rate(jus_text, html):8.0f}")
    print(f"  trafilatura, HTML {rate(trafilatura_text, html):8.0f}")
    print(f"  resiliparse, HTML {rate(resiliparse_text, html):8.0f}")


if __name__ == "__main__":
    main()
